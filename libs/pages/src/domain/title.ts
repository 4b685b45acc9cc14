import { weighedLength } from './letters.js';

/** Names that end a title after a hyphen: `法国全国大罢工-新华网`. */
const SITE =
  /(?:网|網|报|報|新闻|新聞|频道|頻道|在线|在線|站|客户端|论坛|社区|电视台|日报|晚报|官方网站|\.(?:com|net|cn|org|tw|hk))$/iu;

export interface TitleCandidates {
  readonly headings: readonly string[];
  readonly ogTitle?: string;
  readonly documentTitle?: string;
  readonly siteName?: string;
}

/** A longer headline is text in the wrong place; in characters. */
const LONGEST = 300;

/** The headline: the `h1` that the document's title repeats, else og:title, else the title without the site's name. */
export function titleOf({ headings, ogTitle, documentTitle, siteName }: TitleCandidates): string {
  const stated = [ogTitle, documentTitle].flatMap((title) => (title ? [squeeze(title.slice(0, LONGEST))] : []));
  const short = headings.map((text) => text.slice(0, LONGEST));
  const heading = short.find(
    (text) =>
      text.length > 1 && stated.some((title) => title.startsWith(squeeze(text)) || squeeze(text).startsWith(title)),
  );
  if (heading !== undefined && weighedLength(heading) >= 8) return heading.trim();
  const best = ogTitle?.trim() || documentTitle?.trim();
  if (best) return withoutSite(best.slice(0, LONGEST), siteName);
  return short[0]?.trim() ?? '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

/** Cuts site and section names off the end, never more than leaves a headline standing. */
export function withoutSite(title: string, siteName?: string): string {
  let rest = title.replace(/\s+/gu, ' ').trim();
  for (let cut = 0; cut < 4; cut += 1) {
    const match = /^(.+?)(\s*[_|｜丨]+\s*|\s+[-–—]+\s+|-{1,2}|—{1,2})([^_|｜丨]{1,40})$/u.exec(lastPart(rest));
    if (match === null) return rest;
    const [, head = '', separator = '', tail = ''] = match;
    const isName = (siteName !== undefined && squeeze(tail) === squeeze(siteName)) || SITE.test(tail.trim());
    const isParted = /[_|｜丨]/u.test(separator) || (/\s/u.test(separator) && weighedLength(tail) <= 40);
    const before = rest.slice(0, rest.length - lastPart(rest).length) + head;
    if (!(isName || isParted) || weighedLength(before) < 12) return rest;
    rest = before.trim();
  }
  return rest;
}

/** From the last separator's left neighbor on: what one more cut looks at. */
function lastPart(title: string): string {
  const separators = [...title.matchAll(/\s*[_|｜丨]+\s*|\s+[-–—]+\s+|-{1,2}|—{1,2}/gu)];
  const beforeLast = separators.at(-2);
  return beforeLast === undefined ? title : title.slice(beforeLast.index + beforeLast[0].length);
}
