import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createReuseIndex } from '@app/text-reuse';
import { describe, expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import fc from 'fast-check';
import type { PageBlock } from './domain/page.js';
import { visibleText } from './domain/visible-text.js';
import { article, PARAGRAPHS } from './read-page.fixture.js';
import { readPage } from './read-page.js';
import { quickText, readQuickly } from './read-quickly.js';

const bytesOf = (html: string) => new TextEncoder().encode(html);
const quick = (html: string) => quickText(bytesOf(html)).trim();
const bare = (text: string) => text.replace(/[\s\u00AD]+/gu, '');

describe('the quick text of a page', () => {
  it('has every paragraph of it on its own line, and no code', () => {
    const text = quick(article({ head: '<style>.a{}</style><script>var s = 1;</script>' }));
    expect(text.split('\n')).toEqual(expect.arrayContaining([...PARAGRAPHS]));
    expect(text).not.toContain('var s');
  });

  it('joins inline elements and has the readings above ruby apart', () => {
    expect(quick('<p>来源：<a href="/">国际<b>在线</b></a></p><p><ruby>虐待<rt>ぎゃくたい</rt></ruby></p>')).toBe(
      '来源：国际在线\n虐待\nぎゃくたい',
    );
  });

  it('goes on behind a reading that is never closed', () => {
    expect(quick('<p><ruby>虐待<rt>ぎゃくたい<p>水库</p>')).toBe('虐待\n水库\nぎゃくたい');
  });

  it('parts words where the full reading parts them', () => {
    expect(
      quick('<table><tr><td>one</td><td>two</td></tr></table><ul><li>three<li>four</ul>five<br>six').split('\n'),
    ).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
  });

  it('of nothing is nothing, and of deep nesting is its text', () => {
    expect(quick('')).toBe('');
    expect(quick(`${'<div>'.repeat(500_000)}a`)).toBe('a');
  });

  it('of markup that never ends is what stands before it', () => {
    for (const open of ['<!--', '<script>', '<a title="', '<style>', '<![CDATA['])
      expect(quick(`<p>水库</p>${open}${'<p>x'.repeat(100_000)}`)).toBe('水库');
  });

  it('holds every block that the full reading shows', () => {
    const part = fc.constantFrom(
      ...(
        '<p>|</p>|<div>|</div>|<b>|</b>|<a href="/x">|</a>|<br>|<table><tr><td>|</td><td>|</table>|<li>|<h1>|</h1>|' +
        '<section class="comments">|</section>|<noscript>|</noscript>|<textarea>|</textarea>|<svg>|</svg>|<select><option>|</select>|' +
        '<ruby>|<rt>|</rt>|</ruby>|<!-- x -->|<script>1</script>|水库今天蓄水过半。| The reservoir is full. |&amp;|&ldquo;|&#27700;|<|来源：| '
      ).split('|'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const bytes = bytesOf(`${parts.join('')}>`);
        expectAll(readPage(bytes).blocks, quickText(bytes));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page chopped into pieces', () => {
  const chopped = (noise: string) =>
    `<p>${PARAGRAPHS.join('')
      .repeat(3)
      .replace(/\p{L}/gu, (letter) => letter + noise)}</p>`;

  it('by hidden words is known, for the quick text does not have what a reader reads', () => {
    const bytes = bytesOf(`<style>.n{display:none}</style>${chopped('<i class="n">水</i>')}`);
    expect(readPage(bytes).text).toContain(PARAGRAPHS[0]);
    expect(readQuickly(bytes).isChopped).toBe(true);
  });

  it('is not one whose words are only set differently', () => {
    expect(readQuickly(bytesOf(article({}))).isChopped).toBe(false);
    expect(readQuickly(bytesOf(`<p>${'<a href="/a">首页</a> | '.repeat(200)}</p>`)).isChopped).toBe(false);
    expect(readQuickly(bytesOf('<li>\n <i class="icon"> </i>首页新闻</li>'.repeat(200))).isChopped).toBe(false);
  });
});

describeShared('corpora/html', 'asked with the quick text of real pages', (folder) => {
  it('an index answers with every work that it finds in their main and in their visible text', () => {
    const pages = ['gne-zh', 'trafilatura-subset'].flatMap((set) =>
      readdirSync(join(folder, set))
        .filter((name) => name.endsWith('.html.gz'))
        .map((name) => ({ name, bytes: gunzipSync(readFileSync(join(folder, set, name))) })),
    );
    const index = createReuseIndex();
    const read = pages.map(({ name, bytes }) => ({ name, bytes, page: readPage(bytes) }));
    for (const { name, page } of read) index.add({ id: name, text: page.text });
    for (const { name, bytes, page } of read) {
      const found = new Set(index.match(quickText(bytes)).map(({ work }) => work));
      const wanted = [...index.match(page.text), ...index.match(visibleText(page))].map(({ work }) => work);
      expect({ name, missed: wanted.filter((work) => !found.has(work)) }).toEqual({ name, missed: [] });
    }
  });
});

function expectAll(blocks: readonly PageBlock[], text: string): void {
  const all = bare(text);
  expect(blocks.filter((block) => block.visible && !all.includes(bare(block.text)))).toEqual([]);
}
