import { describe, expect, it } from '@jest/globals';
import { inPortions } from './in-portions.js';

describe('a batch in portions', () => {
  const numbers = Array.from({ length: 3_456 }, (_, place) => place);

  it('is answered in the order of its items, whichever portion is done first', async () => {
    let portions = 0;
    const answers = await inPortions(numbers, async (portion) => {
      portions += 1;
      if (portions === 1) await new Promise((resolve) => setImmediate(resolve));
      return portion.map((each) => each * 2);
    });
    expect(answers).toEqual(numbers.map((each) => each * 2));
    expect(portions).toBe(7);
  });

  it('asks nothing for nothing, and once for few', async () => {
    const asked: number[] = [];
    const ask = (portion: readonly number[]) => {
      asked.push(portion.length);
      return Promise.resolve(portion);
    };
    expect(await inPortions([], ask)).toEqual([]);
    expect(await inPortions([1, 2], ask)).toEqual([1, 2]);
    expect(asked).toEqual([2]);
  });

  it('fails as a whole when a portion does', async () => {
    const failing = inPortions(numbers, (portion) =>
      portion.includes(2_500) ? Promise.reject(new Error('lost')) : Promise.resolve(portion),
    );
    await expect(failing).rejects.toThrow('lost');
  });
});
