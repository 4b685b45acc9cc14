import type { ObserveReprint, ObserveReprintCommand } from '@app/reprints';
import type { ObservePage } from '@app/syndication';
import type { Finding } from '../domain/finding.js';
import type { FindingVerdict } from '../domain/verdict.js';
import type { CatalogTexts } from './catalog-texts.port.js';
import type { FindingStore } from './finding-store.port.js';
import type { RedecideFinding } from './redecide-finding.js';

/** How a finding comes to be followed. */
export interface FollowedSight {
  /** When the page was found unchanged since. */
  readonly seenAgainAt?: Temporal.Instant;
  /** Of a new finding: sequence of the work taken in last before its page was looked at. */
  readonly worksUpTo?: number;
}

/** What a page may be by a license that can have ended since. */
const LICENSED: ReadonlySet<FindingVerdict> = new Set<FindingVerdict>(['LICENSED_OK', 'LICENSED_ATTRIBUTION_DEFECT']);

/**
 * What follows from a finding: another sighting of a page speaks for the finding it is joined to, and whoever declared the page as a
 * reprint is compliant or in breach. Safe to run twice.
 */
export class FollowFinding {
  constructor(
    private readonly findings: Pick<FindingStore, 'find' | 'sightings'>,
    private readonly redecide: Pick<RedecideFinding, 'execute'>,
    private readonly reprints: Pick<ObserveReprint, 'execute'>,
    private readonly texts: Pick<CatalogTexts, 'latest'>,
    private readonly advisories: Pick<ObservePage, 'execute'>,
  ) {}

  async execute(findingId: string, sight: FollowedSight = {}): Promise<string> {
    const seen = await this.findings.find(findingId);
    if (seen === undefined) return 'UNKNOWN';
    const again = await this.lookAgain(seen, sight);
    const finding = (await this.findings.find(findingId)) ?? seen;
    const head = finding.joinedTo === undefined ? finding : await this.findings.find(finding.joinedTo);
    // what a person decided of the page is what it is
    const speaks = head?.decidedBy === 'PERSON' ? head : finding;
    const sighted = finding.joinedTo === undefined ? await this.newestOf(finding) : finding;
    const observed = sightOf(speaks, sighted, sight.seenAgainAt);
    const moved = observed === undefined ? 0 : await this.reprints.execute(observed);
    await this.observe(sighted, sight.seenAgainAt);
    return `${again}, ${moved} REPRINTS`;
  }

  private async lookAgain({ id, joinedTo, verdict }: Finding, { seenAgainAt, worksUpTo }: FollowedSight) {
    if (joinedTo !== undefined) return this.redecide.execute({ findingId: joinedTo, cause: 'SEEN_AGAIN' });
    // WHY: the page stands as it was, so that nobody looks at it again, and what it was licensed by may be over
    if (seenAgainAt !== undefined && LICENSED.has(verdict)) {
      return this.redecide.execute({ findingId: id, cause: 'SEEN_AGAIN' });
    }
    // WHY: a text that came in while the page was looked at was asked what it explains before this finding was there
    if (worksUpTo !== undefined && Number(await this.texts.latest()) > worksUpTo) {
      return this.redecide.execute({ findingId: id, cause: 'WORK_CHANGED' });
    }
    return 'FIRST_SIGHT';
  }

  /** A page that has the text of a killed work, or of an old version, has not obeyed. */
  private async observe(
    { page, url, work, reuse, partnerId, ...seen }: Finding,
    seenAgainAt?: Temporal.Instant,
  ): Promise<void> {
    if (work === undefined || reuse === undefined) return;
    await this.advisories.execute({
      urls: [...new Set([page, ...(url === undefined ? [] : [url])])],
      seenAt: seenAgainAt ?? (seen.use === undefined ? seen.foundAt : Temporal.Instant.from(seen.use.seenAt)),
      work: { id: work.id, uri: work.uri },
      findingId: seen.id,
      ...(partnerId === undefined ? {} : { partnerId }),
    });
  }

  private async newestOf(head: Finding): Promise<Finding> {
    const [newest] = await this.findings.sightings(head.id, 1);
    return newest ?? head;
  }
}

/** The text is there, and no license covers it there: what that means for a declared reprint depends on what it is. */
const UNCOVERED: ReadonlySet<FindingVerdict> = new Set<FindingVerdict>([
  'LICENSED_OUT_OF_SCOPE',
  'UNLICENSED_CANDIDATE',
  'POSSIBLY_EXEMPT_REVIEW',
]);

/** @returns undefined where the verdict says nothing about a reprint */
function sightOf(
  speaks: Finding,
  sighted: Finding,
  seenAgainAt: Temporal.Instant | undefined,
): ObserveReprintCommand | undefined {
  const { page, url, work, use, foundAt, id } = sighted;
  if (work === undefined) return undefined;
  const place = {
    urls: [...new Set([page, ...(url === undefined ? [] : [url])])],
    work: { id: work.id, uri: work.uri },
    seenAt: seenAgainAt ?? (use === undefined ? foundAt : Temporal.Instant.from(use.seenAt)),
    evidenceId: id,
  };
  if (speaks.verdict === 'LICENSED_OK') return { ...place, seen: 'CREDITED' };
  if (UNCOVERED.has(speaks.verdict) && sighted.reuse !== undefined) {
    return { ...place, seen: 'OUT_OF_SCOPE', because: speaks.reasons[0]?.code ?? speaks.verdict };
  }
  if (speaks.verdict !== 'LICENSED_ATTRIBUTION_DEFECT') return undefined;
  const defect = speaks.reasons.find(({ code }) => code === 'CREDIT_MISSING' || code === 'CREDIT_TO_REVIEW');
  // a changed headline is a defect of its own: the credit is there
  if (defect === undefined && speaks.decidedBy === 'MACHINE') return { ...place, seen: 'CREDITED' };
  return { ...place, seen: 'UNCREDITED', because: defect?.code ?? 'DECIDED_BY_PERSON' };
}
