import type { Command } from 'commander';
import type { Io } from '../io.js';
import { type OutputOptions, print } from '../output/print.js';

/** `migrate`: brings the service's database to the newest schema. */
export function registerMigrate(program: Command, io: Io): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .option('--json', 'one JSON object')
    .action(async (options: OutputOptions) => {
      const { loadEnvironment } = await import('@app/platform');
      const { openService } = await import('../service/open-service.js');
      const service = await openService(loadEnvironment({ LOG_LEVEL: 'warn', ...io.env }));
      await service.close();
      print(io, options, { migrated: service.migrated }, ({ migrated }) =>
        migrated.length === 0
          ? 'The database is at the newest schema already'
          : migrated.map((name) => `ran ${name}`).join('\n'),
      );
    });
}
