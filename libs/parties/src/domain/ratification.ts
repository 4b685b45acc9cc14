import { calendarsBehind, deadline, deadlineRule, type HolidayCalendar } from '@app/deadlines';
import { err, must, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';

export const RATIFICATION_STATES = ['PENDING', 'RATIFIED', 'REFUSED'] as const;
export type RatificationState = (typeof RATIFICATION_STATES)[number];
export const RATIFICATION_EVENTS = ['ActRatified', 'ActRefused', 'TimeLapsed'] as const;
export type RatificationEvent = (typeof RATIFICATION_EVENTS)[number];

export const RATIFICATION_TRANSITIONS: StateTable<RatificationState, RatificationEvent> = {
  PENDING: { ActRatified: 'RATIFIED', ActRefused: 'REFUSED', TimeLapsed: 'REFUSED' },
  RATIFIED: {},
  REFUSED: {},
};

/** Why a demand whose time is over was refused. */
export const SILENCE = 'SILENCE';

/** Somebody acted in the operator's name without authority, and the other side demands to know whether it stands. */
export interface Ratification {
  readonly id: string;
  /** What the agent calls itself. */
  readonly agentName: string;
  /** Who dealt with it. Personal data where it is a person: stays in this feature. */
  readonly counterparty: string;
  /** What was done in the operator's name. */
  readonly act: string;
  /** SHA-256 of the notice, hex. */
  readonly evidenceHash?: string;
  readonly noticeReceivedAt: Temporal.Instant;
  readonly clock: RatificationClock;
  readonly state: RatificationState;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string;
  readonly decision?: { readonly at: Temporal.Instant; readonly by: string; readonly reason: string };
  readonly version: number;
}

/** Kept with the demand, with rule and source: a later change of the rule moves no old one. */
export interface RatificationClock {
  readonly rule: string;
  readonly source: string;
  /** Local date. */
  readonly lastDay: string;
  /** First instant at which silence is refusal. */
  readonly lapsesAt: Temporal.Instant;
  readonly provisional: boolean;
}

export interface RatificationDraft {
  readonly agentName: string;
  readonly counterparty: string;
  readonly act: string;
  readonly evidenceHash?: string;
  readonly noticeReceivedAt: Temporal.Instant;
}

export interface RatificationInvalid {
  readonly code: 'RATIFICATION_INVALID';
  readonly problems: readonly JsonProblem[];
}

/**
 * 30 days from the day after the notice arrived (Civil Code, articles 171(2) and 201). Where readings of the law differ
 * the earliest counts: it is our own right that runs out.
 */
export function ratificationClock(
  noticeReceivedAt: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): RatificationClock {
  return counted(noticeReceivedAt, calendars).clock;
}

/**
 * The clock of a demand by the calendars of today, and which these are; no clock where it is what it was.
 * A later change of the rule moves no old demand: one that was counted by another rule stays as it is.
 */
export function recount(
  demand: Ratification,
  calendars: readonly HolidayCalendar[],
): { readonly next?: RatificationClock; readonly calendars: readonly string[] } {
  const again = counted(demand.noticeReceivedAt, calendars);
  const { rule, source, provisional, lapsesAt } = demand.clock;
  const isSameRule = again.clock.rule === rule && again.clock.source === source;
  const isSameEnd = again.clock.provisional === provisional && again.clock.lapsesAt.equals(lapsesAt);
  return isSameRule && !isSameEnd ? { next: again.clock, calendars: again.calendars } : { calendars: again.calendars };
}

function counted(
  noticeReceivedAt: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): { readonly clock: RatificationClock; readonly calendars: readonly string[] } {
  const rule = deadlineRule('RATIFICATION');
  const input = { profile: rule.jurisdiction, event: noticeReceivedAt.toString(), period: rule.period };
  const found = must(deadline(input, calendars), 'the register counts its own rules');
  const readings = [found, ...found.alternatives];
  const [first = found] = readings.toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(a.deadlineExclusive), Temporal.Instant.from(b.deadlineExclusive)),
  );
  const clock = {
    rule: rule.code,
    source: rule.source,
    lastDay: first.lastDay,
    lapsesAt: Temporal.Instant.from(first.deadlineExclusive),
    provisional: first.provisional,
  };
  return { clock, calendars: calendarsBehind(found) };
}

