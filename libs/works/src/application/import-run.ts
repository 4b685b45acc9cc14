import type { RowRefusal } from '../domain/row-refusal.js';
import type { WorkDraft } from '../domain/work.js';
import type { ImportCounts } from './import-log.port.js';
import type { ImportItem, RowPlace } from './readers/import-item.js';
import type { BatchOutcome, PreparedWork } from './work-store.port.js';

/** Works taken in by one transaction; fewer when their texts are long. */
const BATCH_WORKS = 2_000;
/** UTF-16 units of text at which a batch is taken in before it is full: keeps memory flat. */
const BATCH_UNITS = 8_000_000;
/** Refused records named in the report; all of them go to `onRejected`. */
const LISTED_REJECTS = 1_000;

export interface ImportProgress extends ImportCounts {
  /** Bytes of the files read so far. */
  readonly bytes: number;
}

/** A record that was not taken, with where it stands and why. */
export interface RejectedRow extends RowPlace, RowRefusal {
  readonly uri?: string;
}

export interface ImportListener {
  /** Called after every batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called for every refused record, in order. */
  readonly onRejected?: (row: RejectedRow) => void;
}

/** Works taken in together, and where each stood. */
export interface ImportBatch {
  readonly works: readonly PreparedWork[];
  readonly places: readonly RowPlace[];
}

/** One import under way: the open batch, the counts, the first refusals. */
export class ImportRun {
  counts: ImportCounts = { read: 0, inserted: 0, unchanged: 0, rejected: 0 };
  readonly rejects: RejectedRow[] = [];
  private works: PreparedWork[] = [];
  private places: RowPlace[] = [];
  private units = 0;
  private bytes = 0;

  constructor(
    readonly id: string,
    private readonly listener: ImportListener,
    private readonly prepare: (draft: WorkDraft, ordinal: number) => PreparedWork,
  ) {}

  /** @returns whether the batch is full */
  take(item: ImportItem): boolean {
    this.counts = { ...this.counts, read: this.counts.read + 1 };
    this.bytes += item.bytes;
    if (!item.draft.ok) {
      this.reject({ ...item.place, ...item.draft.error });
      return false;
    }
    this.works.push(this.prepare(item.draft.value, this.works.length));
    this.places.push(item.place);
    this.units += item.draft.value.text.length;
    return this.works.length >= BATCH_WORKS || this.units >= BATCH_UNITS;
  }

  /** The open batch; the next work begins another one. */
  closeBatch(): ImportBatch {
    const batch = { works: this.works, places: this.places };
    this.works = [];
    this.places = [];
    this.units = 0;
    return batch;
  }

  countsWith({ inserted, unchanged, conflicts }: BatchOutcome): ImportCounts {
    return {
      read: this.counts.read,
      inserted: this.counts.inserted + inserted.length,
      unchanged: this.counts.unchanged + unchanged,
      rejected: this.counts.rejected + conflicts.length,
    };
  }

  settle({ works, places }: ImportBatch, outcome: BatchOutcome): void {
    const { rejected } = this.counts;
    this.counts = { ...this.countsWith(outcome), rejected };
    for (const ordinal of outcome.conflicts) {
      const uri = works[ordinal]?.uri ?? '';
      const place = places[ordinal] ?? { file: '' };
      const expected = 'a new version, or the content this version already has';
      this.reject({ ...place, code: 'WORK_VERSION_CONFLICT', pointer: '/version', expected, uri });
    }
    this.report();
  }

  report(): void {
    this.listener.onProgress?.({ ...this.counts, bytes: this.bytes });
  }

  private reject(row: RejectedRow): void {
    this.counts = { ...this.counts, rejected: this.counts.rejected + 1 };
    if (this.rejects.length < LISTED_REJECTS) this.rejects.push(row);
    this.listener.onRejected?.(row);
  }
}
