import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { RightsStatement } from './rights/rights-statement.js';
import type { UseTerms } from './rights/use-terms.js';
import { robotsTxt, tdmReservation } from './rights-files.js';

// WHY require: the package's types and its CommonJS export disagree on the default export.
const robotsParser: (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined } =
  createRequire(import.meta.url)('robots-parser');

const ORIGIN = 'https://licensing.example';
const free = (use: string): UseTerms => ({
  use,
  availability: 'FREE',
  territories: ['001'],
  languages: [],
  creditLines: [],
});
const site = (...uses: readonly UseTerms[]): RightsStatement => ({
  kind: 'OFFER',
  standing: 'OURS',
  places: {
    policy: `${ORIGIN}/rights/site`,
    rsl: `${ORIGIN}/rsl.xml`,
    content: [`${ORIGIN}/`],
    server: `${ORIGIN}/api/v1/olp`,
  },
  policy: {},
  uses,
  creditText: 'Source: CRI Online',
  contact: 'licensing@newsroom.example',
});
const robotsOf = (...uses: readonly UseTerms[]) => {
  const text = robotsTxt(site(...uses), ORIGIN);
  return { text, rules: robotsParser(`${ORIGIN}/robots.txt`, text) };
};
const { rules, text } = robotsOf();

describe('the rules for crawlers', () => {
  it.each(['/', '/verify/123', '/api/v1/publisher', '/.well-known/jwks.json', '/works/1'])(
    'let anybody read %s',
    (path) => {
      expect(rules.isAllowed(ORIGIN + path, 'SomeBot')).toBe(true);
    },
  );

  it('keep crawlers from what a partner signs in for', () => {
    expect(rules.isAllowed(`${ORIGIN}/api/v1/feeds/json`, 'SomeBot')).toBe(false);
  });

  it.each(['GPTBot', 'CCBot', 'Google-Extended'])('keep %s, which gathers training data, out', (agent) => {
    expect(rules.isAllowed(`${ORIGIN}/`, agent)).toBe(false);
  });

  it.each(['/rsl.xml', '/rights/site', '/texts/1'])('let those too read %s, to learn the terms and to buy', (path) => {
    expect(rules.isAllowed(ORIGIN + path, 'GPTBot')).toBe(true);
  });

  it('let them in where training is free', () => {
    expect(robotsOf(free('ai-training')).rules.isAllowed(`${ORIGIN}/`, 'GPTBot')).toBe(true);
  });

  it('name the license before any group, so that it holds for all (RSL 1.0, section 4.4)', () => {
    expect(text.indexOf(`License: ${ORIGIN}/rsl.xml`)).toBeLessThan(text.indexOf('User-agent:'));
  });
});

describe('the reservation against text and data mining', () => {
  it('covers the whole host and names the policy', () => {
    const rule = { location: '/', 'tdm-reservation': 1, 'tdm-policy': `${ORIGIN}/rights/site` };
    expect(tdmReservation(site())).toEqual([rule]);
  });

  it('is none where anybody may mine for nothing', () => {
    expect(tdmReservation(site(free('tdm')))).toEqual([{ location: '/', 'tdm-reservation': 0 }]);
  });
});
