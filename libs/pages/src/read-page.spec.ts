import { describe, expect, it } from '@jest/globals';
import { article, PARAGRAPHS, read } from './read-page.fixture.js';

const regionOf = (html: string, text: string) => read(html).blocks.find((block) => block.text.includes(text))?.region;

describe('a page', () => {
  it('is read into headline, text, source, date and language', () => {
    const page = read(article({}), 'https://example.org/a');
    expect(page).toMatchObject({
      url: 'https://example.org/a',
      title: '水库蓄水过半',
      text: PARAGRAPHS.join('\n'),
      source: '国际在线',
      publishedAt: '2026-03-12T09:48:00',
      language: 'zh-Hans',
      charset: 'utf-8',
    });
  });

  it('joins inline elements, so that a label and its link are one line', () => {
    expect(read(article({})).blocks.map((block) => block.text)).toContain('2026-03-12 09:48 来源：国际在线 编辑：李明');
  });

  it('has a region for every block', () => {
    const html = article({
      tail: '<p>（来源：国际在线）</p><div class="share">分享到微信</div>',
      after:
        '<div class="related"><ul><li><a href="/1">另一条新闻的标题在这里</a></li></ul></div><div id="comments"><p>我认为这件事情说得很好，来源：国际在线</p></div>',
    });
    expect(regionOf(html, '2026-03-12 09:48')).toBe('infobar');
    expect(regionOf(html, '本台消息')).toBe('lead');
    expect(regionOf(html, '水库始建于')).toBe('body');
    expect(regionOf(html, '（来源：国际在线）')).toBe('tail');
    expect(regionOf(html, '另一条新闻')).toBe('related');
    expect(regionOf(html, '我认为这件事情')).toBe('comment');
    expect(regionOf(html, '版权所有')).toBe('footer');
    expect(regionOf(html, '首页')).toBe('sidebar');
    expect(read(html).blocks.find((block) => block.region === 'title')?.text).toBe('水库蓄水过半');
  });

  it('has its captions apart from its body', () => {
    const html = article({
      paragraphs: [PARAGRAPHS[0] ?? '', `<img src="a.jpg">`, '图为水库大坝。来源：国际在线', ...PARAGRAPHS.slice(1)],
    });
    expect(regionOf(html, '图为水库大坝')).toBe('caption');
  });

  it('takes a credit in brackets at the end of the last paragraph for its tail', () => {
    const html = article({
      infobar: '2026-03-12',
      paragraphs: [...PARAGRAPHS.slice(0, 2), `${PARAGRAPHS[2]}（国际在线）`],
    });
    expect(regionOf(html, '（国际在线）')).toBe('tail');
  });

  it('takes the same without brackets after the last sentence for its tail', () => {
    const html = article({
      infobar: '2026-03-12',
      paragraphs: [...PARAGRAPHS.slice(0, 2), `${PARAGRAPHS[2]}来源：国际在线`],
    });
    expect(regionOf(html, '来源：国际在线')).toBe('tail');
  });

  it.each(['来源｜国际在线', '来自国际在线', '国际在线'])('has %s by the headline in its info bar', (infobar) => {
    expect(regionOf(article({ infobar }), infobar)).toBe('infobar');
  });

  it('has the paragraph that is named a caption among its captions', () => {
    const html = article({
      infobar: '2026-03-12',
      tail: '<div class="pic"><p class="caption">旅客在车站。来源：国际在线</p></div>',
    });
    expect(regionOf(html, '旅客在车站')).toBe('caption');
  });

  it.each([
    '<div class="sidebar"><div class="box"><p>来源：国际在线</p></div></div>',
    '<aside><p>来源：国际在线</p></aside>',
  ])('has nothing in the column beside it for its tail: %s', (after) => {
    expect(regionOf(article({ infobar: '2026-03-12', after }), '来源：国际在线')).toBe('sidebar');
  });

  it.each([
    '<div class="article-footer"><p>来源：国际在线</p></div>',
    '<article><footer>来源：国际在线</footer></article>',
  ])('has what closes the article, not the page, for its tail: %s', (tail) => {
    expect(regionOf(article({ infobar: '2026-03-12', tail }), '来源：国际在线')).toBe('tail');
  });

  it('without a single element is its own text', () => {
    expect(read(PARAGRAPHS.join('<br>')).text).toBe(PARAGRAPHS.join('\n'));
  });

  it('reads English as well', () => {
    const text =
      'The reservoir was half full on Monday, engineers said, and five counties downstream will have water for the spring, whatever the weather brings.';
    const page =
      read(`<html lang="en"><head><title>Reservoir half full | Example Herald</title><meta property="og:site_name" content="Example Herald"></head>
      <body><header><nav><a href="/">Home</a></nav></header><article><h1>Reservoir half full</h1><p class="byline">By Jane Doe, November 19, 2026</p><p>${text}</p><p>${text}</p><p>Source: CRI Online</p></article><footer>© 2026 Example Herald</footer></body></html>`);
    expect(page).toMatchObject({
      title: 'Reservoir half full',
      text: `${text}\n${text}`,
      source: 'CRI Online',
      language: 'en',
      publishedAt: '2026-11-19',
    });
  });

  it('collects what it tells machines', () => {
    const page = read(
      article({
        head: `<meta name="ContentSource" content="国际在线"><link rel="canonical" href="https://news.cri.cn/a"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","isBasedOn":{"url":"https://news.cri.cn/a"},"sourceOrganization":{"name":"CRI"},"articleBody":"水库蓄水过半。"}]}</script><script type="application/ld+json">{broken</script>`,
        tail: '<img src="s.png" alt="来源：国际在线">',
      }),
    );
    expect(page.signals).toEqual(
      expect.arrayContaining([
        { kind: 'meta:contentsource', value: '国际在线' },
        { kind: 'link:canonical', value: 'https://news.cri.cn/a' },
        { kind: 'jsonld:isBasedOn', value: 'https://news.cri.cn/a' },
        { kind: 'jsonld:sourceOrganization', value: 'CRI' },
        { kind: 'jsonld:articleBody', value: '水库蓄水过半。' },
        { kind: 'img:alt', value: '来源：国际在线' },
      ]),
    );
  });
});
