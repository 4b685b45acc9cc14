import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { highlights } from './highlights.js';
import { lexemesOf } from './lexemes.js';
import { readSearch, type SearchWords } from './search-query.js';
import { facetCondition, productConditions, tsQuery } from './ts-query.js';

const work = (title: string, text: string) => ({
  uri: 'tag:x.example,2026:1',
  title,
  text,
  language: 'zh-Hans-CN',
  origin: 'OWN',
  type: 'text',
  category: '社会',
  versionCreated: Temporal.Instant.from('2026-04-30T16:30:00Z'),
});
const lexemes = (title: string, text: string): ReadonlySet<string> =>
  new Set(lexemesOf(work(title, text), 'Asia/Shanghai'));
const words = (query: string): SearchWords => {
  const read = readSearch(query);
  if (!read.ok) throw new Error(read.error.expected);
  return read.value;
};
const isFound = (query: string, title: string, text = ''): boolean => {
  const there = lexemes(title, text);
  const { wanted, unwanted } = words(query);
  const has = ({ lexemes: all }: { lexemes: readonly string[] }): boolean => all.every((lexeme) => there.has(lexeme));
  return wanted.every(has) && !unwanted.some(has);
};

describe('what a work is found by', () => {
  it('is its words and neighbors, those of the headline again, and its properties', () => {
    expect([...lexemes('水库 5G', '水。电')].sort()).toEqual(
      ['水库', '^水库', '^水', '^库', '5g', '^5g', '=language:zh', '=language:zh-hans', '=language:zh-hans-cn']
        .concat(['=origin:own', '=section:社会', '=type:text', '=uri:tag:x.example,2026:1', '=month:2026-05'])
        .concat([...lexemes('水库 5G', '')].filter((lexeme) => lexeme.includes('~')))
        .sort(),
    );
  });

  it.each([
    ['水库', '臺灣水庫開閘'],
    ['臺灣', '台湾水库'],
    ['licenses', 'A license'],
    ['policy', 'Policies'],
    ['“国际新闻”', '中国国际新闻机构'],
    ['"broad river"', 'the broad, no: the broad river'],
    ['café', 'CAFE'],
    ['covid-19', 'COVID 19'],
    ['5G手机', '新5g手机'],
    ['今年水库的丰收', '丰收了，今年的水库'],
    ['水', '水'],
    ['-演习 水库', '水库'],
  ])('%s finds %s', (query, title) => {
    expect(isFound(query, title)).toBe(true);
  });

  it.each([
    ['水库', '水。库'],
    ['"五县"', '五个县'],
    ['"river broad"', 'broad river'],
    ['库 -水', '水库'],
    ['bus', 'bu'],
  ])('%s does not find %s', (query, title) => {
    expect(isFound(query, title)).toBe(false);
  });

  it('has any stretch of its text that is no longer than a word, as a phrase', () => {
    const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (points, a, b) => {
        const text = String.fromCodePoint(...points);
        const from = a % (points.length - 1);
        const phrase = text.slice(from, Math.max(from + 2, from + (b % points.length)));
        expect(isFound(`"${phrase}"`, '题', text)).toBe(true);
      }),
    );
  });
});

describe('a query', () => {
  it.each([
    ['nothing', ''],
    ['marks alone', '。“”-'],
    ['exclusions alone', '-水库 -"x y"'],
    ['too many words', Array.from({ length: 25 }, (_, at) => `w${at}`).join(' ')],
    ['too long', 'x'.repeat(201)],
  ])('of %s is refused', (_title, query) => {
    expect(readSearch(query)).toMatchObject({ ok: false, error: { code: 'SEARCH_QUERY_INVALID' } });
  });

  it('is read or refused, whatever it is, and quoted for the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readSearch(text);
        if (!read.ok) return;
        const query = tsQuery(read.value, 'BODY_ONLY', []);
        expect(query.replace(/'(?:[^'\\]|''|\\\\)+'/gu, '').replace(/[&|!() ]/gu, '')).toBe('');
      }),
    );
  });

  it('asks for the headline, or for what is not all in it', () => {
    expect(tsQuery(words('水库 -演习'), 'HEADLINE', [])).toBe(`'^水库' & !('演习')`);
    expect(tsQuery(words('水库 县'), 'BODY_ONLY', [facetCondition('language', ['zh', 'EN'])])).toBe(
      `'水库' & '^县' & !('^水库' & '^县') & ('=language:zh' | '=language:en')`,
    );
    expect(facetCondition('section', [`a'b\\`])).toBe(`('=section:a''b\\\\')`);
  });
});

describe('what products find', () => {
  it.each([
    ['nothing without a product', [], undefined],
    ['anything where one has no conditions', [{ origins: ['OWN'] }, {}], []],
    [
      'anything by dates, which are asked of the product itself',
      [{ createdFrom: Temporal.Instant.from('2026-01-01T00:00:00Z') }],
      [],
    ],
    ['nothing by an empty list', [{ categories: [] }], undefined],
    [
      'one or the other',
      [{ origins: ['OWN'] }, { languages: ['zh'], categories: ['社会'] }],
      [`((('=origin:own')) | (('=section:社会') & ('=language:zh')))`],
    ],
    ['any language by a star', [{ languages: ['*'] }], []],
  ] as const)('is %s', (_title, products, expected) => {
    expect(productConditions(products)).toEqual(expected);
  });
});

describe('highlights', () => {
  it('are where the words stand, joined where they touch', () => {
    const text = '水庫與水库区，river Rivers';
    const marks = highlights(text, words('水库 river').wanted).map(([start, end]) => text.slice(start, end));
    expect(marks).toEqual(['水庫', '水库', 'river Rivers']);
    expect(highlights('国际在线', words('国际 在线').wanted)).toEqual([[0, 4]]);
    expect(highlights('', words('x').wanted)).toEqual([]);
  });
});
