import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { readText } from './read-text.js';

describe('a plain-text article', () => {
  it('is read into headline, source, date and body', () => {
    const read = readText(
      '水库蓄水过半\n\n2026-03-12 09:48:08  |  来源:国际在线专稿  |  编辑:李明\n\n  水库今天蓄水过半。\n\n  工程明年完工。\n',
    );
    expect(read).toEqual({
      title: '水库蓄水过半',
      text: '水库今天蓄水过半。\n工程明年完工。',
      language: 'zh-Hans',
      publishedAt: '2026-03-12T09:48:08',
      source: '国际在线专稿',
    });
  });

  it('ends before the disclaimer', () => {
    const read = readText(
      '标题在此\n2026-03-12\n正文第一段。\n正文第二段。\n正文第三段。\n凡本网注明“来源：国际在线专稿”的所有作品，版权均属国际在线所有。',
    );
    expect(read.text).toBe('正文第一段。\n正文第二段。\n正文第三段。');
    expect(read.statement).toMatch(/^凡本网/u);
  });

  it('without info bar has its first line for a headline', () => {
    expect(
      readText('Reservoir half full\nThe reservoir was half full on Monday and it is the first time that this is so.'),
    ).toMatchObject({
      title: 'Reservoir half full',
      language: 'en',
    });
  });

  it('of no lines is an empty article', () => {
    expect(readText('')).toEqual({ title: '', text: '', language: 'und' });
  });
});

describeShared('seed/article.txt', 'the publisher’s real article', (path) => {
  const read = readText(readFileSync(path, 'utf8'));

  it('names its source, so that it can be known as another’s work', () => {
    expect(read.source).toBe('吉林日報');
    expect(read.publishedAt).toBe('2020-03-12T09:48:08');
    expect(read.title).toMatch(/^巴音朝魯:堅定信心決心/u);
    expect(read.language).toBe('zh-Hant');
  });

  it('ends with its last paragraph, not with the statement on copyright', () => {
    expect(read.text).toMatch(/姜治瑩、胡家福、李悅參加調研。$/u);
    expect(read.statement).toMatch(/^國際在線版權與信息産品內容銷售的聲明/u);
  });
});
