import { describe, expect, it } from '@jest/globals';
import { guessLanguage } from './guess-language.js';

describe('the language of a text that does not name it', () => {
  it.each([
    ['记者从会上了解到，这个项目还没有开工。', 'zh-Hans'],
    ['記者從會上了解到，這個項目還沒有開工。', 'zh-Hant'],
    ['この記事は国際放送局が配信した。', 'ja'],
    ['이 기사는 국제방송국이 제공했다.', 'ko'],
    ['The dredging will begin in April.', 'en'],
    ['2026-01-01 12:00', 'und'],
  ])('%s is %s', (text, expected) => {
    expect(guessLanguage(text)).toBe(expected);
  });
});
