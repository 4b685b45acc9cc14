import { err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Evidence } from '../domain/evidence.js';
import { type CaptureEvidence, collectorFor, type EvidenceNotReady } from './capture-evidence.js';
import { EVIDENCE_TOPICS, type EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';
import type { PackEvidence } from './pack-evidence.js';
import type { SealEvidence } from './seal-evidence.js';

/** ALL: what does not work is tried again later; NOT_FOR_THE_PAGE: a page that does not answer is named, not waited for; NONE: it has failed. */
export type Patience = 'ALL' | 'NOT_FOR_THE_PAGE' | 'NONE';

export type Collected = 'SECURED' | 'FAILED' | 'ALREADY_DONE';

/** Secures one evidence, from the step where it stands: a page is fetched once, however often the authority is asked. */
export class CollectEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly steps: {
      readonly capture: CaptureEvidence;
      readonly seal: SealEvidence;
      readonly pack: PackEvidence;
    },
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(evidenceId: string, patience: Patience): Promise<Result<Collected, EvidenceNotReady>> {
    for (let at = await this.store.find(evidenceId); at !== undefined; ) {
      if (at.state === 'SECURED' || at.state === 'FAILED') break;
      const moved: Result<Evidence, EvidenceNotReady> = await this.step(at, patience);
      if (!moved.ok) return patience === 'NONE' ? ok(await this.fail(at, moved.error)) : err(moved.error);
      at = moved.value;
      if (at.state === 'SECURED') return ok('SECURED');
    }
    return ok('ALREADY_DONE');
  }

  private step(at: Evidence, patience: Patience): Promise<Result<Evidence, EvidenceNotReady>> {
    if (at.state === 'REQUESTED') return this.steps.capture.execute(at, patience === 'ALL' ? 'EARLIER' : 'LAST');
    return at.state === 'CAPTURED' ? this.steps.seal.execute(at) : this.steps.pack.execute(at);
  }

  private fail(at: Evidence, { code, detail }: EvidenceNotReady): Promise<Collected> {
    return this.work.run(async (tx) => {
      const failed: Evidence = { ...at, state: 'FAILED', failure: code };
      if (!(await this.store.move(tx, at.state, failed))) return 'ALREADY_DONE';
      const { id: evidenceId, findingId, state: before } = at;
      await this.journal.announce(tx, EVIDENCE_TOPICS.failed, { evidenceId, findingId, failure: code });
      const reason = `${code}: ${detail}`;
      await this.journal.held(tx, at, {
        kind: 'FAILED',
        actor: collectorFor(at),
        reason,
        before,
        after: 'FAILED',
        facts: { failure: code },
      });
      return 'FAILED';
    });
  }
}
