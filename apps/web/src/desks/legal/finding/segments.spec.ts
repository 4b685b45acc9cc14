import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfCredit, type Range, segmentsOf } from './segments.js';

describe('a text cut at its spans', () => {
  it('is marked where a span is, and plain between them', () => {
    expect(
      segmentsOf('abcdefgh', [
        [1, 3],
        [5, 8],
      ]),
    ).toEqual([{ text: 'a' }, { text: 'bc', span: 0 }, { text: 'de' }, { text: 'fgh', span: 1 }]);
  });

  it('belongs to the first of the spans that meet', () => {
    expect(
      segmentsOf('abcdef', [
        [2, 6],
        [0, 4],
      ]),
    ).toEqual([
      { text: 'ab', span: 1 },
      { text: 'cd', span: 0 },
      { text: 'ef', span: 0 },
    ]);
  });

  it('shows the credit line inside a span, too', () => {
    const text = '来源：国际在线 正文';
    expect(segmentsOf(text, [[0, text.length]], placeOfCredit(text, '来源：国际在线'))).toEqual([
      { text: '来源：国际在线', span: 0, isCredit: true },
      { text: ' 正文', span: 0 },
    ]);
  });

  it('loses no character and doubles none, whatever the spans are', () => {
    const range = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range, { maxLength: 20 }), (text, pairs) => {
        const ranges = pairs.map(([one, other]): Range => [Math.min(one, other), Math.max(one, other)]);
        const pieces = segmentsOf(text, ranges);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          const covering = ranges.findIndex(([from, to]) => from <= at && at < to);
          if (piece.text !== '') expect(piece.span ?? -1).toBe(covering);
          at += piece.text.length;
        }
      }),
    );
  });
});

describe('the place of a credit line', () => {
  it('is told where the text has it, and not where it stands elsewhere', () => {
    expect(placeOfCredit('a Source: X b', 'Source: X ')).toEqual([2, 11]);
    expect(placeOfCredit('a b', 'Source: X')).toBeUndefined();
    expect(placeOfCredit('a b', undefined)).toBeUndefined();
  });
});
