import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';
import type { DeclaredReprint } from '../domain/declared-reprint.js';
import { REPRINT_TOPICS } from './reprint-topics.js';

/** One change of a declared reprint, without its subject. */
export type ReprintEntry = Omit<AuditDraft, 'subject'> & { readonly reprint: DeclaredReprint };

/** Announces and audits changes of declared reprints. The audit comes last: it takes the log's lock. */
export class ReprintsJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /** Somebody should look at the page. */
  askCheck(tx: Tx, { id: reprintId, url }: Pick<DeclaredReprint, 'id' | 'url'>): Promise<void> {
    return this.outbox.announce(tx, { topic: REPRINT_TOPICS.checkDue, payload: { reprintId, url } });
  }

  async note(tx: Tx, ...entries: readonly ReprintEntry[]): Promise<void> {
    for (const { action, reprint } of entries) {
      const { id, licenseId, partnerId } = reprint;
      await this.outbox.announce(tx, { topic: action, payload: { reprintId: id, licenseId, partnerId } });
    }
    for (const { reprint, ...draft } of entries) {
      const facts = { ...draft.facts, licenseId: reprint.licenseId };
      await this.trail.append(tx, { ...draft, facts, subject: { type: 'declared-reprint', id: reprint.id } });
    }
  }
}
