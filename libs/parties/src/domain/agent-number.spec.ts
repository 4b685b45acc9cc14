import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agentNumber, readAgentNumber } from './agent-number.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('the number of an agent', () => {
  it('is read in any spelling, and never with one other character or two neighbors swapped', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(8), fc.constantFrom(...ALPHABET.split('')), (id, at, letter) => {
        const number = agentNumber(id);
        expect(number).toMatch(/^AG-[0-9A-Z]{9}$/);
        expect(readAgentNumber(` ${number.toLowerCase().replace('-', '')} `)).toBe(number);
        const body = number.slice(3);
        const changed = body.slice(0, at) + letter + body.slice(at + 1);
        if (changed !== body) expect(readAgentNumber(`AG-${changed}`)).toBeUndefined();
        const swapped = body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2);
        if (swapped !== body) expect(readAgentNumber(`AG-${swapped}`)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'AG-', 'AG-12345678', 'AG-IIIIIIIII', 'XX-000000000'])('is not %j', (typed) => {
    expect(readAgentNumber(typed)).toBeUndefined();
  });
});
