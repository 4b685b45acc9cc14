import { type ReadPage, readPage } from '@app/pages';
import type { Finding } from '../domain/finding.js';
import type { FindingFacts } from '../domain/finding-facts.js';
import { judgeFinding } from '../domain/judge-finding.js';
import { reuseFactsOf } from '../domain/own-text.js';
import { hostOf, isUnder, linkedAddresses } from '../domain/page-address.js';
import { pageIdentity } from '../domain/page-identity.js';
import { pageSigns } from '../domain/page-signs.js';
import { siteTerritory } from '../domain/site-territory.js';
import { useInstant } from '../domain/use-instant.js';
import { type AnswerUses, effectiveDecision } from './answer-uses.js';
import type { CreditJudge, PublisherSite } from './credit-judge.port.js';
import type { FindCopies, FoundCopies } from './find-copies.js';
import type { LoadedPage } from './load-page.js';
import type { SitePartners } from './partners.port.js';
import {
  blockQuotesOf,
  draftOf,
  factsOf,
  footerOf,
  headlineIn,
  languageOf,
  type Seen,
  seenWords,
  useOf,
  visibleText,
} from './seen-page.js';
import type { CatalogWorks } from './works.port.js';

/** A finding before it has ids and a stored page. */
export type FindingDraft = Omit<
  Finding,
  'id' | 'scanId' | 'snapshotId' | 'page' | 'contentHash' | 'foundAt' | 'joinedTo' | 'decidedAt'
>;

/** What is known beside the page when it is looked at again. */
export interface EarlierSight {
  /** When the page was first seen, whenever this copy of it was. */
  readonly firstSeenAt: Temporal.Instant;
  /** Now: a license that covers the page by now clears it. */
  readonly asOf: Temporal.Instant;
}

export interface ExaminedPage {
  readonly read: ReadPage;
  /** The text that the findings' page ranges refer to. */
  readonly text: string;
  readonly findings: readonly FindingDraft[];
}

/** Nothing was asked of the decision engine: the use is a link, or the work is not ours to license. */
const NOT_ASKED: FindingFacts['decision'] = { verdict: 'NOT_LICENSED', reasons: [], duties: [] };

/**
 * What a page has to do with the publisher: reads it, looks for works in it, judges its credit, asks whether the uses are licensed.
 * Looks and asks only; writes nothing.
 */
export class ExaminePage {
  constructor(
    private readonly find: Pick<FindCopies, 'execute'>,
    private readonly works: CatalogWorks,
    private readonly partners: SitePartners,
    private readonly answers: AnswerUses,
    private readonly credits: CreditJudge,
    private readonly publisher: PublisherSite,
  ) {}

  /** Edition of the rules it judges by. */
  get rules(): string {
    return this.publisher.rules;
  }

  /**
   * @param earlier where the page is looked at again
   * @returns undefined where the page has no visible text
   */
  async execute(loaded: LoadedPage, earlier?: EarlierSight): Promise<ExaminedPage | undefined> {
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

    const found = await this.find.execute(read);
    const links = linkedAddresses(read.links, url);
    const see = (): Promise<Seen> => this.see(loaded, read, { host, links }, earlier);
    const findings = found.copies.length > 0 ? await this.copies(await see(), found) : await this.link(links, see);
    return { read, text: found.text, findings };
  }

  private async see(
    loaded: LoadedPage,
    read: ReadPage,
    { host, links }: Pick<Seen, 'host' | 'links'>,
    earlier: EarlierSight | undefined,
  ): Promise<Seen> {
    const { url, fetchedAt } = loaded;
    const partner = host === undefined ? undefined : await this.partners.ofHost(host);
    const footer = footerOf(read);
    const territory = siteTerritory({
      footer,
      signals: read.signals,
      ...(host === undefined ? {} : { host }),
      ...(url === undefined ? {} : { url }),
      ...(partner?.country === undefined ? {} : { partnerCountry: partner.country }),
    });
    const { likely, ...told } = territory;
    const instant = useInstant(read.publishedAt, earlier?.firstSeenAt ?? fetchedAt, this.publisher.zone);
    const { basis, stated } = instant;
    const canonical = read.signals.find(({ kind }) => kind === 'link:canonical')?.value;
    return {
      loaded,
      read,
      host,
      footer,
      likely,
      publishedAt: instant.at,
      seenAt: fetchedAt,
      partnerId: partner?.id,
      links,
      copyOf: await this.partnerCopied(read, host, partner?.id),
      credit: this.credits.judge(read),
      asOf: earlier?.asOf ?? fetchedAt,
      use: {
        publication: { basis, ...(stated === undefined ? {} : { stated }) },
        seenAt: fetchedAt.toString(),
        territory: told,
        medium: 'web',
      },
      rules: this.publisher.rules,
      identity: pageIdentity({
        page: loaded.page,
        ...(url === undefined ? {} : { url }),
        ...(canonical === undefined ? {} : { canonical }),
      }),
    };
  }

