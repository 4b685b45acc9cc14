import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf } from './excerpt.js';

const signs = (text: string): number =>
  [...new Intl.Segmenter().segment(text)].filter(({ segment }) => segment.trim() !== '').length;

describe('an excerpt', () => {
  it.each([
    ['第一句。第二句也不短。', 50, '第一句。'],
    ['“他说好。”第二句也不短啊啊啊。', 50, '“他说好。”'],
    ['One sentence. Another sentence here.', 50, 'One sentence.'],
    ['没有句号的一长串文字', 40, '没有句号'],
    ['3.14 is no end', 40, '3.14'],
    ['全部。', 100, '全部。'],
    ['', 10, ''],
  ])('of %s at %d %% is %s', (text, percent, excerpt) => {
    expect(excerptOf(text, percent)).toBe(excerpt);
  });

  it('is a beginning of the text and never more than its share', () => {
    const text = fc
      .array(fc.constantFrom('水库', '。', 'a. ', '\n', ' ', '👨‍👩‍👧', 'e\u0301'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 99 }), (whole, percent) => {
        const excerpt = excerptOf(whole, percent);
        expect(whole.startsWith(excerpt)).toBe(true);
        expect(signs(excerpt) * 100).toBeLessThanOrEqual(signs(whole) * percent);
      }),
    );
  });
});
