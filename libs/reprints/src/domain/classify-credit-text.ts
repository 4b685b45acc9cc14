import type { AttributionRequirement, CreditRegion } from './attribution-requirement.js';
import { type BrandName, brandNames } from './brand-names.js';
import { type CreditClass, compareCredit } from './credit-class.js';
import { CLOSERS, type CreditPatterns, OPENERS, patternsOf } from './credit-patterns.js';
import { endOfMatch, isDateline, matchesAt } from './dateline.js';
import { foldText } from './fold.js';

/** Why a text has its class, by code; a person reads these before anything is held against a page. */
export type CreditNote =
  | 'OTHER_LABEL'
  | 'NO_LABEL'
  | 'LABEL_PREFIXED'
  | 'BRAND_VARIANT'
  | 'BRAND_LOOKALIKE'
  | 'BRAND_SUFFIX'
  | 'WEAK_NAME'
  | 'NAME_CONTINUES'
  | 'PLACEMENT'
  | 'OTHER_SOURCE';

/** One place where a text speaks of the brand. */
export interface CreditFinding {
  readonly class: CreditClass;
  /** What stands on the page, from the label to the end of the name. */
  readonly line: string;
  readonly notes: readonly CreditNote[];
}

const NOT_HERE: ReadonlySet<CreditRegion> = new Set<CreditRegion>([
  'title',
  'caption',
  'related',
  'sidebar',
  'footer',
  'comment',
]);
/** UTF-16 units looked at before a name. */
const WINDOW = 120;

/** The class of one text in one region: the best of its findings. */
export function classifyCreditText(
  region: CreditRegion,
  text: string,
  requirement: AttributionRequirement,
): CreditClass {
  const classes = findCredits(region, text, requirement).map((finding) => finding.class);
  return classes.sort(compareCredit)[0] ?? 'NONE';
}

/** Every place of a text where the brand is named, classified. Empty where it is not. */
export function findCredits(region: CreditRegion, text: string, requirement: AttributionRequirement): CreditFinding[] {
  const patterns = patternsOf(requirement);
  const folded = foldText(text);
  const names = brandNames(folded.text, patterns);
  return names.map((name, at) => {
    const from = names[at - 1]?.end ?? 0;
    const context: Context = { region, text: folded.text, from, name, next: names[at + 1], patterns, requirement };
    const { start, end, ...finding } = classify(context);
    return { ...finding, line: folded.original(start, end) };
  });
}

/** The source another party is credited with in this text, as it stands on the page; undefined where there is none. */
export function otherSource(text: string, requirement: AttributionRequirement): string | undefined {
  const patterns = patternsOf(requirement);
  const folded = foldText(text);
  const match = patterns.anyCredit.exec(folded.text);
  if (match === null || brandNames(folded.text, patterns).length > 0) return undefined;
  return folded.original(match.index, match.index + match[0].length);
}

/** Whether a text ends in a source label that waits for its name in the next block. */
export function endsInLabel(text: string, requirement: AttributionRequirement): boolean {
  const folded = foldText(text.slice(-2 * WINDOW)).text.trimEnd();
  return /[:|丨]$/u.test(folded) && patternsOf(requirement).sourceBefore.test(folded);
}

interface Context {
  readonly region: CreditRegion;
  readonly text: string;
  /** End of the name before this one: labels are looked for after it. */
  readonly from: number;
  readonly name: BrandName;
  readonly next: BrandName | undefined;
  readonly patterns: CreditPatterns;
  readonly requirement: AttributionRequirement;
}

interface Found {
  readonly class: CreditClass;
  readonly notes: readonly CreditNote[];
  readonly start: number;
  readonly end: number;
}

