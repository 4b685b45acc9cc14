import { describe, expect, it } from '@jest/globals';
import { command } from './memory-io.fixture.js';

describe('imprimatur', () => {
  it('an unknown command is wrong usage, with a suggestion', async () => {
    const { status, out, err } = await command(['usc']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('uscc');
  });

  it('wrong usage is a problem object where JSON is asked for', async () => {
    const { status, out, err } = await command(['uscc', '--json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code: 'USAGE_WRONG' });
  });

  it('--help is done, and goes to standard output', async () => {
    const { status, out } = await command(['--help']);
    expect(status).toBe(0);
    for (const name of ['deadline', 'uscc', 'fee', 'attribution', 'extract', 'match', 'decide'])
      expect(out).toContain(name);
  });

  it('without a command it shows the help and is wrong usage', async () => {
    expect(await command([])).toMatchObject({ status: 2, out: '' });
  });
});
