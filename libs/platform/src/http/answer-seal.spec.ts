import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnswerSeal } from './answer-seal.js';

const seal = new AnswerSeal('a secret of at least thirty-two bytes');

describe('a remembered answer', () => {
  it('opens as it was sealed, at its place alone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (body, place) => {
        expect(seal.open(seal.seal(body, place), place)).toEqual(JSON.parse(JSON.stringify(body)));
        expect(() => seal.open(seal.seal(body, place), `${place}!`)).toThrow();
      }),
    );
  });

  it('shows nothing of itself', () => {
    expect(seal.seal({ token: 'for-your-eyes-only' }, 'p').toString('latin1')).not.toContain('for-your-eyes-only');
  });

  it('does not open under another secret, or changed', () => {
    const sealed = seal.seal({ token: 't' }, 'p');
    expect(() => new AnswerSeal('another secret of thirty-two bytes!!').open(sealed, 'p')).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(sealed, 'p')).toThrow();
  });
});
