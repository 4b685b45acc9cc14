import type { Command } from 'commander';
import { readTextFile } from '../inputs/read-file.js';
import type { Io } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';

/** `openapi [--check FILE]`: the API's own description, from the controllers. */
export function registerOpenapi(program: Command, io: Io): void {
  program
    .command('openapi')
    .description('print the OpenAPI description of the API')
    .option('--check <file>', 'say only whether this file is it')
    .action(async ({ check }: { readonly check?: string }) => {
      const { describeApi } = await import('../service/describe-api.js');
      const description = await describeApi(io);
      if (check === undefined) return io.stdout(description);
      if ((await readTextFile(io, check)) === description) return;
      throw new CommandRefused('OPENAPI_STALE', `${check} is not what the controllers say; run npm run openapi`, {
        input: check,
      });
    });
}
