import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  confirmRemoval,
  cureEndsAt,
  type DeclaredReprint,
  mustRemove,
  observe,
  ReprintId,
} from './declared-reprint.js';
import { lightOf } from './reprint-check.js';
import { askCheck, runClock } from './reprint-clock.js';

const RULE = { days: 3, zone: 'Asia/Shanghai' };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const reprint = (over: Partial<DeclaredReprint> = {}): DeclaredReprint => ({
  id: ReprintId('r'),
  licenseId: 'l',
  partnerId: 'p',
  workId: 'w',
  url: 'https://partner.example/a',
  state: 'DECLARED',
  declaredBy: 'account',
  declaredAt: at('2026-11-01T00:00Z'),
  version: 1,
  ...over,
});
const NOW = at('2026-11-24T06:00Z');
const breached = (): DeclaredReprint => {
  const seen = observe(reprint(), { seen: 'UNCREDITED', seenAt: NOW, evidenceId: 'f' }, NOW, RULE);
  if (seen === undefined) throw new Error('not seen');
  return seen;
};

describe('the time to cure', () => {
  it('ends at midnight after the last day in the publisher’s zone; the day of the finding is not counted', () => {
    expect(cureEndsAt(NOW, RULE).toString()).toBe('2026-11-27T16:00:00Z');
    expect(cureEndsAt(at('2026-11-24T16:00Z'), RULE).toString()).toBe('2026-11-28T16:00:00Z');
    expect(cureEndsAt(at('2027-03-12T12:00-05:00'), { days: 3, zone: 'America/New_York' }).toString()).toBe(
      '2027-03-16T04:00:00Z',
    );
  });
});

describe('a sight of a declared reprint', () => {
  it('starts the clock where the credit is missing, once', () => {
    const first = breached();
    expect(first).toMatchObject({
      state: 'IN_BREACH',
      evidenceId: 'f',
      cureRule: expect.stringContaining('cureDays = 3'),
    });
    const later = at('2026-11-25T06:00Z');
    const again = observe(first, { seen: 'UNCREDITED', seenAt: later }, later, RULE);
    expect(again).toMatchObject({ state: 'IN_BREACH', lastSeenAt: later, cureEndsAt: first.cureEndsAt });
  });

  it('cures a breach, and a new breach has a new clock', () => {
    const cured = observe(
      breached(),
      { seen: 'CREDITED', seenAt: at('2026-11-25T00:00Z') },
      at('2026-11-25T00:01Z'),
      RULE,
    );
    expect(cured).toMatchObject({ state: 'CURED', curedAt: at('2026-11-25T00:01Z') });
    const worse = observe(
      cured ?? reprint(),
      { seen: 'UNCREDITED', seenAt: at('2026-12-01T00:00Z') },
      at('2026-12-01T00:00Z'),
      RULE,
    );
    expect(worse).toMatchObject({ state: 'IN_BREACH', cureEndsAt: at('2026-12-04T16:00Z') });
  });

  it('older than what is known says nothing', () => {
    expect(observe(breached(), { seen: 'CREDITED', seenAt: at('2026-11-23T00:00Z') }, NOW, RULE)).toBeUndefined();
  });

  it('of a page that is gone ends what had to be removed, and nothing else', () => {
    const due = must(mustRemove(reprint({ state: 'COMPLIANT' }), NOW, RULE), 'ended');
    expect(due.removalEndsAt?.toString()).toBe('2026-11-27T16:00:00Z');
    expect(observe(due, { seen: 'GONE', seenAt: NOW }, NOW, RULE)).toMatchObject({ state: 'REMOVED', removedAt: NOW });
    expect(observe(breached(), { seen: 'GONE', seenAt: at('2026-11-25T00:00Z') }, NOW, RULE)?.state).toBe('IN_BREACH');
  });

  it('of a site that gave nothing is a look without a sight, and is known once', () => {
    const first = observe(breached(), { seen: 'UNREACHABLE', seenAt: at('2026-11-25T00:00Z') }, NOW, RULE);
    expect(first).toMatchObject({ state: 'IN_BREACH', lastOutcome: 'UNREACHABLE', version: 3 });
    expect(String(first?.lastSeenAt)).toBe(String(NOW));
    const known = { seen: 'UNREACHABLE', seenAt: at('2026-11-25T00:00Z') } as const;
    expect(observe(first ?? reprint(), known, NOW, RULE)).toBeUndefined();
  });
});

