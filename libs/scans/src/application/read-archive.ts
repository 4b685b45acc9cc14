import type { NewId, UnitOfWork } from '@app/kernel';
import type { ArchivePlace, ScanTarget } from '../domain/scan-target.js';
import { type ArchiveFiles, type ArchiveRefusal, ArchiveUnavailableError } from './archive-files.port.js';
import type { FindingStore } from './finding-store.port.js';
import type { ScannerManners } from './host-gate.port.js';
import type { LookAtPage } from './look-at-page.js';
import type { PageArchive, StoredFile } from './page-archive.port.js';
import type { Freshness } from './reuse-index.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';
import { type Stretch, StretchOfArchive } from './stretch-of-archive.js';
import type { TargetQueue } from './target-queue.port.js';

export interface ReadArchiveCommand {
  readonly targetId: string;
  /** Whether the process ends: then the reading does, after the stretch under way. */
  readonly isStopping: () => boolean;
}

export type ArchiveResult = 'DONE' | 'FAILED' | 'ALREADY_DONE' | 'SCAN_ENDED' | 'STOPPED' | 'OVERTAKEN' | 'WAITING';

/** An archive that got no further in so many attempts is given up. */
const MOST_ATTEMPTS = 5;
/** Pause before the second attempt at an archive whose site did not answer, seconds; doubles with each further one. */
const RETRY_SECONDS = 2;
/** From this attempt on, a page that breaks the scanner is named and passed over instead of tried again. */
const CAREFUL_FROM = 3;

/**
 * Reads an archive through, stretch by stretch, looking at each page as it goes by. A page without findings costs no row, no job and no
 * transaction of its own; the checkpoint moves in the transaction that writes what the stretch came to, so that a worker that dies
 * repeats at most two stretches and doubles nothing: while one is written, the next is read.
 */
