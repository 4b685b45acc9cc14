import { describe, expect, it } from '@jest/globals';
import { requiredCredit } from './credit-fix.js';
import { DEFECT_CODES, DEFECTS, inOrder, lightOf } from './defect.js';
import { type CheckedWork, type CreditFacts, findDefects, type UseFacts } from './find-defects.js';
import { DEFECT_LANGUAGES, wordsOf } from './words/defect-words.js';

const required = requiredCredit(
  { line: '来源：国际在线', language: 'zh-Hans' },
  { placement: ['infobar', 'lead', 'tail'], link: 'OPTIONAL' },
  'cri.cn',
);
const use = (verdict: UseFacts['verdict'], ...reasons: UseFacts['reasons'][number][]): Partial<CheckedWork> => ({
  use: { verdict, reasons, action: 'reprint', isCreditOwed: verdict === 'PERMITTED', mayAdapt: 'NO' },
});
const credit = (over: Partial<CreditFacts>): Partial<CheckedWork> => ({
  credit: { class: 'EXACT', duty: 'MET', notes: [], ...over },
});
const checked = (...over: readonly Partial<CheckedWork>[]): CheckedWork =>
  Object.assign(
    {
      workId: 'w',
      origin: 'OWN' as const,
      reuse: 'FULL' as const,
      headline: 'KEPT' as const,
      title: '江轮渡口',
      text: { state: 'NOT_COMPARED', because: 'REWRITTEN' } as const,
      required,
    },
    use('PERMITTED') as Pick<CheckedWork, 'use'>,
    credit({}) as Pick<CheckedWork, 'credit'>,
    ...over,
  );
const codes = (...over: readonly Partial<CheckedWork>[]): readonly string[] =>
  findDefects(checked(...over)).map(({ code, about }) => (about === undefined ? code : `${code} ${about}`));

const altered: Partial<CheckedWork> = {
  text: {
    state: 'ALTERED',
    unit: 'CHARACTER',
    equal: 5,
    inserted: 2,
    deleted: 1,
    segments: [
      { kind: 'EQUAL', text: '江轮', work: [0, 2], page: [7, 9] },
      { kind: 'INSERT', text: '的', page: [9, 10] },
    ],
    isCut: false,
  },
};

