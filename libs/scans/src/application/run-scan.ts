import type { NewId, UnitOfWork } from '@app/kernel';
import type { ScanTarget } from '../domain/scan-target.js';
import type { ArchiveItem, PageArchive } from './page-archive.port.js';
import type { PageStore } from './page-store.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

/** Pages of an archive written in one transaction. */
const BATCH = 50;

/**
 * Takes a scan up: sends its pages out, reads its archives page by page and sends those out too. Safe to run again after a crash:
 * what is known of an archive already is passed over.
 */
export class RunScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly scans: ScanStore,
    private readonly files: PageStore,
    private readonly archive: PageArchive,
    private readonly journal: ScanJournal,
  ) {}

  async execute({ scanId }: { readonly scanId: string }): Promise<'DONE' | 'UNKNOWN' | 'ENDED'> {
    const scan = await this.scans.find(scanId);
    if (scan === undefined) return 'UNKNOWN';
    if (scan.state === 'COMPLETED' || scan.state === 'CANCELED') return 'ENDED';
    const pending = await this.scans.pendingTargets(scanId);
    if (scan.state === 'REQUESTED') {
      const startedAt = this.journal.now();
      await this.work.run(async (tx) => {
        if (!(await this.scans.move(tx, scan, { ...scan, state: 'RUNNING', startedAt }))) return;
        await this.journal.pageDue(
          tx,
          pending.filter(({ kind }) => kind !== 'WARC').map(({ id }) => id),
        );
        await this.journal.started(tx, scanId);
      });
    }
    for (const target of pending.filter(({ kind }) => kind === 'WARC')) await this.expand(target);
    await this.work.run(async (tx) => {
      const at = this.journal.now();
      await this.scans.markExpanded(tx, scanId, at);
      if (await this.scans.completeIfDone(tx, scanId, at)) await this.journal.completed(tx, scanId);
    });
    return 'DONE';
  }

  private async expand(target: ScanTarget): Promise<void> {
    const bytes = target.objectKey === undefined ? undefined : await this.files.get(target.objectKey);
    if (bytes === undefined) {
      const detail = 'nothing is stored under this key';
      await this.work.run((tx) =>
        this.scans.settle(tx, target, { state: 'FAILED', failure: 'OBJECT_MISSING', detail }),
      );
      return;
    }
    let batch: ScanTarget[] = [];
    let parts = 0;
    for await (const item of this.archive.read(bytes)) {
      parts += 1;
      batch.push(await this.keep(target, item));
      if (batch.length < BATCH) continue;
      await this.add(target.scanId, batch);
      batch = [];
    }
    await this.add(target.scanId, batch);
    await this.work.run(async (tx) => {
      const detail = 'the archive holds no HTML page';
      await this.scans.settle(
        tx,
        target,
        parts > 0 ? { state: 'DONE' } : { state: 'FAILED', failure: 'WARC_UNREADABLE', detail },
      );
    });
  }

  private async keep(archive: ScanTarget, item: ArchiveItem): Promise<ScanTarget> {
    const place = {
      id: this.newId(),
      scanId: archive.scanId,
      position: archive.position,
      part: item.part,
      kind: 'PAGE' as const,
    };
    if (item.kind === 'BROKEN') {
      const page = `${archive.page}#${item.part}`;
      return { ...place, page, state: 'FAILED', failure: 'WARC_RECORD_BROKEN', detail: item.detail };
    }
    const { key } = await this.files.put(item.bytes);
    const { url, contentType, capturedAt } = item;
    return {
      ...place,
      page: url,
      url,
      objectKey: key,
      contentType,
      state: 'PENDING',
      ...(capturedAt === undefined ? {} : { capturedAt }),
    };
  }

  private async add(scanId: string, targets: readonly ScanTarget[]): Promise<void> {
    if (targets.length === 0) return;
    await this.work.run(async (tx) => {
      const added = await this.scans.addTargets(tx, scanId, targets);
      await this.journal.pageDue(
        tx,
        added.filter(({ state }) => state === 'PENDING').map(({ id }) => id),
      );
    });
  }
}
