import { describe, expect, it } from '@jest/globals';
import { findSourceLine } from './source-line.js';

describe('the source line', () => {
  it.each([
    ['2020-03-12 09:48:08  |  來源:吉林日報  |  編輯:杜偉   |  責編:胡曉萌', '吉林日報'],
    ['2020-03-12 09:48:08  |  來源:國際在線專稿  |  編輯:杜偉', '國際在線專稿'],
    ['来源：国际在线', '国际在线'],
    ['来源　国际在线', '国际在线'],
    ['来源丨国际在线', '国际在线'],
    ['来源：【国际在线】', '国际在线'],
    ['来\u200B源：国际\u200B在线', '国际在线'],
    ['(来源：国际在线)', '国际在线'],
    ['……增长。（文章来源：证券时报网）', '证券时报网'],
    ['稿源：国际在线', '国际在线'],
    ['本文转自：国际在线', '国际在线'],
    ['摘自《国际在线》', '国际在线'],
    ['2019-09-26 12:11来源：证券时报网作者：李在山', '证券时报网'],
    ['2019-09-07 13:43:45　来源: 证券市场红周刊 举报', '证券市场红周刊'],
    ['来源：国际在线、新华社', '国际在线、新华社'],
    ['来源：新华网 2019-12-10 07:57', '新华网'],
    ['Source: CRI Online | By Jane Doe', 'CRI Online'],
    ['Originally published on CRI Online', 'CRI Online'],
    ['Via CRI Online', 'CRI Online'],
    ['Courtesy of CRI Online', 'CRI Online'],
    ['来源｜国际在线', '国际在线'],
    ['引用元：CRI online 日本語', 'CRI online 日本語'],
    ['출처: 국제방송', '국제방송'],
  ])('of %s is %s', (line, source) => {
    expect(findSourceLine(line)).toBe(source);
  });

  it.each([
    '图片来源：国际在线',
    '数据来源：国家统计局',
    'Photo credit: Jane Doe',
    'Photo courtesy of Jane Doe',
    'It was sent via satellite.',
    '凡本网注明“来源：国际在线”的作品，版权均属国际在线',
    '能源来源十分重要，这是一句话。',
    '来源：',
    'Open source software is free.',
    '',
  ])('is not read from %s', (line) => {
    expect(findSourceLine(line)).toBeUndefined();
  });
});
