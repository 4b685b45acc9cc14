import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkTrace } from './check-trace.js';
import { type Deadline, deadline } from './deadline.js';
import type { DeadlineInput, DelayedDays } from './deadline-input.js';

/** A counter-notice reaches the right holder: fifteen days to complain or sue (E-commerce Law, art. 43). */
const ARRIVED: DeadlineInput = { profile: 'CN', event: '2026-09-17T14:00:00+08:00', period: 'P15D' };

const counted = (delays: readonly DelayedDays[], input: DeadlineInput = ARRIVED): Deadline => {
  const result = must(deadline({ ...input, delays }), JSON.stringify(delays));
  expect(checkTrace(result)).toMatchObject({ ok: true });
  return result;
};
const days = (from: string, to = from): DelayedDays => ({ from, to });
const inAll = ({ alternatives }: Deadline) => alternatives.find(({ code }) => code === 'altDelayInAll')?.lastDay;

describe('delay outside the control of who has to act (法释〔2020〕9号, item 3)', () => {
  it.each([
    ['none', [], '2026-10-02', '2026-10-08'],
    ['a week at the notary', [days('2026-09-21', '2026-09-27')], '2026-10-09', '2026-10-09'],
    ['days named twice count once', [days('2026-09-21', '2026-09-27'), days('2026-09-25')], '2026-10-09', '2026-10-09'],
    ['one that begins with the last day of the time', [days('2026-10-02', '2026-10-08')], '2026-10-09', '2026-10-09'],
    [
      'one before the counter-notice arrived, or on its day',
      [days('2026-09-01', '2026-09-17')],
      '2026-10-02',
      '2026-10-08',
    ],
    ['one after the time was over', [days('2026-10-09', '2026-10-20')], '2026-10-02', '2026-10-08'],
  ] as const)('%s', (_what, delays, nominalLastDay, lastDay) => {
    expect(counted(delays)).toMatchObject({ nominalLastDay, lastDay, provisional: false });
  });

  it('leaves out at most twenty working days: on top of the time, or, by the other reading, in all', () => {
    const long = counted([days('2026-09-18', '2026-12-31')]);
    // twenty working days after 2 October, and after 17 September; 20 September and 10 October are worked
    expect([long.lastDay, inAll(long)]).toEqual(['2026-11-03', '2026-10-21']);
    expect(long.trace.map(({ step }) => step)).toContain('DELAY_LIMITED');
    expect(inAll(counted([days('2026-09-21', '2026-09-27')]))).toBeUndefined();
  });

  it('says in three languages what was left out', () => {
    const said = (language: 'en' | 'zh-Hans' | 'zh-Hant') =>
      counted([days('2026-09-21', '2026-09-27')], { ...ARRIVED, language }).trace.find(({ step }) => step === 'DELAY')
        ?.text;
    expect([said('en'), said('zh-Hans'), said('zh-Hant')]).toEqual([
      '7 days of delay outside the control of who has to act are not counted: the last day moves from Friday 2026-10-02 to Friday 2026-10-09. Delayed: 2026-09-21–2026-09-27',
      '因无法控制的原因延误的7日不计入，最后一日由2026-10-02（星期五）变为2026-10-09（星期五）。延误的日期：2026-09-21–2026-09-27',
      '因無法控制的原因延誤的7日不計入，末日由2026-10-02（星期五）變為2026-10-09（星期五）。延誤的日期：2026-09-21–2026-09-27',
    ]);
  });

  it.each([
    ['the law of another country', { profile: 'DE', period: 'P15D' }, [days('2026-09-21')], 'delays'],
    ['hours', { profile: 'CN', period: 'PT48H' }, [days('2026-09-21')], 'delays'],
    ['time counted back', { profile: 'CN', period: 'P15D', direction: 'BEFORE' }, [days('2026-09-21')], 'delays'],
    ['a day that does not exist', ARRIVED, [days('2026-09-21'), days('2026-09-31')], 'delays[1]'],
    ['an end before its beginning', ARRIVED, [days('2026-09-22', '2026-09-21')], 'delays[0]'],
  ] as const)('is refused for %s', (_what, input, delays, place) => {
    expect(deadline({ event: ARRIVED.event, ...input, delays })).toMatchObject({
      error: { code: 'DEADLINE_OPTION_INVALID', place },
    });
  });

  const aDay = fc.integer({ min: 0, max: 500 }).map((n) => Temporal.PlainDate.from('2025-06-01').add({ days: n }));
  const someDelays = fc
    .array(fc.tuple(aDay, fc.integer({ min: 0, max: 40 })), { maxLength: 4 })
    .map((spans) => spans.map(([from, more]) => days(from.toString(), from.add({ days: more }).toString())));

  it('never shortens a time, never lengthens it by more than the limit, and a later arrival never ends earlier', () => {
    fc.assert(
      fc.property(aDay, aDay, someDelays, fc.constantFrom('P1D', 'P15D', 'P1M'), (a, b, delays, period) => {
        const [early, late] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a];
        const at = (day: Temporal.PlainDate, left: readonly DelayedDays[]) =>
          counted(left, { profile: 'CN', event: day.toString(), period });
        const [plain, first, second] = [at(early, []), at(early, delays), at(late, delays)];
        expect(first.lastDay >= plain.lastDay && second.lastDay >= first.lastDay).toBe(true);
        const most = must(deadline({ profile: 'CN', event: plain.nominalLastDay, period: 'P20WD' }), 'counted').lastDay;
        expect(first.nominalLastDay <= most).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
