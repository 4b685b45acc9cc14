import type { Finding, FindingDecision, PageSnapshot } from '../domain/finding.js';
import type { FindingFilter, FindingStore } from './finding-store.port.js';
import type { PageStore } from './page-store.port.js';

/** Largest page of findings. */
const MOST_FINDINGS = 200;

export interface FindFindingsQuery extends FindingFilter {
  /** Id of the last finding of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Findings in the order they were made. For the staff of the publisher, and for features that act on findings. */
export class FindFindings {
  constructor(private readonly findings: FindingStore) {}

  async execute({
    after,
    limit,
    ...filter
  }: FindFindingsQuery): Promise<{ readonly findings: readonly Finding[]; readonly next?: string }> {
    const wanted = Math.min(Math.max(limit, 1), MOST_FINDINGS);
    const found = await this.findings.list(filter, after, wanted + 1);
    const findings = found.slice(0, wanted);
    const last = findings.at(-1);
    return found.length > wanted && last !== undefined ? { findings, next: last.id } : { findings };
  }
}

export interface FindingDetail {
  readonly finding: Finding;
  readonly snapshot: PageSnapshot;
  /** Every decision on it, oldest first. */
  readonly history: readonly FindingDecision[];
  /** Other sightings of the same page, newest first. */
  readonly sightings: readonly Finding[];
}

/** Most sightings shown with a finding. */
const MOST_SIGHTINGS = 50;
const MOST_LOOKS = 5;

/** One finding with the facts of its stored page. */
export class FindFinding {
  constructor(private readonly findings: FindingStore) {}

  async execute(findingId: string): Promise<FindingDetail | undefined> {
    for (let look = 1; ; look += 1) {
      const detail = await this.read(findingId);
      // decided between two reads: a finding is never shown with another version's history
      const isWhole = detail === undefined || detail.history.length === detail.finding.version;
      if (isWhole || look === MOST_LOOKS) return detail;
    }
  }

  private async read(findingId: string): Promise<FindingDetail | undefined> {
    const finding = await this.findings.find(findingId);
    const snapshot = finding === undefined ? undefined : await this.findings.findSnapshot(finding.snapshotId);
    if (finding === undefined || snapshot === undefined) return undefined;
    const [history, sightings] = await Promise.all([
      this.findings.history(findingId),
      this.findings.sightings(findingId, MOST_SIGHTINGS),
    ]);
    return { finding, snapshot, history, sightings };
  }
}

/** The text extracted from a finding's page, as its spans count it. */
export class ReadPageText {
  constructor(
    private readonly findings: FindingStore,
    private readonly files: Pick<PageStore, 'get'>,
  ) {}

  /** @returns hash: SHA-256 of the text in UTF-8, hex; undefined where there is no such finding, or its page is erased */
  async execute(findingId: string): Promise<{ readonly hash: string; readonly text: string } | undefined> {
    const finding = await this.findings.find(findingId);
    const snapshot = finding === undefined ? undefined : await this.findings.findSnapshot(finding.snapshotId);
    const bytes = snapshot === undefined ? undefined : await this.files.get(snapshot.textKey);
    if (snapshot === undefined || bytes === undefined) return undefined;
    // a mark at the beginning is a unit of the text: without it every span would be one off
    return { hash: snapshot.textKey, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }
}

/** The stored bytes of a finding's page. They come from a stranger: never to be served as anything a browser runs. */
export class ReadSnapshot {
  constructor(
    private readonly findings: FindingStore,
    private readonly files: PageStore,
  ) {}

  async execute(findingId: string): Promise<{ readonly key: string; readonly bytes: Uint8Array } | undefined> {
    const finding = await this.findings.find(findingId);
    const bytes = finding === undefined ? undefined : await this.files.get(finding.contentHash);
    return finding === undefined || bytes === undefined ? undefined : { key: finding.contentHash, bytes };
  }
}
