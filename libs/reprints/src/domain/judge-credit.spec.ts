import { describe, expect, it } from '@jest/globals';
import type { AttributionRequirement } from './attribution-requirement.js';
import { CREDIT_CLASSES, compareCredit, dutyOf } from './credit-class.js';
import { type CreditBlock, judgeCredit } from './judge-credit.js';
import { lineIn } from './owed-line.js';
import { REQUIREMENT } from './requirement.sample.js';

function judge(
  blocks: readonly Partial<CreditBlock>[],
  signals: { kind: string; value: string }[] = [],
  requirement = REQUIREMENT,
) {
  const whole = blocks.map((block): CreditBlock => ({ region: 'body', text: '', visible: true, ...block }));
  return judgeCredit({ blocks: whole, signals }, requirement);
}

describe('judgment of a page', () => {
  it('an exact line in the information bar satisfies, whatever else the page says', () => {
    const judged = judge([
      { region: 'infobar', text: '2026-03-02 来源：国际在线', path: 'div.info' },
      { region: 'body', text: '据国际在线报道' },
      { region: 'footer', text: '凡本网注明“来源：国际在线”的作品' },
    ]);
    expect(judged).toMatchObject({
      class: 'EXACT',
      satisfies: true,
      duty: 'MET',
      line: '来源：国际在线',
      region: 'infobar',
      visible: true,
    });
    expect(judged.evidence.map((each) => each.class)).toEqual(['EXACT', 'CITED_IN_TEXT', 'NONE_DISCLAIMER']);
    expect(judged.evidence[0]).toMatchObject({ path: 'div.info', text: '来源：国际在线' });
  });

  it('the same line hidden by a style satisfies nothing', () => {
    expect(
      judge([{ region: 'infobar', text: '来源：国际在线', visible: false, hiddenBy: 'display:none' }]),
    ).toMatchObject({
      class: 'NONE_HIDDEN',
      satisfies: false,
      visible: false,
      region: 'infobar',
      evidence: [{ class: 'NONE_HIDDEN', hiddenBy: 'display:none', visible: false }],
    });
  });

  it('a line inside closed details is for a person to judge', () => {
    const judged = judge([{ region: 'tail', text: '来源：国际在线', visible: false, hiddenBy: 'details' }]);
    expect(judged).toMatchObject({ class: 'VARIANT', satisfies: false, duty: 'REVIEW' });
    expect(judged.evidence[0]?.notes).toContain('HIDDEN_UNTIL_OPENED');
  });

  it.each([
    ['来源：国际在线', 'VARIANT', 'REVIEW'],
    ['稿源：国际在线', 'VARIANT', 'REVIEW'],
    ['图片来源：国际在线', 'NONE', 'UNMET'],
    ['国际在线的记者在现场', 'NONE', 'UNMET'],
  ])('what only the description of a picture says is never met: %s', (value, creditClass, duty) => {
    const judged = judge([{ text: '正文。' }], [{ kind: 'img:alt', value }]);
    expect(judged).toMatchObject({ class: creditClass, duty, satisfies: false, visible: false });
    expect(judge([{ region: 'tail', text: '来源：国际在线' }], [{ kind: 'img:alt', value }]).class).toBe('EXACT');
  });

  it('a label and its name in two blocks are one line', () => {
    expect(
      judge([
        { region: 'infobar', text: '来源：' },
        { region: 'infobar', text: '国际在线' },
      ]),
    ).toMatchObject({ class: 'EXACT' });
    expect(
      judge([
        { region: 'infobar', text: '图片来源：' },
        { region: 'infobar', text: '国际在线' },
      ]),
    ).toMatchObject({ class: 'NONE_PHOTO' });
  });

  it('a bare mention counts for nothing on a page that credits somebody else', () => {
    const judged = judge([
      { region: 'infobar', text: '来源：中国新闻网' },
      { region: 'body', text: '他曾供职于国际在线，后来离开。' },
    ]);
    expect(judged).toMatchObject({ class: 'NONE', satisfies: false, visible: false });
    expect(judged.evidence).toMatchObject([
      { class: 'MENTION', text: '国际在线' },
      { class: 'NONE', text: '来源：中国新闻网', notes: ['OTHER_SOURCE'] },
    ]);
  });

  it('metadata alone mitigates and satisfies nothing', () => {
    expect(judge([{ text: '今年' }], [{ kind: 'meta:source', value: '国际在线' }])).toMatchObject({
      class: 'MACHINE_ONLY',
      satisfies: false,
      visible: false,
      region: 'meta',
      evidence: [{ signal: 'meta:source' }],
    });
    expect(judge([], [{ kind: 'link:canonical', value: 'https://news.cri.cn/a.html' }])).toMatchObject({
      class: 'MACHINE_ONLY',
    });
  });

  it.each(['og:site_name', 'meta:og:site_name', 'jsonld:publisher', 'meta:article:publisher', 'meta:keywords'])(
    '%s names the host, never the source',
    (kind) => {
      expect(judge([], [{ kind, value: '国际在线' }])).toMatchObject({ class: 'MENTION', satisfies: false });
    },
  );

  it('a page that says nothing is NONE with no evidence', () => {
    expect(judge([{ text: '今年第一季度' }])).toEqual({
      class: 'NONE',
      satisfies: false,
      duty: 'UNMET',
      visible: false,
      evidence: [],
    });
  });
});

