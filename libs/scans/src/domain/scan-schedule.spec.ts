import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterRun,
  hoursOf,
  moveSchedule,
  planSchedule,
  type ScanSchedule,
  type ScheduleDraft,
} from './scan-schedule.js';

const AT = Temporal.Instant.from('2026-03-10T12:00Z');
const DRAFT: ScheduleDraft = { name: 'daily', targets: [{ kind: 'SITE', url: 'https://a.example/' }], every: 'P1D' };
const planned = (over: Partial<ScheduleDraft> = {}): ScanSchedule => {
  const result = planSchedule({ ...DRAFT, ...over }, { id: 'schedule', by: 'account', at: AT });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a schedule', () => {
  it.each([
    ['PT1H', 1],
    ['P1D', 24],
    ['P1W', 168],
    ['P1DT6H', 30],
    ['PT30M', undefined],
    ['P1M', undefined],
    ['P2Y', undefined],
    ['-P1D', undefined],
    ['PT0H', undefined],
    ['daily', undefined],
  ])('every %s runs every %s hours', (every, hours) => {
    expect(hoursOf(every)).toBe(hours);
  });

  it('runs first at once, or when it is said', () => {
    expect(planned().nextRunAt).toEqual(AT);
    const firstRunAt = Temporal.Instant.from('2026-04-01T03:00Z');
    expect(planned({ firstRunAt }).nextRunAt).toEqual(firstRunAt);
  });

  it('is refused with the place of every problem', () => {
    const refused = planSchedule(
      { ...DRAFT, every: 'P1M', targets: [{ kind: 'SITE', url: 'ftp://a.example', depth: 99 }] },
      { id: 'schedule', by: 'account', at: AT },
    );
    expect(refused).toMatchObject({
      ok: false,
      error: {
        problems: [{ pointer: '/targets/0/url' }, { pointer: '/targets/0/depth' }, { pointer: '/every' }],
      },
    });
  });

  it('runs on its own grid, always later than now, and makes up for no missed run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 500 }), (minutes, hours) => {
        const schedule = planned({ every: `PT${hours}H` });
        const now = AT.add({ minutes });
        const { nextRunAt, lastRunAt } = afterRun(schedule, 'scan', now);
        expect(lastRunAt).toEqual(now);
        const since = AT.until(nextRunAt).total('hours');
        expect(since % hours).toBe(0);
        const wait = now.until(nextRunAt).total('hours');
        expect(wait > 0 && wait <= hours).toBe(true);
      }),
    );
  });

  it('goes on after a pause with the next run of its grid, and ends once', () => {
    const paused = moveSchedule(planned(), 'SchedulePaused', AT);
    expect(paused).toMatchObject({ ok: true, value: { state: 'PAUSED' } });
    const later = AT.add({ hours: 50 });
    const resumed = paused.ok && moveSchedule(paused.value, 'ScheduleResumed', later);
    expect(resumed).toMatchObject({ ok: true, value: { state: 'ACTIVE', nextRunAt: AT.add({ hours: 72 }) } });
    const ended = moveSchedule(planned(), 'ScheduleEnded', AT);
    expect(ended.ok && moveSchedule(ended.value, 'ScheduleResumed', AT)).toMatchObject({ ok: false });
  });
});
