/**
 * What a text says about its source, best first: this order decides which class a page gets when several of its
 * blocks speak. Words of the law notes, part E.3.
 */
export const CREDIT_CLASSES = [
  /** The required label and the required brand, visible, where a reader looks for it. */
  'EXACT',
  /** The same with the publisher's own-work marker instead of the plain brand. */
  'EXACT_ZHUANGAO',
  /** Another label, another form of the brand, or another place. */
  'VARIANT',
  /** The brand among several sources. */
  'MULTI_SOURCE',
  /** The brand alone in parentheses after the text. */
  'PAREN',
  /** The original's own opening, copied with it: proves the copying, credits nothing. */
  'DATELINE',
  /** "According to …": enough for a fact, not for a reprint. */
  'CITED_IN_TEXT',
  /** Only metadata say it. */
  'MACHINE_ONLY',
  'NONE_HIDDEN',
  'NONE_REGION',
  'NONE_PHOTO',
  'NONE_DISCLAIMER',
  /** The name occurs without crediting anything. */
  'MENTION',
  'NONE',
] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];

/** What a class means for the duty to credit: a person looks at REVIEW before anything is held against anyone. */
export type CreditDuty = 'MET' | 'REVIEW' | 'UNMET';

const REVIEWED: ReadonlySet<CreditClass> = new Set<CreditClass>(['VARIANT', 'MULTI_SOURCE', 'PAREN']);

export function dutyOf(creditClass: CreditClass, acceptOwnMarker: 'ACCEPTED' | 'REVIEWED'): CreditDuty {
  if (creditClass === 'EXACT') return 'MET';
  if (creditClass === 'EXACT_ZHUANGAO') return acceptOwnMarker === 'ACCEPTED' ? 'MET' : 'REVIEW';
  return REVIEWED.has(creditClass) ? 'REVIEW' : 'UNMET';
}

/** Negative when `a` is better than `b`. */
export function compareCredit(a: CreditClass, b: CreditClass): number {
  return CREDIT_CLASSES.indexOf(a) - CREDIT_CLASSES.indexOf(b);
}
