import type { Clock } from '@app/kernel';
import type { AgreementId } from '../domain/agreement.js';
import type { InvoiceId } from '../domain/invoice.js';
import type { LicenseId } from '../domain/license.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicenseCalendar } from './license-calendar.port.js';
import type { Licensor } from './licensor.port.js';
import type { UsageStore } from './usage-store.port.js';

/** Rows a sweep fans out at most in one run; the next run takes the rest. */
const SWEEP_LIMIT = 1_000;

export interface RightsDue {
  /** Licenses with reservations held too long. */
  readonly reservations: readonly LicenseId[];
  /** Licenses about to end whose warning was not given. */
  readonly warnings: readonly LicenseId[];
  /** Invoices that are late, or late enough to suspend a license. */
  readonly invoices: readonly InvoiceId[];
  /** Agreements whose notice has run out. */
  readonly terminations: readonly AgreementId[];
}

/** What is due by now on granted rights, besides their terms. */
export class FindRightsDue {
  constructor(
    private readonly clock: Clock,
    private readonly usage: UsageStore,
    private readonly calendar: LicenseCalendar,
    private readonly invoicing: InvoiceStore,
    private readonly agreements: AgreementStore,
    private readonly licensor: Licensor,
  ) {}

  async execute(): Promise<RightsDue> {
    const now = this.clock.now();
    const [reservations, warnings, invoices, terminations] = await Promise.all([
      this.usage.overdue(now, SWEEP_LIMIT),
      this.calendar.toWarn(now, this.licensor.zone, SWEEP_LIMIT),
      this.invoicing.due(now, SWEEP_LIMIT),
      this.agreements.terminationsDue(now, SWEEP_LIMIT),
    ]);
    return { reservations, warnings, invoices, terminations };
  }
}
