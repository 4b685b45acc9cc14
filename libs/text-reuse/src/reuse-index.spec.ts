import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReuseIndex } from './reuse-index.js';
import { tokenize } from './tokens.js';

const RIVER =
  '本周三清晨，河道管理处的工作人员在老桥下游发现了一处新的渗水点。值班员李建国说，水位在夜里上涨了四十厘米，但堤坝没有变形。' +
  '附近两个村庄的居民已经转移到镇上的小学，校长把体育馆腾出来安置老人和孩子。下午三点，第一批沙袋运到现场，三十名志愿者排成一列，' +
  '把沙袋一个接一个传到坝顶。气象台预计周五之前还有两场中雨，抢修队决定连夜加固，直到水位回落到警戒线以下。';
const MARKET =
  'The covered market on Harbor Street reopens on Saturday after eleven months of repairs. Traders say the new roof lets in more light ' +
  'than the old one and, for the first time, keeps out the rain. Of the sixty stalls, fifty-two are let; the rest are kept free for ' +
  'farmers who come only in season. The council paid for the work with a loan that the traders will return over fifteen years through ' +
  'a small charge on every square meter. Opponents of the plan had wanted the hall turned into apartments.';
const CHORUS =
  '市立合唱團將於下月首次登上新落成的音樂廳舞台。指揮林書瑜表示，曲目以民謠為主，其中三首由團員自行改編。門票已售出八成，剩餘座位將於開演前一小時在現場發售。';
const HOST =
  '图书馆新馆开放以后，每天有上千名读者走进阅览室。管理员介绍说，馆内增加了自助借还机和安静的自习区，周末还会举办亲子阅读活动。';

const works = [
  { id: 'river', text: RIVER },
  { id: 'market', text: MARKET },
  { id: 'chorus', text: CHORUS },
];
const indexOf = (...list: { id: string; text: string }[]) => {
  const index = createReuseIndex();
  for (const work of list) index.add(work);
  return index;
};
const folded = (text: string): number[] => [...tokenize(text).ids];

describe('matching a page against works', () => {
  const index = indexOf(...works);

  it('finds a whole copy, from first to last character', () => {
    const [match, ...others] = index.match(`头条\n${RIVER}\n相关阅读`);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ work: 'river', class: 'FULL', workCovered: 1, identity: 1 });
    expect(match?.spans).toEqual([{ work: [0, RIVER.length], page: [3, 3 + RIVER.length] }]);
  });

  it('finds a copy in the other script', () => {
    const page =
      '市立合唱团将于下月首次登上新落成的音乐厅舞台。指挥林书瑜表示，曲目以民谣为主，其中三首由团员自行改编。门票已售出八成，剩余座位将于开演前一小时在现场发售。';
    expect(index.match(page)).toMatchObject([{ work: 'chorus', class: 'FULL', workCovered: 1, pageCovered: 1 }]);
  });

  it('finds an excerpt inside another text', () => {
    const excerpt = RIVER.slice(62, 130);
    const [match] = index.match(`${HOST}${excerpt}${HOST}`);
    expect(match).toMatchObject({ work: 'river', class: 'EXCERPT' });
    expect(match?.spans).toEqual([{ work: [62, 130], page: [HOST.length, HOST.length + 68] }]);
  });

  it('finds a copy whose sentences were put in another order', () => {
    const sentences = RIVER.split(/(?<=。)/u);
    expect(index.match(sentences.toReversed().join(''))).toMatchObject([{ work: 'river', class: 'FULL' }]);
  });

  it('calls a copy with replaced words a rewrite', () => {
    const words = MARKET.split(' ');
    const page = words.map((word, at) => (at % 6 === 4 ? 'elsewhere' : word)).join(' ');
    expect(index.match(page)).toMatchObject([{ work: 'market', class: 'REWRITE' }]);
  });

  it('calls one sentence of a long work a quotation', () => {
    const long = indexOf({ id: 'long', text: `${RIVER}${HOST}${CHORUS}` });
    expect(long.match(`评论：“${RIVER.slice(0, 31)}”，值得注意。`)).toMatchObject([
      { work: 'long', class: 'QUOTATION' },
    ]);
  });

  it('says nothing about unrelated, empty and tiny pages', () => {
    for (const page of [
      HOST,
      '',
      '国',
      '2026',
      'Unrelated words about the weather in spring and nothing else at all.',
    ]) {
      expect(index.match(page)).toEqual([]);
    }
  });

  it('answers in time also where a page is made to be slow', () => {
    const laughter = indexOf({ id: 'laughter', text: '哈哈嘿'.repeat(1_500) });
    expect(laughter.match('哈哈嘿'.repeat(3_000))).toMatchObject([{ work: 'laughter', class: 'FULL' }]);
  });

  it('forgets removed works and takes new texts in place of old ones', () => {
    const changing = indexOf(...works);
    expect(changing.match(RIVER)).toHaveLength(1);
    expect(changing.remove('river')).toBe(true);
    expect(changing.remove('river')).toBe(false);
    expect(changing.match(RIVER)).toEqual([]);
    changing.add({ id: 'market', text: RIVER });
    expect(changing.match(MARKET)).toEqual([]);
    expect(changing.match(RIVER)).toMatchObject([{ work: 'market' }]);
    expect(changing.size).toBe(2);
  });

  it('does not depend on what was asked before', () => {
    const pages = [RIVER, `${CHORUS}\n${MARKET.slice(0, 260)}\n${RIVER}`, HOST];
    const fresh = pages.map((page) => indexOf(...works).match(page));
    for (let times = 0; times < 3; times += 1) expect(pages.map((page) => index.match(page))).toEqual(fresh);
  });

  it('does not depend on the order of adding', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(works, { minLength: works.length }), (order) => {
        const page = `${CHORUS}\n${MARKET.slice(0, 260)}\n${RIVER}`;
        expect(indexOf(...order).match(page)).toEqual(index.match(page));
      }),
    );
  });

  it('gives ranges that slice to the same normalized text on both sides, whatever stands around', () => {
    const noise = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', ' ', '\u200b', 'ﬁ', '😀', '㎏', 'x') });
    const cut = fc.tuple(fc.nat({ max: RIVER.length - 40 }), fc.integer({ min: 40, max: RIVER.length }));
    fc.assert(
      fc.property(noise, noise, cut, (before, after, [start, length]) => {
        const passage = RIVER.slice(start, start + length);
        for (const { spans } of index.match(`${before}。${passage}。${after}`)) {
          for (const { work, page } of spans) {
            expect(folded(`${before}。${passage}。${after}`.slice(...page))).toEqual(folded(RIVER.slice(...work)));
          }
        }
      }),
    );
  });
});
