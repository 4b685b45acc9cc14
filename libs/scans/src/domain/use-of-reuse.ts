import type { ReuseClass } from '@app/text-reuse';

/** The use, in the words of a license, that a way of copying is. Rewording is an adaptation: a right to reprint is none to change the text. */
export const USE_OF_REUSE = {
  FULL: 'reprint',
  EXCERPT: 'excerpt',
  QUOTATION: 'excerpt',
  REWRITE: 'adaptation',
} as const satisfies Record<ReuseClass, string>;
