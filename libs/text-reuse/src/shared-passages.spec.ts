import { describe, expect, it } from '@jest/globals';
import { createReuseIndex } from './reuse-index.js';
import { explainAway, sharedPassages } from './shared-passages.js';

const WIRE =
  '新华社快讯：昨夜的暴雨使三座水库超过汛限水位，下游两县启动了二级应急响应，铁路部门停运了十一趟列车，预计明天中午恢复通车。';
const OWN =
  '本台记者在现场看到，转移到小学操场的村民正在领取棉被和热水，医护人员挨家询问慢性病人的用药情况，孩子们围着志愿者听故事。';
const OTHER =
  '编辑部认为，防汛投入应当列入年度预算，并且公开每一笔支出，让受灾群众知道钱花在了什么地方，也让捐款的人放心。';

const index = createReuseIndex();
index.add({ id: 'wire', text: WIRE });
index.add({ id: 'report', text: `${OWN}${WIRE}` });
index.add({ id: 'comment', text: `${WIRE}${OTHER}` });
const isThirdParty = (work: string): boolean => work === 'wire';

describe('a match to a third party’s work', () => {
  it('explains away the own works that quote the same text', () => {
    const { matches, explained } = explainAway(index.match(`转载\n${WIRE}`), isThirdParty);
    expect(matches.map(({ work }) => work)).toEqual(['wire']);
    expect(explained.map(({ match, by }) => [match.work, by]).sort()).toEqual([
      ['comment', 'wire'],
      ['report', 'wire'],
    ]);
  });

  it('does not explain what the page has of the own work besides', () => {
    const { matches, explained } = explainAway(index.match(`${OWN}${WIRE}`), isThirdParty);
    expect(matches.map(({ work }) => work)).toEqual(['report', 'wire']);
    expect(explained.map(({ match }) => match.work)).toEqual(['comment']);
  });

  it('explains nothing where all works are own ones', () => {
    expect(explainAway(index.match(WIRE), () => false).explained).toEqual([]);
  });
});

describe('a common ancestor', () => {
  it('is the passage that two works carry, found by asking with one of them', () => {
    const report = `${OWN}${WIRE}`;
    const [passage, ...more] = sharedPassages(index.match(report).filter(({ work }) => work !== 'wire'));
    expect(more).toEqual([]);
    expect(passage?.works).toEqual(['report', 'comment']);
    expect(report.slice(...(passage?.page ?? []))).toBe(WIRE);
  });

  it('is nowhere where works have nothing in common', () => {
    expect(sharedPassages(index.match(OTHER))).toEqual([]);
  });
});
