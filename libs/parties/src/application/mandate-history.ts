import { err, ok, type Result } from '@app/kernel';
import { type AuthorityScope, type ScopeGap, scopeProblems } from '../domain/authority-scope.js';
import type { JsonProblem } from '../domain/json-reader.js';
import type { Mandate } from '../domain/mandate.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import type { ContainmentPort } from './containment.port.js';
import type { MandateStore } from './mandate-store.port.js';

export interface MandateCoverage {
  readonly covered: boolean;
  /** Where the scope is wider than the mandate. */
  readonly gaps: readonly ScopeGap[];
  /** In force at the instant; absent: the operator may sell nothing then. */
  readonly mandate?: Mandate;
}

/** The record of mandates, oldest first, and whether a scope lies inside the one in force. */
export class MandateHistory {
  constructor(
    private readonly profile: PublisherProfile,
    private readonly mandates: MandateStore,
    private readonly outside: ContainmentPort,
  ) {}

  execute(): Promise<readonly Mandate[]> {
    return this.mandates.all(this.profile.id);
  }

  /** @param scope an empty dimension is a problem, never "any" */
  async covers(
    scope: AuthorityScope,
    at: Temporal.Instant,
  ): Promise<Result<MandateCoverage, { readonly problems: readonly JsonProblem[] }>> {
    const problems = scopeProblems(scope);
    if (problems.length > 0) return err({ problems });
    const mandate = await this.mandates.inForce(this.profile.id, at);
    if (mandate === undefined) return ok({ covered: false, gaps: [] });
    const { exclusive, territories, media, languages } = mandate;
    const gaps = this.outside(scope, { exclusive, territories, media, languages, uses: ['*'] });
    return ok({ covered: gaps.length === 0, gaps, mandate });
  }
}