  /** A mirror, or a copy that a search engine keeps, names the page it was made from. A partner's own mirror is the partner's own use. */
  private async partnerCopied(
    { signals }: ReadPage,
    host: string | undefined,
    ownPartnerId: string | undefined,
  ): Promise<string | undefined> {
    const original = hostOf(signals.find(({ kind }) => kind === 'link:canonical')?.value);
    if (original === undefined || host === undefined || isUnder(host, [original])) return undefined;
    const partner = await this.partners.ofHost(original);
    return partner === undefined || partner.id === ownPartnerId ? undefined : original;
  }

  private async copies(seen: Seen, { text, scope, copies: known }: FoundCopies): Promise<readonly FindingDraft[]> {
    const ours = known.filter(({ work }) => work.origin === 'OWN');
    const questions = ours.map(({ match, work }) => ({
      use: useOf(seen, match, work),
      headline: headlineIn(seen, match, work),
    }));
    const { publishedAt, seenAt, asOf, likely } = seen;
    const answers = await this.answers.execute(questions, {
      publishedAt,
      seenAt,
      asOf,
      ...(likely === undefined ? {} : { likely }),
    });
    const decided = new Map(ours.map(({ work }, at) => [work.id, { use: questions[at]?.use, answer: answers[at] }]));
    const quotes = blockQuotesOf(seen.read);
    return known.map(({ match, work, origins }) => {
      const { use, answer } = decided.get(work.id) ?? {};
      const effective = effectiveDecision(answer);
      const copied = match.spans.map(({ page: [start, end] }) => text.slice(start, end)).join('\n');
      const headline = headlineIn(seen, match, work);
      const credit =
        effective?.creditLine === undefined ? seen.credit : this.credits.judge(seen.read, effective.creditLine);
      const facts = factsOf({ ...seen, credit }, work, origins);
      const judgment = judgeFinding({
        ...facts,
        page: { ...facts.page, signs: pageSigns({ ...seenWords(seen, work), copied }) },
        reuse: reuseFactsOf(match, text, quotes),
        headline,
        decision: NOT_ASKED,
        ...answer,
      });
      const { class: reuseClass, workCovered, pageCovered, identity, spans } = match;
      return {
        ...draftOf({ ...seen, credit }),
        ...(use?.excerptPercent === undefined ? {} : { use: { ...seen.use, excerptPercent: use.excerptPercent } }),
        work: { id: work.id, uri: work.uri, title: work.title },
        ...judgment,
        reuse: { class: reuseClass, workCovered, pageCovered, identity, scope, spans, ...languageOf(seen, work) },
        headline,
        ...(effective === undefined ? {} : { decision: effective }),
      };
    });
  }

  /** A page without our text that links to one of our works, or at least to our site; one that does neither is not looked at further. */
  private async link(links: readonly string[], see: () => Promise<Seen>): Promise<readonly FindingDraft[]> {
    if (links.length === 0) return [];
    const [work] = await this.works.byUris(links);
    const toSite = links.some((address) => isUnder(hostOf(address), this.publisher.domains));
    if (work === undefined && !toSite) return [];
    const seen = await see();
    const link = work === undefined ? ('SITE' as const) : ('WORK' as const);
    const facts = factsOf(seen, work);
    const signs = pageSigns({ ...seenWords(seen, work), copied: '' });
    const judgment = judgeFinding({ ...facts, page: { ...facts.page, signs }, link, decision: NOT_ASKED });
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
