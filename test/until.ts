import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;
/** For machines that do other things besides; no test asserts a time. */
const PATIENCE_MS = 90_000;

/**
 * Waits for something another process or worker does.
 * @param look asked again and again until it answers something else than undefined or false
 * @throws Error after 90 s, naming what did not happen
 */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await pause(POLL_MS);
  }
  throw new Error(`did not happen in ${PATIENCE_MS} ms: ${what}`);
}
