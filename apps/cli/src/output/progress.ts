import type { Io } from '../io.js';
import type { OutputOptions } from './print.js';

/** A progress bar on standard error, or nothing where nobody looks. */
export interface Progress {
  /** @param note what else there is to say, e.g. how many bytes of how many */
  advance(done: number, note?: string): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/**
 * @param total items to come; 0 where it is not known, then only the count is shown
 * @param what plural noun of the items
 */
export async function startProgress(io: Io, options: OutputOptions, total: number, what: string): Promise<Progress> {
  const { terminal } = io;
  if (terminal === undefined || (terminal.isTTY !== true && options.progress !== true)) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const format =
    total === 0
      ? `{value} ${what}{note} | {duration_formatted}`
      : `{bar} {value}/{total} ${what} | {eta_formatted} left`;
  const bar = new cliProgress.SingleBar({
    stream: terminal,
    format,
    noTTYOutput: true,
    hideCursor: true,
    etaBuffer: 100,
    clearOnComplete: true,
  });
  bar.start(total, 0, { note: '' });
  let done = 0;
  return {
    advance: (more, note = '') => {
      done += more;
      bar.update(done, { note });
    },
    stop: () => bar.stop(),
  };
}
