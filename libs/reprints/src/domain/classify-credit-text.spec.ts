import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import type { CreditRegion } from './attribution-requirement.js';
import { classifyCreditText, findCredits } from './classify-credit-text.js';
import { REQUIREMENT } from './requirement.sample.js';

const classOf = (region: CreditRegion, text: string) => classifyCreditText(region, text, REQUIREMENT);

/** Region and text of a page, by the class it must have. */
const TABLE: Readonly<Record<string, readonly (readonly [CreditRegion, string])[]>> = {
  EXACT: [
    ['infobar', '来源：国际在线'],
    ['infobar', '来源:国际在线'],
    ['infobar', '来源　国际在线'],
    ['infobar', '来源 国际在线'],
    ['infobar', '来源国际在线'],
    ['infobar', '来 源：国 际 在 线'],
    ['infobar', '来\u200b源：国际\u200b在线'],
    ['infobar', '來源：國際在線'],
    ['infobar', '来源：國際在線'],
    ['infobar', '来源｜国际在线'],
    ['infobar', '来源丨国际在线'],
    ['infobar', '来源/国际在线'],
    ['infobar', '来源—国际在线'],
    ['infobar', '来源﹕国际在线'],
    ['infobar', '来源：&nbsp;国际在线'],
    ['infobar', '来源：《国际在线》'],
    ['infobar', '来源：“国际在线”'],
    ['infobar', '来源：[国际在线]'],
    ['infobar', '2026-03-02 09:48:08 来源：国际在线 编辑：杜伟 责编：胡晓萌'],
    ['infobar', '2020-03-12 09:48:08  |  来源:國際在線  |  編輯:杜偉   |  責編:胡曉萌'],
    ['infobar', '2026年3月2日来源：国际在线编辑：杜伟'],
    ['infobar', '来源：国际在线2026-03-02 09:48'],
    ['infobar', '来源：国际在线 2026年03月02日'],
    ['infobar', '来源：国际在线　　作者：张三　　点击：120'],
    ['infobar', '来源：国际在线（记者：张三）'],
    ['infobar', '来源：国际在线（记者 张三）'],
    ['infobar', '<span>来源：</span><a href="https://www.cri.cn">国际在线</a>'],
    ['infobar', '发布时间：2026-03-02 来源：国际在线 我要评论'],
    ['lead', '来源：国际在线'],
    ['tail', '（来源：国际在线）'],
    ['tail', '(来源：国际在线 记者：张三)'],
    ['tail', '……增长。（来源：国际在线）'],
    ['tail', '【来源：国际在线】'],
    ['tail', '[来源:国际在线]'],
    ['tail', '已获授权转载，来源：国际在线。'],
    ['tail', '来源：国际在线，编辑：李四'],
  ],
  EXACT_ZHUANGAO: [
    ['infobar', '来源：国际在线专稿'],
    ['infobar', '來源:國際在線專稿'],
    ['infobar', '2026-03-02 来源：国际在线专稿 编辑：杜伟'],
  ],
  VARIANT: [
    ['infobar', '稿源：国际在线'],
    ['infobar', '来源于：国际在线'],
    ['infobar', '来自：国际在线'],
    ['infobar', '文章来源：国际在线'],
    ['infobar', '原文来源：国际在线'],
    ['infobar', '稿源：国际在线专稿'],
    ['infobar', '来源：国际在线网'],
    ['infobar', '来源：国际在线-河北频道'],
    ['infobar', '来源：国际在线－河北频道'],
    ['infobar', '来源：国际在线·河北'],
    ['infobar', '来源：国际在线河北频道'],
    ['infobar', '来源：国际在线 河北频道'],
    ['infobar', '来源：国际在线（河北）'],
    ['infobar', '来源：国际在线综合'],
    ['infobar', '来源：国际在线综合报道'],
    ['infobar', '来源：CRI 国际在线'],
    ['infobar', '来源：cri.cn'],
    ['infobar', '来源：news.cri.cn'],
    ['infobar', '来源：http://news.cri.cn/2026/0302/a.html'],
    ['infobar', 'Source: CRI Online'],
    ['infobar', 'SOURCE：ＣＲＩ　Ｏｎｌｉｎｅ'],
    ['infobar', 'Source: 国际在线'],
    ['infobar', 'Via CRI Online'],
    ['infobar', '出典：CRI online 日本語'],
    ['infobar', '출처: CRI Online'],
    ['infobar', '원문 출처 : 国际在线'],
    ['infobar', '2026-03-02 09:48 国际在线'],
    ['infobar', '国际在线'],
    ['infobar', '作者：国际在线'],
    ['tail', '转自国际在线'],
    ['tail', '轉載自：國際在線'],
    ['tail', '本文转载自“国际在线”，转载请注明出处。'],
    ['tail', '本文转自国际在线，如有侵权请联系删除'],
    ['tail', '（文章来源：国际在线）'],
    ['tail', '摘編自《國際在線》'],
    ['tail', '原载于国际在线'],
    ['tail', '首发于国际在线'],
    ['tail', '国际在线供稿'],
    ['tail', 'Reprinted with permission from CRI Online.'],
    ['tail', 'This article was originally published on CRI Online.'],
    ['tail', 'Courtesy of CRI Online'],
    ['tail', 'CRI online 日本語より転載'],
    ['body', '来源：国际在线'],
  ],
  MULTI_SOURCE: [
    ['infobar', '来源：新华社、国际在线'],
    ['infobar', '来源：国际在线、新华社'],
    ['infobar', '来源：新华社 国际在线'],
    ['infobar', '来源：国际在线 新华社'],
    ['infobar', '来源：国际在线/人民网'],
    ['infobar', '来源：国际在线，新华网'],
    ['infobar', '来源：国际在线和新华社'],
    ['infobar', '来源：综合国际在线'],
    ['infobar', 'Source: Xinhua, CRI Online'],
    ['infobar', 'Sources: CRI Online and Xinhua'],
    ['tail', '（来源：央视新闻、国际在线、人民日报）'],
  ],
  DATELINE: [
    ['lead', '国际在线消息（记者 肖中仁）：今年第一季度…'],
    ['lead', '　　国际在线消息（记者肖中仁）：今年'],
    ['lead', '國際在線消息：今年第一季度'],
    ['lead', '国际在线3月2日讯 今年第一季度'],
    ['lead', '国际在线北京3月2日电（记者 张三）'],
    ['lead', '国际在线讯：今年'],
    ['lead', '国际在线报道（记者 肖中仁）：今年'],
    ['lead', '国际在线专稿（记者 肖中仁）：今年'],
    ['lead', '【国际在线消息】今年'],
    ['lead', '国际在线记者张三报道：今年'],
    ['lead', 'CRI Online, March 2 -- Trade grew'],
    ['lead', 'BEIJING, March 2 (CRI Online) -- Trade grew'],
    ['body', '前一段。\n国际在线消息（记者 张三）：今年'],
  ],
  CITED_IN_TEXT: [
    ['body', '据国际在线报道，今年第一季度…'],
    ['lead', '据国际在线消息，今年'],
    ['lead', '據國際在線報導，今年'],
    ['body', '另据《国际在线》3月2日报道'],
    ['body', '据新华社、国际在线报道'],
    ['body', '援引国际在线的消息'],
    ['body', '国际在线报道称，今年'],
    ['body', '一位官员告诉记者，国际在线指出'],
    ['body', 'According to CRI Online, trade grew.'],
    ['body', 'Trade grew, CRI Online reported on Monday.'],
    ['body', 'CRI Onlineによると、貿易は'],
    ['body', 'CRI Online에 따르면'],
  ],
  PAREN: [
    ['tail', '……增长。（国际在线）'],
    ['tail', '……增长。【国际在线】'],
    ['tail', '(国际在线 记者张三)'],
    ['tail', '……增长。（國際在線）'],
    ['tail', 'Trade grew. (CRI Online)'],
    ['tail', '国际在线'],
  ],
  MACHINE_ONLY: [
    ['meta', '国际在线'],
    ['meta', '来源：国际在线'],
    ['meta', 'https://news.cri.cn/20260302/abc.html'],
    ['meta', 'CRI Online'],
  ],
  NONE_PHOTO: [
    ['body', '图片来源：国际在线'],
    ['caption', '图片来源：国际在线'],
    ['infobar', '图源：国际在线'],
    ['body', '图/国际在线'],
    ['body', '圖片來源：國際在線'],
    ['tail', '摄影：国际在线'],
    ['body', '国际在线供图'],
    ['body', '（国际在线 张三 摄）'],
    ['body', '题图来自国际在线'],
    ['body', '视频来源：国际在线'],
    ['body', 'Photo: CRI Online'],
    ['tail', 'Photo courtesy of CRI Online'],
    ['tail', 'Image credit: CRI Online'],
    ['body', '写真提供：CRI online 日本語'],
    ['body', '사진 제공: CRI Online'],
  ],
  NONE_REGION: [
    ['caption', '来源：国际在线'],
    ['related', '来源：国际在线'],
    ['sidebar', '来源：国际在线'],
    ['footer', '来源：国际在线'],
    ['comment', '来源：国际在线'],
    ['title', '经济增长_国际在线'],
    ['related', '国际在线'],
  ],
  NONE_HIDDEN: [
    ['hidden', '来源：国际在线'],
    ['hidden', '国际在线'],
    ['hidden', '稿源：国际在线'],
  ],
  NONE_DISCLAIMER: [
    ['tail', '凡本网注明“来源：国际在线”的作品，版权均属国际在线'],
    ['tail', '凡本網註明“來源:國際在線專稿”的所有作品,版權均屬中國國際廣播電臺國際在線所有'],
    ['tail', '转载请注明来源：国际在线'],
    ['tail', '请注明“来源：国际在线”'],
    ['tail', '如需转载，请务必标明来源：国际在线'],
    ['tail', '本网“来源：国际在线”的所有作品'],
    ['footer', '凡注明来源：国际在线的作品'],
    ['tail', '版权归国际在线所有'],
    ['tail', 'Please credit the source: CRI Online'],
    ['tail', "All articles marked 'Source: CRI Online' are ours."],
  ],
  MENTION: [
    ['infobar', '来源：国际在线教育'],
    ['infobar', '来源：cri.cn.example.com'],
    ['infobar', '来源：健康国际在线'],
    ['infobar', '来源：中国国际广播电台'],
    ['infobar', '来源：CRI'],
    ['body', '可用于国际在线订阅的付款方式'],
    ['body', '国际在线市场前景广阔'],
    ['body', '健康国际在线为您服务'],
    ['body', '请签署帮游国际在线合同'],
    ['body', '中国教育国际在线学习平台'],
    ['body', '他曾供职于国际在线，后来离开。'],
    ['body', '国际在线（国际在线）是一家网站'],
    ['infobar', '首页 > 国际在线 > 新闻'],
    ['body', '登录 news.cri.cn 查看'],
    ['body', '来自国际在线订阅用户'],
    ['meta', '国际在线教育'],
  ],
  NONE: [
    ['infobar', '来源：中国新闻网'],
    ['infobar', '来源：央广网'],
    ['infobar', 'Source: Creative Online'],
    ['infobar', '来源：国际 新闻在线'],
    ['infobar', '来源：notcri.cn'],
    ['infobar', '联系：jilin@cri.cn'],
    ['body', '国际在線下单'.replace('国际在線', '国际线上')],
    ['body', 'This describes critical things online.'],
    ['hidden', '来源：新华网'],
    ['meta', '新华网'],
    ['infobar', ''],
  ],
};

