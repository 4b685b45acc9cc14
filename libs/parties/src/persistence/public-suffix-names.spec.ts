import { describe, expect, it } from '@jest/globals';
import { PublicSuffixNames } from './public-suffix-names.js';

describe('a domain name as typed', () => {
  const names = new PublicSuffixNames();

  it.each([
    ['News.Example', 'news.example'],
    [' news.example. ', 'news.example'],
    ['新闻.cn', 'xn--efvy88h.cn'],
    ['m.news.co.uk', 'm.news.co.uk'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(names.normalize(typed)).toBe(kept);
  });

  it.each([
    'com.cn',
    'co.uk',
    'github.io',
    'example',
    '',
    'https://a.example',
    'a.example/x',
    'a.example:80',
    'u@a.example',
    '192.0.2.1',
    '[::1]',
    'a b.example',
  ])('"%s" is nobody\'s own', (typed) => {
    expect(names.normalize(typed)).toBeUndefined();
  });
});
