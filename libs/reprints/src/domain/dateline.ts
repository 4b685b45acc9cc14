import { DATE, OPENERS } from './credit-patterns.js';

/** Openings by which a news text says who sent it, after the name: 消息（记者X）, 3月2日讯, 记者X报道. */
const AFTER = new RegExp(
  [
    '\\s?(?:综合|独家)?(?:消息|讯|报[道导]|专电|快讯|特稿|专稿|电)(?![称说指员])(?=[\\s(:,。\\])】」』\\p{Script=Han}-]|$)',
    '\\s?\\p{Script=Han}{0,10}?\\s?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日\\s?(?:讯|电|消息|报[道导]|专电)',
    '\\p{Script=Han}{2,8}[电讯](?=\\s?[(:])',
    '\\s?\\p{Script=Han}{0,8}?记者',
    '\\s?\\(\\s?(?:记者|通讯员|特约记者)',
    '\\s?:(?!//)',
    '\\)?\\s?(?:--|—|–)\\s?\\S',
    `\\s?[,—-]\\s?(?:[a-z .]{2,24},\\s?)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)`,
  ].join('|'),
  'uy',
);
/** Own-work markers open a text by themselves. */
const OWN_AFTER = /\s?[(:]/uy;
/** Nothing before the name but brackets, at the start of a paragraph; or place and date before an opening bracket. */
const BEFORE = new RegExp(`(?:^|\\n)(?:[\\s${OPENERS}▲■●]*|[^\\n。]{2,40}(?:${DATE})?[^\\n。]{0,8}\\(\\s?)$`, 'u');

/** Whether a name at `[start, end)` opens a paragraph the way agencies open theirs. */
export function isDateline(text: string, start: number, end: number, marker: 'OWN' | 'BRAND'): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[0];
  if (before === undefined) return false;
  if (start > 60 && !before.startsWith('\n')) return false;
  if (/[^\s]\s?\($/u.test(before)) return /^\)\s?(?:--|—|–|-)/u.test(text.slice(end, end + 6));
  return matchesAt(AFTER, text, end) || (marker === 'OWN' && matchesAt(OWN_AFTER, text, end));
}

/** Runs a sticky pattern at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  return endOfMatch(pattern, text, at) !== undefined;
}

/** Where a sticky pattern's match at `at` ends; undefined where it does not match. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
