import { describe, expect, it } from '@jest/globals';
import { type SiteSigns, siteTerritory } from './site-territory.js';

const of = (signs: Partial<SiteSigns>) => siteTerritory({ footer: '', signals: [], ...signs });

describe('the territory of a site', () => {
  it.each([
    ['news.example.cn', 'CN'],
    ['www.example.co.uk', 'GB'],
    ['www.example.com.tw', 'TW'],
    ['a.xn--fiqs8s', 'CN'],
    ['www.example.com.co', 'CO'],
    ['www.example.co.id', 'ID'],
    ['example.io', undefined],
    ['example.tv', undefined],
    ['example.com', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
  ])('of %s is %s by its name', (host, territory) => {
    expect(of({ host }).territory).toBe(territory);
  });

  it('is told by the filing number at the foot of the page', () => {
    expect(of({ host: 'example.com', footer: '版权所有 京ICP备12345678号-1' })).toMatchObject({
      territory: 'CN',
      evidence: [{ kind: 'ICP_FILING', value: '京ICP备12345678' }],
    });
  });

  it('is told by the page that names itself for a region, not by its neighbors', () => {
    const url = 'https://example.com/hk/1';
    const signals = [
      { kind: 'link:hreflang:zh-HK', value: url },
      { kind: 'link:hreflang:zh-TW', value: 'https://example.com/tw/1' },
      { kind: 'link:hreflang:x-default', value: url },
    ];
    expect(of({ host: 'example.com', url, signals })).toMatchObject({
      territory: 'HK',
      evidence: [{ kind: 'HREFLANG' }],
    });
  });

  it('is likely that of the partner where the site itself says nothing', () => {
    expect(of({ host: 'example.com', partnerCountry: 'SG' })).toMatchObject({ likely: 'SG' });
    expect(of({ host: 'example.com', partnerCountry: 'SG' })).not.toHaveProperty('territory');
    expect(of({ host: 'example.cn', partnerCountry: 'SG' }).territory).toBe('CN');
  });

  it('is unknown where the evidence disagrees, and the evidence is kept', () => {
    const told = of({ host: 'example.hk', footer: '粤ICP备12345678号' });
    expect(told).not.toHaveProperty('territory');
    expect(told.evidence).toHaveLength(2);
    expect(of({})).toEqual({ evidence: [] });
  });
});
