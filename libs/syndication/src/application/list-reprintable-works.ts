import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import type { DecideUse, FindLicenses, License, UseDecision, UseQuestion } from '@app/licensing';
import { type FindPartner, isServed } from '@app/parties';
import { type FindWorks, isReleased, type OfferedWorks, type Work } from '@app/works';
import { type FeedPosition, isAfter, newestFirst } from '../domain/feed-order.js';
import type { ReprintableWork, ReprintGrant } from '../domain/reprintable-work.js';

export interface ReprintablePage {
  readonly items: readonly ReprintableWork[];
  /** Absent on the last page. */
  readonly next?: FeedPosition;
}

/** Feeds are made for a partner in good standing. */
export interface FeedRefusal {
  readonly code: 'FEED_FOR_PARTNERS';
  readonly detail: string;
}

/** Licenses read at a time. */
const LICENSE_PAGE = 200;
const HOSTED: ReadonlySet<string> = new Set(['web', 'app']);

interface Asked {
  readonly question: UseQuestion;
  readonly work: Work;
  readonly license: License;
}

/**
 * The works a partner may reprint right now, newest first. Candidates come from its own licenses; whether each may be reprinted is
 * the decision engine's answer, for the instant of the request. No license means no content, and no product neither.
 */
export class ListReprintableWorks {
  constructor(
    private readonly partners: Pick<FindPartner, 'execute'>,
    private readonly licenses: Pick<FindLicenses, 'list'>,
    private readonly works: Pick<FindWorks, 'execute'>,
    private readonly decisions: Pick<DecideUse, 'execute'>,
    private readonly clock: Clock,
    private readonly offered: Pick<OfferedWorks, 'execute'>,
  ) {}

  /** @param limit works on a page, from 1 */
  async execute(actor: Actor, limit: number, after?: FeedPosition): Promise<Result<ReprintablePage, FeedRefusal>> {
    const now = this.clock.now();
    const partner = actor.partnerId === undefined ? undefined : await this.partners.execute(actor.partnerId, actor);
    if (partner === undefined) return err({ code: 'FEED_FOR_PARTNERS', detail: 'Sign in as a partner' });
    if (!isServed(partner, now))
      return err({ code: 'FEED_FOR_PARTNERS', detail: 'The partnership is suspended or over' });

    const byUri = licensesByUri(await this.allLicenses(actor));
    const found = byUri.size === 0 ? [] : await this.works.execute({ uris: [...byUri.keys()] });
    const ids = found.map(({ id }) => id);
    const offered = await this.offered.execute(actor, ids);
    const candidates = found
      .filter(({ id }) => offered.has(id))
      .filter((work) => work.origin === 'OWN' && isReleased(work, now) && isAfter(work, after))
      .sort(newestFirst);

    const items: ReprintableWork[] = [];
    for (let from = 0; from < candidates.length && items.length <= limit; from += limit + 1) {
      const chunk = candidates.slice(from, from + limit + 1);
      items.push(...(await this.permitted(chunk, byUri, partner.id, now)));
    }
    const page = items.slice(0, limit);
    const last = page.at(-1);
    const hasMore = items.length > limit && last !== undefined;
    return ok({
      items: page,
      ...(hasMore ? { next: { versionCreated: last.versionCreated, workId: last.workId } } : {}),
    });
  }

  private async allLicenses(actor: Actor): Promise<readonly License[]> {
    const all: License[] = [];
    for (let before: { at: Temporal.Instant; id: string } | undefined; ; ) {
      const page = await this.licenses.list(
        { limit: LICENSE_PAGE, ...(before === undefined ? {} : { before }) },
        actor,
      );
      all.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < LICENSE_PAGE) return all;
      before = { at: last.grantedAt, id: last.id };
    }
  }

  private async permitted(
    works: readonly Work[],
    byUri: ReadonlyMap<string, readonly License[]>,
    partnerId: string,
    at: Temporal.Instant,
  ): Promise<readonly ReprintableWork[]> {
    const asked = works.flatMap((work) =>
      (byUri.get(work.uri) ?? []).flatMap((license) => questionsOf(work, license, partnerId, at)),
    );
    const decided = await this.decisions.execute(asked.map(({ question }) => question));
    const answers = asked.map((each, index) => ({ ...each, decision: decided[index] }));
    return works.flatMap((work) => {
      const yes = answers.filter((each) => each.work === work && each.decision?.verdict === 'PERMITTED');
      const [first] = yes;
      return first?.decision === undefined ? [] : [reprintable(work, first.decision, yes.map(grantOf))];
    });
  }
}

function licensesByUri(licenses: readonly License[]): ReadonlyMap<string, readonly License[]> {
  const byUri = new Map<string, License[]>();
  for (const license of licenses) {
    for (const { uri } of license.works) byUri.set(uri, [...(byUri.get(uri) ?? []), license]);
  }
  return byUri;
}

/** One question for each medium of a license, at the places the license itself names: it is asked about, not presumed. */
function questionsOf(work: Work, license: License, partnerId: string, at: Temporal.Instant): Asked[] {
  return license.scope.media.map((medium) => {
    const [territory] = license.scope.territories;
    const domain = HOSTED.has(medium) ? license.scope.domains[0] : undefined;
    const place = { ...(territory === undefined ? {} : { territory }), ...(domain === undefined ? {} : { domain }) };
    return {
      work,
      license,
      question: { partnerId, workId: work.id, action: 'reprint', at, medium, language: work.language, ...place },
    };
  });
}

function grantOf({ license, question: { medium } }: Asked): ReprintGrant {
  const { domains, territories, languages, termEndsAt } = license.scope;
  if (medium === undefined) throw new Error('INVARIANT: every question here names its medium');
  return {
    licenseId: license.id,
    medium,
    domains: HOSTED.has(medium) ? domains : [],
    territories,
    languages,
    termEndsAt,
  };
}

function reprintable(work: Work, decision: UseDecision, grants: readonly ReprintGrant[]): ReprintableWork {
  const credit = decision.duties.find((duty) => duty.kind === 'ATTRIBUTE');
  if (credit === undefined) throw new Error('INVARIANT: every reprint is owed its credit line');
  const { id, uri, version, title, text, language, firstCreated, versionCreated } = work;
  const { byline, category, copyrightHolder, copyrightNotice, usageTerms } = work;
  return {
    workId: id,
    uri,
    version,
    title,
    text,
    language,
    firstCreated,
    versionCreated,
    ...(byline === undefined ? {} : { byline }),
    ...(category === undefined ? {} : { category }),
    ...(copyrightHolder === undefined ? {} : { copyrightHolder }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
    ...(usageTerms === undefined ? {} : { usageTerms }),
    credit: { line: credit.line, language: credit.language },
    grants,
  };
}
