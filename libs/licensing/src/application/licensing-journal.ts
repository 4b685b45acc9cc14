import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';

/** One change to be remembered: its audit entry, and the topic it is announced under. */
export interface JournalEntry extends AuditDraft {
  /** Ids of the announcement besides the subject's. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Announces and audits a change. The audit comes last: it takes the log's lock, held until the commit. */
export class LicensingJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /** All changes of one transaction, in order: messages first, then the log. */
  async note(tx: Tx, ...entries: readonly JournalEntry[]): Promise<void> {
    for (const { action, subject, also } of entries) {
      await this.outbox.announce(tx, { topic: action, payload: { [idField(subject.type)]: subject.id, ...also } });
    }
    for (const { also: _announced, ...draft } of entries) await this.trail.append(tx, draft);
  }
}

/** `license-request` → `licenseRequestId` */
function idField(type: string): string {
  return `${type.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())}Id`;
}
