import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deadline } from './deadline.js';
import { REGISTER } from './register.js';

const page = readFileSync('docs/law/README.md', 'utf8');

describe('the deadline register', () => {
  it('says the same in the code and in docs/law', () => {
    const documented = page
      .split('\n')
      .filter((line) => /^\| `[A-Z_]+` \|/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const coded = Object.entries(REGISTER).map(([code, rule]) => [
      `\`${code}\``,
      rule.jurisdiction,
      `\`${rule.period}\``,
      rule.text,
      rule.source,
      rule.readOn ?? 'not yet',
      rule.confidence,
    ]);
    expect(documented).toEqual(coded);
  });

  it.each(Object.entries(REGISTER))('%s is a period its profile can count', (_code, { jurisdiction, period }) => {
    expect(deadline({ profile: jurisdiction, event: '2026-03-02T10:00+08:00', period })).toMatchObject({ ok: true });
  });
});
