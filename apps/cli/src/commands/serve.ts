import type { Command } from 'commander';
import type { Io } from '../io.js';

export function registerServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve API and worker in this process until told to stop')
    .action(() => serve(io));
}

/** `serve`: runs until it is told to stop; a second Ctrl-C does not wait. */
async function serve(io: Io): Promise<void> {
  const { loadEnvironment } = await import('@app/platform');
  const { runService } = await import('../service/run-service.js');
  const environment = loadEnvironment({ LOG_LEVEL: 'warn', ...io.env });
  const service = await runService(environment, { say: (line) => io.stdout(`${line}\n`) });
  await new Promise<void>((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        io.stdout('Stopping; the data stays.\n');
        resolve();
      });
    }
  });
  await service.stop();
}
