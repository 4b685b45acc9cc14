import { describe, expect, it } from '@jest/globals';
import { REUSE_CLASSES, type ReuseClass, type ReuseMeasures } from './class-rules.js';
import { classifyReuse, explainClass, isReuse } from './classify.js';
import { REUSE_RULES } from './reuse-rules.js';

const { CHARS } = REUSE_RULES.regimes;
const measures = (
  matched: number,
  workCovered: number,
  identity: number,
  quoted = 0,
  longestRun = 40,
): ReuseMeasures => ({
  matched,
  length: matched / (CHARS.quotationLimit + 1),
  workCovered,
  identity,
  longestRun,
  quoted,
});

describe('the class of a reuse', () => {
  const table: [string, ReuseMeasures, ReuseClass][] = [
    // what                                                matched, workCovered, identity, quoted
    ['all of it, word for word', measures(900, 1, 1), 'FULL'],
    ['three quarters, word for word', measures(700, 0.75, 0.935), 'FULL'],
    ['three quarters, one word in ten replaced', measures(700, 0.75, 0.9), 'REWRITE'],
    ['half, word for word', measures(450, 0.5, 1), 'EXCERPT'],
    ['a third, much reworded', measures(200, 0.33, 0.7), 'REWRITE'],
    ['a sentence of a long work', measures(40, 0.04, 1), 'QUOTATION'],
    ['a sentence of a short work', measures(40, 0.3, 1), 'EXCERPT'],
    ['a sentence of a short work in quotation marks', measures(40, 0.3, 1, 1), 'QUOTATION'],
    ['half of a short work in quotation marks', measures(40, 0.5, 1, 1), 'EXCERPT'],
  ];

  it.each(table)('%s', (_, found, expected) => {
    expect(classifyReuse(found)).toBe(expected);
  });

  it('is explained by the rules tried, up to the one that decided, with bound and value', () => {
    const tried = explainClass(measures(700, 0.8, 0.9));
    expect(tried.map(({ class: reuse }) => reuse)).toEqual(['FULL', 'REWRITE']);
    expect(tried[0]?.tests).toEqual([
      { measure: 'workCovered', atLeast: 0.75, value: 0.8, holds: true },
      { measure: 'identity', atLeast: 0.935, value: 0.9, holds: false },
    ]);
  });

  it('is what the last rule tried says', () => {
    for (const [, found, expected] of table) expect(explainClass(found).at(-1)?.class).toBe(expected);
    expect(new Set(table.map(([, , expected]) => expected))).toEqual(new Set(REUSE_CLASSES));
  });
});

describe('common text', () => {
  it('is no reuse where it is less than a clause, or scattered stock phrases', () => {
    expect(isReuse(measures(12, 0.9, 1, 0, 12), CHARS)).toBe(false);
    expect(isReuse(measures(40, 0.04, 0.5, 0, 9), CHARS)).toBe(false);
    expect(isReuse(measures(40, 0.04, 0.5, 0, 14), CHARS)).toBe(true);
    expect(isReuse(measures(200, 0.2, 0.5, 0, 9), CHARS)).toBe(false);
    expect(isReuse(measures(200, 0.6, 0.5, 0, 9), CHARS)).toBe(true);
  });
});
