import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALENDARS } from '@app/deadlines';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCalendars } from './calendar-files.js';

const CN_2027 = {
  jurisdiction: 'CN',
  year: 2027,
  source: 'a notice',
  publishedAt: '2026-11-04',
  complete: true,
  holidays: [{ name: 'National Day', from: '2027-10-01', to: '2027-10-07' }],
  makeUpDays: [],
};

describe('calendars in files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendars-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  it('stand beside those shipped; no file, no change', () => {
    expect(loadCalendars([])).toEqual(CALENDARS);
    expect(loadCalendars([file('cn.json', [CN_2027])])).toHaveLength(CALENDARS.length + 1);
  });

  it.each([
    ['no JSON', '{', 'the whole file'],
    ['30 February', { ...CN_2027, holidays: [{ name: 'x', from: '2027-02-30' }] }, 'holidays[0].from'],
    ['a second calendar of one year', [CN_2027, CN_2027], 'the whole file: expected no second calendar of CN 2027'],
  ])('with %s stop the start, and file and place are named', (_what, content, place) => {
    const path = file('wrong.json', content);
    expect(() => loadCalendars([path])).toThrow(path);
    expect(() => loadCalendars([path])).toThrow(place);
  });

  it('that are not there stop the start', () => {
    expect(() => loadCalendars([join(folder, 'absent.json')])).toThrow('a file that can be read');
  });

  it('of storms add to the year they name', () => {
    const storm = { ...CN_2027, supplement: true, complete: false };
    expect(loadCalendars([file('a.json', CN_2027), file('b.json', storm)])).toHaveLength(CALENDARS.length + 2);
  });
});
