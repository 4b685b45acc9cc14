import type { ReuseClass } from '@app/text-reuse';

/** The use, in the words of a license, that a way of copying is. Rewording is an adaptation: a right to reprint is none to change the text. */
export const USE_OF_REUSE = {
  FULL: 'reprint',
  EXCERPT: 'excerpt',
  QUOTATION: 'excerpt',
  REWRITE: 'adaptation',
} as const satisfies Record<ReuseClass, string>;

/** Share of the work that an excerpt takes, whole percent, rounded up; undefined of what is none. */
export function excerptPercentOf(match: {
  readonly class: ReuseClass;
  readonly workCovered: number;
}): number | undefined {
  const isExcerpt = match.class === 'EXCERPT' || match.class === 'QUOTATION';
  return isExcerpt ? Math.min(100, Math.ceil(match.workCovered * 100)) : undefined;
}
