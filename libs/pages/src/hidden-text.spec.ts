import { describe, expect, it } from '@jest/globals';
import { article, PARAGRAPHS, read } from './read-page.fixture.js';

const hiddenBy = (html: string, text = '来源：国际在线') =>
  read(html).blocks.find((block) => block.text.includes(text))?.hiddenBy;

describe('hidden text', () => {
  const inline = (style: string) => article({ tail: `<p style="${style}">来源：国际在线</p>`, infobar: '2026-03-12' });
  it.each([
    ['display:none', 'display:none'],
    ['visibility: hidden', 'visibility:hidden'],
    ['opacity:0', 'opacity:0'],
    ['font-size:0px', 'font-size:0'],
    ['text-indent:-9999px', 'text-indent:off-screen'],
    ['position:absolute;left:-9999px', 'position:off-screen'],
    ['position:absolute;clip:rect(0,0,0,0)', 'clip'],
    ['clip-path: inset(50%)', 'clip-path'],
    ['height:0;overflow:hidden', 'overflow:zero-size'],
    ['color:#fff;background:#ffffff', 'color:background'],
    ['color:white', 'color:background'],
    ['color:#fdfdfd', 'color:background'],
    ['position:relative;left:-9999px', 'position:off-screen'],
    ['color:transparent', 'color:transparent'],
    ['color:#ffffff00', 'color:transparent'],
    ['color:rgba(0, 0, 0, 0)', 'color:transparent'],
    ['color:hsl(0, 0%, 100%)', 'color:background'],
    ['background:black;color:#000', 'color:background'],
    ['font-size:1px', 'font-size:0'],
    ['opacity:0.001', 'opacity:0'],
    ['opacity:0%', 'opacity:0'],
    ['filter:opacity(0)', 'opacity:0'],
    ['content-visibility:hidden', 'content-visibility:hidden'],
    ['margin-left:-9999px', 'margin:off-screen'],
    ['position:absolute;bottom:-9999px', 'position:off-screen'],
    ['clip-path:circle(0)', 'clip-path'],
    ['max-height:0em;overflow:hidden', 'overflow:zero-size'],
    ['line-height:0;overflow:hidden', 'overflow:zero-size'],
    ['-webkit-text-fill-color:transparent', '-webkit-text-fill-color:transparent'],
    ['-webkit-text-fill-color:#fff', '-webkit-text-fill-color:background'],
    ['color:rgba(0 0 0 / 2%)', 'color:transparent'],
    ['color:rgb(100%,100%,100%)', 'color:background'],
    ['color:ghostwhite', 'color:background'],
    ['opacity:.05', 'opacity:0'],
    ['font-size:0.01em', 'font-size:0'],
    ['font:0/0 a', 'font-size:0'],
    ['text-indent:100%;overflow:hidden;white-space:nowrap', 'text-indent:off-screen'],
    ['position:absolute;left:9999px', 'position:off-screen'],
    ['scale:0', 'transform:off-screen'],
    ['transform:scaleX(0)', 'transform:off-screen'],
    ['transform:scale(0.01)', 'transform:off-screen'],
    ['transform:translate(0, -9999px)', 'transform:off-screen'],
    ['transform:translateX(-100vw)', 'transform:off-screen'],
    ['transform:rotateX(90deg)', 'transform:off-screen'],
    ['clip-path:polygon(0 0, 0 0, 0 0)', 'clip-path'],
  ])('by style="%s" is known by %s', (style, reason) => {
    expect(hiddenBy(inline(style))).toBe(reason);
  });

  it.each([
    ['.x{display:none}', 'display:none'],
    ['#c .x{visibility:hidden!important}', 'visibility:hidden'],
    ['div > p.x { opacity: 0 }', 'opacity:0'],
    ['@media screen{p.x{display:none}}', 'display:none'],
    ['.x{display:none!important} p.x{display:block}', 'display:none'],
    ['.y + .x{display:none}', 'display:none'],
    ['.y ~ p{display:none}', 'display:none'],
    ['[class^="x"]{display:none}', 'display:none'],
    ['p:not(.z):last-child{display:none}', 'display:none'],
    [':is(.x, .z){display:none}', 'display:none'],
    [':root{--ground:#fff}.x{color:var(--ground)}', 'color:background'],
    ['body{background:#fafafa}.x{color:#fafafa}', 'color:background'],
  ])('by the style sheet %s is known by %s', (css, reason) => {
    const html = article({
      head: `<style>${css}</style>`,
      tail: '<div id="c"><b class="y"></b><p class="x">来源：国际在线</p></div>',
      infobar: '2026-03-12',
    });
    expect(hiddenBy(html)).toBe(reason);
  });

  it.each([
    '@media print{.x{display:none}}',
    '.x{display:none} p.x{display:block}',
    '.y .x{display:none}',
    '.x:hover{display:none}',
    '@media (max-width:600px){.x{display:none}}',
    '.x{display:none} .x{display:block!important}',
    '.x:not(.x){display:none}',
    '.y + .x{display:none}',
    '.x{color:#fff;background:teal}',
    'body{background:url(a.png)}.x{color:#fff}',
    '.x{margin-left:-20px;font-size:12px}',
    '.x{color:#eee}',
    '.x{left:-9999px}',
    '.x{color:hsl(0, 0%, 0%)}',
    '.x{color:rgba(0, 0, 0)}',
    '.x{color:#fff;-webkit-text-fill-color:#333}',
    '.x{background:linear-gradient(red, blue);-webkit-background-clip:text;-webkit-text-fill-color:transparent}',
    '.x{color:transparent;text-shadow:0 0 0 #333}',
    '.x{font:700 14px/1.5 sans-serif}',
    '.x{text-indent:2em;overflow:hidden}',
    '.x{transform:translateX(-50%) scale(1.02)}',
    '.x{transform:scale(0.5)}',
    '.x{line-height:1;overflow:hidden}',
  ])('is not what %s leaves to be seen', (css) => {
    const html = article({
      head: `<style>${css}</style>`,
      tail: '<p class="x">来源：国际在线</p>',
      infobar: '2026-03-12',
    });
    expect(hiddenBy(html)).toBeUndefined();
  });

  it.each([
    ['<p hidden>来源：国际在线</p>', 'hidden'],
    ['<template><p>来源：国际在线</p></template>', 'template'],
    ['<noscript><p>来源：国际在线</p></noscript>', 'noscript'],
    ['<details><summary>更多</summary><p>来源：国际在线</p></details>', 'details'],
    ['<!-- 来源：国际在线 -->', 'comment'],
    ['<script>var s = "来源：国际在线";</script>', 'script'],
    ['<font color="#FFFFFF">来源：国际在线</font>', 'color:background'],
    ['<table bgcolor="black"><tr><td><font color="#000">来源：国际在线</font></td></tr></table>', 'color:background'],
    ['<div style="display:none"><div><p style="display:block">来源：国际在线</p></div></div>', 'display:none'],
  ])('in %s is known by %s', (tail, reason) => {
    expect(hiddenBy(article({ tail, infobar: '2026-03-12' }))).toBe(reason);
  });

  it('is seen where the page’s own sheet shows what an attribute hides', () => {
    const tail = '<p hidden style="display:block">来源：国际在线</p>';
    expect(hiddenBy(article({ tail, infobar: '2026-03-12' }))).toBeUndefined();
  });

  it('is what a class with an escaped name says', () => {
    const head = '<style>.hidden{display:none}@media (min-width:768px){.md\\:block{display:block}}</style>';
    const tail = '<p class="hidden md:block">来源：国际在线</p>';
    expect(hiddenBy(article({ head, tail, infobar: '2026-03-12' }))).toBeUndefined();
  });

  it('in a popover that is not open is not seen', () => {
    expect(hiddenBy(article({ tail: '<div popover>来源：国际在线</div>', infobar: '2026-03-12' }))).toBe('popover');
  });

  it('is seen again where the letters inside have a filling of their own', () => {
    const tail =
      '<div style="-webkit-text-fill-color:transparent">甲<p style="-webkit-text-fill-color:#333">来源：国际在线</p></div>';
    expect(hiddenBy(article({ tail, infobar: '2026-03-12' }))).toBeUndefined();
    expect(hiddenBy(article({ tail: tail.replace('p style="-webkit-text-fill-', 'p style="'), infobar: '2026' }))).toBe(
      '-webkit-text-fill-color:transparent',
    );
  });

  it('is seen again where an element inside has another color', () => {
    const tail = '<div style="color:#fff">甲<p style="color:#333">来源：国际在线</p></div>';
    expect(hiddenBy(article({ tail, infobar: '2026-03-12' }))).toBeUndefined();
  });

  it('behind a closed summary is what the summary is not', () => {
    expect(hiddenBy(article({ tail: '<details><summary>来源：国际在线</summary><p>更多</p></details>' }), '更多')).toBe(
      'details',
    );
    expect(
      hiddenBy(article({ tail: '<details><summary>来源：国际在线</summary><p>更多</p></details>', infobar: '2026' })),
    ).toBeUndefined();
  });

  it('counts neither for the text nor for the source', () => {
    const page = read(
      article({ tail: `<p style="display:none">${PARAGRAPHS[0]} 来源：国际在线</p>`, infobar: '2026-03-12' }),
    );
    expect(page.text).toBe(PARAGRAPHS.join('\n'));
    expect(page.source).toBeUndefined();
  });

  it('is seen where it is the whole article, which a script shows', () => {
    const page = read(article({}).replace('class="main"', 'class="main" style="visibility:hidden"'));
    expect(page.text).toBe(PARAGRAPHS.join('\n'));
    expect(page.blocks.every((block) => block.visible)).toBe(true);
  });
});

