import { describe, expect, it } from '@jest/globals';
import { command, folderOf } from '../memory-io.fixture.js';

const CN = ['deadline', '--profile', 'CN', '--event', '2026-09-01T09:00:00+08:00', '--period', 'P30D'];

describe('deadline', () => {
  it('prints one JSON object alone on standard output', async () => {
    const { status, lines, err } = await command([...CN, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines).toMatchObject([
      { profile: 'CN', event: '2026-09-01T09:00:00+08:00', lastDay: '2026-10-08', provisional: false },
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(
      expect.arrayContaining(['localStart', 'nominalLastDay', 'deadlineExclusive', 'alternatives', 'trace']),
    );
  });

  it('without --json it speaks to a person', async () => {
    const { status, out } = await command(CN);
    expect(status).toBe(0);
    expect(out).toContain('CN: last day 2026-10-08');
  });

  it('a refusal is status 1 with a problem on standard error', async () => {
    const { status, out, err } = await command([...CN.slice(0, 2), 'XX', ...CN.slice(3), '--json']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({
      code: 'DEADLINE_PROFILE_UNKNOWN',
      type: '/docs/errors#DEADLINE_PROFILE_UNKNOWN',
    });
  });

  it.each([[['deadline', '--profile', 'CN', '--json']], [['deadline', '--nonsense']], [['deadline', '--profile']]])(
    '%j is wrong usage, status 2',
    async (args) => {
      const { status, out, err } = await command(args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).not.toBe('');
    },
  );

  it('a batch answers line by line, and a bad line does not stop the others', async () => {
    const good = '{"profile":"CN","event":"2026-03-02T10:00:00+08:00","period":"P30D","id":7}';
    const cwd = folderOf({
      'batch.jsonl': `${good}\n\n{"profile":\n{"profile":"CN","event":1,"period":"P30D"}\n[]\n{"profile":"CN","event":"2026-03-02","period":"P1D","court":"yes"}\n${good}\n`,
    });
    const { status, lines, err } = await command(['deadline', '--batch', 'batch.jsonl', '--json'], cwd);
    expect(status).toBe(1);
    expect(lines).toMatchObject([{ lastDay: '2026-04-01', input: { id: 7 } }, { lastDay: '2026-04-01' }]);
    const problems = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(problems).toMatchObject([
      { code: 'INPUT_LINE_INVALID', line: 3 },
      { code: 'INPUT_LINE_INVALID', line: 4, place: 'event' },
      { code: 'INPUT_LINE_INVALID', line: 5 },
      { code: 'INPUT_LINE_INVALID', line: 6, place: 'court' },
    ]);
  });

  it('a missing batch file is refused', async () => {
    const { status, err } = await command(['deadline', '--batch', 'nowhere.jsonl', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'INPUT_MISSING', input: 'nowhere.jsonl' });
  });
});
