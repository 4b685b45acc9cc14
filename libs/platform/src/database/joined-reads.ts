import { setImmediate as turn } from 'node:timers/promises';

interface Lane<T> {
  readonly current: Promise<T>;
  isAsked: boolean;
  next?: Promise<T>;
}

/**
 * The same question, asked by many at once, is asked once: those who come in one turn of the event loop together, and who
 * comes while a read is under way gets the answer of the next one. Each read begins after all it answers came, so nobody
 * is told what was true before it asked.
 */
export class JoinedReads<T> {
  private readonly lanes = new Map<string, Lane<T>>();

  /** @param name of the question */
  read(name: string, ask: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(name);
    if (lane === undefined) return this.start(name, ask);
    if (!lane.isAsked) return lane.current;
    lane.next ??= lane.current.then(
      () => this.start(name, ask),
      () => this.start(name, ask),
    );
    return lane.next;
  }

  private start(name: string, ask: () => Promise<T>): Promise<T> {
    const current = turn().then(() => {
      lane.isAsked = true;
      return ask();
    });
    const lane: Lane<T> = { current, isAsked: false };
    this.lanes.set(name, lane);
    const leave = (): void => {
      if (lane.next === undefined && this.lanes.get(name) === lane) this.lanes.delete(name);
    };
    current.then(leave, leave);
    return current;
  }
}
