import { err, ok, type Result } from '@app/kernel';
import { BLOCK_KINDS, type BlockKind, type HolidayBlock, type HolidayCalendar } from './calendar.js';
import { knownCalendars } from './profiles.js';
import type { DeadlineRefusal } from './refusal.js';

/** Days a block may hold: longer ones are a slip of the pen. */
const LONGEST_BLOCK_DAYS = 31;
const FIELDS = ['jurisdiction', 'year', 'source', 'publishedAt', 'complete', 'holidays', 'makeUpDays', 'supplement'];
const BLOCK_FIELDS = ['name', 'from', 'to', 'kind'];

class Wrong extends Error {
  constructor(
    readonly place: string,
    readonly given: unknown,
    readonly expected: string,
  ) {
    super(place);
  }
}

/**
 * Reads calendars that somebody hands in: one object or a list of them, of the shape of `HolidayCalendar`.
 * @returns the calendars, or the first wrong place, e.g. `holidays[3].to`
 */
export function parseCalendars(value: unknown): Result<readonly HolidayCalendar[], DeadlineRefusal> {
  try {
    if (!Array.isArray(value)) return ok([calendarOf(value, '')]);
    if (value.length === 0) throw new Wrong('', '[]', 'at least one calendar');
    return ok(value.map((each: unknown, index) => calendarOf(each, `[${index}]`)));
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const { place, given, expected } = error;
    return err({ code: 'DEADLINE_CALENDAR_INVALID', place, given: shown(given), expected });
  }
}

function calendarOf(value: unknown, at: string): HolidayCalendar {
  const given = recordOf(value, at, FIELDS);
  const place = (field: string): string => (at === '' ? field : `${at}.${field}`);
  const year = given.year;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1 || year > 9999) {
    throw new Wrong(place('year'), year, 'a year, 1 to 9999');
  }
  const makeUpDays = listOf(given.makeUpDays ?? [], place('makeUpDays')).map((each, index) =>
    dateOf(each, `${place('makeUpDays')}[${index}]`, year),
  );
  const holidays = listOf(given.holidays, place('holidays')).map((each, index) =>
    blockOf(each, `${place('holidays')}[${index}]`, year),
  );
  const worked = makeUpDays.findIndex((iso) => holidays.some(({ from, to }) => from <= iso && iso <= to));
  if (worked >= 0) throw new Wrong(`${place('makeUpDays')}[${worked}]`, makeUpDays[worked], 'a day that is no holiday');
  const supplement = given.supplement === undefined ? undefined : flagOf(given.supplement, place('supplement'));
  return {
    jurisdiction: oneOf(given.jurisdiction, place('jurisdiction'), knownCalendars()),
    year,
    source: textOf(given.source, place('source')),
    publishedAt: publishedOf(given.publishedAt, place('publishedAt')),
    complete: flagOf(given.complete, place('complete')),
    holidays,
    makeUpDays,
    ...(supplement === undefined ? {} : { supplement }),
  };
}

function blockOf(value: unknown, at: string, year: number): HolidayBlock {
  const given = recordOf(value, at, BLOCK_FIELDS);
  const from = dateOf(given.from, `${at}.from`, year);
  const to = dateOf(given.to ?? given.from, `${at}.to`, year);
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' });
  if (days < 0 || days >= LONGEST_BLOCK_DAYS) {
    throw new Wrong(`${at}.to`, to, `a day from ${from} on, at most ${LONGEST_BLOCK_DAYS} days in all`);
  }
  const kind = given.kind === undefined ? undefined : oneOf<BlockKind>(given.kind, `${at}.kind`, BLOCK_KINDS);
  return { name: textOf(given.name, `${at}.name`), from, to, ...(kind === undefined ? {} : { kind }) };
}

function recordOf(value: unknown, at: string, fields: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong(at, value, 'an object');
  const unknown = Object.keys(value).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new Wrong(at === '' ? unknown : `${at}.${unknown}`, unknown, fields.join(', '));
  return Object.fromEntries(Object.entries(value));
}

function listOf(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong(at, value, 'a list');
  return value;
}

/** A holiday may begin in the year before, or end in the year after. */
function dateOf(value: unknown, at: string, year: number): string {
  const expected = `a date of ${year} that exists, YYYY-MM-DD`;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Wrong(at, value, expected);
  try {
    if (Math.abs(Temporal.PlainDate.from(value).year - year) <= 1) return value;
  } catch {
    // 30 February has the right shape and is no day.
  }
  throw new Wrong(at, value, expected);
}

function publishedOf(value: unknown, at: string): string {
  const expected = 'a date, a month or a year: YYYY-MM-DD, YYYY-MM, YYYY';
  if (typeof value !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(value)) throw new Wrong(at, value, expected);
  try {
    Temporal.PlainDate.from(`${value}${'-01-01'.slice(value.length - 4)}`);
    return value;
  } catch {
    throw new Wrong(at, value, expected);
  }
}

function textOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Wrong(at, value, 'text');
  return value;
}

function flagOf(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new Wrong(at, value, 'true or false');
  return value;
}

function oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Wrong(at, value, `one of ${allowed.join(', ')}`);
  return found;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
