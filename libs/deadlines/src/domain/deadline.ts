import { err, ok, type Result } from '@app/kernel';
import { CALENDARS } from '../calendars/index.js';
import { ask } from './ask.js';
import type { HolidayCalendar } from './calendar.js';
import { count } from './count.js';
import type { DeadlineInput } from './deadline-input.js';
import type { AlternativeReading } from './profile.js';
import { type Counted, clock, type Question, readingOf } from './question.js';
import type { DeadlineRefusal } from './refusal.js';
import { readingText, type TraceEntry, type TraceLanguageCode, traceEntry } from './trace.js';
import type { ReadingCode, Step } from './trace-step.js';

/** JSON shape of DESIGN, part 8. Days are local dates, moments local times with offset. */
export interface Deadline {
  readonly profile: string;
  readonly event: string;
  readonly localStart: string;
  /** Last day by counting alone, before rest days move it. */
  readonly nominalLastDay: string;
  readonly lastDay: string;
  /** First moment that is too late: in time iff it arrives before. For a period that has to pass first, the first moment after it. */
  readonly deadlineExclusive: string;
  /** True while a year the result depends on has no published calendar. */
  readonly provisional: boolean;
  /** Other readings of disputed law that lead to another end. */
  readonly alternatives: readonly DeadlineAlternative[];
  readonly trace: readonly TraceEntry[];
}

export interface DeadlineAlternative {
  readonly code: ReadingCode;
  readonly lastDay: string;
  readonly deadlineExclusive: string;
  readonly provisional: boolean;
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

/**
 * When a legal period ends, why, and what other readings of the law say.
 * @param calendars published holidays; by default those shipped with the service
 */
export function deadline(
  input: DeadlineInput,
  calendars: readonly HolidayCalendar[] = CALENDARS,
): Result<Deadline, DeadlineRefusal> {
  const question = ask(input, calendars);
  if (!question.ok) return question;
  const { profile, event, channel } = question.value;
  const language = input.language ?? 'en';
  const counted = count(question.value, readingOf(question.value));
  if (!isCounted(counted)) {
    const expected = 'a period that ends in the years 1 to 9999';
    return err({ code: 'DEADLINE_PERIOD_INVALID', place: 'period', given: input.period, expected });
  }
  const readings = profile.alternatives.filter((each) => each.channel === undefined || each.channel === channel);
  return ok({
    profile: profile.code,
    event: input.event,
    localStart: event.at.toPlainDate().toString(),
    nominalLastDay: counted.nominalLastDay.toString(),
    lastDay: counted.lastDay.toString(),
    deadlineExclusive: clock(counted.endsAt),
    provisional: counted.provisional,
    alternatives: readings.flatMap((reading) => otherwise(question.value, counted, reading, language)),
    trace: [...openingSteps(input, question.value), ...counted.steps].map((step) => traceEntry(step, language)),
  });
}

/** Years of four digits: what calendars, databases and people write. */
function isCounted({ nominalLastDay, lastDay, endsAt }: Counted): boolean {
  return [nominalLastDay, lastDay, endsAt].every(({ year }) => year >= 1 && year <= 9999);
}

function openingSteps(input: DeadlineInput, { profile, zone, event, channel }: Question): Step[] {
  const { law } = profile;
  const local = event.at.toPlainDate().toString();
  const steps: Step[] = [
    { step: 'LOCAL_DATE', law: law.zone, from: input.event, to: local, values: { event: input.event, zone } },
  ];
  if (event.clock !== 'PLAIN') {
    const step = event.clock === 'SKIPPED' ? 'LOCAL_TIME_SKIPPED' : 'LOCAL_TIME_DOUBLED';
    steps.push({ step, law: law.zone, from: input.event, to: clock(event.at) });
  }
  if (input.trigger !== undefined)
    steps.unshift({ step: 'TRIGGER', law: law.trigger, values: { basis: input.trigger } });
  if (channel === 'COURT') steps.push({ step: 'COURT_ACT', law: law.court });
  return steps;
}

/** The alternative as an entry, or nothing where it leads to the same end. */
function otherwise(
  question: Question,
  counted: Counted,
  { code, differs, law }: AlternativeReading,
  language: TraceLanguageCode,
): DeadlineAlternative[] {
  const other = count(question, { ...readingOf(question), ...differs });
  if (other.endsAt.equals(counted.endsAt) || !isCounted(other)) return [];
  return [
    {
      code,
      lastDay: other.lastDay.toString(),
      deadlineExclusive: clock(other.endsAt),
      provisional: other.provisional,
      rule: law.rule,
      source: law.source,
      text: readingText(code, language),
    },
  ];
}
