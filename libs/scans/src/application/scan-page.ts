import { err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Finding, PageSnapshot } from '../domain/finding.js';
import type { ScanTarget, TargetFailure } from '../domain/scan-target.js';
import type { ExaminedPage, ExaminePage } from './examine-page.js';
import type { FindingStore } from './finding-store.port.js';
import type { LoadedPage, LoadPage } from './load-page.js';
import type { PageStore } from './page-store.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanStore } from './scan-store.port.js';

export interface ScanPageCommand {
  readonly targetId: string;
  /** LAST: a passing failure is final now; EARLIER: it may be tried again. */
  readonly attempt: 'EARLIER' | 'LAST';
}

/** The site did not answer for now; the page stays pending. */
export interface PageNotReady {
  readonly code: 'PAGE_NOT_READY';
  readonly detail: string;
}

/** Looks at one page of a scan and writes down what it found. Run twice, it writes once. */
export class ScanPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly scans: ScanStore,
    private readonly records: { readonly findings: FindingStore; readonly files: PageStore },
    private readonly steps: { readonly load: LoadPage; readonly examine: ExaminePage },
    private readonly journal: ScanJournal,
  ) {}

  async execute({
    targetId,
    attempt,
  }: ScanPageCommand): Promise<Result<'DONE' | 'FAILED' | 'ALREADY_DONE' | 'SCAN_ENDED', PageNotReady>> {
    const target = await this.scans.findTarget(targetId);
    if (target === undefined || target.state !== 'PENDING') return ok('ALREADY_DONE');
    const scan = await this.scans.find(target.scanId);
    if (scan === undefined || scan.state === 'CANCELED' || scan.state === 'COMPLETED') return ok('SCAN_ENDED');

    const loaded = await this.steps.load.execute(target);
    if (!loaded.ok) {
      const { code, detail, kind } = loaded.error;
      if (kind === 'PASSING' && attempt === 'EARLIER') return err({ code: 'PAGE_NOT_READY', detail });
      return ok(await this.fail(target, code, detail));
    }
    const examined = await this.steps.examine.execute(loaded.value);
    if (examined === undefined) return ok(await this.fail(target, 'NO_TEXT', 'the page has no visible text'));
    return ok(await this.record(target, loaded.value, examined));
  }

  /** Ends a page that broke the scanner on every attempt, so that its scan can complete. */
  async abandon(targetId: string): Promise<void> {
    const target = await this.scans.findTarget(targetId);
    if (target !== undefined) await this.fail(target, 'INTERNAL', 'the scanner failed on this page; see its log');
  }

  /** Ends a target without a page. */
  private async fail(target: ScanTarget, failure: TargetFailure, detail: string): Promise<'FAILED' | 'ALREADY_DONE'> {
    return this.work.run(async (tx) => {
      if (!(await this.scans.settle(tx, target, { state: 'FAILED', failure, detail }))) return 'ALREADY_DONE';
      if (await this.scans.completeIfDone(tx, target.scanId, this.journal.now()))
        await this.journal.completed(tx, target.scanId);
      return 'FAILED';
    });
  }

  private async record(
    target: ScanTarget,
    loaded: LoadedPage,
    examined: ExaminedPage,
  ): Promise<'DONE' | 'ALREADY_DONE'> {
    const kept = examined.findings.length === 0 ? undefined : await this.keep(target, loaded, examined);
    return this.work.run(async (tx) => {
      const { scanId } = target;
      if (!(await this.scans.settle(tx, target, { state: 'DONE' }))) return 'ALREADY_DONE';
      const found = kept === undefined ? [] : await this.records.findings.record(tx, kept.snapshot, kept.findings);
      const isCompleted = await this.scans.completeIfDone(tx, scanId, this.journal.now());
      await this.journal.found(tx, found);
      if (isCompleted) await this.journal.completed(tx, scanId);
      return 'DONE';
    });
  }

  /** Stores the page and its text before the transaction: content addressed, so a repetition stores nothing new. */
  private async keep(
    target: ScanTarget,
    loaded: LoadedPage,
    { read, text, findings }: ExaminedPage,
  ): Promise<{ snapshot: PageSnapshot; findings: readonly Finding[] }> {
    const { key, size } = await this.records.files.put(loaded.bytes);
    const { key: textKey } = await this.records.files.put(new TextEncoder().encode(text));
    const { page, url, fetchedAt, status, remoteAddress, headers } = loaded;
    const snapshot: PageSnapshot = {
      id: this.newId(),
      targetId: target.id,
      page,
      objectKey: key,
      textKey,
      size,
      fetchedAt,
      charset: read.charset,
      title: read.title,
      language: read.language,
      headers,
      ...(url === undefined ? {} : { url }),
      ...(status === undefined ? {} : { status }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    };
    const place = {
      scanId: target.scanId,
      snapshotId: snapshot.id,
      page,
      contentHash: key,
      foundAt: this.journal.now(),
    };
    return { snapshot, findings: findings.map((draft) => ({ ...draft, ...place, id: this.newId() })) };
  }
}
