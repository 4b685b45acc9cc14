import { CALENDARS, type HolidayCalendar, parseCalendars, withCalendars } from '@app/deadlines';
import { readJson } from './profile-file.js';

/** The process must not start: names the wrong place of a calendar file. */
class CalendarFileInvalidError extends Error {
  constructor(
    readonly file: string,
    readonly place: string,
    readonly expected: string,
  ) {
    super(`Holiday calendar refused: ${file}\n  ${place || 'the whole file'}: expected ${expected}`);
  }
}

/**
 * The shipped calendars with those of files, each one calendar or a list of them.
 * @throws CalendarFileInvalidError for the first wrong place, or where two files speak of the same year
 */
export function loadCalendars(files: readonly string[]): readonly HolidayCalendar[] {
  const given = files.flatMap((file) => read(file).map((calendar) => ({ file, calendar })));
  const firstOf = new Map<string, string>();
  for (const { file, calendar } of given) {
    if (calendar.supplement === true) continue;
    const year = `${calendar.jurisdiction} ${calendar.year}`;
    const first = firstOf.get(year);
    if (first !== undefined)
      throw new CalendarFileInvalidError(file, '', `no second calendar of ${year} beside ${first}`);
    firstOf.set(year, file);
  }
  return withCalendars(
    CALENDARS,
    given.map(({ calendar }) => calendar),
  );
}

function read(file: string): readonly HolidayCalendar[] {
  const json = readJson(file);
  if (!json.ok) throw new CalendarFileInvalidError(file, json.error.pointer, json.error.expected);
  const calendars = parseCalendars(json.value);
  if (calendars.ok) return calendars.value;
  const { place, expected } = calendars.error;
  throw new CalendarFileInvalidError(file, place, expected);
}
