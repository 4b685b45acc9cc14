import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import type { CreditRegion } from './attribution-requirement.js';
import { classifyCreditText, findCredits } from './classify-credit-text.js';
import { CREDIT_CASES } from './credit-cases.sample.js';
import { REQUIREMENT } from './requirement.sample.js';

const classOf = (region: CreditRegion, text: string) => classifyCreditText(region, text, REQUIREMENT);

describe('class of a text', () => {
  for (const [expected, cases] of Object.entries(CREDIT_CASES)) {
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
  const all = Object.values(CREDIT_CASES).flat();

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
    for (const [region, text] of CREDIT_CASES.EXACT ?? []) {
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
  ])('ten thousand times %j come to an end', (piece) => {
    for (const region of ['infobar', 'tail'] as const)
      classOf(region, `${piece.repeat(10_000)}国际在线${piece.repeat(10)}`);
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
