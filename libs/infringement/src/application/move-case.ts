import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { CaseState } from '../domain/case-states.js';
import type { CaseId, InfringementCase, LicenseCheck } from '../domain/infringement-case.js';
import { type MoveCaseRefusal, moveCase } from '../domain/move-case.js';
import { NEEDS_FRESH_CHECK } from '../domain/move-guards.js';
import type { CaseProgress } from './case-progress.js';
import type { CaseReader, CaseStore } from './case-store.port.js';
import type { CaseSurroundings } from './case-surroundings.js';
import { licenseCheckOf } from './license-check-of.js';
import type { LicenseChecks } from './license-checks.port.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff, type Stale, stale } from './refusals.js';

export interface MoveCaseCommand {
  readonly caseId: CaseId;
  readonly to: CaseState;
  /** Version of the case that the person looked at. */
  readonly seenVersion: number;
  /** The person's own words. */
  readonly reason: string;
  readonly actor: Actor;
}

export type MoveCaseAnswer = Result<InfringementCase, NotLegalStaff | CaseUnknown | Stale | MoveCaseRefusal>;

/** A person of the legal staff takes a case one step along its flow; the license is checked anew where the step turns on it. */
export class MoveCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reading: CaseReader,
    private readonly cases: CaseStore,
    private readonly licenses: LicenseChecks,
    private readonly surroundings: CaseSurroundings,
    private readonly progress: CaseProgress,
  ) {}

  async execute({ caseId, to, seenVersion, reason, actor }: MoveCaseCommand): Promise<MoveCaseAnswer> {
    // INVARIANT: a case is moved by people, never by a machine's token.
    if (!hasRole(actor, 'LEGAL') || actor.kind !== 'PERSON') return err(NOT_LEGAL_STAFF);
    const seen = await this.reading.byId(caseId);
    if (seen === undefined) return err(caseUnknown(caseId));
    const at = this.clock.now();
    const licenseCheck = await this.freshCheck(seen, to, at);
    const context = await this.surroundings.contextOf(seen, at);
    return this.work.run(async (tx) => {
      const file = await this.cases.find(tx, caseId);
      if (file === undefined) return err(caseUnknown(caseId));
      if (file.version !== seenVersion) return err(stale(caseId, seenVersion));
      const move = { ...context, to, by: actor.id, at, ...(licenseCheck === undefined ? {} : { licenseCheck }) };
      const moved = moveCase(file, move);
      if (!moved.ok) return moved;
      if (!(await this.progress.take(tx, file, moved.value, { actor, at, reason })))
        return err(stale(caseId, seenVersion));
      return ok(moved.value.file);
    });
  }

  private freshCheck(file: InfringementCase, to: CaseState, now: Temporal.Instant): Promise<LicenseCheck | undefined> {
    if (!NEEDS_FRESH_CHECK.has(to)) return Promise.resolve(undefined);
    return licenseCheckOf(this.licenses, file, now);
  }
}
