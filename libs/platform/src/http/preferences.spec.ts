import { describe, expect, it } from '@jest/globals';
import { preferencesIn, readerLanguage } from './preferences.js';

describe('the language somebody reads', () => {
  it.each([
    [undefined, undefined],
    ['fr', undefined],
    ['fr, zh-TW;q=0.8', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['en-GB', 'en'],
    ['zh;q=0.2, en;q=0.9', 'en'],
    ['en;q=0, zh', 'zh-Hans'],
    ['en;q=0', undefined],
    ['en;Q=0.1,zh-hk;q=0.5', 'zh-Hant'],
    ['english', undefined],
  ])('for %s is %s', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});

describe('preferences', () => {
  it('of equal weight stay as they were named', () => {
    const named = preferencesIn('a, b;q=0.5, c').map(({ value }) => value);
    expect(named).toEqual(['a', 'c', 'b']);
  });
});
