import type { AttributionRequirement } from './attribution-requirement.js';
import { foldWord } from './fold.js';
import {
  BRAND_SUFFIXES,
  BUTTONS,
  CHANNEL_ENDINGS,
  CHANNELS,
  DESKS,
  FIELD_LABELS,
  INSTRUCTIONS,
  LABELS,
  type LabelSet,
  MEDIA_ENDINGS,
  NOT_MEDIA,
  QUOTED_WORKS,
  REGIONS,
  RIGHTS,
  ROLES,
} from './labels.js';
import { LOOKALIKES } from './lookalikes.js';

/** How near a name is to the required brand. */
/** LOOKALIKE: letters of another script or old forms of a character, put where the brand's own should stand. */
export type BrandKind = 'OWN' | 'EXACT' | 'VARIANT' | 'LOOKALIKE' | 'DOMAIN' | 'WEAK';

/** All forms of the brand; the number of the group that matched says which. */
export interface BrandPattern {
  readonly regex: RegExp;
  readonly groups: readonly { readonly kind: BrandKind; readonly sticky: RegExp }[];
}

/**
 * Everything one requirement looks for, over folded text. `…Before` is tried on the text before a name and ends at it,
 * `…After` is sticky and tried at its end.
 */
export interface CreditPatterns {
  readonly brand: BrandPattern;
  /** Folded labels that make a credit exact. */
  readonly exactLabels: ReadonlySet<string>;
  /** Group `label`: a source label right before the name. */
  readonly sourceBefore: RegExp;
  /** Group `label`: a source label, then other names, then the name. */
  readonly sourceListBefore: RegExp;
  readonly photoBefore: RegExp;
  readonly citeBefore: RegExp;
  readonly sourceAfter: RegExp;
  readonly photoAfter: RegExp;
  readonly citeAfter: RegExp;
  /** Another name joined to this one: 、新华社. */
  readonly alsoAfter: RegExp;
  readonly instructionBefore: RegExp;
  readonly rightsBefore: RegExp;
  readonly quotedAfter: RegExp;
  /** The next field of an information bar, or a date. */
  readonly fieldAfter: RegExp;
  readonly suffixAfter: RegExp;
  /** A credit to anybody: label, separator, group `name`. */
  readonly anyCredit: RegExp;
}

export const OPENERS = '(\\[{<"\'“‘「『《〈【〔〖';
export const CLOSERS = ')\\]}>"\'”’」』》〉】〕〗';
/** Between a label and the name. After NFKC, so full-width forms are gone. */
const SEPARATORS = ':∶|丨│┃∣/>\\-–—―=~·•▶►→_';
/** Emoji, which decorate a line and say nothing. */
const PICTURES = '\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}';
/** Between the brand and its desk or edition. */
const HYPHENS = '\\-–—―~·•_';
export const DATE = '\\d{4}\\s?[-年/.]\\s?\\d{1,2}|\\d{1,2}\\s?月\\s?\\d|\\d{1,2}[-/.:]\\d{1,2}';

/** Source labels that name a person as often as a medium: they say nothing about another source. */
const BYLINE = /作者|^(?:文|图文|发布|媒体|供稿)|^credits?$|^via$/u;

const known = new WeakMap<AttributionRequirement, CreditPatterns>();

/** Patterns of a requirement, made once for each. */
export function patternsOf(requirement: AttributionRequirement): CreditPatterns {
  const made = known.get(requirement) ?? compile(requirement);
  known.set(requirement, made);
  return made;
}

