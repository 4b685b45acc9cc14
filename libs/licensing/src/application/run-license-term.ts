import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { endTerm, type License, type LicenseId, startTerm } from '../domain/license.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';

export type TermOutcome = 'ACTIVATED' | 'EXPIRED' | 'NOT_DUE' | 'UNKNOWN';

const ACTOR = systemActor('licensing.run-term');

/**
 * Lets a license begin or end when its instant has come. Decided again from the locked row, so running it twice, early
 * or on two workers changes nothing more.
 */
export class RunLicenseTerm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly journal: LicensingJournal,
  ) {}

  execute(licenseId: LicenseId): Promise<TermOutcome> {
    return this.work.run(async (tx) => {
      const seen = await this.licenses.claim(tx, licenseId, { kind: 'ALL' });
      if (seen === undefined) return 'UNKNOWN';
      const now = this.clock.now();
      const entries: JournalEntry[] = [];
      const record = async (before: License, after: License, what: string): Promise<License> => {
        await this.licenses.apply(tx, before, after);
        entries.push({
          actor: ACTOR,
          action: `licensing.license-${what}`,
          subject: { type: 'license', id: licenseId },
          before: before.state,
          after: after.state,
          reason: what === 'activated' ? 'TERM_STARTED' : 'TERM_ENDED',
          at: now,
        });
        return after;
      };

      let license = seen;
      const started = startTerm(license, now);
      if (started.ok) license = await record(license, started.value, 'activated');
      const ended = endTerm(license, now);
      if (ended.ok) license = await record(license, ended.value, 'expired');
      if (entries.length === 0) return 'NOT_DUE';
      await this.journal.note(tx, ...entries);
      return license.state === 'EXPIRED' ? 'EXPIRED' : 'ACTIVATED';
    });
  }
}
