import { forEachQuestion, tokenize } from '@app/text-reuse';
import { describe, expect, it } from '@jest/globals';
import { packQuestions, unpackQuestions } from './page-questions.js';

const TEXT = '抢修队连夜加固老桥堤坝，沿江三个村子的居民已经转移到学校和礼堂，水位在凌晨四点开始回落，没有人员受伤。';

describe('questions of a page, kept', () => {
  it('are those that the page asks, to the bits that an index keeps', () => {
    const kept = packQuestions(TEXT) ?? new Uint8Array();
    const asked = unpackQuestions(kept);
    const expected: [number, number][] = [];
    forEachQuestion(tokenize(TEXT), (high, low) => expected.push([high, low & 0xffff]));
    expect(expected.length).toBeGreaterThan(5);
    expect(asked?.count).toBe(expected.length);
    expect(Array.from(asked?.high ?? [], (high, at) => [high, asked?.low[at]])).toEqual(expected);
    expect(kept).toHaveLength(4 + 6 * expected.length);
  });

  it('of a text too short to ask anything are none', () => {
    expect(unpackQuestions(packQuestions('天气') ?? new Uint8Array())).toMatchObject({ count: 0 });
  });

  it('of another engine cannot be asked any more', () => {
    const kept = packQuestions(TEXT) ?? new Uint8Array();
    kept[0] = (kept[0] ?? 0) ^ 1;
    expect(unpackQuestions(kept)).toBeUndefined();
  });

  it('of a text of half a million characters are too many to keep', () => {
    expect(packQuestions(Array.from({ length: 90_000 }, (_, at) => `w${at}`).join(' '))).toBeUndefined();
  });

  it('that were cut off are no questions', () => {
    expect(() => unpackQuestions(new Uint8Array(7))).toThrow('INVARIANT');
  });
});
