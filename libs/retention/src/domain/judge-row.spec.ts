import { CALENDARS, withCalendars } from '@app/deadlines';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Holding } from './holding.js';
import { addKept, type HeldRow, judgeRow } from './judge-row.js';
import { retentionEnd } from './retention-end.js';
import {
  answerRequest,
  confirmRequest,
  extendRequest,
  openRequest,
  remindOf,
  SubjectRequestId,
  waitsForStaff,
} from './subject-request.js';

const AT_ONCE = { when: '', since: '', rule: 'CLAIM_INCOMPLETE_RETENTION', onRequest: 'AT_ONCE' } as const;
const AFTER = { when: '', since: '', rule: 'CLAIM_RETENTION', onRequest: 'AFTER_PERIOD', law: 'art. 188' } as const;
const HOLDING: Holding = {
  name: 'test.thing',
  what: '',
  purpose: '',
  basis: 'a contract',
  table: '',
  key: '',
  matters: [],
  remains: '',
  exports: {},
  clocks: [AT_ONCE, AFTER],
  erasure: 'DELETE',
};
const SINCE = Temporal.Instant.from('2026-09-02T01:00:00Z');
const row = (clock?: number, isOnHold = false): HeldRow => ({
  key: 'k',
  matterId: 'm',
  isOnHold,
  ...(clock === undefined ? {} : { clock, since: SINCE }),
});
const END = retentionEnd('CLAIM_RETENTION', SINCE, CALENDARS);
const JUST_BEFORE = END.subtract({ milliseconds: 1 });

describe('a row of a holding', () => {
  it.each([
    ['on hold', row(0, true), 'REQUEST', END, { kept: { reason: 'LEGAL_HOLD' } }],
    ['of an open matter', row(), 'REQUEST', END, { kept: { reason: 'OPEN_MATTER', law: 'a contract' } }],
    ['that nothing keeps, when asked', row(0), 'REQUEST', SINCE, { verdict: 'ERASE' }],
    ['that nothing keeps, unasked', row(0), 'PERIOD', SINCE, { kept: { reason: 'LEGAL_PERIOD' } }],
    [
      'that a law keeps, when asked',
      row(1),
      'REQUEST',
      JUST_BEFORE,
      { kept: { law: 'art. 188', until: END.toString() } },
    ],
    ['that a law keeps, at the end', row(1), 'PERIOD', END, { verdict: 'ERASE' }],
    ['that a law keeps, just before', row(1), 'PERIOD', JUST_BEFORE, { verdict: 'KEEP' }],
  ] as const)('%s', (_, held, cause, now, judged) => {
    expect(judgeRow(HOLDING, held, cause, now, CALENDARS)).toMatchObject(judged);
  });

  it('stands in a report with those kept for the same reason, until the last of their ends', () => {
    const kept = [
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-02T00:00:00Z' },
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-01T00:00:00Z' },
      { reason: 'LEGAL_HOLD', law: 'b' },
    ] as const;
    expect(kept.reduce<ReturnType<typeof addKept>>(addKept, [])).toEqual([
      { reason: 'LEGAL_PERIOD', law: 'a', until: '2029-01-02T00:00:00Z', rows: 2 },
      { reason: 'LEGAL_HOLD', law: 'b', rows: 1 },
    ]);
  });
});

