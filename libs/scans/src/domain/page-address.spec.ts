import { describe, expect, it } from '@jest/globals';
import { hostOf, isUnder, linkedAddresses, normalAddress } from './page-address.js';
import { languageOfUse } from './use-language.js';

describe('page addresses', () => {
  it.each([
    ['https://News.Example.:443/a?b#c', 'https://news.example./a?b', 'news.example'],
    ['http://user:secret@news.example/', 'http://news.example/', 'news.example'],
    ['http://新闻.example/', 'http://xn--efvz5z.example/', 'xn--efvz5z.example'],
    ['ftp://news.example/', undefined, undefined],
    ['//news.example/', undefined, undefined],
    ['news', undefined, undefined],
  ])('%s', (address, normal, host) => {
    const seen = normalAddress(address);
    if (normal === undefined) expect(seen).toBeUndefined();
    else expect(seen).toBeDefined();
    if (seen !== undefined) expect(seen).not.toMatch(/secret|#/);
    if (host !== undefined && !host.startsWith('xn--')) expect(hostOf(address)).toBe(host);
    if (host?.startsWith('xn--') === true) expect(hostOf(address)).toMatch(/^xn--/);
  });

  it('lie under a domain or beside it', () => {
    expect(isUnder('cri.cn', ['cri.cn'])).toBe(true);
    expect(isUnder('news.cri.cn', ['cri.cn'])).toBe(true);
    expect(isUnder('notcri.cn', ['cri.cn'])).toBe(false);
    expect(isUnder('cri.cn.example', ['cri.cn'])).toBe(false);
    expect(isUnder(undefined, ['cri.cn'])).toBe(false);
  });

  it('of links are absolute, each once; what is no page is left out', () => {
    const links = ['/a', '../a', 'https://cri.cn/x#top', 'mailto:a@b.example', 'javascript:void(0)', ''].map(
      (href) => ({ href }),
    );
    expect(linkedAddresses(links, 'https://news.example/b/')).toEqual([
      'https://news.example/a',
      'https://cri.cn/x',
      'https://news.example/b/',
    ]);
  });
});

describe('the language to ask about', () => {
  it.each([
    ['zh-Hans', 'zh-Hans', undefined],
    ['zh', 'zh-Hans', undefined],
    ['zh-Hans-CN', 'zh-Hans', undefined],
    ['zh-Hant', 'zh-Hans', 'zh-Hant'],
    ['en', 'zh-Hans', 'en'],
    ['und', 'zh-Hans', undefined],
  ])('page %s, work %s', (page, work, expected) => {
    expect(languageOfUse(page, work)).toBe(expected);
  });
});
