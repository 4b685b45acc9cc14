import { type Actor, type Clock, err, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type Claim, type Claimant, type ClaimId, withoutHiding } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import { type ClaimStale, type ClaimUnknown, claimStale, claimUnknown } from './claim-refusals.js';
import type { ClaimStep, ClaimStore } from './claim-store.port.js';
import type { HiddenWorks } from './hidden-works.js';
import type { SecretTokens } from './secret-tokens.port.js';

/** A claimant and the claim meant; the secret stands for an account. */
export interface ByClaimant {
  readonly claimId: ClaimId;
  readonly token: string;
  readonly actor: Actor;
}

export type StepRefusal<E> = ClaimUnknown | ClaimStale | E;

/** What the domain makes of the claim at the instant of the step. */
type Decide<E> = (claim: Claim, now: Temporal.Instant, tx: Tx) => Result<Claim, E> | Promise<Result<Claim, E>>;

/** What all steps of a claimant have in common: a secret opens the claim, and is spent for the next one by the step. */
export class ClaimantSteps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimStore,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
    private readonly works: HiddenWorks,
  ) {}

  /** @param claimant replaces what was said of the claimant before */
  take<E>(
    { claimId, token, actor }: ByClaimant,
    event: ClaimStep['event'],
    decide: Decide<E>,
    claimant?: Claimant,
  ): Promise<Result<ClaimAnswer, StepRefusal<E>>> {
    return this.work.run(async (tx) => {
      const claim = await this.claims.findByToken(tx, claimId, this.tokens.hashOf(token));
      if (claim === undefined) return err(claimUnknown(claimId));
      const now = this.clock.now();
      const decided = await decide(claim, now, tx);
      if (!decided.ok) return decided;
      const { secret, hash } = this.tokens.issue();
      const step: ClaimStep = { event, actor, at: now, reason: 'BY_CLAIMANT' };
      const change = { step, tokenHash: hash, ...(claimant === undefined ? {} : { claimant }) };
      const after = withoutHiding(decided.value);
      if (!(await this.journal.record(tx, claim, after, change))) return err(claimStale(claimId));
      await this.works.showAfter(tx, decided.value, actor);
      return ok({ claim: after, token: secret });
    });
  }
}
