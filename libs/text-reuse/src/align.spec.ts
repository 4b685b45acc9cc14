import { describe, expect, it } from '@jest/globals';
import { alignTexts, seededText } from './align.js';
import { tokenize } from './tokens.js';

const align = (work: string, page: string) => alignTexts({ text: work, tokens: tokenize(work) }, seededText(page));

const FIRST = '堤坝管理处的工作人员在老桥下游发现了一处新的渗水点，水位在夜里上涨了四十厘米。';
const SECOND = '堤坝管理处的值班员说，附近两个村子的居民已经转移到学校，抢险队带着沙袋赶到现场。';

describe('spans of an alignment', () => {
  it('part two sentences that changed places, though both begin alike', () => {
    const spans = align(FIRST + SECOND, SECOND + FIRST)?.spans;
    expect(spans?.map(({ page, work }) => [(SECOND + FIRST).slice(...page), (FIRST + SECOND).slice(...work)])).toEqual([
      [SECOND, SECOND],
      [FIRST, FIRST],
    ]);
  });

  it('leave a full stop to the sentence before', () => {
    const page = `天气晴。${SECOND}`;
    expect(align(`今天到此为止。${SECOND}`, page)?.spans[0]?.page[0]).toBe(page.indexOf(SECOND));
  });

  it('go on over a replaced word to the end of the sentence', () => {
    const page = FIRST.replace('四十厘米', '五十厘米');
    expect(page.slice(...(align(FIRST, page)?.spans[0]?.page ?? [0, 0]))).toBe(page);
  });

  it('are quotations where there are two short ones, and an excerpt where there are many', () => {
    const other = (at: number): string =>
      Array.from({ length: 70 }, (_, place) => String.fromCharCode(0x5000 + at * 70 + place)).join('');
    const sentences = Array.from({ length: 6 }, (_, at) =>
      Array.from({ length: 50 }, (_, place) =>
        String.fromCharCode(0x6000 + ((at * 977 + place * place * 13) % 0x2000)),
      ).join(''),
    );
    const work = sentences.map((sentence, at) => sentence + other(at)).join('') + other(20) + other(21).repeat(15);
    const page = (count: number): string =>
      sentences
        .slice(0, count)
        .map((sentence, at) => sentence + other(at + 40))
        .join('');
    expect(align(work, page(2))).toMatchObject({ matched: 100, class: 'QUOTATION' });
    expect(align(work, page(6))).toMatchObject({ matched: 300, class: 'EXCERPT' });
  });

  it('are no sparse matches of a small part: two reports of one kind', () => {
    const tail = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x5000 + at * 3)).join('');
    const report = '第三季度营收为甲乙亿美元，同比增长丙丁，净利润为戊己亿美元，同比下降庚辛，环比增长壬癸';
    const other = '第三季度营收为子丑寅亿美元，同比增长卯，净利润为辰巳午亿美元，同比下降未，环比增长申酉';
    expect(align(report + tail, other)).toBeUndefined();
  });
});
