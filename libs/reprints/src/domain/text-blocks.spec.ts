import { describe, expect, it } from '@jest/globals';
import { judgeCredit } from './judge-credit.js';
import { REQUIREMENT } from './requirement.sample.js';
import { textBlocks } from './text-blocks.js';

const regions = (text: string) => textBlocks(text, REQUIREMENT).map((block) => block.region);
const classOf = (text: string) =>
  judgeCredit({ blocks: textBlocks(text, REQUIREMENT), signals: [] }, REQUIREMENT).class;

describe('blocks of a plain text', () => {
  it('are title, information bar, lead, body and tail', () => {
    expect(regions('标题\n2026-03-02 | 来源：国际在线\n第一段。\n第二段。\n第三段。\n编辑：杜伟\n（完）')).toEqual([
      'title',
      'infobar',
      'lead',
      'body',
      'body',
      'tail',
      'tail',
    ]);
  });

  it('a first line that names a source is no title', () => {
    expect(regions('来源：国际在线\n第一段。')).toEqual(['infobar', 'lead']);
    expect(regions('来源：国际在线')).toEqual(['infobar']);
    expect(regions('')).toEqual([]);
  });

  it.each([
    ['标题\n来源：国际在线\n第一段。', 'EXACT'],
    ['标题\r\n第一段。\r\n（来源：国际在线）', 'EXACT'],
    ['第一段。\n第二段。（国际在线）', 'PAREN'],
    ['标题\n第一段。', 'NONE'],
  ])('%j is judged %s', (text, expected) => {
    expect(classOf(text)).toBe(expected);
  });
});