describe('a reprint that had to be removed', () => {
  const due = (): DeclaredReprint => must(mustRemove(reprint({ state: 'COMPLIANT' }), NOW, RULE), 'ended');
  const sight = (seen: 'GONE' | 'OUT_OF_SCOPE', text: string) => ({ seen, seenAt: at(text), evidenceId: 'f' }) as const;
  const see = (of: DeclaredReprint, seen: 'GONE' | 'OUT_OF_SCOPE', text: string): DeclaredReprint => {
    const next = observe(of, sight(seen, text), at(text), RULE);
    if (next === undefined) throw new Error('nothing new');
    return next;
  };
  const EARLY = '2026-11-25T00:00Z';
  const LATE = '2026-11-27T16:05Z';
  const LATE_AT = '2026-11-27T16:05:00Z';

  it('may be there until its time is over', () => {
    expect(see(due(), 'OUT_OF_SCOPE', EARLY)).toMatchObject({ state: 'MUST_REMOVE', lastOutcome: 'OUT_OF_SCOPE' });
    expect(see(due(), 'OUT_OF_SCOPE', EARLY).outstandingSince).toBeUndefined();
  });

  it('and is there later is told to its licensee first, with time to mend, once', () => {
    const told = see(due(), 'OUT_OF_SCOPE', LATE);
    expect(told).toMatchObject({ state: 'MUST_REMOVE', evidenceId: 'f' });
    // already the 28th in the publisher's zone
    expect([told.outstandingSince, told.removalEndsAt].map(String)).toEqual([LATE_AT, '2026-12-01T16:00:00Z']);
    expect(runClock(told, at('2026-12-01T15:59Z')).kind).toBe('NOT_DUE');
    const still = see(told, 'OUT_OF_SCOPE', '2026-12-01T17:00Z');
    expect(String(still.removalEndsAt)).toBe('2026-12-01T16:00:00Z');
    expect(runClock(still, at('2026-12-01T17:01Z'))).toMatchObject({ kind: 'ESCALATED', reason: 'SEEN_AFTER_CLOCK' });
  });

  it('is verified by a look that finds it gone, and then not looked at again', () => {
    const gone = see(due(), 'GONE', EARLY);
    expect([gone.state, String(gone.removalVerifiedAt)]).toEqual(['REMOVED', '2026-11-25T00:00:00Z']);
    expect(gone.nextCheckAt).toBeUndefined();
    expect(lightOf(gone, NOW)).toBe('GREEN');
  });

  it('and is said to be gone is looked at: verified, or to be removed again', () => {
    const said = must(confirmRemoval(due(), NOW), 'said');
    expect(lightOf(said, NOW)).toBe('AMBER');
    const gone = see(said, 'GONE', EARLY);
    expect([gone.state, gone.removedAt, gone.removalVerifiedAt].map(String)).toEqual([
      'REMOVED',
      String(NOW),
      '2026-11-25T00:00:00Z',
    ]);
    const found = see(said, 'OUT_OF_SCOPE', EARLY);
    expect([found.state, String(found.outstandingSince)]).toEqual(['MUST_REMOVE', '2026-11-25T00:00:00Z']);
    expect(found.removedAt).toBeUndefined();
  });
});

describe('the light of a declared reprint', () => {
  it.each([
    [{ state: 'DECLARED' }, 'AMBER'],
    [{ state: 'COMPLIANT', lastOutcome: 'CREDITED' }, 'GREEN'],
    [{ state: 'COMPLIANT', lastOutcome: 'UNREACHABLE' }, 'AMBER'],
    [{ state: 'CURED', lastOutcome: 'OUT_OF_SCOPE' }, 'AMBER'],
    [{ state: 'IN_BREACH', cureEndsAt: NOW.add({ seconds: 1 }) }, 'AMBER'],
    [{ state: 'IN_BREACH', cureEndsAt: NOW }, 'RED'],
    [{ state: 'MUST_REMOVE', removalEndsAt: NOW }, 'RED'],
    [{ state: 'ESCALATED' }, 'RED'],
  ] as const)('of %j is %s', (of, light) => {
    expect(lightOf(of, NOW)).toBe(light);
  });
});

describe('looks by schedule', () => {
  it('are a day or a week apart, and each asked for counts from when it was', () => {
    const seen = observe(reprint(), { seen: 'CREDITED', seenAt: NOW }, NOW, RULE);
    expect(seen?.state).toBe('COMPLIANT');
    expect(String(seen?.nextCheckAt)).toBe('2026-12-01T06:00:00Z');
    const asked = askCheck(breached(), NOW);
    expect([asked.checkAskedAt, asked.nextCheckAt].map(String)).toEqual([String(NOW), '2026-11-25T06:00:00Z']);
  });
});

describe('a clock that runs out', () => {
  const END = at('2026-11-27T16:00Z');
  it('does nothing one nanosecond before its end, then asks for one last look, once', () => {
    expect(runClock(breached(), END.subtract({ nanoseconds: 1 })).kind).toBe('NOT_DUE');
    const asked = runClock(breached(), END);
    expect(asked).toMatchObject({ kind: 'ASK_CHECK', reprint: { checkAskedAt: END, state: 'IN_BREACH' } });
    if (asked.kind === 'ASK_CHECK') expect(runClock(asked.reprint, END.add({ minutes: 5 })).kind).toBe('NOT_DUE');
  });

  it('escalates what is seen uncured after it, and what nobody could see for a day', () => {
    const seen = observe(breached(), { seen: 'UNCREDITED', seenAt: END }, END, RULE) ?? reprint();
    expect(runClock(seen, END)).toMatchObject({
      kind: 'ESCALATED',
      reason: 'SEEN_AFTER_CLOCK',
      reprint: { state: 'ESCALATED' },
    });
    expect(runClock(breached(), END.add({ hours: 24 }))).toMatchObject({ kind: 'ESCALATED', reason: 'NOT_SEEN_AGAIN' });
  });

  it('is the same for what has to be removed, and stands still for everything else', () => {
    const due = must(mustRemove(reprint({ state: 'CURED' }), NOW, RULE), 'ended');
    expect(runClock(due, END).kind).toBe('ASK_CHECK');
    for (const state of ['DECLARED', 'COMPLIANT', 'CURED', 'REMOVED', 'ESCALATED'] as const)
      expect(runClock(reprint({ state }), END.add({ hours: 9_999 })).kind).toBe('NOT_DUE');
  });
});
