import '@test/property-seed.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextAttemptAt, RETRY_DELAYS_S, secondsAsked } from './retry-schedule.js';
import { checkEndpoint, effectOf } from './webhook-endpoint.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const call = (status?: number, more: object = {}) => ({
  durationMs: 1,
  ...(status === undefined ? {} : { status }),
  ...more,
});
const pauseOf = (at: Temporal.Instant | undefined): number | undefined =>
  at === undefined ? undefined : NOW.until(at).total('seconds');

describe('a webhook', () => {
  it('is tried ten times by the schedule of the specification, over a little more than three days', () => {
    expect(RETRY_DELAYS_S.map((_, at) => pauseOf(nextAttemptAt(at + 1, NOW, 0)))).toEqual([...RETRY_DELAYS_S]);
    expect(nextAttemptAt(10, NOW, 0)).toBeUndefined();
    expect(RETRY_DELAYS_S.reduce((sum, each) => sum + each, 0)).toBe(75 * 3_600 + 35 * 60 + 5);
  });

  it('waits a fifth longer at most by chance, and as long as the receiver asks, a day at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(200_000),
        (n, chance, asked) => {
          const delay = RETRY_DELAYS_S[n - 1] ?? 0;
          const pause = pauseOf(nextAttemptAt(n, NOW, chance, asked)) ?? -1;
          expect(pause).toBeGreaterThanOrEqual(Math.max(delay, Math.min(asked, 86_400)));
          expect(pause).toBeLessThanOrEqual(Math.max(delay * 1.2 + 0.001, Math.min(asked, 86_400)));
        },
      ),
    );
    expect(secondsAsked('120', Date.parse, NOW)).toBe(120);
    expect(secondsAsked('Tue, 10 Mar 2026 12:01:00 GMT', Date.parse, NOW)).toBe(60);
    expect(secondsAsked('Tue, 10 Mar 2026 11:00:00 GMT', Date.parse, NOW)).toBe(0);
    expect(secondsAsked('soon', Date.parse, NOW)).toBeUndefined();
  });

  it('has arrived with 2xx alone; 410 disables the endpoint, and so do five days of failures', () => {
    expect(effectOf({}, call(204), 1, NOW, 0)).toEqual({ message: { state: 'DELIVERED' } });
    for (const status of [100, 301, 302, 400, 404, 429, 500, undefined]) {
      expect(effectOf({}, call(status), 1, NOW, 0).message).toEqual({
        state: 'WAITING',
        dueAt: NOW.add({ seconds: 5 }),
      });
    }
    expect(effectOf({}, call(410), 1, NOW, 0)).toMatchObject({ message: { state: 'DEAD' }, disabledFor: 'GONE' });
    expect(effectOf({}, call(500), 10, NOW, 0)).toEqual({ message: { state: 'DEAD' }, failingSince: NOW });
    const failingSince = NOW.subtract({ hours: 24 * 5 });
    expect(effectOf({ failingSince }, call(500), 1, NOW, 0)).toMatchObject({ disabledFor: 'FAILING' });
    const later = failingSince.add({ nanoseconds: 1 });
    expect(effectOf({ failingSince: later }, call(500), 1, NOW, 0)).toEqual({
      message: { state: 'WAITING', dueAt: NOW.add({ seconds: 5 }) },
      failingSince: later,
    });
    expect(effectOf({ failingSince }, call(200), 3, NOW, 0).failingSince).toBeUndefined();
  });

  it('goes over TLS, but for hosts named for trials', () => {
    const check = (url: string, types: readonly string[] = []) => checkEndpoint({ url, types }, ['127.0.0.1:9000']);
    expect(check('https://a.example/x', ['work.withdrawn', 'work.withdrawn'])).toEqual({
      ok: true,
      value: { url: 'https://a.example/x', types: ['work.withdrawn'] },
    });
    expect(check('http://127.0.0.1:9000/x').ok).toBe(true);
    for (const url of [
      'http://127.0.0.1:9001/',
      'http://a.example/',
      'https://u:p@a.example/',
      'https://a.example/#x',
      'x',
    ])
      expect(check(url).ok).toBe(false);
    expect(check('https://a.example/', ['webhook.test']).ok).toBe(false);
  });
});
