import type { Deadline, DeadlineInput, DeadlineRefusal, TraceLanguageCode } from '@app/deadlines';
import type { Result } from '@app/kernel';
import type { Command } from 'commander';
import { readCalendars } from '../inputs/calendars.js';
import { type DeadlineFields, deadlineInputOf } from '../inputs/deadline-fields.js';
import { listFiles } from '../inputs/list-files.js';
import { readJsonLines } from '../inputs/read-file.js';
import type { Io } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface DeadlineOptions extends OutputOptions {
  readonly profile?: string;
  readonly event?: string;
  readonly period?: string;
  readonly counting?: string;
  readonly court?: boolean;
  readonly before?: boolean;
  readonly firstDayCounts?: boolean;
  readonly rollover?: boolean;
  readonly businessHours?: string;
  readonly closes?: string;
  readonly system?: boolean;
  readonly zone?: string;
  readonly language?: string;
  readonly delay?: readonly string[];
  readonly calendar?: readonly string[];
  readonly batch?: readonly string[];
}

type Count = (input: DeadlineInput) => Result<Deadline, DeadlineRefusal>;

/** `deadline`: when a legal period ends, by jurisdiction, with the steps that lead there. */
export function registerDeadline(program: Command, io: Io): void {
  program
    .command('deadline')
    .description('when a legal period ends, and why')
    .option('--profile <code>', 'jurisdiction: CN, DE, BE, FR, NL, EU, US, GB, TW, HK, JP, JPsat')
    .option('--event <time>', 'ISO 8601 instant with offset, or local date or time')
    .option('--period <duration>', 'ISO 8601 in whole units, e.g. P30D, P1M, PT72H; P20WD for working days')
    .option('--counting <how>', 'CALENDAR, WORKING (days are working days) or SEPARATE (time that need not run on end)')
    .option('--court', 'the act is one before a court, in England one at the court office')
    .option('--before', 'the act is due so long before the event')
    .option('--first-day-counts', 'the period begins with the day of the event')
    .option('--rollover', 'the rule or the parties say that rest days move the last day')
    .option('--no-rollover', 'the rule or the parties say that they do not')
    .option('--business-hours <times>', 'local hours HH:MM-HH:MM of a channel, or its closing time alone')
    .option('--closes <time>', 'the same, closing time alone')
    .option('--system', 'a system takes what arrives at any hour, whatever the business hours')
    .option('--delay <days...>', 'days a notary or the like took, FROM/TO: not counted where the law says so')
    .option('--zone <iana>', 'zone of the court or office, in a country with several')
    .option('--language <tag>', 'of the sentences: en, zh-Hans, zh-Hant')
    .option('--calendar <file...>', 'JSON with calendars that replace those of their year, or add to them')
    .option('--batch <file...>', 'JSON Lines with these as fields')
    .option('--json', 'one JSON object a line')
    .action(async (options: DeadlineOptions) => {
      const { CALENDARS, deadline, withCalendars } = await import('@app/deadlines');
      const calendars = withCalendars(CALENDARS, await readCalendars(io, options.calendar ?? []));
      const count: Count = (input) => deadline(input, calendars);
      if (options.batch !== undefined) return batch(io, options, options.batch, count);
      const { profile, event, period } = options;
      if (profile === undefined || event === undefined || period === undefined) {
        throw new WrongUsage('deadline needs --profile, --event and --period, or --batch FILE.jsonl');
      }
      const found = count(inputOf(options));
      if (!found.ok) throw CommandRefused.of(found.error);
      print(io, options, found.value, (value) => human(value, options.language));
    });
}

/** Answers line by line; what the command line says holds for every line that does not say it itself. */
async function batch(io: Io, options: DeadlineOptions, files: readonly string[], count: Count): Promise<void> {
  const inputs = new ManyInputs(io, options);
  for (const { path, shown: input } of await listFiles(io, files, ['LINES'])) {
    for await (const { line, value } of readJsonLines(path, input)) {
      await inputs.attempt(() => {
        if (value instanceof CommandRefused) throw value;
        const asked = deadlineInputOf({ ...fieldsOf(options), ...value }, { input, line });
        const found = count(asked);
        if (!found.ok) throw CommandRefused.of(found.error, { input, line });
        const { id } = value;
        const answer = { ...(id === undefined ? {} : { id }), ...found.value, input: value };
        print(io, options, answer, (each) => human(each, asked.language));
      });
    }
  }
  inputs.finish();
}

/** @throws WrongUsage where an option takes one of a few words and got another */
function inputOf(options: DeadlineOptions): DeadlineInput {
  try {
    return deadlineInputOf(fieldsOf(options), { input: 'command line', line: 1 });
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    const option = String(error.facts.place).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new WrongUsage(`--${option} takes ${String(error.facts.expected)}`);
  }
}

/** Options of the command line, by the names of the fields of a line. */
function fieldsOf(options: DeadlineOptions): DeadlineFields {
  const { profile, event, period, counting, court, rollover, businessHours, closes, zone, language } = options;
  const fields = {
    profile,
    event,
    period,
    counting,
    court,
    rollover,
    businessHours,
    closes,
    zone,
    language,
    direction: options.before === true ? 'BEFORE' : undefined,
    firstDay: options.firstDayCounts === true ? 'COUNTED' : undefined,
    receivedBy: options.system === true ? 'SYSTEM' : undefined,
    delays: options.delay,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Words around the trace, whose sentences are in the language already. */
const WORDS: Readonly<
  Record<TraceLanguageCode, Readonly<Record<'last' | 'provisional' | 'before' | 'other', string>>>
> = {
  en: {
    last: 'last day',
    provisional: 'provisional: a calendar is not published yet',
    before: 'in time before',
    other: 'other reading',
  },
  'zh-Hans': { last: '最后一日', provisional: '暂定：日历尚未公布', before: '在此之前为及时', other: '另一种解释' },
  'zh-Hant': { last: '末日', provisional: '暫定：日曆尚未公布', before: '於此之前為及時', other: '另一種解釋' },
};

function human(found: Deadline, language: string | undefined): string {
  const words = language === 'zh-Hans' || language === 'zh-Hant' ? WORDS[language] : WORDS.en;
  const { profile, event, lastDay, deadlineExclusive, provisional, alternatives, trace } = found;
  return [
    `${profile}: ${words.last} ${lastDay}${provisional ? ` (${words.provisional})` : ''}`,
    `  ${words.before} ${deadlineExclusive}; ${event}`,
    ...trace.map((step) => `  ${step.rule}: ${step.text}`),
    ...alternatives.map((other) => `  ${words.other} ${other.code}: ${other.lastDay} (${other.text})`),
  ].join('\n');
}
