import { describe, expect, it } from '@jest/globals';
import { isHostname, isSubdomainOf, selfAndParents } from './domain-name.js';

describe('a domain name', () => {
  it.each(['news.example', 'a.b-c.example', 'xn--fiqs8s.xn--fiqs8s', '1.example'])('%s is one', (name) => {
    expect(isHostname(name)).toBe(true);
  });

  it.each([
    'example',
    '',
    'News.example',
    '192.0.2.1',
    '新闻.example',
    'a..example',
    '-a.example',
    'a.example.',
    'a_b.example',
    `${'a'.repeat(64)}.example`,
  ])('"%s" is none', (name) => {
    expect(isHostname(name)).toBe(false);
  });

  it('covers itself and the names below it, label by label', () => {
    expect(isSubdomainOf('a.example', 'a.example')).toBe(true);
    expect(isSubdomainOf('news.a.example', 'a.example')).toBe(true);
    expect(isSubdomainOf('evil-a.example', 'a.example')).toBe(false);
    expect(isSubdomainOf('example', 'a.example')).toBe(false);
    expect(isSubdomainOf('a.example.evil.example', 'a.example')).toBe(false);
  });

  it('lists the names above it, longest first', () => {
    expect(selfAndParents('m.news.example')).toEqual(['m.news.example', 'news.example', 'example']);
  });
});
