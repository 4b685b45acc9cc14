import { type Clock, err, ok, type Result } from '@app/kernel';
import { foreignFormat } from '../domain/page-bytes.js';
import type { ScanTarget } from '../domain/scan-target.js';
import { keptHeaders } from '../domain/snapshot-headers.js';
import type { PageWarning, TargetFailure } from '../domain/target-failure.js';
import type { PageFetcher, Validators } from './page-fetcher.port.js';
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
  /** What was wrong with how it came. */
  readonly warnings?: readonly PageWarning[];
}

export interface LoadRefusal {
  readonly code: TargetFailure;
  readonly detail: string;
  readonly kind: 'PASSING' | 'LASTING';
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;
const ACCEPT_PAGE = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';
const ACCEPT_SOURCE = 'application/xml,application/rss+xml,application/atom+xml,text/xml;q=0.9,*/*;q=0.5';
const NOT_MODIFIED = 304;

function notHtml(format: string): LoadRefusal {
  return { code: 'NOT_HTML', detail: `the bytes are ${format}, no page`, kind: 'LASTING' };
}

/** Brings a target's bytes: from the site, or from the object store. */
export class LoadPage {
  constructor(
    private readonly clock: Clock,
    private readonly fetcher: PageFetcher,
    private readonly files: PageStore,
  ) {}

  /** @param known what the site said of an earlier answer; where that still holds, UNCHANGED is the answer */
  execute(target: ScanTarget, known: Validators = {}): Promise<Result<LoadedPage | 'UNCHANGED', LoadRefusal>> {
    return target.objectKey === undefined ? this.fetch(target, known) : this.read(target, target.objectKey);
  }

  private async fetch(target: ScanTarget, known: Validators): Promise<Result<LoadedPage | 'UNCHANGED', LoadRefusal>> {
    const isPage = target.kind === 'URL';
    const wish = { accept: isPage ? ACCEPT_PAGE : ACCEPT_SOURCE, ...known };
    const fetched = await this.fetcher.fetch(target.url ?? target.page, wish);
    if (!fetched.ok) return fetched;
    const { url, status, headers, body, remoteAddress, fetchedAt, isCutOff } = fetched.value;
    if (status === NOT_MODIFIED) return ok('UNCHANGED');
    const contentType = headers['content-type'];
    if (isPage && contentType !== undefined && !HTML.test(contentType)) {
      return err({ code: 'NOT_HTML', detail: `the site sent ${contentType.slice(0, 100)}`, kind: 'LASTING' });
    }
    const format = isPage ? foreignFormat(body) : undefined;
    if (format !== undefined) return err(notHtml(format));
    return ok({
      page: target.page,
      url,
      bytes: body,
      fetchedAt,
      status,
      remoteAddress,
      headers: keptHeaders(headers),
      ...(contentType === undefined ? {} : { contentType }),
      ...(isCutOff === undefined ? {} : { warnings: ['BODY_CUT_OFF'] }),
    });
  }

  private async read(target: ScanTarget, objectKey: string): Promise<Result<LoadedPage, LoadRefusal>> {
    const bytes = await this.files.get(objectKey);
    if (bytes === undefined)
      return err({ code: 'OBJECT_MISSING', detail: 'nothing is stored under this key', kind: 'LASTING' });
    const format = foreignFormat(bytes);
    if (format !== undefined) return err(notHtml(format));
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
