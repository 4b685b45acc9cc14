import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf } from './highlights.js';

describe('a text with hits', () => {
  it('is cut where they are', () => {
    expect(piecesOf('雾江渡口的早晨', [[2, 4]])).toEqual([
      { text: '雾江', isHit: false },
      { text: '渡口', isHit: true },
      { text: '的早晨', isHit: false },
    ]);
  });

  it.each([[undefined], ['x'], [[[1]]], [[[3, 1]]], [[[0, 99]]], [[['0', '1']]]])('%j has none', (spans) => {
    expect(piecesOf('abc', spans)).toEqual([{ text: 'abc', isHit: false }]);
  });

  it('loses nothing, whatever comes', () => {
    const pair = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(pair), (text, spans) => {
        expect(
          piecesOf(text, spans)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
