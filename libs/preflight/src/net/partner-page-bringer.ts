import { err, ok, type Result } from '@app/kernel';
import type { FetchRefusal, GuardedFetcher } from '@app/platform';
import { hostOf, isUnder } from '@app/scans';
import type { BroughtPage, PageBringer, PageNotBrought } from '../application/page-bringer.port.js';

/** Largest page read, bytes. */
const MOST_BYTES = 10_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;
const FORBIDDEN: ReadonlySet<FetchRefusal['code']> = new Set([
  'FETCH_ADDRESS_FORBIDDEN',
  'FETCH_URL_INVALID',
  'FETCH_SCHEME',
]);
const TOO_LARGE: ReadonlySet<FetchRefusal['code']> = new Set(['FETCH_TOO_LARGE', 'FETCH_DECOMPRESSION']);

/**
 * Brings a page that its own publisher asks about. WHY without robots.txt: that speaks to crawlers, and this is one request that the site's
 * people made themselves, to their own site; a redirect away from it is not followed.
 */
export class PartnerPageBringer implements PageBringer {
  constructor(private readonly fetcher: GuardedFetcher) {}

  async bring(url: string, domains: readonly string[]): Promise<Result<BroughtPage, PageNotBrought>> {
    const fetched = await this.fetcher.fetch(url, {
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' },
      maxBytes: MOST_BYTES,
      mayFollow: (next) => Promise.resolve(isUnder(hostOf(next), domains)),
    });
    if (!fetched.ok) return err(notBrought(fetched.error));
    const { status, body, headers, ...at } = fetched.value;
    const refuse = (code: PageNotBrought['code'], failure: string, detail: string) =>
      err({ code, url: at.url, failure, detail });
    if (status < 200 || status >= 300) {
      return refuse('PREFLIGHT_PAGE_UNREACHABLE', 'HTTP_STATUS', `the site answered ${status}`);
    }
    const contentType = headers['content-type'];
    if (contentType !== undefined && !HTML.test(contentType)) {
      return refuse('PREFLIGHT_NOT_HTML', 'NOT_HTML', `the site sent ${contentType.slice(0, 100)}`);
    }
    return ok({ url: at.url, bytes: body, ...(contentType === undefined ? {} : { contentType }) });
  }
}

function notBrought({ code, url, detail }: FetchRefusal): PageNotBrought {
  if (FORBIDDEN.has(code)) return { code: 'PREFLIGHT_ADDRESS_FORBIDDEN', url, failure: code, detail };
  if (TOO_LARGE.has(code)) return { code: 'PREFLIGHT_PAGE_TOO_LARGE', url, failure: code, detail };
  return { code: 'PREFLIGHT_PAGE_UNREACHABLE', url, failure: code, detail };
}
