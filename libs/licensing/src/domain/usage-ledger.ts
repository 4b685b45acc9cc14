import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';

export const RESERVATION_STATES = ['HELD', 'COMMITTED', 'RELEASED', 'EXPIRED'] as const;
export type ReservationState = (typeof RESERVATION_STATES)[number];

export const RESERVATION_EVENTS = ['UsesCommitted', 'UsesReleased', 'ReservationExpired'] as const;
export type ReservationEventType = (typeof RESERVATION_EVENTS)[number];

/** A reservation is closed once: what was taken is not given back, what was given back is not taken. */
export const RESERVATION_TRANSITIONS = {
  HELD: { UsesCommitted: 'COMMITTED', UsesReleased: 'RELEASED', ReservationExpired: 'EXPIRED' },
  COMMITTED: {},
  RELEASED: {},
  EXPIRED: {},
} as const satisfies StateTable<ReservationState, ReservationEventType>;

/** Seconds a reservation is held when nobody says how long, and at most. */
export const DEFAULT_HOLD_SECONDS = 900;
export const MAX_HOLD_SECONDS = 86_400;

/** How the uses of one count-limited license stand. INVARIANT: `held + committed <= maxUses`. */
export interface UsageLedger {
  readonly licenseId: string;
  readonly maxUses: number;
  /** Sum over the reservations in HELD. */
  readonly held: number;
  /** Sum over the reservations in COMMITTED. */
  readonly committed: number;
}

/** Uses kept for somebody until they are committed, released, or the hold is over. */
export interface Reservation {
  readonly licenseId: string;
  /** Chosen by the caller, unique within the license: the same key is the same reservation. */
  readonly key: string;
  /** 1 or more. */
  readonly uses: number;
  readonly state: ReservationState;
  /** Account or machine token. */
  readonly reservedBy: string;
  readonly reservedAt: Temporal.Instant;
  /** Exclusive: from here on it can no longer be committed. */
  readonly expiresAt: Temporal.Instant;
  /** When it was committed, released or expired. */
  readonly closedAt?: Temporal.Instant;
}

/** The ledger and the one reservation a step is about. */
export interface Booking {
  readonly ledger: UsageLedger;
  readonly reservation: Reservation;
}

export interface UsesExhausted {
  readonly code: 'USES_EXHAUSTED';
  readonly asked: number;
  readonly remaining: number;
}
export interface UsageKeyReused {
  readonly code: 'USAGE_KEY_REUSED';
  readonly key: string;
  /** What was reserved under this key. */
  readonly expected: string;
}
export interface ReservationOver {
  readonly code: 'RESERVATION_EXPIRED';
  readonly key: string;
  readonly expiresAt: string;
}
export interface ReservationOpen {
  readonly code: 'RESERVATION_STILL_HELD';
  readonly expiresAt: string;
}

export function openLedger(licenseId: string, maxUses: number): UsageLedger {
  return { licenseId, maxUses, held: 0, committed: 0 };
}

/** The ledger with another limit, never below what is taken or held. */
export function withLimit(ledger: UsageLedger, maxUses: number): Result<UsageLedger, UsesExhausted> {
  const remaining = maxUses - ledger.held - ledger.committed;
  if (remaining < 0) return err({ code: 'USES_EXHAUSTED', asked: maxUses, remaining });
  return ok({ ...ledger, maxUses });
}

/** Uses nobody has taken or holds. */
export function remainingUses({ maxUses, held, committed }: UsageLedger): number {
  return maxUses - held - committed;
}

/** Holds uses for a while, all of them or none. */
export function reserve(
  ledger: UsageLedger,
  asked: { readonly key: string; readonly uses: number; readonly holdSeconds: number; readonly reservedBy: string },
  now: Temporal.Instant,
): Result<Booking, UsesExhausted> {
  const { key, uses, holdSeconds, reservedBy } = asked;
  const remaining = remainingUses(ledger);
  if (uses > remaining) return err({ code: 'USES_EXHAUSTED', asked: uses, remaining });
  const expiresAt = now.add({ seconds: holdSeconds });
  const { licenseId } = ledger;
  return ok({
    ledger: { ...ledger, held: ledger.held + uses },
    reservation: { licenseId, key, uses, state: 'HELD', reservedBy, reservedAt: now, expiresAt },
  });
}

/** The answer to a repeated request: the same reservation, unless it asks for something else. */
export function repeated(earlier: Reservation, uses: number): Result<Reservation, UsageKeyReused> {
  if (earlier.uses === uses) return ok(earlier);
  return err({ code: 'USAGE_KEY_REUSED', key: earlier.key, expected: `${earlier.uses} uses, or another key` });
}

/** Takes what is held for good. */
export function commitUses(
  booking: Booking,
  now: Temporal.Instant,
): Result<Booking, TransitionRefused | ReservationOver> {
  const { ledger, reservation } = booking;
  const closed = close(booking, 'UsesCommitted', now);
  if (!closed.ok) return closed;
  if (isOver(reservation, now)) {
    return err({ code: 'RESERVATION_EXPIRED', key: reservation.key, expiresAt: reservation.expiresAt.toString() });
  }
  return ok({ ...closed.value, ledger: { ...closed.value.ledger, committed: ledger.committed + reservation.uses } });
}

/** Gives back what is held. */
export function releaseUses(booking: Booking, now: Temporal.Instant): Result<Booking, TransitionRefused> {
  return close(booking, 'UsesReleased', now);
}

/** Gives back what was held too long. */
export function expireUses(
  booking: Booking,
  now: Temporal.Instant,
): Result<Booking, TransitionRefused | ReservationOpen> {
  const closed = close(booking, 'ReservationExpired', now);
  if (!closed.ok || isOver(booking.reservation, now)) return closed;
  return err({ code: 'RESERVATION_STILL_HELD', expiresAt: booking.reservation.expiresAt.toString() });
}

function close(
  { ledger, reservation }: Booking,
  event: ReservationEventType,
  now: Temporal.Instant,
): Result<Booking, TransitionRefused> {
  const next = nextState<ReservationState, ReservationEventType>(RESERVATION_TRANSITIONS, reservation.state, event);
  if (!next.ok) return next;
  return ok({
    ledger: { ...ledger, held: ledger.held - reservation.uses },
    reservation: { ...reservation, state: next.value, closedAt: now },
  });
}

/** Whether the uses are taken at an instant: held and not over, or committed, from the reservation on. */
export function isBookedAt({ state, reservedAt, expiresAt, closedAt }: Reservation, at: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(at, reservedAt) < 0) return false;
  if (state === 'COMMITTED') return true;
  return Temporal.Instant.compare(at, closedAt ?? expiresAt) < 0;
}

function isOver({ expiresAt }: Reservation, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, expiresAt) >= 0;
}
