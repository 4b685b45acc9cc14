import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { lapse, type RequestId } from '../domain/license-request.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';

export type LapseOutcome = 'LAPSED' | 'NOT_DUE' | 'ALREADY_CLOSED' | 'UNKNOWN';

const ACTOR = systemActor('licensing.lapse-request');

/** Ends a request whose quote nobody accepted in time; decided again from the locked row. */
export class LapseRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly journal: LicensingJournal,
  ) {}

  execute(requestId: RequestId): Promise<LapseOutcome> {
    return this.work.run(async (tx) => {
      const seen = await this.requests.claim(tx, requestId, { kind: 'ALL' });
      if (seen === undefined) return 'UNKNOWN';
      const now = this.clock.now();
      const lapsed = lapse(seen, now);
      if (!lapsed.ok) return lapsed.error.code === 'STATE_REFUSED' ? 'ALREADY_CLOSED' : 'NOT_DUE';
      await this.requests.apply(tx, seen, lapsed.value);
      await this.journal.note(tx, {
        actor: ACTOR,
        action: 'licensing.request-lapsed',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: lapsed.value.state,
        reason: 'QUOTE_EXPIRED',
        at: now,
      });
      return 'LAPSED';
    });
  }
}
