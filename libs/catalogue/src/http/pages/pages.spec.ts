import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedText } from './marked-text.js';
import { dataBlock } from './page-frame.js';
import { PAGE_CSP, STYLE } from './page-style.js';
import { PAGE_WORDS } from './page-words.js';
import { mailSubject } from './work-page.js';

describe('a page', () => {
  it('carries data that nothing in it can end, and that reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const block = dataBlock({ text: `</script><!--${text}` });
        expect(block).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(block)).toEqual({ text: `</script><!--${text}` });
      }),
    );
  });

  it('is cut at highlights and lost nowhere', () => {
    const text = 'abcdef';
    expect(
      markedText(text, [
        [0, 2],
        [4, 5],
      ])
        .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
        .join(''),
    ).toBe('[ab]cd[e]f');
    expect(markedText('', [])).toEqual([]);
  });

  it('asks by mail for a title of any length, cut between its characters', () => {
    const title = `${'a'.repeat(99)}𠮷`;
    expect(mailSubject('License', title)).toBe(`License%3A%20${'a'.repeat(99)}%F0%A0%AE%B7`);
    expect(mailSubject('License', `${title}b`)).toBe(mailSubject('License', title));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, length) => {
        expect(decodeURIComponent(mailSubject('', 'a'.repeat(length) + text))).not.toContain('\uFFFD\uFFFD\uFFFD');
      }),
    );
  });

  it('runs no script and says the same things in each language', () => {
    expect(PAGE_CSP).not.toContain('script');
    const names = Object.keys(PAGE_WORDS.en).sort();
    for (const words of Object.values(PAGE_WORDS)) {
      expect(Object.keys(words).sort()).toEqual(names);
      expect(Object.values(words)).not.toContain('');
    }
  });

  it('has colors that can be read, light and dark (WCAG 2.2, 1.4.3)', () => {
    const [light = '', dark = ''] = [...STYLE.matchAll(/:root \{([^}]*)\}/gu)].map(([, rules]) => rules);
    for (const rules of [light, dark]) {
      const color = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`, 'u').exec(rules)?.[1] ?? '';
      for (const [front, back] of [
        ['ink', 'paper'],
        ['ink', 'card'],
        ['ink', 'mark'],
        ['quiet', 'paper'],
        ['quiet', 'card'],
        ['link', 'paper'],
        ['link', 'card'],
        ['on-button', 'button'],
      ] as const) {
        expect({ front, back, enough: contrast(color(front), color(back)) >= 4.5 }).toEqual({
          front,
          back,
          enough: true,
        });
      }
    }
  });
});

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
