import { describe, expect, it } from '@jest/globals';
import { command } from '../memory-io.fixture.js';

describe('fee', () => {
  it('prints chars, amount and lines', async () => {
    const { status, lines } = await command(['fee', '--rule', 'cn-reprint-2014', '--chars', '1501', '--json']);
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ chars: 1501, amount: { minor: 20000, currency: 'CNY' }, lines: [{}, {}] }]);
  });

  it('takes a rate of article 5 and speaks to a person', async () => {
    const { out } = await command(['fee', '--rule', 'cn-base-2014', '--chars', '2350', '--rate', '30000']);
    expect(out).toContain('2350 characters: 900.00 CNY');
  });

  it.each([
    ['no-rule', '1', 'FEE_RULE_UNKNOWN'],
    ['cn-reprint-2014', '-1', 'FEE_CHARS_INVALID'],
    ['cn-reprint-2014', '1.5', 'FEE_CHARS_INVALID'],
  ])('--rule %s --chars %s is refused: %s', async (rule, chars, code) => {
    const { status, err } = await command(['fee', '--rule', rule, `--chars=${chars}`, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code });
  });

  it.each([[['fee', '--chars', '1']], [['fee', '--rule', 'cn-base-2014', '--chars', 'many', '--json']]])(
    '%j is wrong usage',
    async (args) => {
      expect(await command(args)).toMatchObject({ status: 2, out: '' });
    },
  );
});