export class ReadArchive {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly records: {
      readonly scans: ScanStore;
      readonly queue: TargetQueue;
      readonly findings: FindingStore;
      readonly files: ArchiveFiles;
    },
    private readonly steps: { readonly archive: PageArchive; readonly look: LookAtPage },
    private readonly manners: ScannerManners,
    private readonly journal: ScanJournal,
  ) {}

  async execute({ targetId, isStopping }: ReadArchiveCommand): Promise<ArchiveResult> {
    const target = await this.records.queue.take(targetId, this.lease());
    if (target === undefined) return 'ALREADY_DONE';
    if (!(await this.isRunning(target.scanId))) return 'SCAN_ENDED';
    if (target.attempts > MOST_ATTEMPTS) {
      const detail = `the scanner failed ${MOST_ATTEMPTS} times after byte ${target.checkpoint.offset}; see its log`;
      return this.end(target, { state: 'FAILED', failure: 'INTERNAL', detail });
    }
    try {
      const file = await this.records.files.open(target);
      try {
        await this.records.queue.measure(target.id, file);
        const { checkpoint, filePrint } = target;
        if (checkpoint.offset > 0 && filePrint !== undefined && filePrint !== file.print) {
          const detail = `the file was changed after byte ${checkpoint.offset} of it was read: scan it anew`;
          return await this.end(target, { state: 'FAILED', failure: 'WARC_UNREADABLE', detail });
        }
        return await this.read(target, file, isStopping);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (error instanceof ArchiveUnavailableError) return this.leave(target, error.refusal);
      throw error;
    }
  }

  /** The bytes did not come: now, or at all. What was written stays, and reading goes on there. */
  private async leave(target: ScanTarget, refusal: ArchiveRefusal): Promise<ArchiveResult> {
    if (refusal.kind === 'WAIT') {
      await this.records.queue.giveBack(target.id, refusal.until, 'NONE');
      return 'WAITING';
    }
    // what was written in the meantime has made it a first attempt again
    const attempts = (await this.records.scans.findTarget(target.id))?.attempts ?? target.attempts;
    if (refusal.kind === 'LASTING' || attempts >= MOST_ATTEMPTS) {
      return this.end(target, { state: 'FAILED', failure: refusal.code, detail: refusal.detail });
    }
    const seconds = RETRY_SECONDS * 2 ** (attempts - 1);
    await this.records.queue.giveBack(target.id, this.journal.now().add({ seconds }), 'COUNTED');
    return 'WAITING';
  }

  private async read(target: ScanTarget, file: StoredFile, isStopping: () => boolean): Promise<ArchiveResult> {
    const { archive, look } = this.steps;
    const careful = target.attempts >= CAREFUL_FROM;
    const begin = (freshness: Freshness) =>
      new StretchOfArchive(this.newId, look, target, { careful, freshness, now: () => this.journal.now() });
    let at = target.checkpoint;
    let stretch = begin('NOW');
    let written: Promise<boolean> = Promise.resolve(true);
    try {
      for await (const item of archive.read(file, at)) {
        await stretch.take(item);
        if (item.next === undefined || !stretch.isFull) continue;
        const result = await stretch.result(item.next);
        if (!(await written)) return 'OVERTAKEN';
        written = this.write(target, at, result);
        // WHY: it may fail before anybody waits for it
        written.catch(() => undefined);
        at = item.next;
        stretch = begin('RECENT');
        const stopped = isStopping() ? 'STOPPED' : (await this.isRunning(target.scanId)) ? undefined : 'SCAN_ENDED';
        if (stopped !== undefined) return (await written) ? this.giveBack(target, stopped) : 'OVERTAKEN';
      }
    } finally {
      // whoever gives the archive back must not be overtaken by its own stretch
      await written.catch(() => false);
    }
    const end = { offset: file.size, records: at.records + stretch.records };
    const rest = await stretch.result(end);
    if (!(await written)) return 'OVERTAKEN';
    if (stretch.records > 0 && !(await this.write(target, at, rest))) return 'OVERTAKEN';
    if (end.records > 0) return this.end(target, { state: 'DONE' });
    return this.end(target, { state: 'FAILED', failure: 'WARC_UNREADABLE', detail: 'the archive holds no record' });
  }

  /** @returns false where another worker has written this stretch */
  private write(target: ScanTarget, from: ArchivePlace, { end, done, rows, found }: Stretch): Promise<boolean> {
    const { scans, queue, findings } = this.records;
    return this.work.run(async (tx) => {
      if (!(await queue.advance(tx, { ...target, checkpoint: from }, end, this.lease()))) return false;
      if (rows.length > 0) await scans.addTargets(tx, target.scanId, rows);
      if (done > 0) await scans.countDone(tx, target.scanId, done);
      const fresh = [];
      for (const { snapshot, findings: some } of found) fresh.push(...(await findings.record(tx, snapshot, some)));
      const worksUpTo = Math.min(...found.map((evidence) => evidence.worksUpTo));
      if (fresh.length > 0) await this.journal.found(tx, fresh, worksUpTo);
      return true;
    });
  }

  private end(target: ScanTarget, outcome: Parameters<ScanStore['settle']>[2]): Promise<ArchiveResult> {
    const { scans } = this.records;
    return this.work.run(async (tx) => {
      if (!(await scans.settle(tx, target, outcome))) return 'ALREADY_DONE';
      if (await scans.completeIfDone(tx, target.scanId, this.journal.now()))
        await this.journal.completed(tx, target.scanId);
      return outcome.state === 'FAILED' ? 'FAILED' : 'DONE';
    });
  }

  private async giveBack(target: ScanTarget, result: 'SCAN_ENDED' | 'STOPPED'): Promise<ArchiveResult> {
    await this.records.queue.giveBack(target.id, this.journal.now(), 'NONE');
    return result;
  }

  private async isRunning(scanId: string): Promise<boolean> {
    return (await this.records.scans.find(scanId))?.state === 'RUNNING';
  }

  private lease(): Temporal.Instant {
    return this.journal.now().add({ milliseconds: this.manners.leaseMs });
  }
}
