import { err, ok, type Result } from '@app/kernel';
import type { Deadline } from './deadline.js';
import { parseEvent } from './event-time.js';
import { monthsFrom } from './months.js';
import type { MonthRule } from './profile.js';
import type { TraceEntry } from './trace.js';

/** Where a trace and its result, or two of its steps, part. */
export interface TraceBroken {
  readonly code: 'TRACE_BROKEN';
  /** E.g. `trace[3].to`. */
  readonly place: string;
  readonly given: string;
  readonly expected: string;
}

/** What the steps of a trace lead to when each is done by hand. */
type Outcome = Pick<Deadline, 'localStart' | 'nominalLastDay' | 'lastDay' | 'deadlineExclusive'>;

/**
 * Does the arithmetic of a trace again, step by step and with nothing but what it says, and compares the end with the result. It takes the
 * calendars' word for which days were rest days, and nobody's for the rest.
 */
export function checkTrace(stated: Deadline): Result<Outcome, TraceBroken> {
  const hand = new Hand(stated.trace.some(({ step }) => step === 'BACK_FROM_EVENT') ? -1 : 1);
  for (const [index, entry] of stated.trace.entries()) {
    const broken = hand.do(entry);
    if (broken !== undefined) return err({ code: 'TRACE_BROKEN', ...broken, place: `trace[${index}].${broken.place}` });
  }
  const outcome = hand.outcome();
  for (const field of ['localStart', 'nominalLastDay', 'lastDay', 'deadlineExclusive'] as const) {
    if (stated[field] !== outcome[field]) {
      return err({ code: 'TRACE_BROKEN', place: field, given: stated[field], expected: outcome[field] });
    }
  }
  return ok(outcome);
}

type Slip = Omit<TraceBroken, 'code'>;

/** Somebody with the trace, a calendar of dates and a clock. */
class Hand {
  private localStart = '';
  private zone = 'UTC';
  private day: Temporal.PlainDate | undefined;
  private nominal: Temporal.PlainDate | undefined;
  private at: Temporal.ZonedDateTime | undefined;

  constructor(private readonly way: 1 | -1) {}

  outcome(): Outcome {
    const last = this.day?.toString() ?? '';
    return {
      localStart: this.localStart,
      nominalLastDay: (this.nominal ?? this.day)?.toString() ?? '',
      lastDay: last,
      deadlineExclusive: this.at?.toString({ timeZoneName: 'never' }) ?? '',
    };
  }

  /** @returns what is wrong with the step, if anything */
  do(entry: TraceEntry): Slip | undefined {
    switch (entry.step) {
      case 'LOCAL_DATE':
        return this.convert(entry);
      case 'START_EXCLUDED':
        return this.expect(entry, this.moved(this.localStart, 1), this.localStart);
      case 'START_COUNTED':
        this.day = this.moved(this.localStart, -1);
        return this.expect(entry, this.localStart, this.localStart);
      case 'COUNT_DAYS':
        return this.walk(entry, numberIn(entry, 'days'));
      case 'COUNT_WORKING_DAYS':
      case 'SHORT_PERIOD':
        return this.walk(entry, numberIn(entry, 'days') + numberIn(entry, 'skipped'));
      case 'COUNT_MONTHS':
        return this.months(entry);
      case 'CLEAR_DAYS':
        return this.walk(entry, 1);
      case 'DELAY':
        return this.walk(entry, numberIn(entry, 'days'));
      case 'DELAY_LIMITED':
        return this.limit(entry);
      case 'ROLL_WEEKEND':
      case 'ROLL_HOLIDAY':
      case 'ROLL_STORM':
      case 'PAST_CLOSURE':
      case 'MINIMUM_WORKING_DAYS':
        return this.jump(entry);
      case 'NO_ROLL':
      case 'MAKE_UP_DAY':
      case 'MONTH_END':
        return this.expect(entry, this.day);
      case 'HOURS_FROM_EVENT':
      case 'HOURS_FROM_NEXT_HOUR':
      case 'COUNT_HOURS':
      case 'HOURS_SKIP_REST':
      case 'HOURS_ROLL':
        return this.hours(entry);
      case 'ENDS_AT_MIDNIGHT':
      case 'ENDS_AT_CLOSING':
        return this.close(entry);
      case 'ENDS_AT_INSTANT':
        return this.expect(entry, this.at?.toString({ timeZoneName: 'never' }));
      default:
        return undefined;
    }
  }

  private convert(entry: TraceEntry): Slip | undefined {
    this.zone = String(entry.values?.zone);
    const event = parseEvent(String(entry.values?.event), this.zone);
    if (!event.ok) return { place: 'from', given: String(entry.from), expected: event.error.expected };
    this.at = event.value.at;
    this.day = this.at.toPlainDate();
    this.localStart = this.day.toString();
    return this.expect(entry, this.localStart);
  }

