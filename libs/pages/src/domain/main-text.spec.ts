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

  it('has who said it beside the words of a quotation', () => {
    const quotation = `<blockquote><p>${PARAGRAPHS[0]}</p>— 水利局 (@water) <a href="/1">2020-02-19</a></blockquote>`;
    expect(page(`<div>${paragraphs}${quotation}</div>`)).toContain('— 水利局 (@water)');
  });

  it('has a paragraph of which a link is the most, and not a line that is a link', () => {
    const linked = `<p>水利局昨天<a href="/1">在一份长达四十页的报告里说明了水库蓄水的进度、下游的用水安排和明年春天的检修计划</a>，报告今天公布，全文可以查阅。</p>`;
    const alone = `<p><a href="/2">水利局公布报告，说明水库蓄水进度、下游用水安排和明年春天的检修计划，全文可以查阅。</a></p>`;
    const text = page(`<div>${paragraphs}${linked}${alone}${paragraphs}</div>`);
    expect(text).toContain('水利局昨天在一份');
    expect(text).not.toContain('水利局公布报告');
  });

  it('has a list between a short first line and the first paragraph', () => {
    const list = '<p>要点如下</p><ul><li>水位上涨</li><li>堤坝完好</li></ul>';
    expect(page(`<div>${list}${paragraphs}</div>`)).toBe(
      ['要点如下', '水位上涨', '堤坝完好', ...PARAGRAPHS].join('\n'),
    );
  });

  it.each([
    'Showing 1–10 of 19 results',
    'Es werden die Weine 1 bis 10 von insgesamt 19 angezeigt!',
    '1 2 3 4 5',
    'Get the latest news straight to your phone with our app.',
    'Subscribe to our weekly newsletter and never miss a story.',
  ])('leaves out what the site says between paragraphs: %s', (line) => {
    expect(page(`<div>${paragraphs}<p>${line}</p>${paragraphs}</div>`)).not.toContain(line);
  });

  it('keeps sentences that begin like an offer or count like a list', () => {
    const sentence =
      'Get there early, the mayor told everybody who wanted to see the reservoir, which has 10 to 12 of its gates open.';
    expect(page(`<div>${paragraphs}<p>${sentence}</p>${paragraphs}</div>`)).toContain(sentence);
  });

  it('begins below the headline, not below a heading of which the title only has a word', () => {
    const teaser =
      '部长接受采访时说，政府正在考虑改变国家在企业中的持股，出售部分股份所得将用于新的投资，预算因此得到整顿，议会下周表决。';
    const html = `<html><head><title>水库蓄水过半后下游三个县的用水有了保证</title></head><body><h1>水库：蓄水过半后下游用水有了保证</h1>
      <div class="sommario"><p>${teaser}</p></div><div class="body">${paragraphs}<h2>水库蓄水</h2>${paragraphs}</div></body></html>`;
    expect(read(html).text.startsWith(teaser)).toBe(true);
  });
});
