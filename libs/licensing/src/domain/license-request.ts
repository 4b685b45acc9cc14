import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { AnswerClock } from './answer-clock.js';
import type { Quote } from './quote.js';
import type { Scope } from './scope.js';

export type RequestId = Brand<string, 'RequestId'>;
export const RequestId = (text: string): RequestId => text as RequestId;

export const REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'INFO_REQUESTED',
  'QUOTED',
  'ACCEPTED',
  'AGREED',
  'LICENSED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_EVENTS = [
  'RequestSubmitted',
  'InformationRequested',
  'InformationProvided',
  'RequestQuoted',
  'QuoteAccepted',
  'AgreementSigned',
  'LicenseGranted',
  'RequestDeclined',
  'RequestWithdrawn',
  'RequestLapsed',
] as const;
export type RequestEventType = (typeof REQUEST_EVENTS)[number];

/** How a wish becomes a license. `AgreementSigned` means signed by both sides. */
export const REQUEST_TRANSITIONS = {
  DRAFT: { RequestSubmitted: 'SUBMITTED', RequestWithdrawn: 'WITHDRAWN' },
  SUBMITTED: {
    InformationRequested: 'INFO_REQUESTED',
    RequestQuoted: 'QUOTED',
    RequestDeclined: 'DECLINED',
    RequestWithdrawn: 'WITHDRAWN',
    RequestLapsed: 'LAPSED',
  },
  INFO_REQUESTED: {
    InformationProvided: 'SUBMITTED',
    RequestDeclined: 'DECLINED',
    RequestWithdrawn: 'WITHDRAWN',
    RequestLapsed: 'LAPSED',
  },
  QUOTED: {
    RequestQuoted: 'QUOTED',
    QuoteAccepted: 'ACCEPTED',
    RequestDeclined: 'DECLINED',
    RequestWithdrawn: 'WITHDRAWN',
    RequestLapsed: 'LAPSED',
  },
  ACCEPTED: { AgreementSigned: 'AGREED', RequestDeclined: 'DECLINED', RequestWithdrawn: 'WITHDRAWN' },
  AGREED: { LicenseGranted: 'LICENSED' },
  LICENSED: {},
  DECLINED: {},
  WITHDRAWN: {},
  LAPSED: {},
} as const satisfies StateTable<RequestState, RequestEventType>;

/** Works one request may ask for. */
export const MOST_WORKS = 100;

/** Why no price came at once and a person has to look. */
export interface ManualReason {
  readonly code: 'TARIFF_NOT_COVERING' | 'NO_RULE_OF_ACCEPTANCE';
  /** Axis of the tariff and the value it has no price for. */
  readonly axis?: string;
  readonly value?: string;
}

/** A partner's wish to license works. */
export interface LicenseRequest {
  readonly id: RequestId;
  readonly partnerId: string;
  readonly state: RequestState;
  readonly workIds: readonly string[];
  readonly scope: Scope;
  /** Grant of the agent who brought it; absent: the operator grants itself. */
  readonly agentGrantId?: string;
  /** The matter it settles, where the operator offered it; absent: the partner asked. */
  readonly offeredFor?: string;
  /** Newest quote; older ones stay stored. */
  readonly quote?: Quote;
  /** While it waits for the desk's price. */
  readonly manual?: ManualReason;
  /** By when somebody has to answer; absent while nobody has to. */
  readonly clock?: AnswerClock;
  /** Why it was declined or withdrawn, in words for the other side. */
  readonly closingReason?: string;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  readonly submittedAt?: Temporal.Instant;
  /** Counts changes; the ETag. */
  readonly version: number;
}

export interface QuoteExpired {
  readonly code: 'QUOTE_EXPIRED';
  readonly validUntil: string;
}
export interface QuoteStale {
  readonly code: 'QUOTE_STALE';
  readonly quoteId: string;
  /** The quote that can be accepted. */
  readonly expected: string;
}
export interface RequestStillOpen {
  readonly code: 'QUOTE_STILL_VALID';
  readonly validUntil: string;
}

type Facts = Partial<Pick<LicenseRequest, 'quote' | 'closingReason' | 'submittedAt' | 'manual' | 'clock' | 'scope'>>;