  private walk(entry: TraceEntry, days: number): Slip | undefined {
    const from = this.day?.toString();
    this.day = from === undefined ? undefined : this.moved(from, days);
    this.nominal = this.day;
    return this.expect(entry, this.day, from);
  }

  private months(entry: TraceEntry): Slip | undefined {
    const from = this.day;
    if (from === undefined) return { place: 'from', given: String(entry.from), expected: 'a day to count from' };
    const rule = ruleOf(entry);
    this.day = monthsFrom(from, numberIn(entry, 'months'), rule, this.way === 1 ? 'AFTER' : 'BEFORE').day;
    this.nominal = this.day;
    return this.expect(entry, this.day, from);
  }

  /** A move that a calendar calls for: only its direction can be checked by hand. */
  private jump(entry: TraceEntry): Slip | undefined {
    const from = this.day;
    const to = Temporal.PlainDate.from(String(entry.to));
    this.day = to;
    const way = entry.step === 'PAST_CLOSURE' ? 1 : this.way;
    if (from !== undefined && Temporal.PlainDate.compare(to, from) === way) return this.expect(entry, to, from);
    return { place: 'to', given: to.toString(), expected: `a day ${way === 1 ? 'after' : 'before'} ${String(from)}` };
  }

  /** Back to a day that a calendar tells. */
  private limit(entry: TraceEntry): Slip | undefined {
    const from = this.day;
    const to = Temporal.PlainDate.from(String(entry.to));
    this.day = to;
    this.nominal = to;
    if (from !== undefined && Temporal.PlainDate.compare(to, from) < 0) return this.expect(entry, to, from);
    return { place: 'to', given: to.toString(), expected: `a day before ${String(from)}` };
  }

  private hours(entry: TraceEntry): Slip | undefined {
    const from = this.at;
    const to = Temporal.Instant.from(String(entry.to)).toZonedDateTimeISO(this.zone);
    this.at = to;
    this.day = to.subtract({ nanoseconds: 1 }).toPlainDate();
    if (entry.step !== 'HOURS_ROLL') this.nominal = this.day;
    return this.expect(
      entry,
      from === undefined ? undefined : printed(hourEnd(entry, from, to, this.way)),
      printed(from),
    );
  }

  private close(entry: TraceEntry): Slip | undefined {
    const closes = entry.step === 'ENDS_AT_CLOSING' ? String(entry.values?.closes) : undefined;
    const last = this.day;
    this.at =
      closes === undefined
        ? last?.add({ days: 1 }).toZonedDateTime(this.zone)
        : last?.toZonedDateTime({ timeZone: this.zone, plainTime: Temporal.PlainTime.from(closes) });
    return this.expect(entry, printed(this.at), last);
  }

  private moved(from: string, days: number): Temporal.PlainDate {
    return Temporal.PlainDate.from(from).add({ days: days * this.way });
  }

  private expect(
    entry: TraceEntry,
    to: { toString(): string } | undefined,
    from?: { toString(): string },
  ): Slip | undefined {
    if (entry.to !== to?.toString()) return { place: 'to', given: String(entry.to), expected: String(to) };
    if (from === undefined || entry.from === from.toString()) return undefined;
    return { place: 'from', given: String(entry.from), expected: from.toString() };
  }
}

/** The end of a step of hours. Hours that skip rest days, and moves past them, are as far as the calendar says. */
function hourEnd(
  entry: TraceEntry,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  way: 1 | -1,
): Temporal.ZonedDateTime {
  const hours = numberIn(entry, 'hours') * way;
  switch (entry.step) {
    case 'HOURS_FROM_EVENT':
      return from;
    case 'HOURS_FROM_NEXT_HOUR': {
      const hour = from.round({ smallestUnit: 'hour', roundingMode: 'floor' });
      return way === 1 ? hour.add({ hours: 1 }) : hour;
    }
    case 'COUNT_HOURS':
      return entry.values?.run === 'CLOCK'
        ? from.toPlainDateTime().add({ hours }).toZonedDateTime(from.timeZoneId)
        : from.add({ hours });
    default:
      return to;
  }
}

function printed(at: Temporal.ZonedDateTime | undefined): string | undefined {
  return at?.toString({ timeZoneName: 'never' });
}

function numberIn({ values }: TraceEntry, name: string): number {
  return Number(values?.[name] ?? 0);
}

function ruleOf({ values }: TraceEntry): MonthRule {
  const known: readonly MonthRule[] = ['EVENT_DAY', 'DAY_AFTER_EVENT', 'DAY_BEFORE_START_DAY'];
  const rule = known.find((each) => each === values?.rule);
  if (rule === undefined) throw new Error('INVARIANT: a step of months says by which rule');
  return rule;
}
