import type { NewId, UnitOfWork } from '@app/kernel';
import { type ArchivePlace, addressOf, freshTarget, type ScanTarget } from '../domain/scan-target.js';
import type { FindingStore } from './finding-store.port.js';
import type { ScannerManners } from './host-gate.port.js';
import type { LookAtPage, LookedAtPage } from './look-at-page.js';
import type { ArchiveItem, PageArchive, StoredFile } from './page-archive.port.js';
import type { PageStore } from './page-store.port.js';
import type { Freshness } from './reuse-index.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';
import type { TargetQueue } from './target-queue.port.js';

export interface ReadArchiveCommand {
  readonly targetId: string;
  /** Whether the process ends: then the reading does, after the stretch under way. */
  readonly isStopping: () => boolean;
}

export type ArchiveResult = 'DONE' | 'FAILED' | 'ALREADY_DONE' | 'SCAN_ENDED' | 'STOPPED' | 'OVERTAKEN';

/** A stretch ends after so many records or bytes of pages: one transaction, one checkpoint. */
const STRETCH = { records: 400, bytes: 16_000_000 };
/** Pages looked at beside each other: while one waits for the database or the disk, the next is read. */
const PAGES_AT_ONCE = 4;
/** An archive that got no further in so many attempts is given up. */
const MOST_ATTEMPTS = 5;
/** From this attempt on, a page that breaks the scanner is named and passed over instead of tried again. */
const CAREFUL_FROM = 3;

type PageItem = ArchiveItem & { readonly kind: 'PAGE' };

/** What a stretch of an archive came to. */
interface Stretch {
  readonly end: ArchivePlace;
  /** Pages without anything to be written down. */
  readonly done: number;
  readonly rows: readonly ScanTarget[];
  readonly found: readonly NonNullable<LookedAtPage['evidence']>[];
}

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
      readonly files: PageStore;
    },
    private readonly steps: { readonly archive: PageArchive; readonly look: LookAtPage },
    private readonly manners: ScannerManners,
    private readonly journal: ScanJournal,
  ) {}

  async execute({ targetId, isStopping }: ReadArchiveCommand): Promise<ArchiveResult> {
    const target = await this.records.queue.take(targetId, this.lease());
    if (target === undefined || target.objectKey === undefined) return 'ALREADY_DONE';
    if (!(await this.isRunning(target.scanId))) return 'SCAN_ENDED';
    if (target.attempts > MOST_ATTEMPTS) {
      const detail = `the scanner failed ${MOST_ATTEMPTS} times after byte ${target.checkpoint.offset}; see its log`;
      return this.end(target, { state: 'FAILED', failure: 'INTERNAL', detail });
    }
    const file = await this.records.files.open(target.objectKey);
    if (file === undefined) {
      return this.end(target, {
        state: 'FAILED',
        failure: 'OBJECT_MISSING',
        detail: 'nothing is stored under this key',
      });
    }
    try {
      return await this.read(target, file, isStopping);
    } finally {
      await file.close();
    }
  }

  private async read(target: ScanTarget, file: StoredFile, isStopping: () => boolean): Promise<ArchiveResult> {
    const { archive, look } = this.steps;
    const careful = target.attempts >= CAREFUL_FROM;
    const begin = (freshness: Freshness) =>
      new StretchOfArchive(this.newId, look, target, { careful, freshness, now: () => this.journal.now() });
    let at = target.checkpoint;
    let stretch = begin('NOW');
    let written: Promise<boolean> = Promise.resolve(true);
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
      if (fresh.length > 0) await this.journal.found(tx, fresh);
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

/** Looks at the records of a stretch, a few at once, and collects what is to be written. */
class StretchOfArchive {
  records = 0;
  private bytes = 0;
  private readonly underWay = new Set<Promise<void>>();
  private isFirst = true;
  private failure: { readonly error: unknown } | undefined;
  private done = 0;
  private readonly rows: ScanTarget[] = [];
  private readonly found: NonNullable<LookedAtPage['evidence']>[] = [];

  constructor(
    private readonly newId: NewId,
    private readonly look: LookAtPage,
    private readonly archive: ScanTarget,
    private readonly how: {
      readonly careful: boolean;
      /** Of the first page; the others come after it, and may be answered from what was there a moment ago. */
      readonly freshness: Freshness;
      readonly now: () => Temporal.Instant;
    },
  ) {}

  get isFull(): boolean {
    return this.records >= STRETCH.records || this.bytes >= STRETCH.bytes;
  }

  /** When all its pages have been looked at. */
  async result(end: ArchivePlace): Promise<Stretch> {
    await Promise.all(this.underWay);
    if (this.failure !== undefined) throw this.failure.error;
    return { end, done: this.done, rows: this.rows, found: this.found };
  }

  async take(item: ArchiveItem): Promise<void> {
    this.records += 1;
    if (item.kind === 'OTHER') return;
    if (item.kind === 'BROKEN') {
      const row = this.row(item, { page: `${this.archive.page}#${item.part}` });
      this.rows.push({ ...row, state: 'FAILED', failure: 'WARC_RECORD_BROKEN', detail: item.detail });
      return;
    }
    this.bytes += item.bytes.length;
    while (this.underWay.size >= PAGES_AT_ONCE) await Promise.race(this.underWay);
    if (this.failure !== undefined) throw this.failure.error;
    if (this.isFirst) {
      this.isFirst = false;
      await this.attempt(item, this.how.freshness);
      return;
    }
    const looking = this.attempt(item, 'RECENT').finally(() => this.underWay.delete(looking));
    this.underWay.add(looking);
  }

  /** Never rejects. */
  private async attempt(item: PageItem, freshness: Freshness): Promise<void> {
    try {
      await this.lookAt(item, freshness);
    } catch (error) {
      if (this.how.careful) {
        const detail = 'the scanner failed on this page; see its log';
        this.rows.push({ ...this.pageRow(item), state: 'FAILED', failure: 'INTERNAL', detail });
      } else {
        this.failure ??= { error };
      }
    }
  }

  private async lookAt(item: PageItem, freshness: Freshness): Promise<void> {
    const { url, contentType, bytes, capturedAt = this.how.now() } = item;
    const row = this.pageRow(item);
    const loaded = { page: url, url, contentType, bytes, fetchedAt: capturedAt, headers: {} };
    const { kind, warnings, evidence } = await this.look.execute(
      row,
      loaded,
      await this.look.glance(loaded, freshness),
    );
    if (kind === 'NO_TEXT') {
      const detail = 'the page has no visible text';
      this.rows.push({ ...row, state: 'FAILED', failure: 'NO_TEXT', detail });
    } else if (evidence === undefined && warnings.length === 0) {
      this.done += 1;
    } else {
      const objectKey = evidence?.snapshot.objectKey;
      this.rows.push({ ...row, state: 'DONE', warnings, ...(objectKey === undefined ? {} : { objectKey }) });
      if (evidence !== undefined) this.found.push(evidence);
    }
  }

  private pageRow({ part, url, contentType, capturedAt }: PageItem): ScanTarget {
    const kept = { contentType, ...addressOf(url), ...(capturedAt === undefined ? {} : { capturedAt }) };
    return { ...this.row({ part }, { page: url }), ...kept };
  }

  private row({ part }: { readonly part: number }, { page }: { readonly page: string }): ScanTarget {
    const { scanId, position } = this.archive;
    return freshTarget({ kind: 'PAGE', page }, { id: this.newId(), scanId, position, part });
  }
}