describe('class of a text', () => {
  for (const [expected, cases] of Object.entries(TABLE)) {
    it.each(cases)(`in %s, «%s» is ${expected}`, (region, text) => {
      expect(classOf(region, text)).toBe(expected);
    });
  }
});

describe('evidence', () => {
  it('keeps the line as it stands on the page', () => {
    const [finding] = findCredits('infobar', '2020-03-12  |  來\u200b源：【國際在線】  |  編輯：杜偉', REQUIREMENT);
    expect(finding).toMatchObject({ class: 'EXACT', line: '來\u200b源：【國際在線' });
  });

  it('says why a credit is only a variant', () => {
    expect(findCredits('body', '稿源：国际在线-河北频道', REQUIREMENT)).toMatchObject([
      { class: 'VARIANT', line: '稿源：国际在线-河北频道', notes: ['OTHER_LABEL', 'BRAND_SUFFIX', 'PLACEMENT'] },
    ]);
  });
});

describe('properties', () => {
  const regions = fc.constantFrom<CreditRegion>(
    'infobar',
    'lead',
    'body',
    'tail',
    'caption',
    'footer',
    'hidden',
    'meta',
  );
  const all = Object.values(TABLE).flat();

  it('a text without any form of the brand is never better than NONE', () => {
    const pieces = fc.constantFrom(
      '来源',
      '：',
      '国际',
      ' 新闻 ',
      '转自',
      '（',
      '）',
      'source',
      ': ',
      '\n',
      '在线',
      'online',
      '、',
      '报道',
      '2026-03-02',
      '编辑：',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 12 })
      .map((parts) => parts.join('·'));
    fc.assert(
      fc.property(regions, text, (region, some) => classOf(region, some) === 'NONE'),
      { numRuns: 500 },
    );
  });

  it('invisible characters never change the class', () => {
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e');
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.nat(200), invisible), { maxLength: 8 }),
        ([region, text], insertions) => {
          let mutated = text;
          for (const [at, char] of insertions) mutated = mutated.slice(0, at) + char + mutated.slice(at);
          expect(classOf(region, mutated)).toBe(classOf(region, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('full-width forms never change the class', () => {
    const widen = (text: string) =>
      text.replace(/[A-Za-z:()]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const [region, text] of all)
      if (!/[&<]/u.test(text)) expect([text, classOf(region, widen(text))]).toEqual([text, classOf(region, text)]);
  });

  it('a mention in the same block never takes an exact credit away', () => {
    for (const [region, text] of TABLE.EXACT ?? []) {
      expect([text, classOf(region, `${text}\n国际在线订阅`)]).toEqual([text, 'EXACT']);
      expect([text, classOf(region, `国际在线订阅\n${text}`)]).toEqual([text, 'EXACT']);
    }
  });
});

describe('hostile texts', () => {
  it.each([
    '据和和和和',
    '来源：新华社、',
    '（((【',
    '国际在线',
    '来源：国际在线-',
    '2026-',
    'cri.cn.',
    'a.b-',
    '凡注明“',
    '图/',
    '&nbsp;',
  ])('ten thousand times %j take less than a second', (piece) => {
    const started = performance.now();
    for (const region of ['infobar', 'tail'] as const)
      classOf(region, `${piece.repeat(10_000)}国际在线${piece.repeat(10)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

interface Vector {
  region: CreditRegion;
  text: string;
  expect: string;
}

describeShared('law/vectors.json', 'attribution vectors', (path) => {
  const { attribution } = JSON.parse(readFileSync(path, 'utf8')) as { attribution: Vector[] };
  it.each(attribution)('in $region, «$text» is $expect', ({ region, text, expect: expected }) => {
    expect(classOf(region, text)).toBe(expected);
  });
});
