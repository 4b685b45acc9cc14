import type { Command } from 'commander';
import type { Io } from '../io.js';
import { type OutputOptions, print } from '../output/print.js';

/** `uscc CODE…`: checks unified social credit codes (GB 32100-2015). */
export function registerUscc(program: Command, io: Io): void {
  program
    .command('uscc')
    .description('check unified social credit codes')
    .argument('<code...>', '18 characters each')
    .option('--json', 'one JSON object a line')
    .action(async (codes: readonly string[], options: OutputOptions) => {
      const { checkUscc } = await import('../rules/credit-codes.js');
      for (const code of codes) {
        print(io, options, checkUscc(code), ({ valid, reason }) =>
          `${code}  ${valid ? 'valid' : 'not valid'}  ${reason ?? ''}`.trimEnd(),
        );
      }
    });
}
