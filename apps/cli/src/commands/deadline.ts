import type { Deadline, DeadlineInput } from '@app/deadlines';
import type { Command } from 'commander';
import { listFiles } from '../inputs/list-files.js';
import { readJsonLines } from '../inputs/read-file.js';
import type { Io } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';

interface DeadlineOptions extends OutputOptions {
  readonly profile?: string;
  readonly event?: string;
  readonly period?: string;
  readonly court?: boolean;
  readonly closes?: string;
  readonly batch?: readonly string[];
}

/** `deadline`: when a legal period ends, by jurisdiction, with the steps that lead there. */
export function registerDeadline(program: Command, io: Io): void {
  program
    .command('deadline')
    .description('when a legal period ends, and why')
    .option('--profile <code>', 'jurisdiction, e.g. CN')
    .option('--event <time>', 'ISO 8601 instant with offset, or local date or time')
    .option('--period <duration>', 'ISO 8601 in whole units, e.g. P30D, P1M; P20WD for working days')
    .option('--court', 'the act is one before a court')
    .option('--closes <time>', 'local closing time HH:MM of a channel with business hours')
    .option('--batch <file...>', 'JSON Lines with these as fields')
    .option('--json', 'one JSON object a line')
    .action(async (options: DeadlineOptions) => {
      const { deadline } = await import('@app/deadlines');
      if (options.batch !== undefined) return batch(io, options, options.batch, deadline);
      const { profile, event, period, court, closes } = options;
      if (profile === undefined || event === undefined || period === undefined) {
        throw new WrongUsage('deadline needs --profile, --event and --period, or --batch FILE.jsonl');
      }
      const found = deadline({
        profile,
        event,
        period,
        ...(court === true ? { court } : {}),
        ...(closes === undefined ? {} : { businessHours: { closes } }),
      });
      if (!found.ok) throw CommandRefused.of(found.error);
      print(io, options, found.value, human);
    });
}

async function batch(
  io: Io,
  options: DeadlineOptions,
  files: readonly string[],
  deadline: typeof import('@app/deadlines').deadline,
): Promise<void> {
  const inputs = new ManyInputs(io, options);
  for (const { path, shown: file } of await listFiles(io, files, ['LINES'])) {
    for await (const { line, value } of readJsonLines(path, file)) {
      await inputs.attempt(() => {
        if (value instanceof CommandRefused) throw value;
        const found = deadline(inputOf(value, file, line));
        if (!found.ok) throw CommandRefused.of(found.error, { input: file, line });
        const { id } = value;
        print(io, options, { ...(id === undefined ? {} : { id }), ...found.value, input: value }, human);
      });
    }
  }
  inputs.finish();
}

/** Fields of a line, by the names of the options. */
function inputOf(value: Readonly<Record<string, unknown>>, input: string, line: number): DeadlineInput {
  const invalid = (place: string, expected: string): CommandRefused =>
    new CommandRefused('INPUT_LINE_INVALID', `${input}, line ${line}: ${place} is not ${expected}`, {
      input,
      line,
      place,
      expected,
    });
  const textOf = (given: unknown, field: string): string => {
    if (typeof given === 'string') return given;
    throw invalid(field, 'text');
  };
  const { court, counting, closes, businessHours } = value;
  const hours = closes ?? (isRecord(businessHours) ? businessHours.closes : undefined);
  if (court !== undefined && typeof court !== 'boolean') throw invalid('court', 'true or false');
  return {
    profile: textOf(value.profile, 'profile'),
    event: textOf(value.event, 'event'),
    period: textOf(value.period, 'period'),
    ...(court === undefined ? {} : { court }),
    ...(counting === 'WORKING' ? { counting } : {}),
    ...(hours === undefined ? {} : { businessHours: { closes: textOf(hours, 'closes') } }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function human(found: Deadline): string {
  const { profile, event, lastDay, deadlineExclusive, provisional, alternatives, trace } = found;
  return [
    `${profile}: last day ${lastDay}${provisional ? ' (provisional: a calendar is not published yet)' : ''}`,
    `  in time before ${deadlineExclusive}; event ${event}`,
    ...trace.map((step) => `  ${step.rule}: ${step.text}`),
    ...alternatives.map((other) => `  other reading ${other.code}: ${other.lastDay} (${other.text})`),
  ].join('\n');
}
