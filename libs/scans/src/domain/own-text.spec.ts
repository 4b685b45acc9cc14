import type { WorkMatch } from '@app/text-reuse';
import { describe, expect, it } from '@jest/globals';
import { headlineOf, isExplainedBy, reuseFactsOf, withoutEchoes } from './own-text.js';

const match = (work: string, matched: number, ...pages: [number, number][]): WorkMatch => ({
  work,
  matched,
  class: 'EXCERPT',
  workCovered: 0.5,
  pageCovered: 0.5,
  identity: 1,
  length: 0.5,
  longestRun: 40,
  quoted: 0,
  spans: pages.map((page) => ({ work: page, page })),
});

describe('echoes', () => {
  it('are works that share with a copied work what the page has of them', () => {
    const whole = match('whole', 400, [0, 1_000]);
    const part = match('part', 80, [100, 300]);
    const beside = match('beside', 70, [950, 1_200]);
    expect(withoutEchoes([whole, part, beside])).toEqual([whole, beside]);
  });

  it('are not twins: two works matched as much both stay', () => {
    const twins = [match('a', 400, [0, 1_000]), match('b', 400, [0, 1_000])];
    expect(withoutEchoes(twins)).toEqual(twins);
  });
});

describe('another source', () => {
  const wire = { ...match('wire', 300, [0, 900]), workCovered: 0.95 };
  it('explains a copy of ours that is only what we took from it', () => {
    expect(isExplainedBy({ ...match('ours', 290, [0, 880]), workCovered: 0.4 }, wire)).toBe(true);
    // a few words more of ours, by chance of the alignment
    expect(isExplainedBy({ ...match('ours', 305, [0, 920]), workCovered: 0.45 }, wire)).toBe(true);
  });

  it('explains nothing where the page has text of ours that is not theirs', () => {
    expect(isExplainedBy({ ...match('ours', 500, [0, 1_500]), workCovered: 0.7 }, wire)).toBe(false);
  });

  it('explains nothing where both are there whole, or theirs is only quoted', () => {
    expect(isExplainedBy({ ...match('ours', 300, [0, 900]), workCovered: 1 }, wire)).toBe(false);
    const quoted = { ...match('wire', 60, [100, 280]), workCovered: 0.2 };
    expect(isExplainedBy({ ...match('ours', 300, [0, 900]), workCovered: 0.5 }, quoted)).toBe(false);
  });
});

describe('quotation marks', () => {
  it.each([
    ['他说：“河水已经退了。”大家都松了口气', 4, 11, 'YES'],
    ['他说：「河水已經退了。」', 4, 11, 'YES'],
    ['他说河水已经退了。大家都松了口气', 2, 9, 'NO'],
  ] as const)('%s', (text, start, end, quoted) => {
    expect(reuseFactsOf(match('w', 7, [start, end]), text)).toMatchObject({ quoted, copiedLength: end - start });
  });
});

describe('a block quotation', () => {
  it('quotes what stands in it, over the ends of its paragraphs', () => {
    const text = '他写道\n河水退了\n大家松了口气\n我看未必';
    expect(reuseFactsOf(match('w', 7, [4, 15]), text, '河水退了\n大家松了口气')).toMatchObject({ quoted: 'YES' });
    expect(reuseFactsOf(match('w', 7, [4, 20]), text, '河水退了\n大家松了口气')).toMatchObject({ quoted: 'NO' });
  });
});

describe('the headline of a copy', () => {
  it.each([
    ['抢修队连夜加固老桥堤坝', '抢修队连夜加固老桥堤坝', 'KEPT'],
    ['抢修队连夜加固老桥堤坝', '搶修隊連夜加固老橋堤壩', 'KEPT'],
    ['抢修队连夜加固老桥堤坝', '抢修队连夜加固“老桥”堤坝 - 某某新闻网', 'KEPT'],
    ['抢修队连夜加固老桥堤坝', '惊！老桥堤坝险些决口', 'ALTERED'],
    ['Harbor market reopens', 'HARBOR MARKET REOPENS | The Gazette', 'KEPT'],
    ['Harbor market', 'Harbor marketplace', 'ALTERED'],
    ['雾江渡口最后一班夜航：两岸居民与一条老船的三十年', '雾江渡口最后一班夜航_某某网', 'KEPT'],
    ['雾江渡口最后一班夜航：两岸居民与一条老船的三十年', '惊！雾江渡口出事了', 'ALTERED'],
    ['快讯：老桥堤坝已经加固', '快讯！老桥塌了', 'ALTERED'],
    ['抢修队连夜加固老桥堤坝', '', 'UNKNOWN'],
  ] as const)('%s beside %s', (work, page, expected) => {
    expect(headlineOf(work, page)).toBe(expected);
  });
});
