import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workFingerprints } from './fingerprint.js';
import { questions } from './questions.js';
import { REUSE_RULES } from './reuse-rules.js';
import { hashKey, type Shingles } from './shingles.js';
import { tokenize } from './tokens.js';

const { CHARS } = REUSE_RULES.regimes;
const keysOf = ({ count, high, low }: Shingles): number[] =>
  Array.from({ length: count }, (_, at) => hashKey(high[at] ?? 0, low[at] ?? 0));
const text = (least: number, most: number) =>
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x4f00 }).map((code) => String.fromCharCode(code)),
    minLength: least,
    maxLength: most,
  });

describe('what a page asks', () => {
  const certain = CHARS.window + CHARS.k - 1;

  it('meets a fingerprint of every work it shares a run of window + k - 1 tokens with', () => {
    fc.assert(
      fc.property(text(certain, certain + 10), text(0, 80), text(0, 80), text(0, 80), (common, a, b, c) => {
        const asked = new Set(keysOf(questions(tokenize(`${a}${common}${b}`))));
        const carried = keysOf(workFingerprints(`${c}${common}${a}`));
        expect(carried.some((key) => asked.has(key))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is far less than all', () => {
    const page = Array.from({ length: 3_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * at * 7 + at * 13) % 4_001)),
    ).join('');
    expect(questions(tokenize(page)).count).toBeLessThan(0.45 * page.length);
  });

  it('asks by words too where a passage of words stands in a page of characters', () => {
    const english = 'the covered market on harbor street reopens on saturday after eleven months of repairs';
    const page = `${'春夏秋冬东南西北'.repeat(30)}${english}`;
    const asked = new Set(keysOf(questions(tokenize(page))));
    expect(keysOf(workFingerprints(english)).every((key) => asked.has(key))).toBe(true);
  });
});
