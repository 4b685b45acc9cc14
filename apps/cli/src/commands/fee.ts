import type { Command } from 'commander';
import type { Io } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { type OutputOptions, print } from '../output/print.js';

interface FeeOptions extends OutputOptions {
  readonly rule: string;
  readonly chars: string;
  readonly rate?: string;
}

/** `fee --rule … --chars N`: the statutory remuneration of a written work. */
export function registerFee(program: Command, io: Io): void {
  program
    .command('fee')
    .description('statutory remuneration of a written work')
    .requiredOption('--rule <name>', 'cn-reprint-2014 or cn-base-2014')
    .requiredOption('--chars <n>', 'characters of the body')
    .option('--rate <fen>', 'fen for a thousand characters, cn-base-2014 only')
    .option('--json', 'one JSON object')
    .action(async (options: FeeOptions) => {
      const { statutoryFee } = await import('../rules/fees.js');
      const rate = options.rate === undefined ? undefined : numberOf(options.rate, '--rate');
      const fee = statutoryFee(options.rule, numberOf(options.chars, '--chars'), rate);
      if (!fee.ok) throw CommandRefused.of(fee.error);
      print(io, options, fee.value, ({ chars, amount, lines, source }) => {
        const each = lines.map(
          (line) => `  ${line.what}: ${line.units} × ${yuan(line.rate.minor)} = ${yuan(line.amount.minor)}`,
        );
        return [`${chars} characters: ${yuan(amount.minor)} ${amount.currency}`, ...each, `  ${source}`].join('\n');
      });
    });
}

/** A decimal number as written; what it may be is for the rule to say. */
function numberOf(text: string, option: string): number {
  if (!/^[+-]?\d+(?:\.\d+)?$/u.test(text)) throw new WrongUsage(`${option} takes a number, not “${text}”`);
  return Number(text);
}

function yuan(minor: number): string {
  return (minor / 100).toFixed(2);
}