describe('a request about personal data', () => {
  const asked = { id: SubjectRequestId('r'), kind: 'ACCESS', law: 'GDPR', email: 'Li@Reader.example' } as const;

  it('is due a month after it came, by the calendar of its law, confirmed or not', () => {
    const request = openRequest(asked, SINCE, CALENDARS);
    expect(request).toMatchObject({ state: 'UNCONFIRMED', email: 'li@reader.example' });
    // 2 October 2026 is a Friday, in Brussels two hours ahead
    expect(request.dueAt.toString()).toBe('2026-10-02T22:00:00Z');
    expect(openRequest({ ...asked, law: 'PIPL' }, SINCE, CALENDARS).dueAt.toString()).toBe('2026-09-17T16:00:00Z');
  });

  it('is confirmed while its link is good, and once', () => {
    const request = openRequest(asked, SINCE, CALENDARS);
    expect(confirmRequest(request, request.linkEndsAt)).toMatchObject({ error: { code: 'SUBJECT_LINK_INVALID' } });
    const confirmed = confirmRequest(request, SINCE);
    expect(confirmed).toMatchObject({ value: { state: 'CONFIRMED', version: 2 } });
    if (confirmed.ok) expect(confirmRequest(confirmed.value, END)).toEqual(confirmed);
  });

  it.each([
    // two months more than one: 2 December 2026 is a Wednesday; thirty days: 2 October is in the week of the National Day
    ['GDPR', '2026-10-02T22:00:00Z', '2026-12-02T23:00:00Z'],
    ['PIPL', '2026-09-17T16:00:00Z', '2026-10-08T16:00:00Z'],
  ] as const)('of %s is given more time once, told before the first period is over', (law, first, second) => {
    const confirmed = openRequest({ ...asked, law, behalf: { askedBy: 'a', reason: 'seen' } }, SINCE, CALENDARS);
    const why = { by: 'a', reason: 'many files' };
    const lastMoment = Temporal.Instant.from(first).subtract({ milliseconds: 1 });
    const extended = must(extendRequest(confirmed, why, lastMoment, CALENDARS), 'extended');
    expect(extended).toMatchObject({ extension: why, version: 2, state: 'CONFIRMED' });
    expect(extended.dueAt.toString()).toBe(second);
    const code = (result: ReturnType<typeof extendRequest>) => (result.ok ? undefined : result.error.code);
    expect(code(extendRequest(extended, why, lastMoment, CALENDARS))).toBe('SUBJECT_EXTENDED');
    expect(code(extendRequest(confirmed, why, Temporal.Instant.from(first), CALENDARS))).toBe('SUBJECT_EXTENSION_LATE');
    // the person's own address is confirmed later: the clock runs meanwhile, and so may more time be taken
    const unconfirmed = openRequest({ ...asked, law }, SINCE, CALENDARS);
    const waiting = must(extendRequest(unconfirmed, why, SINCE, CALENDARS), 'extended');
    expect(waiting).toMatchObject({ extension: why, state: 'UNCONFIRMED' });
    expect(must(confirmRequest(waiting, SINCE), 'confirmed')).toMatchObject({ extension: why, state: 'CONFIRMED' });
    const answered = answerRequest(confirmed, SINCE);
    expect(code(extendRequest(answered, why, SINCE, CALENDARS))).toBe('SUBJECT_REQUEST_NOT_OPEN');
  });

  it('that was given more time waits for staff until three days before it is due', () => {
    const confirmed = openRequest({ ...asked, behalf: { askedBy: 'a', reason: 'seen' } }, SINCE, CALENDARS);
    expect(waitsForStaff(confirmed, SINCE)).toBe(false);
    const extended = must(extendRequest(confirmed, { by: 'a', reason: 'many' }, SINCE, CALENDARS), 'extended');
    const unattended = extended.dueAt.subtract({ hours: 24 * 3 });
    expect(waitsForStaff(extended, unattended.subtract({ milliseconds: 1 }))).toBe(true);
    expect(waitsForStaff(extended, unattended)).toBe(false);
  });

  it('ends after a holiday that a calendar of the operator names', () => {
    // the fifteenth day, a Thursday
    const closed = { name: 'Flood', from: '2026-09-17', to: '2026-09-17' };
    const year = { jurisdiction: 'CN', year: 2026, source: 'notice', publishedAt: '2026-09-10', complete: true };
    const calendars = withCalendars(CALENDARS, [{ ...year, holidays: [closed], makeUpDays: [], supplement: true }]);
    const due = openRequest({ ...asked, law: 'PIPL' }, SINCE, calendars).dueAt;
    expect(due.toString()).toBe('2026-09-18T16:00:00Z');
  });

  it('is brought to mind a week before it is due, once', () => {
    const confirmed = openRequest({ ...asked, behalf: { askedBy: 'a', reason: 'seen' } }, SINCE, CALENDARS);
    const near = confirmed.dueAt.subtract({ hours: 24 * 7 });
    expect(remindOf(confirmed, near.subtract({ milliseconds: 1 }))).toBeUndefined();
    const reminded = remindOf(confirmed, near);
    expect(reminded?.remindedAt).toEqual(near);
    expect(reminded && remindOf(reminded, confirmed.dueAt)).toBeUndefined();
    expect(remindOf(answerRequest(confirmed, near), near)).toBeUndefined();
  });

  it('is brought to mind again before the day it was given more time until', () => {
    const confirmed = openRequest({ ...asked, behalf: { askedBy: 'a', reason: 'seen' } }, SINCE, CALENDARS);
    const near = confirmed.dueAt.subtract({ hours: 24 * 7 });
    const reminded = remindOf(confirmed, near) ?? confirmed;
    const extended = must(extendRequest(reminded, { by: 'a', reason: 'many' }, near, CALENDARS), 'extended');
    expect(extended).not.toHaveProperty('remindedAt');
    expect(remindOf(extended, near)).toBeUndefined();
    const nearAgain = extended.dueAt.subtract({ hours: 24 * 7 });
    expect(remindOf(extended, nearAgain)?.remindedAt).toEqual(nearAgain);
  });
});
