import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of a page', () => {
  it.each([
    ['这是一条关于国家的新闻，发生在今天。', undefined, 'zh-Hans'],
    ['這是一條關於國家的新聞，發生在今天。', undefined, 'zh-Hant'],
    ['这是一条关于国家的新闻，发生在今天。', 'en', 'zh-Hans'],
    ['這是一條關於國家的新聞，發生在今天。', 'zh-CN', 'zh-Hant'],
    ['これは日本語のニュースです。', undefined, 'ja'],
    ['이것은 한국어 뉴스입니다.', undefined, 'ko'],
    ['This is the news of the day and it is in English for all of us.', undefined, 'en'],
    ['This is the news of the day and it is in English for all of us.', 'en-GB', 'en-GB'],
    ['Das ist nicht die Nachricht, die wir mit dem Bericht von der Stadt und den Leuten meinen.', undefined, 'de'],
    ['Kort tekst', 'nl', 'nl'],
    ['12345', undefined, 'und'],
    ['12345', 'not a language tag at all', 'und'],
  ])('of %s declared %s is %s', (text, declared, expected) => {
    expect(languageOf(text, declared)).toBe(expected);
  });
});
