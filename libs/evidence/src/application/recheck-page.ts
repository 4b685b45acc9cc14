import { systemActor, type UnitOfWork } from '@app/kernel';
import type { FindFinding } from '@app/scans';
import { judgeAgain, type Recheck, type RecheckOutcome, type RecheckResult } from '../domain/recheck.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import { EVIDENCE_TOPICS, type EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';
import type { LivePage } from './live-page.port.js';
import { copiedPassages } from './scan-files.js';

const RECHECKER = systemActor('scans.recheck-page');
const BATCH = 500;

/** Hands out the looks that are due. Handed out twice, a look is written once. */
export class SweepRechecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly journal: EvidenceJournal,
  ) {}

  /** @returns looks handed out */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      const due = await this.store.dueRechecks(tx, this.journal.now(), BATCH);
      for (const { evidenceId, day } of due)
        await this.journal.announce(tx, EVIDENCE_TOPICS.recheckDue, { evidenceId, day });
      return due.length;
    });
  }
}

/** Looks whether a page is still online, and writes what it saw once. */
export class RecheckPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: { readonly findings: Pick<FindFinding, 'execute'>; readonly evidence: EvidenceStore },
    private readonly files: EvidenceFiles,
    private readonly live: LivePage,
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(evidenceId: string, day: number): Promise<RecheckOutcome | 'NOT_DUE' | 'ALREADY_DONE'> {
    const { findings, evidence: store } = this.records;
    const evidence = await store.find(evidenceId);
    const planned = (await store.rechecks(evidenceId)).find((each) => each.day === day);
    if (evidence === undefined || planned === undefined) return 'ALREADY_DONE';
    if (planned.done !== undefined) return 'ALREADY_DONE';
    if (Temporal.Instant.compare(this.journal.now(), planned.dueAt) < 0) return 'NOT_DUE';
    const { finding, snapshot } = (await findings.execute(evidence.findingId)) ?? {};
    if (finding?.url === undefined || snapshot === undefined) return 'ALREADY_DONE';
    const text = await this.files.get(snapshot.textKey);
    const result = await this.look(finding.url, {
      contentHash: finding.contentHash,
      copied: copiedPassages(finding, text),
    });
    return this.record(planned, evidence, result);
  }

  private async look(url: string, first: Parameters<typeof judgeAgain>[0]): Promise<RecheckResult> {
    const { seen, detail } = await this.live.seeAgain(url);
    const checkedAt = this.journal.now();
    if (seen === undefined) return { outcome: 'UNREACHABLE', checkedAt, detail };
    await this.files.put(seen.bytes);
    const { status, contentHash } = seen;
    return { ...judgeAgain(first, seen), checkedAt, status, contentHash, detail };
  }

  private record(
    planned: Recheck,
    evidence: { readonly id: string; readonly findingId: string },
    result: RecheckResult,
  ): Promise<RecheckOutcome | 'ALREADY_DONE'> {
    return this.work.run(async (tx) => {
      if (!(await this.records.evidence.finish(tx, planned, result))) return 'ALREADY_DONE';
      const { outcome, contentHash } = result;
      const { id: evidenceId, findingId } = evidence;
      const { day } = planned;
      await this.journal.announce(tx, EVIDENCE_TOPICS.rechecked, { evidenceId, findingId, day, outcome });
      await this.journal.held(tx, evidence, {
        kind: 'RECHECKED',
        actor: RECHECKER,
        reason: `DAY_${day}: ${outcome}`,
        ...(contentHash === undefined ? {} : { hash: contentHash }),
        after: outcome,
        facts: { day },
      });
      return outcome;
    });
  }
}