export function newRatification(
  draft: RatificationDraft,
  by: { readonly id: string; readonly recordedBy: string; readonly now: Temporal.Instant },
  calendars: readonly HolidayCalendar[],
): Result<Ratification, RatificationInvalid> {
  const problems: JsonProblem[] = [];
  const text = (field: 'agentName' | 'counterparty' | 'act', max: number): string => {
    const value = draft[field].trim().normalize('NFC');
    if (value === '' || value.length > max) {
      problems.push({ pointer: `/${field}`, expected: `text of 1 to ${max} characters` });
    }
    return value;
  };
  const [agentName, counterparty, act] = [text('agentName', 200), text('counterparty', 200), text('act', 4_000)];
  if (draft.evidenceHash !== undefined && !/^[0-9a-f]{64}$/.test(draft.evidenceHash)) {
    problems.push({ pointer: '/evidenceHash', expected: 'SHA-256 of the notice, 64 lower-case hex digits' });
  }
  if (Temporal.Instant.compare(draft.noticeReceivedAt, by.now) > 0) {
    problems.push({ pointer: '/noticeReceivedAt', expected: 'an instant that has come' });
  }
  if (problems.length > 0) return err({ code: 'RATIFICATION_INVALID', problems });
  return ok({
    id: by.id,
    agentName,
    counterparty,
    act,
    ...(draft.evidenceHash === undefined ? {} : { evidenceHash: draft.evidenceHash }),
    noticeReceivedAt: draft.noticeReceivedAt,
    clock: ratificationClock(draft.noticeReceivedAt, calendars),
    state: 'PENDING',
    recordedAt: by.now,
    recordedBy: by.recordedBy,
    version: 1,
  });
}

export interface Deciding {
  readonly by: string;
  readonly reason: string;
  readonly now: Temporal.Instant;
}

export type RatificationRefusal =
  | TransitionRefused
  | { readonly code: 'RATIFICATION_OVER'; readonly lapsedAt: string }
  | { readonly code: 'RATIFICATION_NOT_DUE'; readonly lapsesAt: string };

/** The operator's word, in time. Before the sweep has run, too, silence was refusal once the time is over. */
export function decide(
  demand: Ratification,
  event: 'ActRatified' | 'ActRefused',
  { by, reason, now }: Deciding,
): Result<Ratification, RatificationRefusal> {
  const to = nextState(RATIFICATION_TRANSITIONS, demand.state, event);
  if (!to.ok) return to;
  const { lapsesAt } = demand.clock;
  if (Temporal.Instant.compare(now, lapsesAt) >= 0) {
    return err({ code: 'RATIFICATION_OVER', lapsedAt: lapsesAt.toString() });
  }
  return ok({ ...demand, state: to.value, decision: { at: now, by, reason } });
}

/** Silence is refusal (Civil Code, article 171(2)). */
export function lapse(
  demand: Ratification,
  by: string,
  now: Temporal.Instant,
): Result<Ratification, RatificationRefusal> {
  const to = nextState(RATIFICATION_TRANSITIONS, demand.state, 'TimeLapsed');
  if (!to.ok) return to;
  const { lapsesAt } = demand.clock;
  if (Temporal.Instant.compare(now, lapsesAt) < 0) {
    return err({ code: 'RATIFICATION_NOT_DUE', lapsesAt: lapsesAt.toString() });
  }
  return ok({ ...demand, state: to.value, decision: { at: now, by, reason: SILENCE } });
}
