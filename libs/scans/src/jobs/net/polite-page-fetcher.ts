import { err, ok, type Result } from '@app/kernel';
import type { FetchedResource } from '@app/platform';
import type { HostGate } from '../../application/host-gate.port.js';
import type {
  Approach,
  FetchedPage,
  PageFetcher,
  PageFetchRefusal,
  PageWish,
} from '../../application/page-fetcher.port.js';
import { authorityOf } from '../../domain/page-address.js';
import type { HostBusy } from './gated-fetcher.js';
import type { PoliteFetcher } from './polite-fetcher.js';

/** Largest page read, bytes. */
const MOST_BYTES = 10_000_000;
const NOT_MODIFIED = 304;

/** Fetches pages, and tells from the answer whether there is one. */
export class PolitePageFetcher implements PageFetcher {
  constructor(
    private readonly fetcher: PoliteFetcher,
    private readonly gate: Pick<HostGate, 'answered'>,
  ) {}

  approach(url: string): Promise<Approach> {
    return this.fetcher.approach(url);
  }

  async fetch(url: string, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>> {
    const fetched = await this.fetcher.fetch(url, {
      headers: headersFor(wish),
      maxBytes: MOST_BYTES,
      passed: authorityOf(url),
    });
    if (fetched.ok) return this.answer(fetched.value, wish);
    return err(fetched.error.code === 'HOST_BUSY' ? busyRefusal(fetched.error) : fetched.error);
  }

  private async answer(resource: FetchedResource, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>> {
    const { status, url } = resource;
    const detail = `the site answered ${status}`;
    if (status === 429 || status === 503) return err({ code: 'HTTP_STATUS', detail, kind: 'PASSING' });
    if (status < 500) await this.gate.answered(authorityOf(url) ?? '');
    const isConditional = wish.etag !== undefined || wish.lastModified !== undefined;
    if ((status >= 200 && status < 300) || (status === NOT_MODIFIED && isConditional)) return ok(resource);
    return err({ code: 'HTTP_STATUS', detail, kind: status >= 500 ? 'PASSING' : 'LASTING' });
  }
}

/** A redirect led to a host that others are at, or that asked for quiet. */
function busyRefusal({ host, until }: HostBusy): PageFetchRefusal {
  const detail = `the page redirects to ${host}, which is not to be asked before ${until.toString()}`;
  return { code: 'HOST_UNAVAILABLE', detail, kind: 'PASSING' };
}

function headersFor({ accept, etag, lastModified }: PageWish): Record<string, string> {
  return {
    accept,
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}
