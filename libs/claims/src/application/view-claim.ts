import { type Actor, err, hasRole, ok, type Result } from '@app/kernel';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import { missingOf } from '../domain/claim-elements.js';
import { type ClaimUnknown, claimUnknown } from './claim-refusals.js';
import type { ClaimReader, RecordedStep } from './claim-store.port.js';
import { lapseStep } from './lapse-step.js';
import type { LetterRecord } from './letter-records.port.js';
import type { SecretTokens } from './secret-tokens.port.js';

/** A claim as its claimant and the legal staff may see it. */
export interface ClaimFile {
  readonly claim: Claim;
  readonly claimant?: Claimant;
  readonly history: readonly RecordedStep[];
  readonly documents: readonly ClaimDocument[];
  readonly letters: readonly LetterRecord[];
  /** What its regime asks for and the claim has not; a machine's list, which decides nothing. */
  readonly lacking: readonly string[];
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
    const [claimant, steps, documents, letters] = await Promise.all([
      this.claims.claimantOf(claim.id),
      this.claims.historyOf(claim.id),
      this.claims.documentsOf(claim.id),
      this.claims.lettersOf(claim.id),
    ]);
    const history = claim.lapsedAt === undefined ? steps : [...steps, recordedLapse(claim.lapsedAt)];
    const named = claimant === undefined ? {} : { claimant };
    const lacking = missingOf(claim, { ...named, documents: documents.map(({ purpose }) => purpose) });
    return ok({ claim, history, documents, letters, lacking, ...named });
  }

  private visible(query: { claimId: ClaimId; actor: Actor; token?: string }): Promise<Claim | undefined> {
    if (hasRole(query.actor, 'LEGAL')) return this.claims.byId(query.claimId);
    if (query.token === undefined) return Promise.resolve(undefined);
    return this.claims.byToken(query.claimId, this.tokens.hashOf(query.token));
  }
}

function recordedLapse(lapsedAt: Temporal.Instant): RecordedStep {
  const { event, actor, reason, at } = lapseStep(lapsedAt);
  return { event, from: 'DRAFT', to: 'LAPSED', by: { kind: actor.kind, id: actor.id }, reason, at };
}
