import { systemActor, type UnitOfWork } from '@app/kernel';
import type { DecisionCause, Finding, FindingDecision, PageSnapshot } from '../domain/finding.js';
import { isSameJudgment } from '../domain/same-judgment.js';
import type { FindingVerdict } from '../domain/verdict.js';
import type { ExaminePage, FindingDraft } from './examine-page.js';
import type { FindingJournal } from './finding-journal.js';
import type { FindingStore } from './finding-store.port.js';
import type { PageStore } from './page-store.port.js';
import type { SeenPages } from './seen-pages.port.js';
import { printOfPage } from './triage-page.js';

export interface RedecideFindingCommand {
  readonly findingId: string;
  readonly cause: Exclude<DecisionCause, 'FOUND' | 'PERSON'>;
}

export type Redecided =
  | 'DECIDED'
  | 'UNCHANGED'
  | 'UNKNOWN'
  /** A person has decided: no machine does after that. */
  | 'LEFT_TO_PERSON'
  /** The stored page is gone, or has nothing of the work by now and nothing is held against anybody: what was decided stands. */
  | 'NOT_FOUND_AGAIN'
  | 'DECIDED_MEANWHILE';

const ACTOR = systemActor('scans.redecide-finding');
/** A finding decided by another in between is judged once more: the other may not have known what this one was sent for. */
const ATTEMPTS = 3;

/** Verdicts that are, or may be, held against whoever publishes the page. */
const HELD_AGAINST: ReadonlySet<FindingVerdict> = new Set<FindingVerdict>([
  'UNLICENSED_CANDIDATE',
  'POSSIBLY_EXEMPT_REVIEW',
  'LICENSED_OUT_OF_SCOPE',
  'LICENSED_ATTRIBUTION_DEFECT',
  'INSUFFICIENT_EVIDENCE',
]);

/**
 * Judges a finding again from its stored page: works, licenses, partners and rules as they are now. Of several sightings the newest
 * speaks. Run twice, it decides once.
 */
export class RedecideFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: FindingStore,
    private readonly pages: { readonly files: Pick<PageStore, 'get'>; readonly seen: Pick<SeenPages, 'find'> },
    private readonly examine: Pick<ExaminePage, 'execute' | 'rules'>,
    private readonly journal: FindingJournal,
  ) {}

  async execute(command: RedecideFindingCommand): Promise<Redecided> {
    let came: Redecided = 'DECIDED_MEANWHILE';
    for (let attempt = 0; attempt < ATTEMPTS && came === 'DECIDED_MEANWHILE'; attempt += 1)
      came = await this.once(command);
    return came;
  }

  private async once({ findingId, cause }: RedecideFindingCommand): Promise<Redecided> {
    const named = await this.findings.find(findingId);
    const finding = named?.joinedTo === undefined ? named : await this.findings.find(named.joinedTo);
    if (finding === undefined) return 'UNKNOWN';
    if (finding.decidedBy === 'PERSON') return 'LEFT_TO_PERSON';
    const [newest] = await this.findings.sightings(finding.id, 1);
    const sighting = newest ?? finding;
    const at = this.journal.now();
    const seen = await this.lookAgain(finding, sighting, at);
    const { rules } = this.examine;
    if (seen === 'PAGE_GONE' || (seen === 'WORK_GONE' && !HELD_AGAINST.has(finding.verdict))) {
      await this.confirm(finding, rules);
      return 'NOT_FOUND_AGAIN';
    }
    const next = seen === 'WORK_GONE' ? unproven(finding, rules, at) : redecided(finding, seen, at);
    if (isSameJudgment(finding, next)) {
      await this.confirm(finding, next.rules);
      return 'UNCHANGED';
    }
    const entry = entryOf(next, cause, sighting.id);
    return this.work.run(async (tx) => {
      if (!(await this.findings.decide(tx, finding, next, entry))) return 'DECIDED_MEANWHILE';
      await this.journal.decided(tx, ACTOR, finding, entry);
      return 'DECIDED';
    });
  }

  /** Else the sweep for findings of other rules would send it out again every time. */
  private async confirm(finding: Finding, rules: string): Promise<void> {
    if (finding.rules !== rules) await this.work.run((tx) => this.findings.confirm(tx, finding, rules));
  }

  private async lookAgain(
    finding: Finding,
    sighting: Finding,
    asOf: Temporal.Instant,
  ): Promise<FindingDraft | 'PAGE_GONE' | 'WORK_GONE'> {
    const snapshot = await this.findings.findSnapshot(sighting.snapshotId);
    const bytes = snapshot === undefined ? undefined : await this.pages.files.get(snapshot.objectKey);
    if (snapshot === undefined || bytes === undefined) return 'PAGE_GONE';
    const contentType = snapshot.headers['content-type'];
    const first = finding.use === undefined ? finding.usedAt : Temporal.Instant.from(finding.use.seenAt);
    const examined = await this.examine.execute(
      {
        page: snapshot.page,
        bytes,
        fetchedAt: await this.lastSeenAt(snapshot, bytes),
        headers: snapshot.headers,
        ...(snapshot.url === undefined ? {} : { url: snapshot.url }),
        ...(contentType === undefined ? {} : { contentType }),
      },
      { firstSeenAt: first, asOf },
    );
    const draft = examined?.findings.find(({ work }) => work?.uri === finding.work?.uri);
    // a link is not judged as a copy, nor a copy as a link: they are findings of another kind
    const isAlike = draft !== undefined && (draft.reuse === undefined) === (finding.reuse === undefined);
    return isAlike ? draft : 'WORK_GONE';
  }

  /** When the page was last known to stand as it is stored: it is not stored again where it was found unchanged. */
  private async lastSeenAt({ page, fetchedAt, headers }: PageSnapshot, bytes: Uint8Array): Promise<Temporal.Instant> {
    const seen = await this.pages.seen.find(page);
    if (seen === undefined || Temporal.Instant.compare(seen.seenAt, fetchedAt) <= 0) return fetchedAt;
    return seen.textPrint === printOfPage(bytes, headers['content-type']) ? seen.seenAt : fetchedAt;
  }
}