/** The next state; with it whatever the last one waited for is over, unless `facts` say otherwise. */
function advance(
  request: LicenseRequest,
  event: RequestEventType,
  facts: Facts = {},
): Result<LicenseRequest, TransitionRefused> {
  const next = nextState<RequestState, RequestEventType>(REQUEST_TRANSITIONS, request.state, event);
  if (!next.ok) return next;
  const { clock: _clock, manual: _manual, ...rest } = request;
  return ok({ ...rest, ...facts, state: next.value, version: request.version + 1 });
}

/** @param clock by when the desk answers */
export function submit(
  request: LicenseRequest,
  now: Temporal.Instant,
  clock: AnswerClock,
): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestSubmitted', { submittedAt: now, clock });
}

/** No price came at once: a person has to look. */
export function leaveToPerson(request: LicenseRequest, manual: ManualReason): LicenseRequest {
  if (request.state !== 'SUBMITTED') throw new Error('INVARIANT: only a submitted request waits for a price');
  return { ...request, manual, version: request.version + 1 };
}

/** The desk needs to know more. @param clock by when the partner answers */
export function requestInformation(
  request: LicenseRequest,
  clock: AnswerClock,
): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'InformationRequested', { clock });
}

/** The partner has answered. @param clock by when the desk does */
export function provideInformation(
  request: LicenseRequest,
  clock: AnswerClock,
): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'InformationProvided', { clock });
}

/**
 * Puts a price on the request; a later quote takes the place of an earlier one.
 * @param scope agreed on in the place of the one asked for
 */
export function quoteRequest(
  request: LicenseRequest,
  quote: Quote,
  scope: Scope = request.scope,
): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestQuoted', { quote, scope });
}

/** A counter-offer waits for the desk, or no longer does; the quote stands meanwhile. */
export function withClock(request: LicenseRequest, clock: AnswerClock | undefined): LicenseRequest {
  const { clock: _clock, ...rest } = request;
  return { ...rest, ...(clock === undefined ? {} : { clock }), version: request.version + 1 };
}

/** The quote a partner may still take or answer. @param quoteId the one the partner has read */
export function openQuote(
  request: LicenseRequest,
  quoteId: string,
  now: Temporal.Instant,
): Result<Quote, QuoteExpired | QuoteStale> {
  const { quote } = request;
  if (quote === undefined) throw new Error('INVARIANT: a quoted request carries its quote');
  if (quote.id !== quoteId) return err({ code: 'QUOTE_STALE', quoteId, expected: quote.id });
  if (isOver(quote, now)) return err({ code: 'QUOTE_EXPIRED', validUntil: quote.validUntil.toString() });
  return ok(quote);
}

/**
 * Takes the quote the partner has read.
 * @param quoteId the quote read: another one in its place since then is refused, so nobody accepts a price unseen
 */
export function acceptQuote(
  request: LicenseRequest,
  quoteId: string,
  now: Temporal.Instant,
): Result<LicenseRequest & { readonly quote: Quote }, TransitionRefused | QuoteExpired | QuoteStale> {
  const next = advance(request, 'QuoteAccepted');
  if (!next.ok) return next;
  const quote = openQuote(request, quoteId, now);
  return quote.ok ? ok({ ...next.value, quote: quote.value }) : quote;
}

export function withdraw(request: LicenseRequest, reason: string): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestWithdrawn', { closingReason: reason });
}

export function decline(request: LicenseRequest, reason: string): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestDeclined', { closingReason: reason });
}

/** Ends a request that waited too long: for the quote's acceptance, for the desk's price, or for the partner's answer. */
export function lapse(
  request: LicenseRequest,
  now: Temporal.Instant,
): Result<LicenseRequest, TransitionRefused | RequestStillOpen> {
  const next = advance(request, 'RequestLapsed');
  if (!next.ok) return next;
  const end = lapsesAt(request);
  if (end === undefined) throw new Error('INVARIANT: what can lapse knows when');
  if (Temporal.Instant.compare(now, end) < 0) return err({ code: 'QUOTE_STILL_VALID', validUntil: end.toString() });
  return next;
}

/** First instant at which it is over; undefined where it cannot lapse. */
export function lapsesAt({ state, quote, clock }: LicenseRequest): Temporal.Instant | undefined {
  return state === 'QUOTED' ? quote?.validUntil : clock?.lapsesAt;
}

/** Both sides have signed. */
export function agree(request: LicenseRequest): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'AgreementSigned');
}

/** The license exists. */
export function fulfill(request: LicenseRequest): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'LicenseGranted');
}

function isOver(quote: Quote, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, quote.validUntil) >= 0;
}
