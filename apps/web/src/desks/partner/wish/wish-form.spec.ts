import { describe, expect, it } from '@jest/globals';
import { domainsIn, formFrom, lacksOf, newWish, scopeFrom, type WishForm } from './wish-form.js';

const ZONE = 'Asia/Shanghai';
const form: WishForm = { ...newWish('2026-11-24'), domains: 'news.example' };

describe('a wish', () => {
  it('is whole days of the publisher, the last one included', () => {
    expect(scopeFrom({ ...form, firstDay: '2027-01-01', lastDay: '2027-12-31' }, ZONE)).toEqual({
      uses: ['reprint'],
      media: ['web'],
      territories: ['CN'],
      languages: ['zh-Hans'],
      domains: ['news.example'],
      termStartsAt: '2027-01-01T00:00:00+08:00',
      termEndsAt: '2028-01-01T00:00:00+08:00',
      exclusivity: 'NON_EXCLUSIVE',
    });
  });

  it('counts copies and the length of an excerpt only where they are said', () => {
    const whole = { ...form, uses: ['excerpt'] as const, copies: ' 1000 ', excerptPercent: '20' };
    expect(scopeFrom(whole, ZONE)).toMatchObject({ copies: 1000, excerptPercent: 20 });
    expect(scopeFrom({ ...whole, uses: ['reprint'] }, ZONE)).not.toHaveProperty('excerptPercent');
  });

  it('is the same again after it was asked for', () => {
    const asked = { ...form, copies: '5', domains: 'a.example\nb.example' };
    expect(formFrom(scopeFrom(asked, ZONE), ZONE)).toEqual(asked);
  });

  it.each<[string, Partial<WishForm>, readonly string[]]>([
    ['all that is needed', {}, []],
    ['no use', { uses: [] }, ['uses']],
    ['no address for the web', { domains: ' ' }, ['domains']],
    ['no address for print', { media: ['print'], domains: '' }, []],
    ['an end before the beginning', { lastDay: '2020-01-01' }, ['lastDay']],
    ['no day', { firstDay: '' }, ['firstDay']],
    ['a part of a copy', { copies: '1.5' }, ['copies']],
    ['no copies at all', { copies: '0' }, ['copies']],
    ['more than a whole work', { uses: ['excerpt'], excerptPercent: '101' }, ['excerptPercent']],
  ])('with %s', (_what, change, lacks) => {
    expect(lacksOf({ ...form, ...change })).toEqual(lacks);
  });

  it('takes domains however they are listed', () => {
    expect(domainsIn(' a.example, b.example\n\nc.example；a.example ')).toEqual([
      'a.example',
      'b.example',
      'c.example',
    ]);
  });
});
