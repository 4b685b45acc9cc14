import type { Tx } from '@app/kernel';
import type { Invoice } from '../domain/invoice.js';
import { LicenseId, reinstate, suspend } from '../domain/license.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry } from './licensing-journal.js';
import type { StandingChanges, StandingStep } from './standing-changes.js';

/** Suspends a license for an invoice nobody paid, and lets it go again. */
export class NonPayment {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly invoices: InvoiceStore,
    private readonly standing: StandingChanges,
  ) {}

  /** @returns the entries for the journal; none where the license has ended or is suspended for non-payment already */
  async suspend(tx: Tx, invoice: Invoice, step: StandingStep): Promise<JournalEntry[]> {
    const license = await this.licenses.claim(tx, LicenseId(invoice.licenseId), { kind: 'ALL' });
    const suspended = license && suspend(license, step.at, 'NON_PAYMENT');
    if (license === undefined || suspended?.ok !== true) return [];
    return this.standing.apply(tx, license, suspended.value, 'licensing.license-suspended', step);
  }

  /** @param invoice just paid or canceled; another one late enough keeps the license suspended */
  async lift(tx: Tx, invoice: Invoice, step: StandingStep): Promise<JournalEntry[]> {
    const license = await this.licenses.claim(tx, LicenseId(invoice.licenseId), { kind: 'ALL' });
    const lifted = license && reinstate(license, step.at, 'NON_PAYMENT');
    if (license === undefined || lifted?.ok !== true || (await this.invoices.suspendsToo(tx, invoice))) return [];
    return this.standing.apply(tx, license, lifted.value, 'licensing.license-reinstated', step);
  }
}
