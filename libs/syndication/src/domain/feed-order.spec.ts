import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAfter, newestFirst } from './feed-order.js';

const work = fc.record({
  id: fc.uuid(),
  versionCreated: fc.integer({ min: 0, max: 20 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
});

describe('the order of a feed', () => {
  it('gives every work exactly once over all pages, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(work, { selector: ({ id }) => id, maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (works, size) => {
          const seen: string[] = [];
          let position: Parameters<typeof isAfter>[1];
          for (;;) {
            const from = position;
            const page = works
              .filter((each) => isAfter(each, from))
              .sort(newestFirst)
              .slice(0, size);
            seen.push(...page.map(({ id }) => id));
            const last = page.at(-1);
            if (last === undefined) break;
            position = { versionCreated: last.versionCreated, workId: last.id };
          }
          expect(seen).toEqual([...works].sort(newestFirst).map(({ id }) => id));
        },
      ),
    );
  });
});
