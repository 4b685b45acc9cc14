import { describe, expect, it } from '@jest/globals';
import { PARAGRAPHS, read } from '../read-page.fixture.js';

const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const page = (body: string) =>
  read(`<html><head><title>水库蓄水过半_示例网</title></head><body><h1>水库蓄水过半</h1>${body}</body></html>`).text;
const remarks = (count: number) =>
  `<ul>${`<li class="x1"><div><p>${PARAGRAPHS[0]}我认为这件事情说得很好。</p></div></li>`.repeat(count)}</ul>`;

describe('the main text', () => {
  it.each(['27 commentaires', '49 Responses to “The reservoir”', '网友评论', 'Top Rated Comments'])(
    'is not what outweighs it behind the heading %s',
    (heading) => {
      expect(page(`<div class="x0">${paragraphs}</div><h2>${heading}</h2>${remarks(20)}`)).toBe(PARAGRAPHS.join('\n'));
    },
  );

  it('goes on around a box of links', () => {
    expect(page(`<div>${paragraphs}<div><h2>相关新闻</h2><a href="/1">另一条新闻</a></div>${paragraphs}</div>`)).toBe(
      [...PARAGRAPHS, ...PARAGRAPHS].join('\n'),
    );
  });

  it('ends where others are announced in the element that holds it', () => {
    const other = `<div><dl><dd>十一国庆假期前，会议部署了一系列金融领域下一步的重点工作，各地正在落实，专家说影响深远。</dd></dl></div>`;
    expect(page(`<div class="content">${paragraphs}<div><h2>为你推荐</h2>${other.repeat(3)}</div></div>`)).toBe(
      PARAGRAPHS.join('\n'),
    );
  });

  it('begins with a first paragraph set apart from the body', () => {
    const teaser =
      '部长接受采访时说，政府正在考虑改变国家在企业中的持股，出售部分股份所得将用于新的投资，预算因此得到整顿，议会下周表决。';
    expect(page(`<p class="chapo">${teaser}</p><div class="ad">广告</div><div class="body">${paragraphs}</div>`)).toBe(
      [teaser, ...PARAGRAPHS].join('\n'),
    );
  });

  it('does not begin with a caption or with what says it is a summary', () => {
    const long =
      '部长接受采访时说，政府正在考虑改变国家在企业中的持股，出售部分股份所得将用于新的投资，预算因此得到整顿，议会下周表决。';
    for (const before of [`<div class="photo-box"><img src="a.jpg"><p>${long}</p></div>`, `<div>摘要：${long}</div>`])
      expect(page(`${before}<div class="body">${paragraphs}</div>`)).toBe(PARAGRAPHS.join('\n'));
  });

  it('has the last line of a quotation, though it is a date', () => {
    const quotation = `<blockquote><p>${PARAGRAPHS[0]}</p><p>— 水利局 (@water) February 19, 2020</p></blockquote>`;
    expect(page(`<div>${paragraphs}${quotation}</div>`)).toContain('— 水利局 (@water) February 19, 2020');
  });
});
