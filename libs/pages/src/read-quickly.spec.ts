import { describe, expect, it } from '@jest/globals';
import { article, PARAGRAPHS } from './read-page.fixture.js';
import { quickText } from './read-quickly.js';

const quick = (html: string) => quickText(new TextEncoder().encode(html));

describe('the quick text of a page', () => {
  it('has every paragraph of it on its own line, and no code', () => {
    const text = quick(article({ head: '<style>.a{}</style><script>var s = 1;</script>' }));
    expect(text.split('\n')).toEqual(expect.arrayContaining([...PARAGRAPHS]));
    expect(text).not.toContain('var s');
  });

  it('joins inline elements and leaves out the readings above ruby', () => {
    expect(quick('<p>来源：<a href="/">国际<b>在线</b></a></p><p><ruby>虐待<rt>ぎゃくたい</rt></ruby></p>')).toBe(
      '来源：国际在线\n虐待',
    );
  });

  it('of nothing is nothing, and of deep nesting is its text', () => {
    expect(quick('')).toBe('');
    expect(quick(`${'<div>'.repeat(500_000)}a`)).toBe('a');
  });
});
