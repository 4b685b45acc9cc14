import { expect, it } from '@jest/globals';
import '@test/property-seed.js';
import fc from 'fast-check';
import { instantText } from './instant-text.js';

it('writes any instant as Temporal does', () => {
  const milliseconds = fc.oneof(
    fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }).map((seconds) => seconds * 1_000),
    fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }),
  );
  fc.assert(
    fc.property(milliseconds, fc.nat({ max: 1 }), (ms, below) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(ms).subtract({ nanoseconds: ms > 0 ? below : 0 });
      expect(instantText(instant, instant.epochMilliseconds)).toBe(instant.toString());
    }),
  );
});
