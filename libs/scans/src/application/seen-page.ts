import type { ReadPage } from '@app/pages';
import type { WorkMatch } from '@app/text-reuse';
import type { Finding, FindingCredit, FindingUse } from '../domain/finding.js';
import type { FindingFacts } from '../domain/finding-facts.js';
import { othersWords } from '../domain/others-words.js';
import { headlineOf, headlinesOf, isExplainedBy, isSameText } from '../domain/own-text.js';
import { hostOf, isUnder } from '../domain/page-address.js';
import { languageOfUse } from '../domain/use-language.js';
import { excerptPercentOf } from '../domain/use-of-reuse.js';
import type { SeenUse } from './decisions.port.js';
import type { LoadedPage } from './load-page.js';
import type { CatalogWork } from './works.port.js';

/** A page as it was read, with everything about it that no work changes. */
export interface Seen {
  readonly loaded: LoadedPage;
  readonly read: ReadPage;
  readonly host: string | undefined;
  readonly credit: FindingCredit;
  readonly partnerId: string | undefined;
  readonly links: readonly string[];
  /** Host of a partner that the page names as its original's. */
  readonly copyOf: string | undefined;
  readonly publishedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** Up to when a license may have come. */
  readonly asOf: Temporal.Instant;
  readonly footer: string;
  readonly use: Omit<FindingUse, 'excerptPercent'>;
  /** Where the partner is at home. */
  readonly likely: string | undefined;
  readonly identity: string;
  readonly rules: string;
}

/** UTF-16 units of the page's foot that are read. */
const FOOTER_LENGTH = 4_000;

export interface Copy {
  readonly match: WorkMatch;
  readonly work: CatalogWork;
}

/** Of several versions of one work the one with most matched text, the current one among equals. */
export function onePerWork(copies: readonly Copy[]): readonly Copy[] {
  const best = new Map<string, Copy>();
  for (const copy of copies) {
    const other = best.get(copy.work.uri);
    const isBetter =
      other === undefined ||
      copy.match.matched > other.match.matched ||
      (copy.match.matched === other.match.matched && copy.work.version === 'CURRENT');
    if (isBetter) best.set(copy.work.uri, copy);
  }
  return [...best.values()];
}

/** For an own work: outlets of works from other sources that are the same text on the page, or that explain it. */
export function originsOf(
  { match, work }: Copy,
  copies: readonly Copy[],
  ownNames: readonly string[],
): Pick<FindingFacts['work'], 'alsoFrom' | 'explainedBy' | 'givenAs'> {
  if (work.origin !== 'OWN') return {};
  const others = copies.filter((other) => other.work.origin === 'THIRD_PARTY');
  const explaining = others.find((other) => isExplainedBy(match, other.match));
  if (explaining !== undefined) return { explainedBy: explaining.work.source ?? explaining.work.title };
  const same = others.find((other) => isSameText(match, other.match));
  const givenAs = work.text === undefined ? undefined : othersWords(work.text, match, ownNames);
  return {
    ...(same === undefined ? {} : { alsoFrom: same.work.source ?? same.work.title }),
    ...(givenAs === undefined ? {} : { givenAs }),
  };
}

/** The language of the use, where it is another than the work's. */
export function languageOf({ read }: Seen, work: CatalogWork): { readonly language?: string } {
  const language = languageOfUse(read.language, work.language);
  return language === undefined ? {} : { language };
}

export function draftOf({ loaded, read, host, credit, partnerId, publishedAt, use, identity, rules }: Seen) {
  return {
    pageTitle: read.title,
    credit,
    usedAt: publishedAt,
    use,
    pageIdentity: identity,
    decidedBy: 'MACHINE' as const,
    rules,
    version: 1,
    ...(loaded.url === undefined ? {} : { url: loaded.url }),
    ...(host === undefined ? {} : { host }),
    ...(partnerId === undefined ? {} : { partnerId }),
  };
}

/** A page and a work may keep other clocks; one that states a day has all of it, hours. */
const CLEARLY_BEFORE = 48;

