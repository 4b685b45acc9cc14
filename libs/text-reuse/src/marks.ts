import { Scratch } from './scratch.js';

const afterRoom = new Scratch();
const beforeRoom = new Scratch();

/**
 * Marks on positions that are never taken off. However often one asks for the next position without a mark, all questions together take
 * little more time than there are positions (disjoint sets with halved paths). The next marks are
 * made in the place of these.
 */
export class Marks {
  /** Positions looked at so far. */
  steps = 0;
  /** By position plus one: a position plus one at or after it, nearer to the next free one. */
  private readonly after: Uint32Array;
  /** The same, before it; 0 stands for none. */
  private readonly before: Uint32Array;

  constructor(private readonly size: number) {
    this.after = afterRoom.take(size + 2);
    this.before = beforeRoom.take(size + 2);
    for (let at = 0; at < size + 2; at += 1) {
      this.after[at] = at;
      this.before[at] = at;
    }
  }

  has(position: number): boolean {
    return this.after[position + 1] !== position + 1;
  }

  /** Marks `length` positions. @returns how many of them had no mark */
  add(start: number, length: number): number {
    const { after, before } = this;
    const end = start + length;
    let fresh = 0;
    for (let at = this.nextFree(start); at < end; at = this.nextFree(at)) {
      // What is free up to there is passed over in one step from now on.
      const free = at;
      for (; at < end && after[at + 1] === at + 1; at += 1) {
        after[at + 1] = end + 1;
        before[at + 1] = free;
      }
      fresh += at - free;
    }
    return fresh;
  }

  /** The first position without a mark, from one on; the size, where there is none. */
  nextFree(position: number): number {
    return Math.min(this.size, this.root(this.after, position + 1) - 1);
  }

  /** The last position without a mark, from one back; -1, where there is none. */
  lastFree(position: number): number {
    return this.root(this.before, position + 1) - 1;
  }

  private root(parents: Uint32Array, from: number): number {
    let at = from;
    let parent = parents[at] ?? at;
    while (parent !== at) {
      const grandparent = parents[parent] ?? parent;
      parents[at] = grandparent;
      at = grandparent;
      parent = parents[at] ?? at;
      this.steps += 1;
    }
    this.steps += 1;
    return at;
  }
}
