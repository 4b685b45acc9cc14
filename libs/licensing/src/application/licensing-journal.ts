import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';

/** One change to be remembered: its audit entry, and the topic it is announced under. */
export interface JournalEntry extends AuditDraft {
  /** Ids of the announcement besides the subject's. */
  readonly also?: Readonly<Record<string, string | number>>;
}

/** Announces and audits a change. The audit comes last: it takes the log's lock, held until the commit. */
export class LicensingJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  /** All changes of one transaction, in order: messages first, then the log. */
  async note(tx: Tx, ...entries: readonly JournalEntry[]): Promise<void> {
    for (const entry of entries) {
      const payload = { [idField(entry.subject.type)]: entry.subject.id, ...entry.also };
      for (const topic of topicsOf(entry)) await this.outbox.announce(tx, { topic, payload });
    }
    for (const { also: _announced, ...draft } of entries) await this.trail.append(tx, draft);
  }
}

/** Whoever waits for the end of licenses hears of it under one topic, whatever ended them. */
function topicsOf({ action, subject, after }: JournalEntry): readonly string[] {
  const isEnd = subject.type === 'license' && (after === 'EXPIRED' || after === 'REVOKED');
  return isEnd ? [action, 'licensing.license-ended'] : [action];
}

/** `license-request` → `licenseRequestId` */
function idField(type: string): string {
  return `${type.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())}Id`;
}
