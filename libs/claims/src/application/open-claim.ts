import { type Actor, type Clock, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import {
  type Claim,
  type Claimant,
  ClaimId,
  type DraftContent,
  fileClaim,
  type OpenRefusal,
  openDraft,
} from '../domain/claim.js';
import type { ClaimTerms } from '../domain/claim-window.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimJournal } from './claim-journal.js';
import type { FileRefusal } from './file-draft.js';
import type { SecretTokens } from './secret-tokens.port.js';

export interface OpenClaimCommand {
  readonly actor: Actor;
  readonly content: DraftContent;
  readonly claimant?: Claimant;
  /** FILE it at once, or keep it as a DRAFT to be filed later. */
  readonly intent: 'DRAFT' | 'FILE';
}

/** Anyone begins a claim, and may file it in the same breath. */
export class OpenClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly terms: ClaimTerms,
    private readonly tokens: SecretTokens,
    private readonly journal: ClaimJournal,
  ) {}

  execute(command: OpenClaimCommand): Promise<Result<ClaimAnswer, OpenRefusal | FileRefusal>> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const draft = openDraft(ClaimId(this.newId()), command.content, this.terms, now);
      if (!draft.ok) return draft;
      const filed =
        command.intent === 'FILE' ? fileClaim(draft.value, command.claimant, now, this.terms.calendars) : draft;
      if (!filed.ok) return filed;
      const { secret, hash } = this.tokens.issue();
      const by = { actor: command.actor, at: now, reason: 'BY_CLAIMANT' } as const;
      await this.journal.begin(tx, draft.value, {
        step: { event: 'DraftOpened', ...by },
        tokenHash: hash,
        ...(command.claimant === undefined ? {} : { claimant: command.claimant }),
      });
      if (command.intent === 'FILE') {
        await this.journal.record(tx, draft.value, filed.value, { step: { event: 'ClaimFiled', ...by } });
      }
      return ok(answer(filed.value, secret));
    });
  }
}

function answer(claim: Claim, token: string): ClaimAnswer {
  return { claim, token };
}
