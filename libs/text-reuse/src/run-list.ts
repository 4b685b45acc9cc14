const INITIAL_ROOM = 1024;

/** Common runs of two texts, in arrays that grow and are used again. */
export class RunList {
  private count = 0;
  private longest = 0;
  private work = new Uint32Array(INITIAL_ROOM);
  private page = new Uint32Array(INITIAL_ROOM);
  private length = new Uint32Array(INITIAL_ROOM);

  clear(): void {
    this.count = 0;
    this.longest = 0;
  }

  push(work: number, page: number, length: number): void {
    const at = this.count;
    if (at === this.work.length) {
      this.work = larger(this.work);
      this.page = larger(this.page);
      this.length = larger(this.length);
    }
    this.work[at] = work;
    this.page[at] = page;
    this.length[at] = length;
    this.count = at + 1;
    if (length > this.longest) this.longest = length;
  }

  /** Puts the runs in order of work position, then of page position, in time that grows with their number. */
  sort(workTokens: number, pageTokens: number): void {
    if (this.isSorted()) return;
    let order = Uint32Array.from({ length: this.count }, (_, run) => run);
    order = countingSorted(order, this.page, pageTokens);
    order = countingSorted(order, this.work, workTokens);
    const { work, page, length } = this.view();
    this.work = reordered(work, order);
    this.page = reordered(page, order);
    this.length = reordered(length, order);
  }

  view(): { count: number; longest: number; work: Uint32Array; page: Uint32Array; length: Uint32Array } {
    const { count, longest } = this;
    return {
      count,
      longest,
      work: this.work.subarray(0, count),
      page: this.page.subarray(0, count),
      length: this.length.subarray(0, count),
    };
  }

  private isSorted(): boolean {
    for (let run = 1; run < this.count; run += 1) {
      const rise = (this.work[run] ?? 0) - (this.work[run - 1] ?? 0);
      if (rise < 0 || (rise === 0 && (this.page[run] ?? 0) < (this.page[run - 1] ?? 0))) return false;
    }
    return true;
  }
}

/** Runs by key, those of one key in the order they had. @param keys all below `bound` */
function countingSorted(order: Uint32Array, keys: Uint32Array, bound: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(bound + 1);
  for (const run of order) places[(keys[run] ?? 0) + 1] = (places[(keys[run] ?? 0) + 1] ?? 0) + 1;
  for (let key = 1; key <= bound; key += 1) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const run of order) {
    const key = keys[run] ?? 0;
    const place = places[key] ?? 0;
    sorted[place] = run;
    places[key] = place + 1;
  }
  return sorted;
}

/** With room to grow. */
function reordered(values: Uint32Array, order: Uint32Array): Uint32Array<ArrayBuffer> {
  const moved = new Uint32Array(Math.max(INITIAL_ROOM, order.length));
  for (let at = 0; at < order.length; at += 1) moved[at] = values[order[at] ?? 0] ?? 0;
  return moved;
}

function larger(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(values.length * 2);
  grown.set(values);
  return grown;
}