describe('a page before it is published', () => {
  it('has nothing to mend where the use is licensed, credited and unchanged', () => {
    expect(codes()).toEqual([]);
    expect(lightOf([])).toBe('GREEN');
  });

  it('is told what its license does not reach, each dimension by its field', () => {
    const outside = (dimension: string) => ({ code: 'OUTSIDE_SCOPE', dimension, asked: 'US', granted: 'CN' });
    const found = findDefects(checked(use('NOT_LICENSED', outside('territory'), outside('term'))));
    expect(found.map(({ code, place }) => `${code} ${place.field}`)).toEqual([
      'USE_OUTSIDE_LICENSE territory',
      'USE_OUTSIDE_LICENSE publishAt',
    ]);
    expect(lightOf(found)).toBe('RED');
  });

  it('is told that a license is over, or that there is none', () => {
    expect(codes(use('NOT_LICENSED', { code: 'LICENSE_EXPIRED' }))).toEqual(['LICENSE_NOT_LIVE LICENSE_EXPIRED']);
    expect(codes(use('NOT_LICENSED', { code: 'LICENSE_NONE' }))).toEqual(['LICENSE_MISSING LICENSE_NONE']);
    expect(codes(use('PROHIBITED', { code: 'WORK_CANCELED' }))).toEqual(['WORK_NOT_AVAILABLE WORK_CANCELED']);
  });

  it('is not held to a license for a short quotation, nor for what comes from others: somebody looks', () => {
    const quoted = findDefects(checked(use('NOT_LICENSED', { code: 'LICENSE_NONE' }), { reuse: 'QUOTATION' }));
    expect(quoted.map(({ code }) => code)).toEqual(['QUOTATION_TO_REVIEW']);
    expect(lightOf(quoted)).toBe('AMBER');
    const uncredited = credit({ class: 'NONE', duty: 'UNMET' });
    expect(codes({ origin: 'THIRD_PARTY', source: '山城晚报' }, uncredited)).toEqual(['WORK_OF_OTHERS 山城晚报']);
    expect(codes({ source: '山城晚报' }, uncredited)).toEqual(['WORK_OF_OTHERS 山城晚报']);
    expect(codes({ origin: 'UNKNOWN' }, uncredited)).toEqual(['ORIGIN_UNKNOWN']);
  });

  it('is asked for what the answer depends on', () => {
    expect(codes(use('UNDETERMINED', { code: 'NOT_TOLD', dimension: 'domain' }))).toEqual(['USE_NOT_TOLD domain']);
    expect(codes(use('UNDETERMINED', { code: 'OTHER' }))).toEqual(['USE_TO_BE_DECIDED OTHER']);
  });

  it.each([
    ['NONE', 'UNMET', [], 'CREDIT_MISSING', 'MUST'],
    ['CITED_IN_TEXT', 'UNMET', [], 'CREDIT_MISSING', 'MUST'],
    ['NONE_HIDDEN', 'UNMET', [], 'CREDIT_HIDDEN', 'MUST'],
    ['MACHINE_ONLY', 'UNMET', [], 'CREDIT_HIDDEN', 'MUST'],
    ['NONE_REGION', 'UNMET', [], 'CREDIT_MISPLACED', 'MUST'],
    ['NONE_PHOTO', 'UNMET', [], 'CREDIT_MISPLACED', 'MUST'],
    ['VARIANT', 'REVIEW', [], 'CREDIT_INCOMPLETE', 'MEND'],
    ['EXACT', 'REVIEW', ['LINK_MISSING'], 'LINK_MISSING', 'MEND'],
  ] as const)('with a credit of class %s (%s) %j is told %s', (creditClass, duty, notes, code, severity) => {
    expect(findDefects(checked(credit({ class: creditClass, duty, notes })))).toMatchObject([
      { code, severity, about: creditClass, fix: { line: '来源：国际在线', html: '<p>来源：国际在线</p>' } },
    ]);
  });

  it('is told of a changed headline and text, with the place, unless the license lets it change them', () => {
    const found = findDefects(checked({ headline: 'ALTERED' }, altered));
    expect(found).toMatchObject([
      { code: 'HEADLINE_ALTERED', place: { region: 'title' } },
      { code: 'TEXT_ALTERED', about: '+2 -1', place: { page: [9, 10] } },
    ]);
    expect(lightOf(found)).toBe('AMBER');
    const free = { use: { ...checked().use, mayAdapt: 'YES' as const } };
    expect(codes({ headline: 'ALTERED' }, altered, free)).toEqual([]);
    expect(codes({ text: { state: 'NOT_COMPARED', because: 'TOO_LONG' } })).toEqual(['TEXT_NOT_COMPARED TOO_LONG']);
  });

  it('is told the heaviest first', () => {
    const found = findDefects(
      checked({ headline: 'ALTERED' }, altered, credit({ class: 'NONE', duty: 'UNMET' })),
    ).toReversed();
    expect(inOrder(found).map(({ code }) => code)).toEqual(['CREDIT_MISSING', 'HEADLINE_ALTERED', 'TEXT_ALTERED']);
  });
});

describe('words about a page', () => {
  const values = { title: 'T', line: 'L', found: 'F', source: 'S', dimension: 'territory' };
  const all = { ...values, asked: 'US', granted: 'CN', inserted: '1', deleted: '2', unit: 'WORD' };
  it('are there for every defect in every language, and accuse nobody', () => {
    for (const code of DEFECT_CODES) {
      const words = wordsOf({ code, values: all });
      expect(Object.keys(words)).toEqual(DEFECT_LANGUAGES);
      for (const sentence of Object.values(words)) {
        expect(sentence).not.toMatch(/[{}]/u);
        expect(sentence).not.toMatch(
          /infring|violat|illegal|unlawful|steal|pirat|侵权|侵權|违法|違法|盗用|盜用|盗版|抄袭|抄襲/iu,
        );
      }
    }
  });

  it('name dimensions in the reader’s language', () => {
    const words = wordsOf({ code: 'USE_OUTSIDE_LICENSE', values: { ...all, asked: '' } });
    expect(words.en).toContain('in the territory: wanted –, granted CN');
    expect(words['zh-Hans']).toContain('地域');
  });

  it('have the severities of the table', () => {
    expect(Object.entries(DEFECTS)).toMatchSnapshot();
  });
});

describe('the credit to copy', () => {
  it('is escaped, and linked where a link is required', () => {
    const line = { line: 'A & <B>', language: 'en' };
    expect(requiredCredit(line, { placement: [], link: 'REQUIRED' }, 'cri.cn').html).toBe(
      '<p><a href="https://cri.cn/">A &amp; &lt;B&gt;</a></p>',
    );
  });
});