describe('policy of the requirement', () => {
  const with_ = (change: Partial<AttributionRequirement>): AttributionRequirement => ({ ...REQUIREMENT, ...change });

  it('the own-work marker satisfies only where the publisher accepts it', () => {
    const blocks = [{ region: 'infobar' as const, text: '来源：国际在线专稿' }];
    expect(judge(blocks)).toMatchObject({ class: 'EXACT_ZHUANGAO', satisfies: true });
    expect(judge(blocks, [], with_({ ownMarker: 'REVIEWED' }))).toMatchObject({
      class: 'EXACT_ZHUANGAO',
      satisfies: false,
      duty: 'REVIEW',
    });
  });

  it('where a link is required, an exact line without one goes to review', () => {
    const required = with_({ link: 'REQUIRED' });
    const block = { region: 'infobar' as const, text: '来源：国际在线' };
    expect(judge([block], [], required)).toMatchObject({ class: 'EXACT', satisfies: false, duty: 'REVIEW' });
    expect(judge([{ ...block, links: ['https://cri.cn.example.com/'] }], [], required).satisfies).toBe(false);
    expect(judge([{ ...block, links: ['https://news.cri.cn/a'] }], [], required).satisfies).toBe(true);
  });

  it('the line owed in the language of the use satisfies, as it is written and nowhere else than where credits stand', () => {
    const owed = lineIn('en-GB', REQUIREMENT);
    const line = (change: Partial<CreditBlock>) =>
      judgeCredit(
        { blocks: [{ region: 'tail', text: '(SOURCE - CRI Online)', visible: true, ...change }], signals: [] },
        REQUIREMENT,
        owed,
      );
    expect(line({})).toMatchObject({
      class: 'VARIANT',
      satisfies: true,
      evidence: [{ notes: expect.arrayContaining(['OWED_LINE']) }],
    });
    expect(line({ text: 'Source: CRI Online (Español)' }).satisfies).toBe(false);
    expect(line({ text: 'Via CRI Online' })).toMatchObject({ duty: 'REVIEW' });
    expect(line({ region: 'footer' })).toMatchObject({ class: 'NONE_REGION', satisfies: false });
    expect(line({ visible: false, hiddenBy: 'display:none' })).toMatchObject({
      class: 'NONE_HIDDEN',
      satisfies: false,
    });
    expect(judge([{ region: 'tail', text: 'Source: CRI Online' }])).toMatchObject({ satisfies: false, duty: 'REVIEW' });
  });

  it('words that only a license knows satisfy it', () => {
    const owed = { line: 'From the radio with the river', language: 'en' };
    const blocks = [{ region: 'infobar' as const, text: '2 March | From the Radio with the River', visible: true }];
    expect(judgeCredit({ blocks, signals: [] }, REQUIREMENT, owed)).toMatchObject({
      satisfies: true,
      line: 'From the Radio with the River',
    });
    expect(judgeCredit({ blocks, signals: [] }, REQUIREMENT)).toMatchObject({ class: 'NONE', satisfies: false });
  });

  it('has a line for the script of a use, else for its language, else none', () => {
    expect(lineIn('zh-TW', REQUIREMENT)?.language).toBe('zh-Hant');
    expect(lineIn('zh', REQUIREMENT)?.language).toBe('zh-Hans');
    expect(lineIn('en-US', REQUIREMENT)?.line).toBe('Source: CRI Online');
    expect(lineIn('ko', REQUIREMENT)).toBeUndefined();
  });

  it('of two exact lines the one with the link decides where a link is required', () => {
    const blocks = [
      { region: 'infobar' as const, text: '来源：国际在线' },
      { region: 'tail' as const, text: '来源：国际在线', links: ['https://news.cri.cn/a'] },
    ];
    expect(judge(blocks, [], with_({ link: 'REQUIRED' }))).toMatchObject({ satisfies: true, region: 'tail' });
  });

  it('an exact line where the publisher does not want it is a variant', () => {
    expect(judge([{ region: 'tail', text: '来源：国际在线' }], [], with_({ placement: ['infobar'] }))).toMatchObject({
      class: 'VARIANT',
      evidence: [{ notes: ['PLACEMENT'] }],
    });
  });

  it('another publisher is only another requirement', () => {
    const other = with_({
      brand: { exact: ['The Harbor Post'], variants: ['harborpost'], weak: [], domains: ['harbor.example'] },
      ownMarkers: [],
      exactLabels: ['Source'],
    });
    expect(judge([{ region: 'infobar', text: 'Source: The Harbor Post | Editor: A. B.' }], [], other)).toMatchObject({
      class: 'EXACT',
      satisfies: true,
    });
    expect(judge([{ region: 'infobar', text: '来源：国际在线' }], [], other).class).toBe('NONE');
    expect(judge([{ region: 'infobar', text: 'Source: The Harbor Postmaster' }], [], other).class).toBe('NONE');
    expect(judge([{ region: 'infobar', text: 'Source: www.harbor.example' }], [], other).class).toBe('VARIANT');
  });

  it('a requirement without any names finds nothing', () => {
    const nothing = with_({ brand: { exact: [], variants: [], weak: [], domains: [] }, ownMarkers: [] });
    expect(judge([{ region: 'infobar', text: '来源：国际在线' }], [], nothing).class).toBe('NONE');
  });
});

describe('classes', () => {
  it('only the exact credit fulfills the duty without review', () => {
    const duties = CREDIT_CLASSES.map((each) => [each, dutyOf(each, 'ACCEPTED')]);
    expect(duties.filter(([, duty]) => duty === 'MET').map(([name]) => name)).toEqual(['EXACT', 'EXACT_ZHUANGAO']);
    expect(duties.filter(([, duty]) => duty === 'REVIEW').map(([name]) => name)).toEqual([
      'VARIANT',
      'MULTI_SOURCE',
      'PAREN',
    ]);
  });

  it('are ordered, best first', () => {
    expect(compareCredit('EXACT', 'NONE')).toBeLessThan(0);
    expect([...CREDIT_CLASSES].sort(compareCredit)).toEqual(CREDIT_CLASSES);
  });
});
