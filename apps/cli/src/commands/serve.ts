import type { Command } from 'commander';
import type { Io } from '../io.js';

export function registerServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve API and worker in this process until told to stop')
    .action(() => serve(io));
}

/** How often to look whether npm is still there, in milliseconds. */
const PARENT_WATCH_MS = 500;

/** `serve`: runs until it is told to stop; a second Ctrl-C does not wait. */
async function serve(io: Io): Promise<void> {
  const parent = process.ppid;
  const { loadEnvironment } = await import('@app/platform');
  const { runService } = await import('../service/run-service.js');
  // WHY: who stops reading what a service says has not told it to stop, as it would with any other command
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error');
    stream.on('error', () => undefined);
  }
  const environment = loadEnvironment({ LOG_LEVEL: 'warn', ...io.env });
  const service = await runService(environment, { say: (line) => io.stdout(`${line}\n`) });
  await new Promise<void>((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      io.stdout('Stopping; the data stays.\n');
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    if (io.env.npm_lifecycle_event !== undefined) whenOrphaned(parent, stop);
  });
  await service.stop();
}

/**
 * A signal sent to npm alone ends npm and the shell between, not this process, which would go on unseen and keep the port.
 * Under npm the end of the parent is therefore a request to stop.
 */
function whenOrphaned(parent: number, stop: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, PARENT_WATCH_MS);
  watch.unref();
}
