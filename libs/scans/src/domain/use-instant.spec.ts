import { describe, expect, it } from '@jest/globals';
import { useInstant } from './use-instant.js';

const SEEN = Temporal.Instant.from('2026-11-24T06:00:00Z');
const at = (stated?: string) => {
  const told = useInstant(stated, SEEN, 'Asia/Shanghai');
  return [told.at.toString(), told.basis];
};

describe('the instant of a use', () => {
  it.each([
    ['2026-11-20T08:00:00+08:00', '2026-11-20T00:00:00Z', 'STATED'],
    ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z', 'STATED'],
    ['2026-11-20T08:00:00', '2026-11-20T00:00:00Z', 'STATED'],
    ['2026-11-20', '2026-11-20T15:59:59Z', 'STATED_DAY'],
    ['2026-11-24', '2026-11-24T06:00:00Z', 'STATED_DAY'],
    ['2026-11-24T15:30:00', '2026-11-24T06:00:00Z', 'STATED'],
    ['2027-01-01', '2026-11-24T06:00:00Z', 'SEEN'],
    ['2026-02-31', '2026-11-24T06:00:00Z', 'SEEN'],
    ['yesterday', '2026-11-24T06:00:00Z', 'SEEN'],
  ])('stated as %s is %s, %s', (stated, instant, basis) => {
    expect(at(stated)).toEqual([instant, basis]);
  });

  it('is when it was seen where the page states none', () => {
    expect(at()).toEqual(['2026-11-24T06:00:00Z', 'SEEN']);
  });
});
