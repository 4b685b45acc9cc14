import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { command, folderOf } from '../memory-io.fixture.js';

interface Vector {
  readonly region: string;
  readonly text: string;
  readonly expect: string;
}

const PARAGRAPH =
  '<p>渡口的老船在晨雾里靠岸，乘客提着菜篮下船，船工把缆绳绕上木桩，岸边的猫等着鱼贩开张，天就亮了起来。站长翻开登记簿，写下今天第一班的人数，又抬头看了看江面。</p>';
const TIME = '<span>2026-03-02 09:48</span>';

/** A page with its parts as given. */
function page({ meta = '', info = TIME, before = '', middle = '', after = '', related = '' }): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>渡口的早晨</title>${meta}</head><body>
    <div class="nav"><a href="/">首页</a></div><h1>渡口的早晨</h1><div class="info">${info}</div>
    <div class="content">${before}${PARAGRAPH}${middle}${PARAGRAPH}${PARAGRAPH}${after}</div>${related}</body></html>`;
}

/** How a site would put such a text where the vector says. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  infobar: (text) => page({ info: `${TIME} <span>${text}</span>` }),
  lead: (text) => page({ before: `<p>${text}</p>` }),
  body: (text) => page({ middle: `<p>${text}</p>` }),
  tail: (text) => page({ after: `<p>${text}</p>` }),
  caption: (text) => page({ middle: `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>` }),
  hidden: (text) => page({ info: `${TIME} <span style="display:none">${text}</span>` }),
  meta: (text) => page({ meta: `<meta name="source" content="${text}">` }),
  related: (text) =>
    page({
      related: `<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">另一则旧闻</a> ${text}</li><li><a href="/2">又一则</a></li></ul></div>`,
    }),
};

describeShared('law/vectors.json', 'attribution of whole pages', (path) => {
  const { attribution } = JSON.parse(readFileSync(path, 'utf8')) as { attribution: Vector[] };

  it('every vector comes out the same from a web page that shows it, as from its region and text', async () => {
    const lines = attribution.flatMap(({ region, text, expect: expected }, at) => [
      { id: `${at} page ${expected}`, html: PLACES[region]?.(text) },
      { id: `${at} text ${expected}`, region, text },
    ]);
    const cwd = folderOf({ 'v.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const ran = await command(['attribution', '--page', 'v.jsonl', '--json'], cwd);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const got = ran.lines.map((line) => [line.page, line.class]);
    expect(got).toEqual(lines.map(({ id }) => [id, id.split(' ')[2]]));
  });
});
