import { describe, expect, it } from '@jest/globals';
import { chooseLanguage } from './languages.js';

describe('the language of the interface', () => {
  it.each([
    [['zh-Hant'], 'zh-Hant'],
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [[null, undefined, 'klingon', 'en-GB'], 'en'],
    [['fr', 'zh-Hans-SG'], 'zh-Hans'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});
