import { describe, expect, it } from '@jest/globals';
import { readerLanguage } from './reader-language.js';

describe('the language of explanations', () => {
  it.each([
    [undefined, undefined],
    ['fr', undefined],
    ['fr, zh-TW;q=0.8', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['en-GB', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});
