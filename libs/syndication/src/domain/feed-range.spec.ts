import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FeedRange, latest, stepsAfter } from './feed-range.js';

/** A feed in memory: works with their positions. */
class Feed {
  front = 0n;
  readonly positions = new Map<string, bigint>();

  change(work: string): void {
    this.front += 1n;
    this.positions.set(work, this.front);
  }

  read(range: FeedRange, limit: number) {
    const found = [...this.positions]
      .filter(([, at]) => (range.order === 'OLDER' ? at < range.below : at > range.above))
      .sort(([, a], [, b]) => (a < b ? -1 : 1));
    if (range.order === 'OLDER') found.reverse();
    const page = found.slice(0, limit);
    return { page, end: page.at(-1)?.[1], hasMore: found.length > limit };
  }
}

const work = fc.integer({ min: 0, max: 12 }).map(String);

describe('a reader of a feed', () => {
  it('who follows next, then delta, has every work in its last state, and nothing twice that did not change', () => {
    const changes = fc.array(fc.array(work, { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(changes, changes, fc.integer({ min: 1, max: 5 }), (before, during, limit) => {
        const feed = new Feed();
        for (const each of before.flat()) feed.change(each);
        const seen: bigint[] = [];
        const last = new Map<string, bigint>();
        let range: FeedRange | undefined = latest(feed.front);
        let delta: FeedRange = range;
        const pending = [...during];
        while (range !== undefined) {
          const { front } = feed;
          const { page, ...found } = feed.read(range, limit);
          for (const [name, at] of page) {
            seen.push(at);
            last.set(name, at);
          }
          const steps = stepsAfter(range, found, front);
          delta = steps.delta;
          for (const each of pending.shift() ?? []) feed.change(each);
          // at the end of a walk: come back later, as long as something happens
          range = steps.next ?? (pending.length > 0 || feed.read(delta, 1).page.length > 0 ? delta : undefined);
        }
        expect(last).toEqual(feed.positions);
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});
