import { type Deadline, deadline, type HolidayCalendar } from '@app/deadlines';
import { err, must, ok, type Result } from '@app/kernel';

/** What a partner may say no to, one by one. */
export const HEARING_ITEMS = ['WORK', 'USE', 'DATE', 'LICENSE', 'SCOPE', 'CREDIT', 'EXEMPTION'] as const;
export type HearingItem = (typeof HEARING_ITEMS)[number];

export const ANSWERS = ['UPHELD', 'REJECTED'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A partner's no to one item, and what the legal staff made of it. */
export interface Dispute {
  readonly item: HearingItem;
  readonly statement: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly answer?: {
    readonly verdict: Answer;
    readonly reason: string;
    readonly by: string;
    readonly at: Temporal.Instant;
  };
}

/** A partner sees what was found about it before anybody else acts on it: with time to cure, and to dispute item by item. */
export interface Hearing {
  readonly id: string;
  readonly reportId: string;
  readonly partnerId: string;
  readonly openedAt: Temporal.Instant;
  /** ISO 8601 duration of the time to cure, as the partner was told. */
  readonly period: string;
  /** First moment after the time to cure; the later reading counts, it is the partner's time. */
  readonly cureBy: Temporal.Instant;
  readonly deadline: Deadline;
  readonly cured?: { readonly statement: string; readonly by: string; readonly at: Temporal.Instant };
  readonly disputes: readonly Dispute[];
  readonly version: number;
}

/** How long a partner has, and under whose law it is counted. */
export interface CureTerm {
  readonly days: number;
  readonly jurisdiction: string;
}

export function openHearing(
  facts: Pick<Hearing, 'id' | 'reportId' | 'partnerId' | 'openedAt'>,
  { days, jurisdiction }: CureTerm,
  calendars: readonly HolidayCalendar[],
): Hearing {
  const period = `P${days}D`;
  const input = { profile: jurisdiction, event: facts.openedAt.toString(), period };
  return { ...facts, period, ...cureTime(input, calendars), disputes: [], version: 1 };
}

/**
 * A provisional time to cure by the calendars of today, by the period the partner was told. @returns undefined where nothing changes,
 * where it would shorten the time that was told, and where the partner was right about an item: that is decided.
 */
export function recountCure(hearing: Hearing, calendars: readonly HolidayCalendar[]): Hearing | undefined {
  const { period, deadline: told, cureBy, disputes } = hearing;
  if (!told.provisional || disputes.some(({ answer }) => answer?.verdict === 'UPHELD')) return undefined;
  const again = cureTime({ profile: told.profile, event: told.event, period }, calendars);
  const order = Temporal.Instant.compare(again.cureBy, cureBy);
  return order < 0 || (order === 0 && again.deadline.provisional) ? undefined : next(hearing, again);
}

function cureTime(
  input: { readonly profile: string; readonly event: string; readonly period: string },
  calendars: readonly HolidayCalendar[],
): Pick<Hearing, 'cureBy' | 'deadline'> {
  const counted = must(deadline(input, calendars), 'the profile’s time to cure is countable');
  const [cureBy] = [counted, ...counted.alternatives]
    .map(({ deadlineExclusive }) => Temporal.Instant.from(deadlineExclusive))
    .toSorted((a, b) => Temporal.Instant.compare(b, a));
  if (cureBy === undefined) throw new Error('INVARIANT: a deadline ends');
  return { cureBy, deadline: counted };
}

export const HEARING_STATUSES = ['OPEN', 'UPHELD', 'OVER'] as const;
export type HearingStatus = (typeof HEARING_STATUSES)[number];

/**
 * OPEN while the partner's time runs or something it disputes waits for an answer; UPHELD when it was right about an item; else OVER.
 */
export function hearingStatus({ cureBy, disputes }: Hearing, now: Temporal.Instant): HearingStatus {
  if (disputes.some(({ answer }) => answer?.verdict === 'UPHELD')) return 'UPHELD';
  const isRunning = Temporal.Instant.compare(now, cureBy) < 0;
  return isRunning || disputes.some(({ answer }) => answer === undefined) ? 'OPEN' : 'OVER';
}

export interface HearingOver {
  readonly code: 'HEARING_OVER';
  readonly cureBy: string;
}
export interface ItemDecided {
  readonly code: 'HEARING_ITEM_REFUSED';
  readonly item: HearingItem;
  readonly expected: string;
}

export interface Word {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** The partner says no to one item, once, within its time. */
export function dispute(
  hearing: Hearing,
  { item, statement, by, at }: Word & { readonly item: HearingItem; readonly statement: string },
): Result<Hearing, HearingOver | ItemDecided> {
  if (Temporal.Instant.compare(at, hearing.cureBy) >= 0) return over(hearing);
  if (hearing.disputes.some((each) => each.item === item)) {
    return err({ code: 'HEARING_ITEM_REFUSED', item, expected: 'an item that was not disputed before' });
  }
  return ok(next(hearing, { disputes: [...hearing.disputes, { item, statement, by, at }] }));
}

/** The partner says it has put things right. A scan or a person sees whether it has. */
export function reportCure(
  hearing: Hearing,
  { statement, by, at }: Word & { readonly statement: string },
): Result<Hearing, HearingOver> {
  if (Temporal.Instant.compare(at, hearing.cureBy) >= 0) return over(hearing);
  return ok(next(hearing, { cured: { statement, by, at } }));
}

/** The legal staff answers one disputed item, once. */
export function answerItem(
  hearing: Hearing,
  {
    item,
    verdict,
    reason,
    by,
    at,
  }: Word & { readonly item: HearingItem; readonly verdict: Answer; readonly reason: string },
): Result<Hearing, ItemDecided> {
  const disputed = hearing.disputes.find((each) => each.item === item);
  if (disputed === undefined || disputed.answer !== undefined) {
    return err({ code: 'HEARING_ITEM_REFUSED', item, expected: 'an item that is disputed and not answered' });
  }
  const answered = { ...disputed, answer: { verdict, reason, by, at } };
  return ok(next(hearing, { disputes: hearing.disputes.map((each) => (each === disputed ? answered : each)) }));
}

function next(hearing: Hearing, change: Partial<Hearing>): Hearing {
  return { ...hearing, ...change, version: hearing.version + 1 };
}

function over({ cureBy }: Hearing): Result<never, HearingOver> {
  return err({ code: 'HEARING_OVER', cureBy: cureBy.toString() });
}
