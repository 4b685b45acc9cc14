import { describe, expect, it } from '@jest/globals';
import { originOf, sourceLabels } from './source-label.js';

const labels = sourceLabels(
  ['国际在线专稿', '國際在線專稿', 'CRI Online Exclusive'],
  ['国际在线', '國際在線', 'CRI国际在线', 'CRI Online', 'CRIOnline', '中国国际广播电台', 'CRI'],
);

describe('a source label', () => {
  it.each([
    '国际在线专稿',
    '國際在線專稿',
    '国際在线專稿',
    '来源：国际在线专稿',
    '來源:國際在線專稿',
    '（来源：国际在线专稿）',
    ' 国际\u200b在线\u3000专稿 ',
    'CRI Online Exclusive',
    'cri online exclusive',
    'Ｓｏｕｒｃｅ： CRI Online Exclusive',
    'CRI Online Exclusive、国际在线专稿',
  ])('%s marks an own work', (label) => {
    expect(originOf(label, labels)).toEqual({ origin: 'OWN', rule: 'OWN_LABEL' });
  });

  it.each([
    ['吉林日報', '吉林日報'],
    ['来源：晨江日报', '晨江日报'],
    ['Source: Harbor Gazette', 'Harbor Gazette'],
    ['新华社、国际在线', '新华社'],
    ['晨江日报/北岭晚报', '晨江日报、北岭晚报'],
    ['【来源：新华社（北京）】', '新华社(北京)'],
    ['健康国际在线', '健康国际在线'],
    ['Cricket Weekly', 'Cricket Weekly'],
    ['网络新闻报', '网络新闻报'],
  ])('%s names another source: %s', (label, source) => {
    expect(originOf(label, labels)).toEqual({ origin: 'THIRD_PARTY', rule: 'NAMED_SOURCE', source });
  });

  it.each([
    ['国际在线', 'BRAND_ONLY'],
    ['国际在线-河北频道', 'BRAND_ONLY'],
    ['国际在线专稿（记者）', 'BRAND_ONLY'],
    ['国际在线·专稿', 'BRAND_ONLY'],
    ['CRI Online', 'BRAND_ONLY'],
    ['中国国际广播电台', 'BRAND_ONLY'],
    ['国际在线专稿、新华社', 'MIXED_SOURCES'],
    ['国际在线专稿、国际在线', 'MIXED_SOURCES'],
    ['网络', 'NO_SOURCE'],
    ['本站', 'NO_SOURCE'],
    ['来源：', 'NO_SOURCE'],
    ['', 'NO_SOURCE'],
    [undefined, 'NO_SOURCE'],
  ])('%s leaves the origin open: %s', (label, rule) => {
    expect(originOf(label, labels)).toEqual({ origin: 'UNKNOWN', rule });
  });
});