describe('a color', () => {
  const word = (css: string, link = '') =>
    read(`${link}<style>${css}</style><p>${PARAGRAPHS[0]}<a href="/b">波音</a>和<i>空客</i>。</p>`).text;

  it('of all links is where a site begins: its own sheets, loaded by a script, go on from there', () => {
    expect(word('body{background:#fff}a{color:#fff}')).toContain('波音和空客');
  });

  it('of all elements of a kind counts where the page has no other sheet', () => {
    expect(word('body{background:#fff}i{color:#fff}')).not.toContain('空客');
    expect(word('body{background:#fff}i{color:#fff}', '<link rel="stylesheet" href="/a.css">')).toContain('空客');
  });
});

describe('a line', () => {
  const texts = (infobar: string, head = '') =>
    read(article({ infobar, head })).blocks.flatMap(({ text, visible }) => (visible ? [text] : []));

  it('goes on for a reader over words hidden inside it', () => {
    expect(texts('2026-03-12 来源：<span style="display:none">不是</span>国际在线')).toContain(
      '2026-03-12 来源：国际在线',
    );
  });

  it('is one though its label and its value stand in two boxes', () => {
    expect(texts('<div>来源：</div><div><a href="/">国际在线</a></div>')).toContain('来源：国际在线');
  });

  it('is one though its label and its value stand in two cells', () => {
    expect(texts('<table><tr><td>来源</td><td>国际在线</td></tr></table>')).toContain('来源 国际在线');
  });

  it('has the words that the style sheet sets before it', () => {
    expect(texts('<p class="from">国际在线</p>', '<style>.from::before{content:"来源："}</style>')).toContain(
      '来源：国际在线',
    );
  });
});
