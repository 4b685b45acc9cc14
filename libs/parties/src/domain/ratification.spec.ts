import { CALENDARS } from '@app/deadlines';
import { describe, expect, it } from '@jest/globals';
import {
  decide,
  lapse,
  newRatification,
  RATIFICATION_EVENTS,
  RATIFICATION_STATES,
  type Ratification,
  type RatificationDraft,
  ratificationClock,
} from './ratification.js';

const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2026-03-10T12:00:00Z');
const DRAFT: RatificationDraft = {
  agentName: '国际在线版权部',
  counterparty: '晨江新闻网',
  act: 'Sold a reprint license in the name of the operator',
  noticeReceivedAt: at('2026-03-10T09:00:00+08:00'),
};
const make = (change: Partial<RatificationDraft> = {}) =>
  newRatification({ ...DRAFT, ...change }, { id: 'r-1', recordedBy: 'a-1', now: NOW }, CALENDARS);

function pending(): Ratification {
  const made = make();
  if (!made.ok) throw new Error('INVARIANT: a good draft');
  return made.value;
}

describe('a demand for ratification', () => {
  it.each([
    // the day of the notice is not counted; ends at midnight in Beijing
    ['2026-03-10T09:00:00+08:00', '2026-04-09', '2026-04-09T16:00:00Z'],
    // a notice at 23:59 Beijing time is of that day, a minute later of the next
    ['2026-03-10T23:59:00+08:00', '2026-04-09', '2026-04-09T16:00:00Z'],
    ['2026-03-11T00:00:00+08:00', '2026-04-10', '2026-04-10T16:00:00Z'],
    // the last day falls into the National Day holiday and moves behind it
    ['2026-09-01T09:00:00+08:00', '2026-10-08', '2026-10-08T16:00:00Z'],
  ])('received at %s can be met until %s', (received, lastDay, lapsesAt) => {
    const clock = ratificationClock(at(received), CALENDARS);
    expect({ lastDay: clock.lastDay, lapsesAt: clock.lapsesAt.toString() }).toEqual({ lastDay, lapsesAt });
    expect(clock).toMatchObject({ rule: 'RATIFICATION', source: 'PRC Civil Code, art. 171(2)' });
  });

  it('is ratified until the last nanosecond, and refused by silence from the next on, sweep or no sweep', () => {
    const demand = pending();
    const { lapsesAt } = demand.clock;
    const word = (now: Temporal.Instant) => decide(demand, 'ActRatified', { by: 'a-1', reason: 'WANTED', now });
    const last = lapsesAt.subtract({ nanoseconds: 1 });
    expect(word(last)).toMatchObject({ ok: true, value: { state: 'RATIFIED', decision: { reason: 'WANTED' } } });
    expect(word(lapsesAt)).toMatchObject({ ok: false, error: { code: 'RATIFICATION_OVER' } });
    expect(lapse(demand, 'job', last)).toMatchObject({ ok: false, error: { code: 'RATIFICATION_NOT_DUE' } });
    expect(lapse(demand, 'job', lapsesAt)).toMatchObject({
      ok: true,
      value: { state: 'REFUSED', decision: { reason: 'SILENCE' } },
    });
  });

  it('moves by this table and no other', () => {
    const rows = RATIFICATION_STATES.flatMap((state) =>
      RATIFICATION_EVENTS.map((event) => {
        const demand = { ...pending(), state };
        const moved =
          event === 'TimeLapsed'
            ? lapse(demand, 'job', demand.clock.lapsesAt)
            : decide(demand, event, { by: 'a-1', reason: 'X', now: NOW });
        return `${state} + ${event} -> ${moved.ok ? moved.value.state : 'refused'}`;
      }),
    );
    expect(rows).toMatchInlineSnapshot(`
[
  "PENDING + ActRatified -> RATIFIED",
  "PENDING + ActRefused -> REFUSED",
  "PENDING + TimeLapsed -> REFUSED",
  "RATIFIED + ActRatified -> refused",
  "RATIFIED + ActRefused -> refused",
  "RATIFIED + TimeLapsed -> refused",
  "REFUSED + ActRatified -> refused",
  "REFUSED + ActRefused -> refused",
  "REFUSED + TimeLapsed -> refused",
]
`);
  });

  it.each<[string, Partial<RatificationDraft>]>([
    ['/agentName', { agentName: ' ' }],
    ['/counterparty', { counterparty: '' }],
    ['/act', { act: 'x'.repeat(4_001) }],
    ['/evidenceHash', { evidenceHash: 'A'.repeat(64) }],
    ['/noticeReceivedAt', { noticeReceivedAt: NOW.add({ nanoseconds: 1 }) }],
  ])('is refused at %s', (pointer, change) => {
    const made = make(change);
    expect(made.ok ? [] : made.error.problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });
});
