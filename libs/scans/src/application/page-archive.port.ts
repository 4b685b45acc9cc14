/** One thing found in a web archive. `part` is its record's place, from 1. */
export type ArchiveItem =
  | {
      readonly kind: 'PAGE';
      readonly part: number;
      readonly url: string;
      readonly contentType: string;
      readonly capturedAt?: Temporal.Instant;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'BROKEN'; readonly part: number; readonly detail: string };

/** Reads WARC files, gzipped or not. */
export interface PageArchive {
  /** The archive's HTML pages and broken records, in order; everything else is passed over. A broken record ends nothing. */
  read(bytes: Uint8Array): AsyncIterable<ArchiveItem>;
}

export const PAGE_ARCHIVE = Symbol('PAGE_ARCHIVE');
