import type { HolidayCalendar } from '@app/deadlines';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';
import { readJsonFile } from './read-file.js';

/**
 * Calendars in files, each one calendar or a list of them.
 * @throws CommandRefused DEADLINE_CALENDAR_INVALID with file and place
 */
export async function readCalendars(io: Io, files: readonly string[]): Promise<readonly HolidayCalendar[]> {
  const { parseCalendars } = await import('@app/deadlines');
  const found: HolidayCalendar[] = [];
  for (const file of files) {
    const read = parseCalendars(await readJsonFile(io, file));
    if (!read.ok) throw CommandRefused.of(read.error, { input: file });
    found.push(...read.value);
  }
  return found;
}
