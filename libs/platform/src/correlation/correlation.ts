import { AsyncLocalStorage } from 'node:async_hooks';

const ids = new AsyncLocalStorage<string>();

/** Runs what one request or job causes, whatever it calls. @param id of the request the outside made, or of the job that began by itself */
export function correlated<T>(id: string, run: () => T): T {
  return ids.run(id, run);
}

/** What the work under way belongs to; undefined outside of any request or job. */
export function currentCorrelationId(): string | undefined {
  return ids.getStore();
}
