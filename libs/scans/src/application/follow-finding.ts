import type { ObserveReprint, ObserveReprintCommand } from '@app/reprints';
import type { Finding } from '../domain/finding.js';
import type { FindingStore } from './finding-store.port.js';
import type { RedecideFinding } from './redecide-finding.js';

/**
 * What follows from a finding: another sighting of a page speaks for the finding it is joined to, and whoever declared the page as a
 * reprint is compliant or in breach. Safe to run twice.
 */
export class FollowFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly redecide: RedecideFinding,
    private readonly reprints: Pick<ObserveReprint, 'execute'>,
  ) {}

  /** @param seenAgainAt where the page was found unchanged since */
  async execute(findingId: string, seenAgainAt?: Temporal.Instant): Promise<string> {
    const finding = await this.findings.find(findingId);
    if (finding === undefined) return 'UNKNOWN';
    const again =
      finding.joinedTo === undefined
        ? 'FIRST_SIGHT'
        : await this.redecide.execute({ findingId: finding.joinedTo, cause: 'SEEN_AGAIN' });
    const head = finding.joinedTo === undefined ? finding : await this.findings.find(finding.joinedTo);
    // what a person decided of the page is what it is
    const speaks = head?.decidedBy === 'PERSON' ? head : finding;
    const sighted = finding.joinedTo === undefined ? await this.newestOf(finding) : finding;
    const sight = sightOf(speaks, sighted, seenAgainAt);
    const moved = sight === undefined ? 0 : await this.reprints.execute(sight);
    return `${again}, ${moved} REPRINTS`;
  }

  private async newestOf(head: Finding): Promise<Finding> {
    const [newest] = await this.findings.sightings(head.id, 1);
    return newest ?? head;
  }
}

/** @returns undefined where the verdict says nothing about the credit of a licensed reprint */
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
  if (speaks.verdict !== 'LICENSED_ATTRIBUTION_DEFECT') return undefined;
  const defect = speaks.reasons.find(({ code }) => code === 'CREDIT_MISSING' || code === 'CREDIT_TO_REVIEW');
  // a changed headline is a defect of its own: the credit is there
  if (defect === undefined && speaks.decidedBy === 'MACHINE') return { ...place, seen: 'CREDITED' };
  return { ...place, seen: 'UNCREDITED', because: defect?.code ?? 'DECIDED_BY_PERSON' };
}
