import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { Scope } from './scope.js';

export const OFFER_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

export const OFFER_EVENTS = ['OfferAccepted', 'OfferDeclined', 'OfferWithdrawn', 'OfferSuperseded'] as const;
export type OfferEventType = (typeof OFFER_EVENTS)[number];

/** A counter-offer is answered once. SUPERSEDED: another quote came, or the standing one was taken after all. */
export const OFFER_TRANSITIONS = {
  OPEN: {
    OfferAccepted: 'ACCEPTED',
    OfferDeclined: 'DECLINED',
    OfferWithdrawn: 'WITHDRAWN',
    OfferSuperseded: 'SUPERSEDED',
  },
  ACCEPTED: {},
  DECLINED: {},
  WITHDRAWN: {},
  SUPERSEDED: {},
} as const satisfies StateTable<OfferState, OfferEventType>;

/** What the partner would take instead of the quote: another price, another scope, or both. */
export interface CounterOffer {
  readonly id: string;
  readonly requestId: string;
  /** The quote it answers. */
  readonly quoteId: string;
  readonly state: OfferState;
  /** Net in the quote's currency, minor units; absent: the tariff's price for the changed scope. */
  readonly netMinor?: bigint;
  readonly scope?: Scope;
  /** For the desk to read. */
  readonly note?: string;
  readonly offeredBy: string;
  readonly offeredAt: Temporal.Instant;
  /** For the partner to read. */
  readonly answer?: string;
  /** Account, or the rule of automatic acceptance as `rule:<id>`. */
  readonly answeredBy?: string;
  readonly answeredAt?: Temporal.Instant;
}

export interface OfferEmpty {
  readonly code: 'COUNTER_OFFER_EMPTY';
  readonly field: 'netMinor';
  readonly expected: string;
}

/** @returns a refusal for an offer that changes nothing */
export function offerOf(offer: Omit<CounterOffer, 'state'>): Result<CounterOffer, OfferEmpty> {
  if (offer.netMinor === undefined && offer.scope === undefined) {
    return err({
      code: 'COUNTER_OFFER_EMPTY',
      field: 'netMinor',
      expected: 'another net price, another scope, or both',
    });
  }
  return ok({ ...offer, state: 'OPEN' });
}

export function answerOffer(
  offer: CounterOffer,
  event: OfferEventType,
  by: { readonly answeredBy: string; readonly answeredAt: Temporal.Instant; readonly answer?: string },
): Result<CounterOffer, TransitionRefused> {
  const next = nextState<OfferState, OfferEventType>(OFFER_TRANSITIONS, offer.state, event);
  return next.ok ? ok({ ...offer, ...by, state: next.value }) : next;
}
