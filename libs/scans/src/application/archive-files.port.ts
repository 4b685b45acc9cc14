import type { ScanTarget } from '../domain/scan-target.js';
import type { TargetFailure } from '../domain/target-failure.js';
import type { StoredFile } from './page-archive.port.js';

/** Why an archive cannot be read, now or at all. */
export type ArchiveRefusal =
  | { readonly kind: 'PASSING' | 'LASTING'; readonly code: TargetFailure; readonly detail: string }
  /** The host is not to be asked before. */
  | { readonly kind: 'WAIT'; readonly until: Temporal.Instant };

/** Thrown where an archive is opened or read: whoever reads records cannot know that their bytes come from far away. */
export class ArchiveUnavailableError extends Error {
  constructor(readonly refusal: ArchiveRefusal) {
    super(refusal.kind === 'WAIT' ? `not before ${refusal.until.toString()}` : `${refusal.code}: ${refusal.detail}`);
  }
}

/** Archives wherever they lie: in the object store, or at an address, where they are read part by part. */
export interface ArchiveFiles {
  /**
   * Who opens it closes it.
   * @throws ArchiveUnavailableError, as `read` of what it returns does
   */
  open(target: Pick<ScanTarget, 'objectKey' | 'url'>): Promise<StoredFile>;
}

export const ARCHIVE_FILES = Symbol('ARCHIVE_FILES');