function classify(context: Context): Found {
  const { region, text, name, patterns } = context;
  const before = text.slice(Math.max(0, name.start - WINDOW), name.start);
  const here = { start: name.start, end: name.fullEnd };
  if (name.kind === 'WEAK') return { class: 'MENTION', notes: ['WEAK_NAME'], ...here };
  if (region === 'meta') return { class: name.boundary === 'BROKEN' ? 'MENTION' : 'MACHINE_ONLY', notes: [], ...here };

  const label = labelBefore(context, before);
  const credit = label === undefined ? unlabeled(context, before) : labeled(context, label);
  const found = credit ?? { class: 'MENTION', notes: name.boundary === 'BROKEN' ? ['NAME_CONTINUES'] : [], ...here };
  if (found.class === 'MENTION' && name.boundary === 'BROKEN') return found;
  if (region === 'hidden') return { ...found, class: 'NONE_HIDDEN' };
  const instructed =
    patterns.instructionBefore.test(before) ||
    (found.class !== 'CITED_IN_TEXT' && matchesAt(patterns.quotedAfter, text, name.fullEnd));
  const rights = label === undefined && patterns.rightsBefore.test(before);
  if (instructed || rights) return { ...found, class: 'NONE_DISCLAIMER' };
  if (found.class !== 'NONE_PHOTO' && NOT_HERE.has(region)) return { ...found, class: 'NONE_REGION' };
  return found;
}

interface Label {
  readonly kind: 'SOURCE' | 'LIST' | 'PHOTO';
  readonly text: string;
  readonly start: number;
  /** Whether the text before the label could make it a longer, unknown one. */
  readonly prefixed: boolean;
}

/** Labels that are also everyday words count inside a sentence only with a separator. */
const EVERYDAY = /(?:^|[^转转载摘选编刊发录表载登])(?:[自于])$|^[\p{Script=Han}]{1,3}$|^[a-z]+$/u;
const AFTER_DATE = /\d[\s年月日时分秒)\]]*$/u;

function labelBefore({ text, from, name, patterns }: Context, before: string): Label | undefined {
  const offset = name.start - before.length;
  const searched = before.slice(Math.max(0, from - offset));
  const base = name.start - searched.length;
  const photo = patterns.photoBefore.exec(searched);
  const source = patterns.sourceBefore.exec(searched) ?? patterns.sourceListBefore.exec(searched);
  const isList = source !== null && !patterns.sourceBefore.test(searched);
  if (photo !== null && (source === null || isList || photo.index <= source.index)) {
    return { kind: 'PHOTO', text: photo.groups?.label ?? '', start: base + photo.index, prefixed: false };
  }
  if (source === null) return undefined;
  const label = source.groups?.label ?? '';
  const start = base + source.index;
  const previous = text.slice(Math.max(0, start - 8), start);
  const prefixed = /[\p{L}]$/u.test(previous) && !AFTER_DATE.test(previous);
  const separated = source[0].length > label.length && /[^\s]/u.test(source[0].slice(label.length));
  if (prefixed && !separated && EVERYDAY.test(label)) return undefined;
  if (prefixed && /^[a-z]/u.test(label) && /\p{Script=Latin}$/u.test(previous)) return undefined;
  return { kind: isList ? 'LIST' : 'SOURCE', text: label, start, prefixed };
}

function labeled(context: Context, label: Label): Found | undefined {
  const { region, text, name, next, patterns, requirement } = context;
  const span = { start: label.start, end: name.fullEnd };
  if (label.kind === 'PHOTO') {
    const isNamed = name.boundary !== 'BROKEN' || matchesAt(GIVEN_AFTER, text, name.end);
    return isNamed ? { class: 'NONE_PHOTO', notes: [], ...span } : undefined;
  }
  if (name.boundary === 'BROKEN') return unlabeled(context, '');
  const alsoEnd = endOfMatch(patterns.alsoAfter, text, name.fullEnd);
  const alsoOther = alsoEnd !== undefined && !(next !== undefined && next.start < alsoEnd);
  if (label.kind === 'LIST' || alsoOther) return { class: 'MULTI_SOURCE', notes: ['OTHER_SOURCE'], ...span };
  const notes: CreditNote[] = [];
  if (!patterns.exactLabels.has(label.text.replace(/\s/gu, ''))) notes.push('OTHER_LABEL');
  if (label.prefixed) notes.push('LABEL_PREFIXED');
  if (name.kind === 'VARIANT' || name.kind === 'DOMAIN') notes.push('BRAND_VARIANT');
  if (name.kind === 'LOOKALIKE') notes.push('BRAND_LOOKALIKE');
  if (name.boundary === 'SUFFIX') notes.push('BRAND_SUFFIX');
  if (!requirement.placement.includes(region)) notes.push('PLACEMENT');
  if (notes.length > 0) return { class: 'VARIANT', notes, ...span };
  return { class: name.kind === 'OWN' ? 'EXACT_ZHUANGAO' : 'EXACT', notes, ...span };
}

