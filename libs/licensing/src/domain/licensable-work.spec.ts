import { describe, expect, it } from '@jest/globals';
import { type LicensableWork, licensable } from './licensable-work.js';
import { at, aWork } from './license.fixture.js';

const now = at('2026-12-01T00:00Z');
const desk = 'desk@newsroom.example';

describe('a work', () => {
  it('of the publisher that is usable can be licensed', () => {
    expect(licensable(aWork(), now, desk).ok).toBe(true);
  });

  it.each<[string, Partial<LicensableWork>, object]>([
    [
      'of another source is refused, and its source is whom to ask',
      { origin: 'THIRD_PARTY', source: '吉林日报' },
      { code: 'WORK_THIRD_PARTY', source: '吉林日报', whomToAsk: '吉林日报' },
    ],
    ['of unknown origin goes to the desk', { origin: 'UNKNOWN' }, { code: 'WORK_ORIGIN_UNKNOWN', whomToAsk: desk }],
    ['that is withheld is refused', { pubStatus: 'withheld' }, { code: 'WORK_WITHHELD', whomToAsk: desk }],
    ['that is canceled is refused', { pubStatus: 'canceled' }, { code: 'WORK_CANCELED' }],
    [
      'under embargo is refused until it ends',
      { embargoedUntil: at('2026-12-01T00:00:00.000000001Z') },
      { code: 'WORK_EMBARGOED', embargoedUntil: '2026-12-01T00:00:00.000000001Z' },
    ],
  ])('%s', (_, change, error) => {
    expect(licensable(aWork(change), now, desk)).toMatchObject({ ok: false, error });
  });

  it('is judged by what it was at the instant: usable, then withheld, then canceled', () => {
    const [withheldAt, canceledAt] = [at('2026-10-01T00:00Z'), at('2026-11-01T00:00Z')];
    const killed = aWork({ pubStatus: 'canceled', withheldAt, canceledAt });
    const just = (instant: Temporal.Instant) => instant.subtract({ nanoseconds: 1 });
    const codes = [just(withheldAt), withheldAt, just(canceledAt), canceledAt].map((instant) => {
      const allowed = licensable(killed, instant, desk);
      return allowed.ok ? 'usable' : allowed.error.code;
    });
    expect(codes).toEqual(['usable', 'WORK_WITHHELD', 'WORK_WITHHELD', 'WORK_CANCELED']);
    const released = aWork({ pubStatus: 'withheld', withheldAt });
    expect(licensable(released, just(withheldAt), desk).ok).toBe(true);
  });

  it('can be licensed from the instant its embargo ends', () => {
    expect(licensable(aWork({ embargoedUntil: now }), now, desk).ok).toBe(true);
  });
});
