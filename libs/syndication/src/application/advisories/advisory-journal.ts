import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';
import type { Advisory } from '../../domain/advisories/advisory.js';
import type { LetterEvent } from '../../domain/advisories/advisory-letter.js';

/** Topics of advisories that others act on. */
export const ADVISORY_TOPICS = {
  /** `{advisoryId, told}`: somebody is to be written to. */
  letterDue: 'syndication.advisory-letter-due',
  /** `{advisoryId, url}`: somebody should look whether the page obeys. */
  pageCheckDue: 'syndication.page-check-due',
} as const;

/** Announces and audits advisories. The audit comes last: it takes the log's lock. */
export class AdvisoryJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  async letters(
    tx: Tx,
    letters: readonly { readonly advisoryId: string; readonly told: LetterEvent }[],
  ): Promise<void> {
    await this.outbox.announceMany(
      tx,
      letters.map((payload) => ({ topic: ADVISORY_TOPICS.letterDue, payload: { ...payload } })),
    );
  }

  async checks(tx: Tx, pages: readonly { readonly advisoryId: string; readonly url: string }[]): Promise<void> {
    await this.outbox.announceMany(
      tx,
      pages.map((payload) => ({ topic: ADVISORY_TOPICS.pageCheckDue, payload: { ...payload } })),
    );
  }

  async note(
    tx: Tx,
    { id, rule, workId, partnerId }: Advisory,
    draft: Omit<AuditDraft, 'subject' | 'rule'>,
  ): Promise<void> {
    const facts = { workId, partnerId, ...draft.facts };
    await this.trail.append(tx, { ...draft, facts, rule, subject: { type: 'advisory', id } });
  }
}
