import { type ReadPage, readPage } from '@app/pages';
import type { WorkMatch } from '@app/text-reuse';
import type { Finding, FindingCredit } from '../domain/finding.js';
import type { FindingFacts } from '../domain/finding-facts.js';
import { judgeFinding } from '../domain/judge-finding.js';
import { headlineOf, isSameText, reuseFactsOf, withoutEchoes } from '../domain/own-text.js';
import { hostOf, isUnder, linkedAddresses } from '../domain/page-address.js';
import { languageOfUse } from '../domain/use-language.js';
import type { CreditJudge, PublisherSite } from './credit-judge.port.js';
import type { SeenUse, UseDecisions } from './decisions.port.js';
import type { LoadedPage } from './load-page.js';
import type { SitePartners } from './partners.port.js';
import type { ReuseIndexPort } from './reuse-index.port.js';
import type { CatalogWork, CatalogWorks } from './works.port.js';

/** A finding before it has ids and a stored page. */
export type FindingDraft = Omit<Finding, 'id' | 'scanId' | 'snapshotId' | 'page' | 'contentHash' | 'foundAt'>;

export interface ExaminedPage {
  readonly read: ReadPage;
  /** The text that the findings' page ranges refer to. */
  readonly text: string;
  readonly findings: readonly FindingDraft[];
}

interface Seen {
  readonly loaded: LoadedPage;
  readonly read: ReadPage;
  readonly host: string | undefined;
  readonly credit: FindingCredit;
  readonly partnerId: string | undefined;
  readonly links: readonly string[];
}

/** All visible text must have this much more of our text than the main text to be taken instead. */
const MAIN_ADVANTAGE = 1.02;

/** Nothing was asked of the decision engine: the use is a link, or the work is not ours to license. */
const NOT_ASKED: FindingFacts['decision'] = { verdict: 'NOT_LICENSED', reasons: [], duties: [] };

/**
 * What a page has to do with the publisher: reads it, looks for works in it, judges its credit, asks whether the uses are licensed.
 * Looks and asks only; writes nothing.
 */
export class ExaminePage {
  constructor(
    private readonly index: ReuseIndexPort,
    private readonly works: CatalogWorks,
    private readonly partners: SitePartners,
    private readonly decisions: UseDecisions,
    private readonly credits: CreditJudge,
    private readonly publisher: PublisherSite,
  ) {}

  /** @returns undefined where the page has no visible text */
  async execute(loaded: LoadedPage): Promise<ExaminedPage | undefined> {
    const { url, contentType, bytes } = loaded;
    const read = readPage(bytes, {
      ...(url === undefined ? {} : { url }),
      ...(contentType === undefined ? {} : { contentType }),
    });
    const visible = visibleText(read);
    if (visible === '' && read.text === '') return undefined;
    const host = hostOf(url);
    // The publisher's own pages are the original, not a use of it.
    if (isUnder(host, this.publisher.domains)) return { read, text: read.text, findings: [] };

    const { matches, text, scope } = await this.matchesOf(read.text, visible);
    const partner = host === undefined ? undefined : await this.partners.ofHost(host);
    const credit = this.credits.judge(read);
    const seen: Seen = { loaded, read, host, credit, partnerId: partner?.id, links: linkedAddresses(read.links, url) };
    const findings = matches.length > 0 ? await this.copies(seen, matches, text, scope) : await this.link(seen);
    return { read, text, findings };
  }

  /**
   * The main text speaks where it holds a whole work. Else everything a reader sees is asked too (a column beside the text, a text the
   * reader of pages cut), and what has more of our text speaks.
   */
  private async matchesOf(main: string, visible: string) {
    const inMain = { matches: withoutEchoes(await this.index.match(main)), text: main, scope: 'MAIN' as const };
    if (visible === main || inMain.matches[0]?.class === 'FULL') return inMain;
    const anywhere = {
      matches: withoutEchoes(await this.index.match(visible)),
      text: visible,
      scope: 'VISIBLE' as const,
    };
    return mostMatched(anywhere.matches) > mostMatched(inMain.matches) * MAIN_ADVANTAGE ? anywhere : inMain;
  }

