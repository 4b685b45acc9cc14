import { describe, expect, it } from '@jest/globals';
import { clockOf, type Reprint } from './reprint.js';

const reprint = (state: Reprint['state']) => ({ state, cureEndsAt: 'cure', removalEndsAt: 'removal' }) as Reprint;

describe('a declared reprint', () => {
  it('has a clock only while one runs', () => {
    expect(clockOf(reprint('IN_BREACH'))).toBe('cure');
    expect(clockOf(reprint('MUST_REMOVE'))).toBe('removal');
    expect(clockOf(reprint('CURED'))).toBeUndefined();
  });
});
