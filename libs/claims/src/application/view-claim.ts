import { type Actor, err, hasRole, ok, type Result } from '@app/kernel';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import { type ClaimUnknown, claimUnknown } from './claim-refusals.js';
import type { ClaimReader, RecordedStep } from './claim-store.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

/** A claim as its claimant and the legal staff may see it. */
export interface ClaimFile {
  readonly claim: Claim;
  readonly claimant?: Claimant;
  readonly history: readonly RecordedStep[];
}

/** Shows a claim to the legal staff, or to who holds its current secret; to nobody else does it exist. */
export class ViewClaim {
  constructor(
    private readonly claims: ClaimReader,
    private readonly tokens: SecretTokens,
  ) {}

  async execute(query: { claimId: ClaimId; actor: Actor; token?: string }): Promise<Result<ClaimFile, ClaimUnknown>> {
    const claim = await this.visible(query);
    if (claim === undefined) return err(claimUnknown(query.claimId));
    const [claimant, history] = await Promise.all([this.claims.claimantOf(claim.id), this.claims.historyOf(claim.id)]);
    return ok({ claim, history, ...(claimant === undefined ? {} : { claimant }) });
  }

  private visible(query: { claimId: ClaimId; actor: Actor; token?: string }): Promise<Claim | undefined> {
    if (hasRole(query.actor, 'LEGAL')) return this.claims.byId(query.claimId);
    if (query.token === undefined) return Promise.resolve(undefined);
    return this.claims.byToken(query.claimId, this.tokens.hashOf(query.token));
  }
}
