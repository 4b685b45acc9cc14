import { type BrandKind, CLOSERS, type CreditPatterns, OPENERS } from './credit-patterns.js';
import { endOfMatch, matchesAt } from './dateline.js';

/** The brand found in folded text. */
export interface BrandName {
  readonly kind: BrandKind;
  /** Half-open, UTF-16 units of the folded text; a suffix is not included. */
  readonly start: number;
  readonly end: number;
  /**
   * CLEAN: the name ends here. SUFFIX: a desk, channel or edition of the brand follows. BROKEN: the letters belong to
   * a longer name or phrase.
   */
  readonly boundary: 'CLEAN' | 'SUFFIX' | 'BROKEN';
  /** End of the suffix; equals `end` without one. */
  readonly fullEnd: number;
}

const STOP = new RegExp(
  `[\\s${CLOSERS}${OPENERS},、。;!?…|丨/:∶>&+\\p{S}\\p{Extended_Pictographic}]|\\.(?![a-z0-9])|[-–—―~·•_]*\\s*$|所有`,
  'uy',
);

/** Every form of the brand in a folded text, in order. */
export function brandNames(text: string, patterns: CreditPatterns): BrandName[] {
  const { regex, groups } = patterns.brand;
  return [...text.matchAll(regex)].map((match) => {
    const end = match.index + match[0].length;
    const kind = groups.find((_, at) => match[at + 1] !== undefined)?.kind ?? 'WEAK';
    const name = { kind, start: match.index, end, ...boundaryAt(text, end, kind, patterns) };
    return name.boundary === 'BROKEN' ? (shorterName(text, name, patterns) ?? name) : name;
  });
}

/** Where the longest form runs into other letters, a shorter form with a known suffix may be meant: 国际在线 + 网站. */
function shorterName(text: string, { start, end }: BrandName, patterns: CreditPatterns): BrandName | undefined {
  for (const { kind, sticky } of patterns.brand.groups) {
    if (kind === 'WEAK' || kind === 'DOMAIN') continue;
    const shorter = endOfMatch(sticky, text, start);
    if (shorter === undefined || shorter >= end) continue;
    const bounds = boundaryAt(text, shorter, kind, patterns);
    if (bounds.boundary === 'SUFFIX') return { kind, start, end: shorter, ...bounds };
  }
  return undefined;
}

function boundaryAt(
  text: string,
  end: number,
  kind: BrandKind,
  patterns: CreditPatterns,
): Pick<BrandName, 'boundary' | 'fullEnd'> {
  if (kind === 'DOMAIN')
    return { boundary: /^\.[a-z0-9]/u.test(text.slice(end, end + 2)) ? 'BROKEN' : 'CLEAN', fullEnd: end };
  if (matchesAt(patterns.fieldAfter, text, end)) return { boundary: 'CLEAN', fullEnd: end };
  const suffixEnd = endOfMatch(patterns.suffixAfter, text, end);
  if (suffixEnd !== undefined) return { boundary: 'SUFFIX', fullEnd: suffixEnd };
  const ends = [STOP, patterns.quotedAfter, patterns.alsoAfter].some((pattern) => matchesAt(pattern, text, end));
  return { boundary: ends ? 'CLEAN' : 'BROKEN', fullEnd: end };
}
