interface Lane<T> {
  readonly current: Promise<T>;
  next?: Promise<T>;
}

/**
 * The same question, asked by many at once, is asked once: who comes while a read is under way gets the answer of the
 * next one, which begins after it came. So nobody is told what was true before it asked.
 */
export class JoinedReads<T> {
  private readonly lanes = new Map<string, Lane<T>>();

  /** @param name of the question */
  read(name: string, ask: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(name);
    if (lane === undefined) return this.start(name, ask);
    lane.next ??= lane.current.then(
      () => this.start(name, ask),
      () => this.start(name, ask),
    );
    return lane.next;
  }

  private start(name: string, ask: () => Promise<T>): Promise<T> {
    const lane: Lane<T> = { current: ask() };
    this.lanes.set(name, lane);
    const leave = (): void => {
      if (lane.next === undefined && this.lanes.get(name) === lane) this.lanes.delete(name);
    };
    lane.current.then(leave, leave);
    return lane.current;
  }
}
