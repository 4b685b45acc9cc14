import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './sealed-bytes.js';

describe('sealed bytes', () => {
  const bytes = new TextEncoder().encode('a copy of a passport');

  it('are read with their key and no other, and never twice the same', () => {
    const [one, other] = [seal(bytes), seal(bytes)];
    expect(Buffer.from(unseal(one.sealed, one.cipherKey)).equals(bytes)).toBe(true);
    expect(Buffer.from(one.sealed).equals(other.sealed)).toBe(false);
    expect(() => unseal(one.sealed, other.cipherKey)).toThrow();
    expect(Buffer.from(one.sealed).includes('passport')).toBe(false);
  });
});
