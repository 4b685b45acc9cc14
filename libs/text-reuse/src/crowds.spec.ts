import { describe, expect, it } from '@jest/globals';
import { withoutCrowds } from './crowds.js';
import { REUSE_RULES } from './reuse-rules.js';

const { carriers } = REUSE_RULES.forms;
const NOTE =
  '新声明此消息系转载自合作单位登载此文出于传递更多信息之目的并不意味着赞同其观点或证实其描述文章内容仅供参考';

/** Texts without a common phrase. */
const story = (number: number): string =>
  Array.from({ length: 600 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((number * 7919 + at * at * 31 + at * 17) % 6000)),
  ).join('');

const found = (texts: readonly string[]) =>
  texts.map((text, work) => ({ text, candidate: { work, isStrong: true, hits: [3, 5, 8, 9] } }));

describe('crowds', () => {
  it('of works that share one passage and nothing else are left to as many as tell a form', () => {
    expect(withoutCrowds(found(Array.from({ length: 9 }, (_, at) => story(at) + NOTE)))).toHaveLength(carriers);
  });

  it('are no crowd where they are one text, printed again and again', () => {
    expect(withoutCrowds(found(Array.from({ length: 9 }, (_, at) => `${story(1)}${NOTE}${at}`)))).toHaveLength(9);
  });

  it('leave a work alone that is little but the passage', () => {
    const works = found([
      ...Array.from({ length: 8 }, (_, at) => story(at) + NOTE),
      `${NOTE}${story(9).slice(0, 200)}`,
    ]);
    expect(withoutCrowds(works).map(({ text }) => text)).toContain(works[8]?.text);
  });

  it('leave a work alone that answers something else too', () => {
    const works = found(Array.from({ length: 8 }, (_, at) => story(at) + NOTE));
    const other = { text: story(9) + NOTE, candidate: { work: 9, isStrong: true, hits: [3, 5, 8, 9, 20, 21, 22] } };
    expect(withoutCrowds([other, ...works])).toContain(other);
  });
});
