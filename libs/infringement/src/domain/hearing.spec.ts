import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { answerItem, dispute, hearingStatus, openHearing, recountCure, reportCure } from './hearing.js';

const AT = Temporal.Instant.from('2026-03-10T04:00:00Z');
const heard = openHearing(
  { id: 'hearing-1', reportId: 'report-1', partnerId: 'partner-1', openedAt: AT },
  { days: 3, jurisdiction: 'CN' },
  CALENDARS,
);
const no = { item: 'LICENSE', statement: 'we hold one', by: 'editor', at: AT } as const;

describe('the hearing of a partner', () => {
  it('gives three days from the day after it was told, to midnight', () => {
    expect(heard.cureBy.toString()).toBe('2026-03-13T16:00:00Z');
    expect(hearingStatus(heard, heard.cureBy.subtract({ nanoseconds: 1 }))).toBe('OPEN');
    expect(hearingStatus(heard, heard.cureBy)).toBe('OVER');
  });

  it('stays open past its time while something disputed has no answer', () => {
    const disputed = must(dispute(heard, no), 'disputed');
    expect(hearingStatus(disputed, heard.cureBy)).toBe('OPEN');
    const answer = { item: 'LICENSE', verdict: 'REJECTED', reason: 'none on record', by: 'li', at: AT } as const;
    const answered = must(answerItem(disputed, answer), 'answered');
    expect(hearingStatus(answered, heard.cureBy)).toBe('OVER');
    expect(answerItem(answered, answer)).toMatchObject({ error: { code: 'HEARING_ITEM_REFUSED' } });
    const upheld = must(answerItem(disputed, { ...answer, verdict: 'UPHELD' }), 'upheld');
    expect(hearingStatus(upheld, heard.cureBy)).toBe('UPHELD');
  });

  it('takes each item once, and none after its time', () => {
    const disputed = must(dispute(heard, no), 'disputed');
    expect(dispute(disputed, no)).toMatchObject({ error: { code: 'HEARING_ITEM_REFUSED', item: 'LICENSE' } });
    expect(must(dispute(disputed, { ...no, item: 'CREDIT' }), 'another').disputes).toHaveLength(2);
    expect(dispute(heard, { ...no, at: heard.cureBy })).toMatchObject({ error: { code: 'HEARING_OVER' } });
    expect(reportCure(heard, { statement: 'gone', by: 'editor', at: heard.cureBy })).toMatchObject({ ok: false });
  });

  it('keeps what the partner says it put right, and closes nothing for it', () => {
    const cured = must(reportCure(heard, { statement: 'the line stands there now', by: 'editor', at: AT }), 'cured');
    expect(cured.cured?.statement).toBe('the line stands there now');
    expect(hearingStatus(cured, AT)).toBe('OPEN');
  });
});

describe('a time to cure that ran into a year without calendar', () => {
  const told = openHearing(
    {
      id: 'hearing-2',
      reportId: 'report-2',
      partnerId: 'partner-1',
      openedAt: Temporal.Instant.from('2026-12-31T04:00Z'),
    },
    { days: 3, jurisdiction: 'CN' },
    CALENDARS,
  );
  const year = (facts: Pick<HolidayCalendar, 'holidays' | 'makeUpDays'>): readonly HolidayCalendar[] => [
    ...CALENDARS,
    { jurisdiction: 'CN', year: 2027, source: 'a notice', publishedAt: '2026-11-04', complete: true, ...facts },
  ];
  const longer = year({ holidays: [{ name: 'New Year', from: '2027-01-01', to: '2027-01-04' }], makeUpDays: [] });
  const shorter = year({ holidays: [], makeUpDays: ['2027-01-03'] });

  it('is counted again once the calendar is there', () => {
    expect(told.cureBy.toString()).toBe('2027-01-04T16:00:00Z');
    expect(recountCure(told, CALENDARS)).toBeUndefined();
    const again = recountCure(told, longer);
    expect(again).toMatchObject({ version: 2, period: 'P3D', deadline: { provisional: false } });
    expect(again?.cureBy.toString()).toBe('2027-01-05T16:00:00Z');
    expect(again && recountCure(again, longer)).toBeUndefined();
  });

  it('is never shorter than the partner was told', () => expect(recountCure(told, shorter)).toBeUndefined());

  it('is left alone once the partner was right', () => {
    const disputed = must(dispute(told, { ...no, at: told.openedAt }), 'disputed');
    const answer = { item: 'LICENSE', verdict: 'UPHELD', reason: 'there is one', by: 'li', at: told.openedAt } as const;
    expect(recountCure(must(answerItem(disputed, answer), 'answered'), longer)).toBeUndefined();
  });
});