function compile(requirement: AttributionRequirement): CreditPatterns {
  const source = oneOf([...labels('before'), ...requirement.exactLabels]);
  const media = oneOf(MEDIA_ENDINGS);
  const field = `(?:(?:${oneOf(FIELD_LABELS)})\\s*(?:[:/|]|\\(?\\d)|(?:${oneOf(BUTTONS)}))`;
  const roles = oneOf(ROLES.filter((role) => !isLatin(role)));
  const person =
    `(?:文|图|(?:${roles}))[\\s:/]|(?:${roles})(?!\\p{L}{0,8}(?:${media}))` +
    `|(?:${oneOf(ROLES.filter(isLatin))})(?!\\p{L}{0,8}(?:${media})|\\s(?:${oneOf(MEDIA_ENDINGS.filter(isLatin))}))`;
  const gap = `[\\s${PICTURES}]*(?:[${SEPARATORS}][\\s${PICTURES}]*)*[${OPENERS}\\s]*`;
  const item = `[^\\s${SEPARATORS}${OPENERS}${CLOSERS},、;。!?&+]{1,24}`;
  const join = '\\s*(?:[、,;/&+|]|和|与|及|以及|\\sand\\s)\\s*';
  // one run of characters, not a repeated group: a hostile text must not make the search take longer than its square
  const others = `[^。;!?:=()\\n]{1,60}?(?:${join}|(?:${media})[\\s-])`;
  const end = `(?=[\\s${CLOSERS}。.,:;]|$)`;
  return {
    brand: brandPattern(requirement),
    exactLabels: new Set(requirement.exactLabels.map(foldWord)),
    sourceBefore: new RegExp(`(?<label>${source})${gap}$`, 'u'),
    sourceListBefore: new RegExp(`(?<label>${source})\\s*[:|丨\\s]${gap}(?:综合|${others})[${OPENERS}\\s]*$`, 'u'),
    photoBefore: new RegExp(`(?<label>${oneOf(labels('photoBefore'))})${gap}$`, 'u'),
    citeBefore: new RegExp(
      `(?<![数证依占论票收])(?:${oneOf(labels('citeBefore'))})[\\s:${OPENERS}]*(?:(?:${DATE})\\d?日?)?(?:${others})?[${OPENERS}\\s]*$`,
      'u',
    ),
    sourceAfter: new RegExp(`[${CLOSERS}\\s]*(?:${oneOf(labels('after'))})${end}`, 'uy'),
    photoAfter: new RegExp(
      `[${CLOSERS}\\s]*(?:(?:特约)?记者[\\s:/]?)?[^\\s。:;!?]{0,12}?\\s?(?:${oneOf(labels('photoAfter'))})${end}`,
      'uy',
    ),
    citeAfter: new RegExp(
      `[${CLOSERS}]*\\s?(?:(?:网站|记者)?\\s?(?:(?:${DATE})\\d?日?|此前|日前|早前|昨日|今日)?\\s?(?:${oneOf(labels('citeAfter'))})|(?:此前|日前|早前|网站)报[道导]|记者(?:了解|获悉)|综合[^。;,]{2,12}报[道导])`,
      'uy',
    ),
    alsoAfter: new RegExp(
      `[${CLOSERS}]*(?:综合[\\p{L}、]{0,12}?(?:${media})(?=[\\s${CLOSERS},、;|]|$)|\\s*(?:[、/&+]|和|与|及|以及|\\sand\\s)\\s*(?!${field}|${DATE}|${person})\\p{L}|\\s*[,;|丨\\s]\\s*(?!\\s*(?:${field}|\\p{L}{0,6}(?:${oneOf(NOT_MEDIA)})))[\\p{L}\\s]{0,12}?(?:${media})(?=[\\s${CLOSERS},、;|]|$))`,
      'uy',
    ),
    instructionBefore: new RegExp(`(?:${oneOf(INSTRUCTIONS)})[^。;!?\\n]{0,60}$`, 'u'),
    rightsBefore: new RegExp(`(?:${oneOf(RIGHTS)})[^。;!?\\n]{0,60}$`, 'u'),
    quotedAfter: new RegExp(`(?:[${CLOSERS}]+\\s?的?|的)(?:所有|全部|一切)?(?:${oneOf(QUOTED_WORKS)})`, 'uy'),
    fieldAfter: new RegExp(
      `\\s*(?:[${SEPARATORS}(\\s]*(?:${field}|${DATE})|\\(\\s?(?:${oneOf(FIELD_LABELS)})[\\s\\p{Script=Han}]{0,12}\\))`,
      'uy',
    ),
    suffixAfter: new RegExp(
      `(?:\\s?[(${HYPHENS}]\\s?[^\\s${CLOSERS},、;|]{1,24}|\\s(?:${oneOf(DESKS)})|["”」』》](?:${oneOf(CHANNELS)})|(?:${oneOf(REGIONS)})|\\s?\\p{Script=Han}{1,6}(?:${oneOf(CHANNEL_ENDINGS)})|(?:${oneOf(BRAND_SUFFIXES)}))(?=[\\s${CLOSERS}${SEPARATORS},、。;.!(]|\\d|${field}|$)`,
      'uy',
    ),
    anyCredit: new RegExp(
      `(?:${oneOf([...labels('before').filter((label) => !BYLINE.test(label)), ...requirement.exactLabels])})\\s*[:|丨]\\s*[${OPENERS}\\s]*(?<name>${item})`,
      'u',
    ),
  };
}

