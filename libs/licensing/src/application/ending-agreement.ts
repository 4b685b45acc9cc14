import type { Tx } from '@app/kernel';
import { type Agreement, terminate } from '../domain/agreement.js';
import { revoke } from '../domain/license.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry } from './licensing-journal.js';
import type { StandingChanges } from './standing-changes.js';

export interface EndedAgreement {
  readonly agreement: Agreement;
  readonly entries: readonly JournalEntry[];
}

/** Ends an agreement whose notice has run out: its license is revoked, and what hangs from it stands still. */
export class EndingAgreement {
  constructor(
    private readonly agreements: AgreementStore,
    private readonly licenses: LicenseStore,
    private readonly standing: StandingChanges,
  ) {}

  /** @returns undefined while it is not due, or once it is done */
  async end(tx: Tx, seen: Agreement, step: Pick<JournalEntry, 'actor' | 'at'>): Promise<EndedAgreement | undefined> {
    const terminated = terminate(seen, step.at);
    if (!terminated.ok || seen.termination === undefined) return undefined;
    await this.agreements.apply(tx, seen, terminated.value);
    const { reason } = seen.termination;
    const entry: JournalEntry = {
      ...step,
      action: 'licensing.agreement-terminated',
      subject: { type: 'license-agreement', id: seen.id },
      before: seen.state,
      after: terminated.value.state,
      reason,
    };
    const license = await this.licenses.claimOfAgreement(tx, seen.id);
    const revoked = license && revoke(license, step.at);
    // a license that ended before stays as it ended
    if (license === undefined || revoked?.ok !== true) return { agreement: terminated.value, entries: [entry] };
    const because = { ...step, reason: `AGREEMENT_TERMINATED_${reason}` };
    const followed = await this.standing.apply(tx, license, revoked.value, 'licensing.license-revoked', because);
    return { agreement: terminated.value, entries: [entry, ...followed] };
  }
}
