import { describe, expect, it } from '@jest/globals';
import { clockOf, lightOf, type Reprint } from './light.js';

const reprint = (part: Partial<Reprint> & { light?: 'GREEN' | 'AMBER' | 'RED' }) =>
  ({ state: 'DECLARED', cureEndsAt: 'cure', removalEndsAt: 'removal', ...part }) as Reprint;

describe('a declared reprint', () => {
  it('has the light that the service tells, else its state’s', () => {
    expect(lightOf(reprint({ light: 'RED' }))).toBe('RED');
    expect(lightOf(reprint({ state: 'CURED' }))).toBe('GREEN');
    expect(lightOf(reprint({ state: 'ESCALATED' }))).toBe('RED');
  });

  it('has a clock only while one runs', () => {
    expect(clockOf(reprint({ state: 'IN_BREACH' }))).toBe('cure');
    expect(clockOf(reprint({ state: 'MUST_REMOVE' }))).toBe('removal');
    expect(clockOf(reprint({ state: 'CURED' }))).toBeUndefined();
  });
});
