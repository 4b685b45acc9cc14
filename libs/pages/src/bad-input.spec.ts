import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PARAGRAPHS, read } from './read-page.fixture.js';
import { readPage } from './read-page.js';
import { quickText } from './read-quickly.js';

describe('markup that is not as it should be', () => {
  it('of a head that never ends still has a body', () => {
    expect(read(`<html><head><title>a</title><body><p>${PARAGRAPHS[0]}</p></body></html>`).text).toBe(PARAGRAPHS[0]);
  });

  it('of a fragment is read like a page', () => {
    expect(read(`<p>${PARAGRAPHS[0]}`).text).toBe(PARAGRAPHS[0]);
  });

  it('of ruby is read without the readings set above it', () => {
    expect(
      read(
        '<p><ruby>虐待<rp>(</rp><rt>ぎゃくたい</rt><rp>)</rp></ruby>をなくすための法律ができて、親が子どもを教育するために、たたくことは許されません。</p>',
      ).text,
    ).toMatch(/^虐待をなくす/u);
  });
});

describe('bad input', () => {
  it('of any bytes gives a page, never an error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
        (bytes, contentType) => {
          const page = readPage(bytes, contentType === undefined ? {} : { contentType });
          expect(typeof page.text).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any markup gives a page, never an error', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div style="',
      '">',
      '<a href=x>',
      '</a>',
      '<table><tr><td>',
      '<style>.a{',
      '}</style>',
      '<script>',
      '<!--',
      '-->',
      '来源：',
      '国际在线',
      'text. ',
      '<br>',
      '<h1>',
      '&nbsp;',
      '<template>',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
        expect(typeof read(tags.join('')).text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('without bytes is an empty page', () => {
    expect(readPage(new Uint8Array())).toMatchObject({ title: '', text: '', blocks: [], language: 'und', links: [] });
  });

  it('nested half a million deep is cut, its text kept, and said so', () => {
    const page = read(`${'<div>'.repeat(500_000)}${PARAGRAPHS[0]}${'</div>'.repeat(500_000)}<p>${PARAGRAPHS[1]}</p>`);
    expect(page.warnings).toContain('DEPTH_CAPPED');
    expect(page.text).toContain(PARAGRAPHS[0]);
  });

  it('of ten megabytes on one line is read to its end', () => {
    const page = read(`<body><article><p>${'水库今天蓄水过半，工程师说。'.repeat(250_000)}</p></article></body>`);
    expect(page.text.length).toBeGreaterThan(3_000_000);
  });

  it.each([
    ['水\0库', 'NULS_DROPPED'],
    ['水库<!-- never closed', 'COMMENT_UNCLOSED'],
    ['水库<script>never closed', 'SCRIPT_UNCLOSED'],
    ['水库<style>never closed', 'SCRIPT_UNCLOSED'],
  ])('of %j keeps what stands before it, and says so', (html, warning) => {
    const page = read(html);
    expect(page.text).toBe('水库');
    expect(page.warnings).toContain(warning);
    expect(quickText(new TextEncoder().encode(html)).trim()).toBe('水库');
  });

  it('with an attribute of two megabytes is read to its end', () => {
    const page = read(`<p title="${'a'.repeat(2_000_000)}">水库今天蓄水过半，工程师说。</p>`);
    expect(page.text).toBe('水库今天蓄水过半，工程师说。');
  });

  it.each(['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'iso-8859-1', 'utf-16le', 'no-such-charset'])(
    'labeled %s though it is UTF-8 is read as what it is',
    (charset) => {
      const html = `<meta charset="${charset}"><p>${PARAGRAPHS.join('</p><p>')}</p>`;
      const page = readPage(new TextEncoder().encode(html), { contentType: `text/html; charset=${charset}` });
      expect(page.text).toBe(PARAGRAPHS.join('\n'));
    },
  );

  it('with style rules made to be slow is read to its end', () => {
    const css = `${'div '.repeat(12)}.x{display:none}\n`.repeat(2_000);
    read(`<style>${css}</style>${'<div>'.repeat(250)}${'<i class="x">a</i>'.repeat(3_000)}`);
  });

  it('of thirteen megabytes is cut, and said so', () => {
    expect(readPage(new Uint8Array(13 * 1024 * 1024).fill(0x61)).warnings).toContain('SIZE_CAPPED');
  });

  it.each([
    '<',
    '&',
    '<a ',
    'a<br>',
    '(',
    '来源：',
    ' ',
    '\u3000',
    '<p>',
    '<p class="x">a',
    '<!--',
    '<style>a{',
    '{',
    '-',
    '1:1',
    '["',
  ])('of a hundred thousand %s is read to its end', (piece) => {
    read(piece.repeat(100_000));
  });
});
