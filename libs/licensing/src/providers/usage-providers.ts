import { CLOCK, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase } from '@app/platform';
import { ExpireReservations } from '../application/expire-reservations.js';
import { FindUsage } from '../application/find-usage.js';
import { LICENSE_STORE } from '../application/license-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { ReserveUses } from '../application/reserve-uses.js';
import { SettleReservation } from '../application/settle-reservation.js';
import { TakeUse } from '../application/take-use.js';
import { USAGE_STORE } from '../application/usage-store.port.js';
import { UsageRepository } from '../persistence/usage.repository.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

/** The store of the ledger. */
export const usageParts = [{ provide: USAGE_STORE, useClass: UsageRepository }];

/** The ledger of counted uses. */
export const usageUseCases = [
  provideUseCase(ReserveUses, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal, ExpireReservations]),
  provideUseCase(SettleReservation, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal]),
  provideUseCase(TakeUse, [ReserveUses, SettleReservation]),
  provideUseCase(ExpireReservations, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal]),
  provideUseCase(FindUsage, [CLOCK, LICENSE_STORE, USAGE_STORE]),
];
