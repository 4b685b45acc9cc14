import { describe, expect, it } from '@jest/globals';
import { command, folderOf } from '../memory-io.fixture.js';

const CN = ['deadline', '--profile', 'CN', '--event', '2026-09-01T09:00:00+08:00', '--period', 'P30D'];
const ask = (profile: string, event: string, period: string, ...more: string[]): string[] =>
  ['deadline', '--profile', profile, '--event', event, '--period', period].concat(more, '--json');

describe('deadline', () => {
  it('prints one JSON object alone on standard output, with these fields and no others', async () => {
    const { status, lines, err } = await command([...CN, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines).toMatchObject([
      { profile: 'CN', event: '2026-09-01T09:00:00+08:00', lastDay: '2026-10-08', provisional: false },
    ]);
    expect(Object.keys(lines[0] ?? {}).join(' ')).toBe(
      'profile event localStart nominalLastDay lastDay deadlineExclusive provisional alternatives trace',
    );
  });

  it.each([
    ['before a court', ask('GB', '2026-12-11T10:00', 'P14D', '--court'), '2026-12-30T00:00:00+00:00'],
    ['not before one', ask('GB', '2026-12-11T10:00', 'P14D'), '2026-12-26T00:00:00+00:00'],
    ['rolling as agreed', ask('GB', '2026-12-11T10:00', 'P14D', '--rollover'), '2026-12-30T00:00:00+00:00'],
    ['staying as agreed', ask('CN', '2026-09-01', 'P30D', '--no-rollover'), '2026-10-02T00:00:00+08:00'],
    ['closing', ask('CN', '2026-03-02', 'P30D', '--business-hours', '09:00-17:30'), '2026-04-01T17:30:00+08:00'],
    ['closing time alone', ask('CN', '2026-03-02', 'P30D', '--closes', '17:30'), '2026-04-01T17:30:00+08:00'],
    [
      'a system at any hour',
      ask('CN', '2026-03-02', 'P30D', '--business-hours', '09:00-17:30', '--system'),
      '2026-04-02T00:00:00+08:00',
    ],
    ['clear days before', ask('GB', '2023-10-20', 'P3D', '--before'), '2023-10-17T00:00:00+01:00'],
    ['first day counted', ask('JP', '2026-04-01', 'P30D', '--first-day-counts'), '2026-05-01T00:00:00+09:00'],
    [
      'zone of the court',
      ask('US', '2026-03-02T10:00', 'P30D', '--zone', 'Pacific/Honolulu'),
      '2026-04-02T00:00:00-10:00',
    ],
    ['working days', ask('CN', '2026-09-18', 'P20D', '--counting', 'WORKING'), '2026-10-23T00:00:00+08:00'],
    [
      'days a notary took',
      ask('CN', '2026-09-17', 'P15D', '--delay', '2026-09-21/2026-09-25', '2026-09-27'),
      '2026-10-09T00:00:00+08:00',
    ],
    ['a profile of two words', ask('JPsat', '2026-12-02T10:00', 'P30D'), '2027-01-05T00:00:00+09:00'],
  ])('%s', async (_what, args, deadlineExclusive) => {
    const { status, lines, err } = await command(args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines).toMatchObject([{ deadlineExclusive }]);
  });

  it('without --json it speaks to a person, in the language asked for', async () => {
    const { status, out } = await command(CN);
    expect(status).toBe(0);
    expect(out).toContain('CN: last day 2026-10-08');
    expect((await command([...CN, '--language', 'zh-Hant'])).out).toContain('CN: 末日 2026-10-08');
  });

  it.each([
    [ask('XX', '2026-09-01', 'P30D'), 'DEADLINE_PROFILE_UNKNOWN', 'profile'],
    [ask('CN', '2026-02-30', 'P30D'), 'DEADLINE_EVENT_INVALID', 'event'],
    [ask('CN', '2026-09-01', 'soon'), 'DEADLINE_PERIOD_INVALID', 'period'],
    [ask('CN', '2026-09-01', 'P30D', '--business-hours', '9 to 5'), 'DEADLINE_CLOSING_INVALID', 'businessHours.closes'],
    [ask('CN', '2026-09-01', 'P30D', '--zone', 'Mars/Olympus'), 'DEADLINE_ZONE_INVALID', 'zone'],
  ])('%j is refused with status 1, code and place', async (args, code, place) => {
    const { status, out, err } = await command(args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code, place, type: `/docs/errors#${code}` });
  });

  it.each([
    [['deadline', '--profile', 'CN', '--json']],
    [['deadline', '--nonsense']],
    [['deadline', '--profile']],
    [ask('CN', '2026-09-01', 'P30D', '--language', 'fr')],
    [ask('CN', '2026-09-01', 'P30D', '--counting', 'SLOWLY')],
    [ask('CN', '2026-09-01', 'P30D', '--business-hours', '09:00-17:30-18:00')],
  ])('%j is wrong usage, status 2', async (args) => {
    const { status, out, err } = await command(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('deadline --calendar', () => {
  const calendar = {
    jurisdiction: 'CN',
    year: 2027,
    source: 'a notice',
    publishedAt: '2026-11-01',
    complete: true,
    holidays: [{ name: 'National Day', from: '2027-10-01', to: '2027-10-07' }],
    makeUpDays: [],
  };
  const cwd = folderOf({
    'cn-2027.json': JSON.stringify(calendar),
    'wrong.json': JSON.stringify([calendar, { ...calendar, holidays: [{ name: 'x', from: '2027-02-30' }] }]),
    'broken.json': '{"jurisdiction":',
  });
  const in2027 = ask('CN', '2027-09-01', 'P30D');

  it('counts by a year that the service does not have yet', async () => {
    expect((await command(in2027)).lines).toMatchObject([{ lastDay: '2027-10-04', provisional: true }]);
    expect((await command([...in2027, '--calendar', 'cn-2027.json'], cwd)).lines).toMatchObject([
      { lastDay: '2027-10-08', provisional: false },
    ]);
  });

  it.each([
    ['wrong.json', 'DEADLINE_CALENDAR_INVALID', { place: '[1].holidays[0].from', given: '2027-02-30' }],
    ['broken.json', 'INPUT_UNREADABLE', {}],
    ['nowhere.json', 'INPUT_MISSING', {}],
  ])('%s is refused: %s', async (file, code, facts) => {
    const { status, out, err } = await command([...in2027, '--calendar', file], cwd);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code, input: file, ...facts });
  });
});

describe('deadline --batch', () => {
  it('answers line by line, and a bad line does not stop the others', async () => {
    const good = '{"profile":"CN","event":"2026-03-02T10:00:00+08:00","period":"P30D","id":7}';
    const cwd = folderOf({
      'batch.jsonl': `${good}\n\n{"profile":\n{"profile":"CN","event":1,"period":"P30D"}\n[]\n{"profile":"CN","event":"2026-03-02","period":"P1D","court":"yes"}\n${good}\n{"profile":"CN","event":"2026-03-02","period":"P30D","businessHours":{"closes":17}}\n{"profile":"ZZ","event":"2026-03-02","period":"P30D"}\n`,
    });
    const { status, lines, err } = await command(['deadline', '--batch', 'batch.jsonl', '--json'], cwd);
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ id: 7, lastDay: '2026-04-01', input: { id: 7 } }, { lastDay: '2026-04-01' }]);
    const problems = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(problems).toMatchObject([
      { code: 'INPUT_LINE_INVALID', line: 3 },
      { code: 'INPUT_LINE_INVALID', line: 4, place: 'event' },
      { code: 'INPUT_LINE_INVALID', line: 5 },
      { code: 'INPUT_LINE_INVALID', line: 6, place: 'court' },
      { code: 'INPUT_LINE_INVALID', line: 8, place: 'businessHours.closes' },
      { code: 'DEADLINE_PROFILE_UNKNOWN', line: 9, place: 'profile' },
    ]);
  });

  it('takes every option as a field, and what the command line says where a line does not', async () => {
    const lines = [
      { event: '2026-12-11T10:00', period: 'P14D', court: true },
      { event: '2026-12-11T10:00', period: 'P14D', rollover: true },
      { event: '2023-10-20', period: 'P3D', direction: 'BEFORE' },
      { profile: 'JP', event: '2026-04-01', period: 'P30D', firstDay: 'COUNTED' },
      { profile: 'CN', event: '2026-03-02', period: 'P30D', businessHours: '09:00-17:30', language: 'zh-Hans' },
      { profile: 'CN', event: '2026-03-02', period: 'P30D', businessHours: { closes: '17:30', receivedBy: 'SYSTEM' } },
    ];
    const cwd = folderOf({ 'b.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const ran = await command(['deadline', '--batch', 'b.jsonl', '--profile', 'GB', '--json'], cwd);
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.lines.map((line) => line.deadlineExclusive)).toEqual([
      '2026-12-30T00:00:00+00:00',
      '2026-12-30T00:00:00+00:00',
      '2023-10-17T00:00:00+01:00',
      '2026-05-01T00:00:00+09:00',
      '2026-04-01T17:30:00+08:00',
      '2026-04-02T00:00:00+08:00',
    ]);
  });

  it('a missing batch file is refused', async () => {
    const { status, err } = await command(['deadline', '--batch', 'nowhere.jsonl', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'INPUT_MISSING', input: 'nowhere.jsonl' });
  });
});
