import type { ArchivePlace } from '../domain/scan-target.js';
import type { PageWarning } from '../domain/target-failure.js';

/** One record of a web archive. */
export type ArchiveItem = ArchiveContent & {
  /** Its place, from 1. */
  readonly part: number;
  /** Where the next record begins; absent inside a compressed stretch of several records, where nobody can start. */
  readonly next?: ArchivePlace;
};

type ArchiveContent =
  | {
      readonly kind: 'PAGE';
      readonly url: string;
      readonly contentType: string;
      readonly capturedAt?: Temporal.Instant;
      readonly bytes: Uint8Array;
      /** What is wrong with the bytes. */
      readonly warnings?: readonly PageWarning[];
    }
  | { readonly kind: 'BROKEN'; readonly detail: string }
  /** No page: a request, a picture, an error. */
  | { readonly kind: 'OTHER' };

/** A stored file, read piece by piece. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  /** Changes with the file, where it may change. */
  readonly print?: string;
  /** @returns fewer bytes only at the end */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Reads WARC files, gzipped or not, of any length. */
export interface PageArchive {
  /** The archive's records from a place on, in order. A broken record ends nothing. */
  read(file: StoredFile, from: ArchivePlace): AsyncIterable<ArchiveItem>;
}

export const PAGE_ARCHIVE = Symbol('PAGE_ARCHIVE');
