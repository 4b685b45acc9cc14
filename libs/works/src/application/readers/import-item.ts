import type { Result } from '@app/kernel';
import type { RecordDefaults } from '../../domain/read-record.js';
import type { RowRefusal } from '../../domain/row-refusal.js';
import type { WorkDraft } from '../../domain/work.js';
import type { ContentNames } from '../content-names.port.js';

/** Where a record stands. */
export interface RowPlace {
  readonly file: string;
  /** Line of a `.jsonl` file or item of a JSON list, from 1; absent where the file is one record. */
  readonly line?: number;
}

/** One record, read or refused. */
export interface ImportItem {
  readonly place: RowPlace;
  /** Bytes of the file that this record took. */
  readonly bytes: number;
  readonly draft: Result<WorkDraft, RowRefusal>;
}

/** What a reader needs to know beyond the file. */
export interface ReadOptions extends RecordDefaults {
  /** IANA zone of times that state no offset: the publisher's. */
  readonly zone: string;
  readonly names: ContentNames;
}
