import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { robotsTxt, tdmReservation } from './rights-files.js';

// WHY require: the package's types and its CommonJS export disagree on the default export.
const robotsParser: (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined } =
  createRequire(import.meta.url)('robots-parser');

const ORIGIN = 'https://licensing.example';
const robots = robotsParser(`${ORIGIN}/robots.txt`, robotsTxt('licensing@newsroom.example'));

describe('the rules for crawlers', () => {
  it.each(['/', '/verify/123', '/api/v1/publisher', '/.well-known/jwks.json'])('let anybody read %s', (path) => {
    expect(robots.isAllowed(ORIGIN + path, 'SomeBot')).toBe(true);
  });

  it('keep crawlers from what a partner signs in for', () => {
    expect(robots.isAllowed(`${ORIGIN}/api/v1/feeds/json`, 'SomeBot')).toBe(false);
  });

  it.each(['GPTBot', 'CCBot', 'Google-Extended'])('keep %s, which gathers training data, out', (agent) => {
    expect(robots.isAllowed(`${ORIGIN}/`, agent)).toBe(false);
  });
});

describe('the reservation against text and data mining', () => {
  it('covers the whole host', () => {
    expect(tdmReservation()).toEqual([{ location: '/', 'tdm-reservation': 1 }]);
  });
});
