import { describe, expect, it } from '@jest/globals';
import { compareDecimals } from './decimals.js';
import { compareDurations, durationOf } from './durations.js';
import { ISO_3166_1 } from './iso-3166.js';
import { compareLanguages } from './languages.js';
import { compareLocations } from './locations.js';
import { countriesOf } from './m49.js';
import { momentOf, sidesOf } from './moments.js';
import { comparePlaces } from './places.js';

describe('values', () => {
  it('every country of ISO 3166-1 lies in the world and, save Antarctica, in one region of UN M.49', () => {
    const regions = ['002', '019', '142', '150', '009'];
    for (const country of ISO_3166_1) {
      const holding = regions.filter((region) => countriesOf(region).has(country));
      expect([country, holding.length]).toEqual([country, country === 'AQ' ? 0 : 1]);
      expect(comparePlaces(country, '001')).toBe('WITHIN');
    }
  });

  it.each([
    ['P1D', 'PT24H', 0],
    ['P1W', 'P7D', 0],
    ['P30D', 'P1M', undefined], // a month has 28 to 31 days
    ['P32D', 'P1M', 1],
    ['P1Y', 'P12M', 0],
    ['-P1D', 'PT0S', -1],
  ])('duration %s against %s: %s', (left, right, expected) => {
    const [a, b] = [durationOf(left), durationOf(right)];
    expect(a && b && compareDurations(a, b)).toBe(expected);
  });

  it('what is no duration is none', () =>
    expect(['P', 'PT', '1D', 'P1H'].map(durationOf)).toEqual(Array(4).fill(undefined)));

  it('ISO 3166-1 assigns 249 codes', () => expect(ISO_3166_1.size).toBe(249));

  it.each([
    ['CN', 'cn', 'WITHIN'],
    ['https://example.org/iso3166/FR', 'FR', 'WITHIN'],
    ['CN', 'https://unstats.un.org/m49/001', 'WITHIN'],
    ['CN-31', 'm49:001', 'WITHIN'],
    ['CN', 'CN-31', 'BROADER'],
    ['CN-31', 'CN-11', 'APART'],
    ['HK', 'CN', 'APART'],
    ['CN', '142', 'WITHIN'],
    ['CHN', '030', 'WITHIN'],
    ['156', 'CN', 'WITHIN'],
    ['CN-31', '142', 'WITHIN'],
    ['030', '142', 'WITHIN'],
    ['142', 'JP', 'BROADER'],
    ['150', '142', 'APART'],
    ['003', '419', 'BROADER'], // they share the Caribbean, and neither holds the other
    ['TW', '030', 'WITHIN'],
    ['999', 'CN', 'unknown'], // no group
    ['XX', 'CN', 'unknown'], // no country
    ['http://example.org/CN', 'CN', 'unknown'], // no code, whatever it ends with
  ])('place %s is %s: %s', (left, right, expected) => expect(comparePlaces(left, right)).toBe(expected));

  it.each([
    ['NP', '2026-11-23T23:59:59.999999999Z', 'WITHIN', 'BROADER'],
    ['NP-P3', '2026-11-24T00:00:00Z', 'APART', 'APART'],
    ['VU', '2020-12-04T00:00:00Z', 'APART', 'APART'],
    ['KH', '2026-11-24T00:00:00Z', 'WITHIN', 'BROADER'],
    ['NP', undefined, 'unknown', 'unknown'], // a person decides
    ['KH', undefined, 'WITHIN', 'BROADER'],
  ])('%s is one of the least developed countries until it leaves them, at %s: %s', (country, at, there, back) => {
    const instant = at === undefined ? undefined : Temporal.Instant.from(at);
    expect([comparePlaces(country, '199', instant), comparePlaces('199', country, instant)]).toEqual([there, back]);
  });

  it.each([
    ['zh-Hans-CN', 'zh', 'WITHIN'],
    ['en', '*', 'WITHIN'],
    ['*', 'en', 'BROADER'],
    ['zh', 'zh-Hant', 'BROADER'],
    ['enm', 'en', 'APART'],
    ['zh-Hans-CN', '*-CN', 'WITHIN'],
    ['zh-Hans-CN', 'zh-*-CN', 'WITHIN'],
    ['zh', 'zh-*-CN', 'BROADER'],
    ['en-GB', 'zh-*-CN', 'APART'],
    ['de-x-at', 'de-*-at', 'BROADER'], // what follows a singleton is no subtag of the language
    ['zh-*', 'zh', 'WITHIN'],
  ])('language %s is %s: %s', (left, right, expected) => expect(compareLanguages(left, right)).toBe(expected));

  it.each([
    ['news.cri.cn', 'cri.cn', 'WITHIN'],
    ['https://NEWS.cri.cn:443/1.html', '*.cri.cn', 'WITHIN'],
    ['新闻.cn', 'xn--efvy88h.cn', 'WITHIN'],
    ['cri.cn', 'news.cri.cn', 'BROADER'],
    ['https://a.example/n', 'https://a.example/news/', 'APART'],
    ['cri.cn.example', 'cri.cn', 'APART'],
    ['not a host', 'cri.cn', 'unknown'],
  ])('location %s is %s: %s', (left, right, expected) => expect(compareLocations(left, right)).toBe(expected));

  it.each([
    ['1.0', '1', 0],
    ['1E1', '10', 0],
    ['-0.5', '0', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['ten', '10', undefined],
  ])('number %s against %s: %s', (left, right, expected) => expect(compareDecimals(left, right)).toBe(expected));

  it('a moment that does not exist is none', () => {
    expect(momentOf('2026-02-30T00:00:00Z')).toBeUndefined();
    expect(momentOf('2026-02-28T00:00')).toBeUndefined();
    expect(momentOf('yesterday')).toBeUndefined();
  });

  it('an instant lies on one side of a moment with a zone, and maybe on several of one without', () => {
    const at = Temporal.Instant.from('2026-06-30T16:00:00Z');
    const sides = (lexical: string): string[] => {
      const moment = momentOf(lexical);
      return moment === undefined ? [] : [...sidesOf(at, moment)];
    };
    expect(sides('2026-07-01+08:00')).toEqual(['IN']);
    expect(sides('2026-06-30+08:00')).toEqual(['AFTER']);
    expect(sides('2026-07-01T00:00:00+08:00')).toEqual(['IN']);
    expect(sides('2026-07-01T00:00:00')).toEqual(['AFTER', 'IN', 'BEFORE']);
  });
});
