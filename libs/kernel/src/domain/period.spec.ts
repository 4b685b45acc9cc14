import { describe, expect, it } from '@jest/globals';
import { contains, isWithin, overlaps, type Period } from './period.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const january: Period = { start: at('2026-01-01T00:00Z'), end: at('2026-02-01T00:00Z') };

describe('a half-open period', () => {
  it('contains its start and not its end', () => {
    expect(contains(january, at('2026-01-01T00:00Z'))).toBe(true);
    expect(contains(january, at('2026-01-31T23:59:59.999999999Z'))).toBe(true);
    expect(contains(january, at('2026-02-01T00:00Z'))).toBe(false);
  });

  it('touches its successor without overlapping it', () => {
    expect(overlaps(january, { start: at('2026-02-01T00:00Z') })).toBe(false);
    expect(overlaps(january, { start: at('2026-01-31T23:59Z') })).toBe(true);
  });

  it('lies within an open-ended one, and never the other way round', () => {
    const open: Period = { start: at('2025-01-01T00:00Z') };
    expect(isWithin(january, open)).toBe(true);
    expect(isWithin(open, january)).toBe(false);
  });
});
