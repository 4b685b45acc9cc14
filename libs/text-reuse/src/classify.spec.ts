import { describe, expect, it } from '@jest/globals';
import { classifyReuse, type ReuseClass } from './classify.js';
import { REUSE_RULES } from './reuse-rules.js';

describe('the class of a reuse', () => {
  const table: [string, number, number, number, number, ReuseClass | undefined][] = [
    // what                                  matched, workCovered, identity, longestRun
    ['all of it, word for word', 900, 1, 1, 900, 'FULL'],
    ['three quarters, word for word', 700, 0.75, 0.935, 300, 'FULL'],
    ['three quarters, one word in ten replaced', 700, 0.75, 0.9, 40, 'REWRITE'],
    ['half, word for word', 450, 0.5, 1, 450, 'EXCERPT'],
    ['a third, much reworded', 200, 0.33, 0.7, 20, 'REWRITE'],
    ['a sentence of a long work', 40, 0.04, 1, 40, 'QUOTATION'],
    ['a sentence of a short work', 40, 0.4, 1, 40, 'EXCERPT'],
    ['scattered stock phrases', 40, 0.04, 0.5, 9, undefined],
    ['less than a clause', 12, 0.9, 1, 12, undefined],
  ];

  it.each(table)('%s', (_, matched, workCovered, identity, longestRun, expected) => {
    expect(classifyReuse({ matched, workCovered, identity, longestRun }, REUSE_RULES.regimes.CHARS)).toBe(expected);
  });
});
