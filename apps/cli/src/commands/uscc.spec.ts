import { describe, expect, it } from '@jest/globals';
import { command } from '../memory-io.fixture.js';

describe('uscc', () => {
  it('prints a line for each code, valid or not', async () => {
    const { status, lines } = await command(['uscc', '91110000802100433B', '91350100M000100Y4Z', '--json']);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { code: '91110000802100433B', valid: true },
      { code: '91350100M000100Y4Z', valid: false },
    ]);
    expect(lines.every((line) => 'reason' in line)).toBe(true);
  });

  it('speaks to a person without --json', async () => {
    expect((await command(['uscc', '91110000802100433B'])).out).toMatch(/^91110000802100433B {2}valid/u);
  });

  it('needs a code', async () => {
    expect(await command(['uscc'])).toMatchObject({ status: 2, out: '' });
  });
});
