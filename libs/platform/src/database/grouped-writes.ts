import { setImmediate as turn } from 'node:timers/promises';

/**
 * Many small writes as few statements: what comes in one turn of the event loop goes together, and what comes while a
 * statement is under way with the next one. Nobody waits longer than for two statements, and everybody until its own is
 * on record.
 */
export class GroupedWrites<T> {
  private waiting: T[] = [];
  private next: Promise<void> | undefined;
  private current: Promise<unknown> = Promise.resolve();

  constructor(private readonly write: (items: readonly T[]) => Promise<void>) {}

  add(item: T): Promise<void> {
    this.waiting.push(item);
    this.next ??= this.current.then(() => turn()).then(() => this.flush());
    return this.next;
  }

  private flush(): Promise<void> {
    const items = this.waiting;
    this.waiting = [];
    this.next = undefined;
    const written = this.write(items);
    this.current = written.catch(() => undefined);
    return written;
  }
}
