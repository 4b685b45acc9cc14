import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { lapse, type RequestId, type RequestState } from '../domain/license-request.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { OpenOffers } from './open-offers.js';

export type LapseOutcome = 'LAPSED' | 'NOT_DUE' | 'ALREADY_CLOSED' | 'UNKNOWN';

const REASONS: Readonly<Partial<Record<RequestState, string>>> = {
  QUOTED: 'QUOTE_EXPIRED',
  SUBMITTED: 'DESK_SILENT',
  INFO_REQUESTED: 'PARTNER_SILENT',
};

const ACTOR = systemActor('licensing.lapse-request');

/** Ends a request whose quote nobody accepted, or that nobody answered, in time; decided again from the locked row. */
export class LapseRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: LicenseRequestStore,
    private readonly offers: OpenOffers,
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
      await this.offers.supersede(tx, requestId, ACTOR.id, now);
      await this.journal.note(tx, {
        actor: ACTOR,
        action: 'licensing.request-lapsed',
        subject: { type: 'license-request', id: requestId },
        before: seen.state,
        after: lapsed.value.state,
        reason: REASONS[seen.state] ?? 'TIME_OVER',
        at: now,
      });
      return 'LAPSED';
    });
  }
}
