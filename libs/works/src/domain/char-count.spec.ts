import { describe, expect, it } from '@jest/globals';
import { charCount } from './char-count.js';

describe('the count of characters a tariff is applied to', () => {
  it.each([
    ['an empty text', '', 0],
    ['white space of every kind', ' \u3000\n\t\u00a0', 0],
    ['Han characters and their punctuation', '来源：国际在线。', 8],
    ['a Han character outside the BMP, once', '\u{20BB7}野家', 3],
    ['a letter with a combining accent, once', 'cafe\u0301', 4],
    ['a family of four joined into one picture, once', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d\u{1F466}', 1],
    ['zero-width spaces, not at all', '国\u200b际\ufeff在线', 4],
    ['a Hangul syllable written as jamo, once', '\u1112\u1161\u11ab', 1],
    ['English without its spaces', 'Two words', 8],
  ])('counts %s', (_, text, expected) => {
    expect(charCount(text)).toBe(expected);
  });
});
