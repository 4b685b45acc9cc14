import type { Tx } from '@app/kernel';
import { exhaust, type License, replenish } from '../domain/license.js';
import { remainingUses, type UsageLedger } from '../domain/usage-ledger.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry } from './licensing-journal.js';

/**
 * Lets the license follow its count: EXHAUSTED while no use is left, ACTIVE again when one was given back. A license in
 * any other state stays as it is.
 * @param step actor and instant of the booking that moved the count
 * @returns the entry of the license's own transition, if there was one
 */
export async function followCount(
  licenses: LicenseStore,
  tx: Tx,
  license: License,
  ledger: UsageLedger,
  step: Pick<JournalEntry, 'actor' | 'at'>,
): Promise<readonly JournalEntry[]> {
  const isEmpty = remainingUses(ledger) === 0;
  const moved = isEmpty ? exhaust(license, step.at) : replenish(license);
  if (!moved.ok) return [];
  await licenses.apply(tx, license, moved.value);
  return [
    {
      ...step,
      action: isEmpty ? 'licensing.license-exhausted' : 'licensing.license-replenished',
      subject: { type: 'license', id: license.id },
      before: license.state,
      after: moved.value.state,
      reason: isEmpty ? 'USES_EXHAUSTED' : 'USES_GIVEN_BACK',
    },
  ];
}
