import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { Quote } from './quote.js';
import type { Scope } from './scope.js';

export type RequestId = Brand<string, 'RequestId'>;
export const RequestId = (text: string): RequestId => text as RequestId;

export const REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
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
  SUBMITTED: { RequestQuoted: 'QUOTED', RequestDeclined: 'DECLINED', RequestWithdrawn: 'WITHDRAWN' },
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

/** A partner's wish to license works. */
export interface LicenseRequest {
  readonly id: RequestId;
  readonly partnerId: string;
  readonly state: RequestState;
  readonly workIds: readonly string[];
  readonly scope: Scope;
  /** Newest quote; older ones stay stored. */
  readonly quote?: Quote;
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

function advance(
  request: LicenseRequest,
  event: RequestEventType,
  facts: Partial<Pick<LicenseRequest, 'quote' | 'closingReason' | 'submittedAt'>> = {},
): Result<LicenseRequest, TransitionRefused> {
  const next = nextState<RequestState, RequestEventType>(REQUEST_TRANSITIONS, request.state, event);
  if (!next.ok) return next;
  return ok({ ...request, ...facts, state: next.value, version: request.version + 1 });
}

export function submit(request: LicenseRequest, now: Temporal.Instant): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestSubmitted', { submittedAt: now });
}

/** Puts a price on the request; a later quote takes the place of an earlier one. */
export function quoteRequest(request: LicenseRequest, quote: Quote): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestQuoted', { quote });
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
  const { quote } = request;
  if (quote === undefined) throw new Error('INVARIANT: a quoted request carries its quote');
  if (quote.id !== quoteId) return err({ code: 'QUOTE_STALE', quoteId, expected: quote.id });
  if (isOver(quote, now)) return err({ code: 'QUOTE_EXPIRED', validUntil: quote.validUntil.toString() });
  return ok({ ...next.value, quote });
}

export function withdraw(request: LicenseRequest, reason: string): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestWithdrawn', { closingReason: reason });
}

export function decline(request: LicenseRequest, reason: string): Result<LicenseRequest, TransitionRefused> {
  return advance(request, 'RequestDeclined', { closingReason: reason });
}

/** Ends a request whose quote nobody accepted in time. */
export function lapse(
  request: LicenseRequest,
  now: Temporal.Instant,
): Result<LicenseRequest, TransitionRefused | RequestStillOpen> {
  const next = advance(request, 'RequestLapsed');
  if (!next.ok) return next;
  if (request.quote === undefined) throw new Error('INVARIANT: a quoted request carries its quote');
  if (!isOver(request.quote, now)) {
    return err({ code: 'QUOTE_STILL_VALID', validUntil: request.quote.validUntil.toString() });
  }
  return next;
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
