import { type ArchiveFiles, ArchiveUnavailableError } from '../../application/archive-files.port.js';
import type { StoredFile } from '../../application/page-archive.port.js';
import type { PageStore } from '../../application/page-store.port.js';
import type { ScanTarget } from '../../domain/scan-target.js';
import type { PoliteFetcher } from '../net/polite-fetcher.js';
import { RemoteArchive } from './remote-archive.js';

/** Opens archives where they lie. */
export class FoundArchives implements ArchiveFiles {
  constructor(
    private readonly files: Pick<PageStore, 'open'>,
    private readonly fetcher: PoliteFetcher,
  ) {}

  async open({ objectKey, url }: Pick<ScanTarget, 'objectKey' | 'url'>): Promise<StoredFile> {
    if (objectKey === undefined && url !== undefined) return RemoteArchive.open(this.fetcher, url);
    const file = objectKey === undefined ? undefined : await this.files.open(objectKey);
    if (file !== undefined) return file;
    const detail = 'nothing is stored under this key';
    throw new ArchiveUnavailableError({ kind: 'LASTING', code: 'OBJECT_MISSING', detail });
  }
}
