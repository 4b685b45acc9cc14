/** What can be known of a premise. `"unknown"` is a value of its own: it never permits and never vanishes. */
export type Truth = true | false | 'unknown';

/** Kleene's strong conjunction and disjunction of two. */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === 'unknown' ? a : b;
}

export function either(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === 'unknown' ? a : b;
}

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}

/** Kleene's strong conjunction; `true` for nothing. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

/** Kleene's strong disjunction; `false` for nothing. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}

/** Exactly one is true. Two certain ones settle it, whatever the rest. */
export function exactlyOne(truths: readonly Truth[]): Truth {
  const certain = truths.filter((truth) => truth === true).length;
  if (certain > 1) return false;
  return truths.includes('unknown') ? 'unknown' : certain === 1;
}

/**
 * How much of the asked use a constraint covers: a use in `001` is only in part a use in `CN`.
 * SOME is decided by the rule: a permission must cover all of a use, a prohibition forbids it by touching any part.
 */
export type Coverage = 'ALL' | 'SOME' | 'NONE' | 'unknown';

export function opposite(coverage: Coverage): Coverage {
  if (coverage === 'ALL') return 'NONE';
  return coverage === 'NONE' ? 'ALL' : coverage;
}

/** The coverage of a whole from the coverage of its parts. @param parts not empty */
export function together(parts: readonly Coverage[]): Coverage {
  const kinds = new Set(parts);
  if (kinds.has('SOME') || (kinds.has('ALL') && kinds.has('NONE'))) return 'SOME';
  if (kinds.has('unknown')) return 'unknown';
  return kinds.has('ALL') ? 'ALL' : 'NONE';
}
