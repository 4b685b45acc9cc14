import { describe, expect, it } from '@jest/globals';
import { tryEach } from './try-each.js';

describe('tryEach', () => {
  const done: number[] = [];
  const evenAlone = async (item: number): Promise<void> => {
    if (item % 2 === 1) throw new Error(`odd: ${item}`);
    done.push(await Promise.resolve(item));
  };

  it.each([
    ['nothing fails', [2, 4], undefined],
    ['one fails: its own error', [2, 3, 4], new Error('odd: 3')],
    [
      'several fail: all of them',
      [1, 2, 3, 4],
      new AggregateError([new Error('odd: 1'), new Error('odd: 3')], '2 failed'),
    ],
  ])('%s, and all others are done', async (_what, items, failure) => {
    done.length = 0;
    const thrown: unknown = await tryEach(items, evenAlone).catch((error: unknown) => error);
    expect(thrown).toEqual(failure);
    expect(done).toEqual(items.filter((item) => item % 2 === 0));
  });
});