function labels(which: keyof LabelSet): string[] {
  return Object.values(LABELS).flatMap((set) => set[which]);
}

/** Alternation, longest first, so that a longer word is never taken for a shorter one. */
function oneOf(words: readonly string[]): string {
  const folded = [...new Set(words.map(foldWord))].filter((word) => word !== '');
  return folded
    .sort((a, b) => b.length - a.length)
    .map((word) => namePattern(word))
    .join('|');
}

/** A name as it may stand in text: spaced out between Han letters, a word of its own between Latin ones. */
function namePattern(folded: string, written: (unit: string) => string = escaped): string {
  const units = Array.from(folded).map((unit, at, all) => {
    if (unit === ' ') return '[\\s-]?';
    const next = all[at + 1];
    const loose = next !== undefined && next !== ' ' && (isHan(unit) || isHan(next));
    return written(unit) + (loose ? '\\s?' : '');
  });
  const left = /^[a-z0-9]/u.test(folded) ? '(?<![\\p{Script=Latin}\\d@._-])' : '';
  const right = /[a-z0-9]$/u.test(folded) ? '(?![\\p{Script=Latin}\\d])' : '';
  return `${left}${units.join('')}${right}`;
}

/** A domain or one of its subdomains, with or without scheme; whether it ends there is for the boundary to say. */
function domainPattern(domain: string): string {
  return `(?<![a-z0-9.@_-])(?:https?://)?(?:[a-z0-9-]{1,63}\\.){0,8}${escaped(foldWord(domain))}(?![a-z0-9-])`;
}

/** All names, the longest first whatever its kind: a variant that begins with the exact brand is still a variant. */
function brandPattern({ brand, ownMarkers }: AttributionRequirement): BrandPattern {
  const exact = brand.exact.map(foldWord);
  const names: { kind: BrandKind; name: string }[] = [
    ...ownMarkers.map(foldWord).map((name) => ({
      kind: exact.some((each) => name.startsWith(each)) ? ('OWN' as const) : ('VARIANT' as const),
      name,
    })),
    ...exact.map((name) => ({ kind: 'EXACT' as const, name })),
    ...brand.variants.map((name) => ({ kind: 'VARIANT' as const, name: foldWord(name) })),
    ...[...brand.exact, ...brand.variants].map((name) => ({ kind: 'LOOKALIKE' as const, name: foldWord(name) })),
    ...brand.weak.map((name) => ({ kind: 'WEAK' as const, name: foldWord(name) })),
  ];
  const ordered = names.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  const all: readonly { readonly kind: BrandKind; readonly pattern: string }[] = [
    ...brand.domains.map((domain) => ({ kind: 'DOMAIN' as const, pattern: domainPattern(domain) })),
    ...ordered.map(({ kind, name }) => ({
      kind,
      pattern: namePattern(name, kind === 'LOOKALIKE' ? likeness : escaped),
    })),
  ];
  const source = all.map(({ pattern }) => `(${pattern})`).join('|');
  return {
    regex: new RegExp(source === '' ? '(?!)' : source, 'gu'),
    groups: all.map(({ kind, pattern }) => ({ kind, sticky: new RegExp(pattern, 'uy') })),
  };
}

function isHan(unit: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(unit);
}

function isLatin(word: string): boolean {
  return /^[a-z]/iu.test(word);
}

/** A unit or what is drawn like it. */
function likeness(unit: string): string {
  const alike = LOOKALIKES[unit];
  return alike === undefined ? escaped(unit) : `[${unit}${alike}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
