import type { NewId } from '@app/kernel';
import { type ArchivePlace, addressOf, freshTarget, type ScanTarget } from '../domain/scan-target.js';
import type { LookAtPage, LookedAtPage } from './look-at-page.js';
import type { ArchiveItem } from './page-archive.port.js';
import type { Freshness } from './reuse-index.port.js';

/** A stretch ends after so many records or bytes of pages: one transaction, one checkpoint. */
const STRETCH = { records: 400, bytes: 16_000_000 };
/** Pages looked at beside each other: while one waits for the database or the disk, the next is read. */
const PAGES_AT_ONCE = 4;

type PageItem = ArchiveItem & { readonly kind: 'PAGE' };

/** What a stretch of an archive came to. */
export interface Stretch {
  readonly end: ArchivePlace;
  /** Pages without anything to be written down. */
  readonly done: number;
  readonly rows: readonly ScanTarget[];
  readonly found: readonly NonNullable<LookedAtPage['evidence']>[];
}

/** Looks at the records of a stretch, a few at once, and collects what is to be written. */
export class StretchOfArchive {
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
    const looked = await this.look.execute(row, loaded, await this.look.glance(loaded, freshness));
    const { kind, evidence } = looked;
    const warnings = [...looked.warnings, ...(item.warnings ?? [])];
    if (kind === 'NO_TEXT') {
      const detail = 'the page has no visible text';
      this.rows.push({ ...row, state: 'FAILED', failure: 'NO_TEXT', detail, warnings });
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
