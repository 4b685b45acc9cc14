import { CALENDARS } from '@app/deadlines';
import { describe, expect, it } from '@jest/globals';
import { aCase } from './case.fixture.js';
import {
  CASE_CLOCKS,
  type CaseClockCode,
  CLOCK_CODES,
  hasPassed,
  LIMITATION_CLOCKS,
  recountClock,
  runsIn,
  startClock,
} from './case-clock.js';
import { clocksOfCounter, recordCounterNotice } from './counter-notice.js';
import { endedByStep, factsOfStep } from './limitation-steps.js';
import type { NoticeRegime } from './notice-regime.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const SUBJECT = { caseId: 'case-1', subjectId: 'notice-1' };

function counter(regime: NoticeRegime, receivedAt: Temporal.Instant) {
  const facts = { id: 'counter-1', caseId: 'case-1', noticeId: 'notice-1', statement: 'ours', recordedBy: 'li' };
  return recordCounterNotice({ ...facts, regime, receivedAt, recordedAt: receivedAt, given: ['EVIDENCE'] });
}

describe('clocks of a case', () => {
  it('are all known by their code', () => {
    expect([...CLOCK_CODES].toSorted()).toEqual([...Object.keys(CASE_CLOCKS), ...LIMITATION_CLOCKS].toSorted());
  });

  it.each<[NoticeRegime, string, readonly (readonly string[])[]]>([
    ['CN_ECOMMERCE', '2026-03-02T10:00:00+08:00', [['ECOMMERCE_COUNTER_WAIT', '2026-03-17']]],
    ['CN_CIVIL_CODE', '2026-03-02T10:00:00+08:00', [['COUNTER_NOTICE_WAIT', '2026-03-17']]],
    ['CN_NETWORK', '2026-03-02T10:00:00+08:00', [['COUNTER_NOTICE_WAIT', '2026-03-17']]],
    [
      'US_DMCA',
      '2026-03-02T10:00:00-05:00',
      [
        ['DMCA_RESTORE_EARLIEST', '2026-03-16'],
        ['DMCA_RESTORE_LATEST', '2026-03-20'],
      ],
    ],
    ['EU_DSA', '2026-03-02T10:00:00+01:00', [['DSA_COMPLAINT', '2026-09-02']]],
  ])('after a counter-notice under %s', (regime, received, expected) => {
    const clocks = clocksOfCounter(counter(regime, at(received)), CALENDARS);
    expect(clocks.map(({ code, deadline }) => [code, deadline.lastDay])).toEqual(expected);
  });

  it('US9: material may come back on the tenth business day, and what has to stop that comes before the day begins', () => {
    const [earliest, latest] = clocksOfCounter(counter('US_DMCA', at('2026-12-18T15:00:00Z')), CALENDARS);
    expect(earliest).toMatchObject({ code: 'DMCA_RESTORE_EARLIEST', deadline: { lastDay: '2027-01-05' } });
    expect(earliest?.endsAt).toEqual(at('2027-01-05T00:00:00-05:00'));
    expect(latest).toMatchObject({ code: 'DMCA_RESTORE_LATEST', deadline: { lastDay: '2027-01-11' } });
    expect(latest?.endsAt).toEqual(at('2027-01-12T00:00:00-05:00'));
  });

  it('end at their instant, not a nanosecond before it', () => {
    const clock = startClock('NOTICE_RESPONSE', SUBJECT, at('2026-03-02T02:00:00Z'), CALENDARS);
    expect(hasPassed(clock, clock.endsAt.subtract({ nanoseconds: 1 }))).toBe(false);
    expect(hasPassed(clock, clock.endsAt)).toBe(true);
    expect(hasPassed({ ...clock, stoppedAt: clock.startedAt }, clock.endsAt)).toBe(false);
  });

  it.each(Object.keys(CASE_CLOCKS) as CaseClockCode[])('%s runs in its own states alone', (code) => {
    for (const state of ['TRIAGE', 'CLOSED', 'NEGOTIATION'] as const) expect(runsIn(code, state)).toBe(false);
    expect(CASE_CLOCKS[code].runsIn.every((state) => runsIn(code, state))).toBe(true);
  });
});

describe('a clock that ran into a year without calendar', () => {
  const clock = startClock('SUIT_AFTER_PRESERVATION', SUBJECT, at('2026-12-04T02:00:00Z'), CALENDARS);
  const holidays = [{ name: 'New Year', from: '2027-01-01', to: '2027-01-04' }];
  const notice = { jurisdiction: 'CN', year: 2027, source: 'a notice', publishedAt: '2026-11-04', complete: true };
  const known = [...CALENDARS, { ...notice, holidays, makeUpDays: [] }];

  it('is counted again by the period it was started with', () => {
    expect(clock).toMatchObject({ period: 'P30D', deadline: { provisional: true, lastDay: '2027-01-04' } });
    const again = (period: string) => recountClock({ ...clock, code: 'SUIT_AFTER_PRESERVATION', period }, known);
    expect(again('P30D')).toMatchObject({ period: 'P30D', deadline: { provisional: false, lastDay: '2027-01-05' } });
    expect(again('P35D')).toMatchObject({ period: 'P35D', deadline: { provisional: false, lastDay: '2027-01-08' } });
  });

  it('keeps its mark only if it had passed by the new end too', () => {
    const marked = (passedAt: string) =>
      recountClock({ ...clock, code: 'SUIT_AFTER_PRESERVATION', passedAt: at(passedAt) }, known).passedAt;
    expect(marked('2027-01-04T16:00:00Z')).toBeUndefined();
    expect(marked('2027-01-05T16:00:00Z')).toEqual(at('2027-01-05T16:00:00Z'));
  });
});

describe('a step and limitation', () => {
  const now = at('2026-03-12T00:00:00Z');
  const step = (from: Parameters<typeof aCase>[0], to: Parameters<typeof aCase>[0]) =>
    [aCase(from), aCase(to)] as const;

  it('confirming starts it: from then on damage and infringer are known', () => {
    const [before, after] = step({ state: 'EVIDENCE_SECURED' }, { state: 'CONFIRMED_INFRINGEMENT' });
    const facts = factsOfStep(before, after, now);
    expect(facts.map(({ kind }) => kind)).toEqual(['DAMAGE', 'KNOWLEDGE_OF_DAMAGE', 'KNOWLEDGE_OF_INFRINGER']);
    expect(facts[0]?.at).toEqual(before.usedAt);
  });

  it('a suit interrupts it until no court has the case any more', () => {
    const [before, filed] = step({ state: 'NO_RESPONSE' }, { state: 'LITIGATION' });
    expect(factsOfStep(before, filed, now)).toEqual([{ kind: 'SUIT_OR_ARBITRATION', at: now }]);
    expect(endedByStep(filed, aCase({ state: 'JUDGMENT' }))).toEqual([]);
    expect(endedByStep(filed, aCase({ state: 'WITHDRAWN' }))).toEqual(['SUIT_OR_ARBITRATION']);
    expect(endedByStep(aCase({ state: 'APPEAL' }), aCase({ state: 'CLOSED' }))).toEqual(['SUIT_OR_ARBITRATION']);
  });

  it('a complaint to an authority interrupts it until that is decided', () => {
    const [before, filed] = step({ state: 'NO_RESPONSE' }, { state: 'ADMIN_COMPLAINT' });
    expect(factsOfStep(before, filed, now)).toEqual([{ kind: 'COMPLAINT_TO_AUTHORITY', at: now }]);
    expect(endedByStep(filed, aCase({ state: 'NO_CASE' }))).toEqual(['COMPLAINT_TO_AUTHORITY']);
  });
});
