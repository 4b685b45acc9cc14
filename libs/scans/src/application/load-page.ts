import { type Clock, err, ok, type Result } from '@app/kernel';
import type { ScanTarget, TargetFailure } from '../domain/scan-target.js';
import { keptHeaders } from '../domain/snapshot-headers.js';
import type { PageFetcher } from './page-fetcher.port.js';
import type { PageStore } from './page-store.port.js';

/** A page's bytes and how they came here. */
export interface LoadedPage {
  /** Name in findings: the address asked for, else the file's name. */
  readonly page: string;
  /** Address the bytes came from, after redirects. */
  readonly url?: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly fetchedAt: Temporal.Instant;
  readonly status?: number;
  readonly remoteAddress?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadRefusal {
  readonly code: TargetFailure;
  readonly detail: string;
  readonly kind: 'PASSING' | 'LASTING';
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

/** Brings a target's bytes: from the site, or from the object store. */
export class LoadPage {
  constructor(
    private readonly clock: Clock,
    private readonly fetcher: PageFetcher,
    private readonly files: PageStore,
  ) {}

  execute(target: ScanTarget): Promise<Result<LoadedPage, LoadRefusal>> {
    return target.kind === 'URL' ? this.fetch(target) : this.read(target);
  }

  private async fetch(target: ScanTarget): Promise<Result<LoadedPage, LoadRefusal>> {
    const fetched = await this.fetcher.fetch(target.url ?? target.page);
    if (!fetched.ok) return fetched;
    const { url, status, headers, body, remoteAddress, fetchedAt } = fetched.value;
    const contentType = headers['content-type'];
    if (contentType !== undefined && !HTML.test(contentType)) {
      return err({ code: 'NOT_HTML', detail: `the site sent ${contentType.slice(0, 100)}`, kind: 'LASTING' });
    }
    return ok({
      page: target.page,
      url,
      bytes: body,
      fetchedAt,
      status,
      remoteAddress,
      headers: keptHeaders(headers),
      ...(contentType === undefined ? {} : { contentType }),
    });
  }

  private async read(target: ScanTarget): Promise<Result<LoadedPage, LoadRefusal>> {
    const bytes = target.objectKey === undefined ? undefined : await this.files.get(target.objectKey);
    if (bytes === undefined)
      return err({ code: 'OBJECT_MISSING', detail: 'nothing is stored under this key', kind: 'LASTING' });
    return ok({
      page: target.page,
      bytes,
      fetchedAt: target.capturedAt ?? this.clock.now(),
      headers: {},
      ...(target.url === undefined ? {} : { url: target.url }),
      ...(target.contentType === undefined ? {} : { contentType: target.contentType }),
    });
  }
}
