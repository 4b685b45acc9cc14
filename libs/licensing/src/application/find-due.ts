import type { Clock } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import type { RequestId } from '../domain/license-request.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicenseStore } from './license-store.port.js';

/** Rows a sweep fans out at most in one run; the next run takes the rest. */
const SWEEP_LIMIT = 1_000;

export interface DueIds {
  readonly licenses: readonly LicenseId[];
  readonly requests: readonly RequestId[];
  /** Requests whose answer clock asks for something. */
  readonly clocks: readonly RequestId[];
}

/** What is due by now: license terms that begin or end, quotes that are over, answers that are late. */
export class FindDue {
  constructor(
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly requests: LicenseRequestStore,
  ) {}

  async execute(): Promise<DueIds> {
    const now = this.clock.now();
    const [licenses, requests, clocks] = await Promise.all([
      this.licenses.due(now, SWEEP_LIMIT),
      this.requests.overdue(now, SWEEP_LIMIT),
      this.requests.clocksDue(now, SWEEP_LIMIT),
    ]);
    return { licenses, requests, clocks };
  }
}