  private async copies(
    seen: Seen,
    matches: readonly WorkMatch[],
    text: string,
    scope: 'MAIN' | 'VISIBLE',
  ): Promise<readonly FindingDraft[]> {
    const works = new Map((await this.works.byIds(matches.map(({ work }) => work))).map((work) => [work.id, work]));
    const known = onePerWork(
      matches.flatMap((match) => {
        const work = works.get(match.work);
        return work === undefined ? [] : [{ match, work }];
      }),
    );
    const ours = known.filter(({ work }) => work.origin === 'OWN');
    const answers = await this.decisions.decide(ours.map(({ match, work }) => this.useOf(seen, match, work)));
    const decided = new Map(ours.map(({ work }, at) => [work.id, answers[at]]));
    return known.map(({ match, work }) => {
      const decision = decided.get(work.id);
      const reuse = reuseFactsOf(match, text);
      const facts = factsOf(seen, work, alsoFrom({ match, work }, known));
      const judgment = judgeFinding({ ...facts, reuse, decision: decision ?? NOT_ASKED });
      const { class: reuseClass, workCovered, pageCovered, identity, spans } = match;
      const headline = reuseClass === 'QUOTATION' ? 'UNKNOWN' : headlineOf(work.title, seen.read.title);
      return {
        ...draftOf(seen),
        work: { id: work.id, uri: work.uri, title: work.title },
        ...judgment,
        reuse: { class: reuseClass, workCovered, pageCovered, identity, scope, spans, ...languageOf(seen, work) },
        headline,
        ...(decision === undefined ? {} : { decision }),
      };
    });
  }

  private useOf(seen: Seen, match: WorkMatch, work: CatalogWork): SeenUse {
    const { loaded, host, partnerId } = seen;
    return {
      workId: work.id,
      reuse: match.class,
      at: loaded.fetchedAt,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(host === undefined ? {} : { host }),
      ...languageOf(seen, work),
    };
  }

  /** A page without our text that links to one of our works, or at least to our site. */
  private async link(seen: Seen): Promise<readonly FindingDraft[]> {
    if (seen.links.length === 0) return [];
    const [work] = await this.works.byUris(seen.links);
    const toSite = seen.links.some((address) => isUnder(hostOf(address), this.publisher.domains));
    if (work === undefined && !toSite) return [];
    const link = work === undefined ? ('SITE' as const) : ('WORK' as const);
    const judgment = judgeFinding({ ...factsOf(seen, work), link, decision: NOT_ASKED });
    return [
      {
        ...draftOf(seen),
        ...judgment,
        headline: 'UNKNOWN',
        ...(work === undefined ? {} : { work: { id: work.id, uri: work.uri, title: work.title } }),
      },
    ];
  }
}

function mostMatched(matches: readonly WorkMatch[]): number {
  return matches[0]?.matched ?? 0;
}

interface Copy {
  readonly match: WorkMatch;
  readonly work: CatalogWork;
}

/** Of several versions of one work the one with most matched text, the current one among equals. */
function onePerWork(copies: readonly Copy[]): readonly Copy[] {
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

/** For an own work: the outlet of a work from another source that is the same text on the page. */
function alsoFrom({ match, work }: Copy, copies: readonly Copy[]): string | undefined {
  if (work.origin !== 'OWN') return undefined;
  return copies.find((other) => other.work.origin === 'THIRD_PARTY' && isSameText(match, other.match))?.work.source;
}

/** The language of the use, where it is another than the work's. */
function languageOf({ read }: Seen, work: CatalogWork): { readonly language?: string } {
  const language = languageOfUse(read.language, work.language);
  return language === undefined ? {} : { language };
}

function draftOf({ loaded, read, host, credit, partnerId }: Seen) {
  return {
    pageTitle: read.title,
    credit,
    usedAt: loaded.fetchedAt,
    ...(loaded.url === undefined ? {} : { url: loaded.url }),
    ...(host === undefined ? {} : { host }),
    ...(partnerId === undefined ? {} : { partnerId }),
  };
}

function factsOf(
  { read, host, credit, links }: Seen,
  work: CatalogWork | undefined,
  other?: string,
): Omit<FindingFacts, 'decision' | 'reuse'> {
  return {
    page: { language: read.language, ...(host === undefined ? {} : { host }) },
    work: {
      origin: work?.origin ?? 'UNKNOWN',
      language: work?.language ?? 'und',
      charCount: work?.charCount ?? 0,
      ...(work?.source === undefined ? {} : { source: work.source }),
      ...(other === undefined ? {} : { alsoFrom: other }),
    },
    link: work !== undefined && links.includes(work.uri) ? 'WORK' : 'NONE',
    credit: { class: credit.class, duty: credit.duty },
  };
}

function visibleText({ blocks }: ReadPage): string {
  return blocks
    .filter(({ visible }) => visible)
    .map(({ text }) => text)
    .join('\n');
}