/** What the page states, where by that the work did not exist yet: whose text it is has to be looked at. */
function statedBefore({ publishedAt, use }: Seen, work: CatalogWork | undefined): string | undefined {
  const { basis, stated } = use.publication;
  if (basis === 'SEEN' || work?.firstCreated === undefined) return undefined;
  const latest = work.firstCreated.subtract({ hours: CLEARLY_BEFORE });
  return Temporal.Instant.compare(publishedAt, latest) < 0 ? stated : undefined;
}

export function factsOf(
  seen: Seen,
  work: CatalogWork | undefined,
  origins: Pick<FindingFacts['work'], 'alsoFrom' | 'explainedBy' | 'givenAs'> = {},
): Omit<FindingFacts, 'decision' | 'reuse'> {
  const { read, host, credit, copyOf } = seen;
  const before = statedBefore(seen, work);
  return {
    page: {
      language: read.language,
      ...(host === undefined ? {} : { host }),
      ...(before === undefined ? {} : { statedBefore: before }),
      ...(copyOf === undefined ? {} : { copyOf }),
    },
    work: {
      origin: work?.origin ?? 'UNKNOWN',
      language: work?.language ?? 'und',
      charCount: work?.charCount ?? 0,
      ...(work?.source === undefined ? {} : { source: work.source }),
      ...origins,
    },
    link: work === undefined ? 'NONE' : linkTo(seen, work),
    credit: { class: credit.class, duty: credit.duty },
  };
}

/** WHY only links that lead away: a page's link to itself, and its site's lists, carry the headline of whatever stands there. */
function linkTo({ read, links, host, loaded }: Seen, { uri, title }: CatalogWork): FindingFacts['link'] {
  if (links.includes(uri)) return 'WORK';
  const headline = headlinesOf(title);
  const isHeadline = ({ href, text }: { readonly href: string; readonly text: string }): boolean => {
    if (headline(text) !== 'KEPT') return false;
    const to = hostOf(URL.parse(href.trim(), loaded.url)?.href);
    return to !== undefined && (host === undefined || !(isUnder(to, [host]) || isUnder(host, [to])));
  };
  return read.links.some(isHeadline) ? 'HEADLINE' : 'NONE';
}

/** The use that a copy is, as the decision engine is asked about it. */
export function useOf(seen: Seen, match: WorkMatch, work: CatalogWork): SeenUse {
  const { host, partnerId, use, publishedAt } = seen;
  const { territory } = use.territory;
  const excerptPercent = excerptPercentOf(match);
  return {
    workId: work.id,
    reuse: match.class,
    at: publishedAt,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(host === undefined ? {} : { host }),
    ...(territory === undefined ? {} : { territory }),
    ...(excerptPercent === undefined ? {} : { excerptPercent }),
    ...languageOf(seen, work),
  };
}

/** What stands in block quotations, one after the other. */
export function blockQuotesOf({ blocks }: ReadPage): string {
  return blocks
    .filter(({ path }) => /(?:^|> )blockquote\b/u.test(path))
    .map(({ text }) => text)
    .join('\n');
}

export function visibleText({ blocks }: ReadPage): string {
  return blocks
    .filter(({ visible }) => visible)
    .map(({ text }) => text)
    .join('\n');
}

/** What stands at the foot of the page: filing numbers, licenses of the medium. */
export function footerOf({ blocks }: ReadPage): string {
  return blocks
    .filter(({ region, visible }) => visible && (region === 'footer' || region === 'sidebar'))
    .map(({ text }) => text)
    .join('\n')
    .slice(-FOOTER_LENGTH);
}

/** UTF-16 units at both ends of a text where it may say how it came about. */
const END_LENGTH = 300;

/** What of the page its signs are read off, beside the copied text. */
export function seenWords({ host, read, footer }: Seen, work: CatalogWork | undefined) {
  const { title, text } = read;
  const ends = `${text.slice(0, END_LENGTH)}\n${text.slice(-END_LENGTH)}`;
  return { title, workTitle: work?.title ?? '', footer, ends, ...(host === undefined ? {} : { host }) };
}

export function headlineIn({ read }: Seen, match: WorkMatch, work: CatalogWork): Finding['headline'] {
  return match.class === 'QUOTATION' ? 'UNKNOWN' : headlineOf(work.title, read.title);
}
