import { type Actor, err, ok, type Result, systemActor, type UnitOfWork } from '@app/kernel';
import type { FindFinding } from '@app/scans';
import type { Evidence } from '../domain/evidence.js';
import { type Absence, inOrder, MANIFEST_FORMAT, type ManifestFile } from '../domain/manifest.js';
import type { EvidenceFiles } from './evidence-files.port.js';
import type { EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';
import type { LiveCapture, LivePage, NewFile } from './live-page.port.js';
import { json, scanFiles } from './scan-files.js';
import type { BundlePacker, TimeStamper } from './seal.port.js';

const COLLECTOR = systemActor('scans.collect-evidence');

/** The job, for whoever demanded the evidence. */
export function collectorFor({ cause, requestedBy }: Pick<Evidence, 'cause' | 'requestedBy'>): Actor {
  return cause === 'DEMAND' ? { ...COLLECTOR, onBehalfOf: requestedBy } : COLLECTOR;
}

export interface EvidenceNotReady {
  readonly code: string;
  readonly detail: string;
}

/** First step: everything that can be had is stored, and listed in the manifest. */
export class CaptureEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: { readonly findings: Pick<FindFinding, 'execute'>; readonly evidence: EvidenceStore },
    private readonly files: EvidenceFiles,
    private readonly live: LivePage,
    private readonly seal: { readonly packer: BundlePacker; readonly stamper: TimeStamper },
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(asked: Evidence, attempt: 'EARLIER' | 'LAST'): Promise<Result<Evidence, EvidenceNotReady>> {
    const { findings, evidence } = this.records;
    const { finding, snapshot } = (await findings.execute(asked.findingId)) ?? {};
    if (finding === undefined || snapshot === undefined) throw new Error(`INVARIANT: no finding of ${asked.id}`);
    const seen = await scanFiles(this.files, finding, snapshot);
    const live = await this.liveOf(asked.id, finding.url);
    if (live.page === 'PASSING' && attempt === 'EARLIER')
      return err({ code: 'PAGE_NOT_READY', detail: live.absent[0]?.detail ?? 'the page does not answer' });
    const capturedAt = this.journal.now();
    const events = [...(await evidence.custody(asked.id)), captureEvent(capturedAt)];
    const custody = json('custody.json', 'custody', events);
    const stored = await this.store([...seen.files, ...live.files, custody]);
    const absent: Absence[] = [
      ...seen.missing.map((what) => ({ what, code: 'OBJECT_MISSING', detail: 'not in the object store' })),
      ...live.absent,
    ];
    const manifest = this.seal.packer.canonical({
      format: MANIFEST_FORMAT,
      evidenceId: asked.id,
      findingId: finding.id,
      page: finding.url ?? finding.page,
      ...(finding.work === undefined ? {} : { work: finding.work.uri }),
      cause: asked.cause,
      capturedAt: capturedAt.toString(),
      timeStamp: this.seal.stamper.isConfigured ? 'RFC3161' : 'NONE',
      files: inOrder(stored),
      absent,
    });
    const { key: manifestHash } = await this.files.put(manifest);
    const captured: Evidence = { ...asked, state: 'CAPTURED', capturedAt, manifestHash };
    return this.work.run(async (tx) => {
      if (!(await evidence.move(tx, 'REQUESTED', captured))) return err(TAKEN);
      await evidence.own(
        tx,
        asked.id,
        stored.map(({ sha256 }) => sha256),
      );
      await this.journal.held(tx, asked, {
        kind: 'CAPTURED',
        actor: collectorFor(asked),
        reason: live.page,
        hash: manifestHash,
        before: 'REQUESTED',
        after: 'CAPTURED',
        facts: { files: stored.length, absent: absent.length },
      });
      return ok(captured);
    });
  }

  private async liveOf(evidenceId: string, url: string | undefined): Promise<LiveCapture> {
    if (url !== undefined) return this.live.capture(evidenceId, url);
    const detail = 'the page came as a file and has no address';
    return { page: 'LASTING', files: [], absent: [{ what: 'live-page', code: 'NO_ADDRESS', detail }] };
  }

  private async store(files: readonly NewFile[]): Promise<readonly ManifestFile[]> {
    const stored: ManifestFile[] = [];
    for (const { path, mediaType, role, bytes } of files) {
      const { key: sha256, size } = await this.files.put(bytes);
      stored.push({ path, mediaType, role, size, sha256 });
    }
    return stored;
  }
}

/** Another worker was faster. */
export const TAKEN = { code: 'EVIDENCE_TAKEN', detail: 'another worker has done this step' } as const;

function captureEvent(at: Temporal.Instant) {
  return { kind: 'CAPTURED', by: COLLECTOR.id, at: at.toString(), reason: 'the files of this bundle' } as const;
}
