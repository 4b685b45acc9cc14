import { invoiceNumber } from '../domain/invoice.js';
import type { Granted } from './license-granting.js';
import type { JournalEntry } from './licensing-journal.js';

/** What is told of a license that was just made, and of its invoice: the same whoever signed, and however. */
export function grantedEntries(
  { license, certificate, invoice }: Granted,
  step: Pick<JournalEntry, 'actor' | 'reason' | 'at'> & { readonly documentHash: string },
): readonly JournalEntry[] {
  const { documentHash, ...told } = step;
  return [
    {
      ...told,
      action: 'licensing.license-granted',
      subject: { type: 'license', id: license.id },
      after: license.state,
      facts: { agreementId: license.agreementId, documentHash, statusIndex: certificate.statusIndex },
      also: { partnerId: license.partnerId },
    },
    {
      ...told,
      action: 'licensing.invoice-issued',
      subject: { type: 'license-invoice', id: invoice.id },
      after: invoice.state,
      rule: invoice.clock.dueRule,
      facts: { number: invoiceNumber(invoice), licenseId: license.id, dueAt: invoice.clock.dueAt.toString() },
      also: { licenseId: license.id, partnerId: license.partnerId },
    },
  ];
}