/** 图片由X提供 */
const GIVEN_AFTER = /\s?(?:提供|拍摄|授权|供稿)/uy;
const BRACKET_BEFORE = /(?<start>^|\n)?\s*[([【〔]\s*$/u;
const BRACKET_AFTER = /[^)\]】〕\n]{0,16}[)\]】〕](?:(?<rest>[\s。.!]*(?:$|\n))|)/uy;
const BARE_BEFORE = new RegExp(`^[\\s${OPENERS}]*(?:[\\d年月日时分秒:/.|丨·—–\\s-])*[${OPENERS}]*$`, 'u');
const BARE_AFTER = new RegExp(`[${CLOSERS}]*\\s*(?:$|[|丨·]|\\d)`, 'uy');

/** What a name says without a label before it: a label after it, a citation, a dateline, a bracket, or nothing. */
function unlabeled(context: Context, before: string): Found | undefined {
  const { region, text, name, patterns } = context;
  const span = { start: name.start, end: name.fullEnd };
  const marker = name.kind === 'OWN' ? 'OWN' : 'BRAND';
  const cited = name.boundary === 'BROKEN' ? null : patterns.citeBefore.exec(before);
  if (cited !== null)
    return { class: 'CITED_IN_TEXT', notes: [], start: name.start - cited[0].length, end: name.fullEnd };
  const citedEnd = endOfMatch(patterns.citeAfter, text, name.end);
  if (citedEnd !== undefined) return { class: 'CITED_IN_TEXT', notes: [], start: name.start, end: citedEnd };
  const photoEnd = endOfMatch(patterns.photoAfter, text, name.end);
  if (photoEnd !== undefined) return { class: 'NONE_PHOTO', notes: [], start: name.start, end: photoEnd };
  const bracketed = name.boundary === 'BROKEN' ? 'NO' : bracketsAround(before, text, name);
  if (bracketed === 'CLOSING') return { class: 'PAREN', notes: ['NO_LABEL'], ...span };
  if (isDateline(text, name.start, name.end, marker)) return { class: 'DATELINE', notes: [], ...span };
  const labelEnd = endOfMatch(patterns.sourceAfter, text, name.end);
  if (labelEnd !== undefined) return { class: 'VARIANT', notes: ['OTHER_LABEL'], start: name.start, end: labelEnd };
  if (name.boundary === 'BROKEN') return undefined;
  if (bracketed === 'OPENING') return { class: 'PAREN', notes: ['NO_LABEL'], ...span };
  const first = name.start <= WINDOW && BARE_BEFORE.test(text.slice(0, name.start));
  const alone = first && matchesAt(BARE_AFTER, text, name.fullEnd);
  if (region === 'infobar' && first && (alone || matchesAt(patterns.fieldAfter, text, name.fullEnd))) {
    return { class: 'VARIANT', notes: ['NO_LABEL'], ...span };
  }
  if (region === 'tail' && alone) return { class: 'PAREN', notes: ['NO_LABEL'], ...span };
  return undefined;
}

/** Whether brackets around the name close their paragraph or open it; inside a sentence they credit nothing. */
function bracketsAround(before: string, text: string, name: BrandName): 'CLOSING' | 'OPENING' | 'NO' {
  const opening = BRACKET_BEFORE.exec(before);
  if (opening === null) return 'NO';
  BRACKET_AFTER.lastIndex = name.end;
  const closing = BRACKET_AFTER.exec(text);
  if (closing === null) return 'NO';
  if (closing.groups?.rest !== undefined) return 'CLOSING';
  return opening.groups?.start === undefined ? 'NO' : 'OPENING';
}
