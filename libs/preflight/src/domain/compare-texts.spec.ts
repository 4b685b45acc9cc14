import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffUnits } from '../diff/jsdiff-units.js';
import { type Comparison, compareTexts } from './compare-texts.js';
import { comparedPairs } from './compared-pairs.js';

const whole = (work: string, page: string) => [{ work: [0, work.length], page: [0, page.length] } as const];
const compare = (work: string, page: string): Comparison => compareTexts(work, page, whole(work, page), diffUnits);
const marked = (compared: Comparison): string =>
  compared.state === 'NOT_COMPARED'
    ? compared.because
    : compared.segments
        .map(({ kind, text }) => (kind === 'EQUAL' ? text : `${kind === 'INSERT' ? '+' : '-'}[${text}]`))
        .join('');

describe('what a page changed in a work', () => {
  it('is told by word', () => {
    const compared = compare('The old ferry sails again.', 'The very old boat sails again.');
    expect(compared).toMatchObject({ state: 'ALTERED', unit: 'WORD', equal: 4, inserted: 2, deleted: 1 });
    expect(marked(compared)).toBe('The +[very ]old -[ferry ]+[boat ]sails again.');
  });

  it('is told by character where a script has no spaces', () => {
    const compared = compare('江轮渡口恢复通航。', '江轮渡口昨日恢复航行。');
    expect(compared).toMatchObject({ state: 'ALTERED', unit: 'CHARACTER' });
    expect(marked(compared)).toBe('江轮渡口+[昨日]恢复-[通]航+[行。]');
  });

  it('is nothing where width, case, script form, space and punctuation alone are others', () => {
    expect(compare('国际在线消息：ABC，第一。', '國際在線消息: ａｂｃ 第一').state).toBe('KEPT');
    expect(compare('A “quoted” line', 'A "quoted"  line\n').state).toBe('KEPT');
  });

  it('is told in segments that make up both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '河', '川', 'c d', '。', ' ')).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, (work, page) => {
        const compared = compare(work, page);
        if (compared.state === 'NOT_COMPARED') throw new Error('short texts are compared');
        const of = (kind: 'DELETE' | 'INSERT', text: string, side: 'work' | 'page'): string =>
          compared.segments
            .filter((segment) => segment.kind === 'EQUAL' || segment.kind === kind)
            .map((segment) => text.slice(...(segment[side] ?? [0, 0])))
            .join('');
        if (/[a-z河川]/u.test(work)) expect(of('DELETE', work, 'work')).toBe(work);
        if (/[a-z河川]/u.test(page)) expect(of('INSERT', page, 'page')).toBe(page);
      }),
    );
  });

  it('is not looked for in texts too long or too different', () => {
    const long = 'word '.repeat(20_001);
    expect(marked(compare(long, long))).toBe('TOO_LONG');
    const row = (from: number): string => Array.from({ length: 2_000 }, (_, n) => `w${from + n}`).join(' ');
    expect(marked(compare(row(0), row(5_000)))).toBe('TOO_DIFFERENT');
  });

  it('is told of so many segments, and counted of all', () => {
    const work = Array.from({ length: 300 }, (_, n) => `same${n} old${n}`).join(' ');
    const compared = compare(work, work.replaceAll('old', 'new'));
    expect(compared).toMatchObject({ inserted: 300, deleted: 300, isCut: true });
    if (compared.state !== 'NOT_COMPARED') expect(compared.segments).toHaveLength(500);
  });
});

describe('what is held against one another', () => {
  const spans = [
    { work: [50, 60], page: [70, 80] },
    { work: [10, 20], page: [30, 40] },
  ] as const;
  it('is all of a work that was taken whole, of an excerpt what was taken, of a retelling nothing', () => {
    expect(comparedPairs('FULL', spans, 100)).toEqual([{ work: [0, 100], page: [30, 80] }]);
    expect(comparedPairs('EXCERPT', spans, 100)).toEqual([spans[1], spans[0]]);
    expect(comparedPairs('REWRITE', spans, 100)).toBeUndefined();
  });
});