function redecided(finding: Finding, draft: FindingDraft, at: Temporal.Instant): Finding {
  const { decision: _asked, use: _facts, partnerId: _site, ...kept } = finding;
  const { verdict, reasons, flags, confidence, credit, usedAt, rules, decision, use, partnerId } = draft;
  // the first sighting tells since when the page stands: `seenAt` stays its own
  const seenAt = finding.use?.seenAt ?? use?.seenAt;
  return {
    ...kept,
    verdict,
    reasons,
    flags,
    confidence,
    credit,
    usedAt,
    rules,
    ...(decision === undefined ? {} : { decision }),
    ...(use === undefined ? {} : { use: { ...use, ...(seenAt === undefined ? {} : { seenAt }) } }),
    ...(partnerId === undefined ? {} : { partnerId }),
    decidedAt: at,
    version: finding.version + 1,
  };
}

/**
 * What was held against somebody for a text that is not found again: a wire text that came in since explains it better, the work was
 * erased from the record, or the rules say now that it was never there. Nobody is accused on what cannot be shown.
 */
function unproven(finding: Finding, rules: string, at: Temporal.Instant): Finding {
  const { decision: _asked, ...kept } = finding;
  return {
    ...kept,
    rules,
    verdict: 'INSUFFICIENT_EVIDENCE',
    reasons: [{ code: 'WORK_NOT_FOUND_AGAIN' }],
    flags: [],
    confidence: 0,
    decidedAt: at,
    version: finding.version + 1,
  };
}

function entryOf(next: Finding, cause: DecisionCause, sightingId: string): FindingDecision {
  const { id, version, verdict, reasons, flags, confidence, credit, decision, rules, decidedAt, foundAt } = next;
  return {
    verdict,
    reasons,
    flags,
    confidence,
    credit,
    rules,
    cause,
    sightingId,
    findingId: id,
    sequence: version,
    decidedBy: ACTOR.id,
    decidedAt: decidedAt ?? foundAt,
    ...(decision === undefined ? {} : { decision }),
  };
}
