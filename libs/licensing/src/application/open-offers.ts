import { must, type Tx } from '@app/kernel';
import { answerOffer } from '../domain/counter-offer.js';
import type { RequestThreadStore } from './request-thread-store.port.js';

/** Counter-offers that a step of their request makes void. */
export class OpenOffers {
  constructor(private readonly threads: RequestThreadStore) {}

  /** Closes the open counter-offer, if there is one: what it answered is no longer there. */
  async supersede(tx: Tx, requestId: string, answeredBy: string, answeredAt: Temporal.Instant): Promise<void> {
    const open = await this.threads.openOffer(tx, requestId);
    if (open === undefined) return;
    const closed = must(answerOffer(open, 'OfferSuperseded', { answeredBy, answeredAt }), 'it was read as open');
    await this.threads.applyOffer(tx, open, closed);
  }
}
