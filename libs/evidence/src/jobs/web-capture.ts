import { readPage } from '@app/pages';
import type { Exchange, FetchedResource, FetchRefusal, GuardedFetcher } from '@app/platform';
import { resourcesOf, resourcesOfStyles } from './page-resources.js';

/** A page and what it is shown with, as it came over the wire. */
export interface WebCapture {
  readonly exchanges: readonly Exchange[];
  /** Absent where the page itself was not had. */
  readonly page?: FetchedResource;
  readonly refusal?: FetchRefusal;
  /** Resources that were not had, by address and code. */
  readonly missing: readonly { readonly url: string; readonly code: string }[];
}

const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';
/** Resources of one page at most; what is beyond is named. */
const MOST_RESOURCES = 80;
/** Bytes of all resources together. */
const MOST_BYTES = 40_000_000;
const MOST_PAGE_BYTES = 10_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;
const CSS = /^\s*text\/css\b/iu;

/**
 * Fetches a page and its resources, one after the other: a site is asked no faster than it answers. It is one visit to one page, made as
 * evidence, so it does not ask robots.txt.
 */
export async function captureWeb(fetcher: GuardedFetcher, url: string): Promise<WebCapture> {
  const exchanges: Exchange[] = [];
  const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
  const fetched = await fetcher.fetch(url, { headers: { accept: ACCEPT }, maxBytes: MOST_PAGE_BYTES, onExchange });
  if (!fetched.ok) return { exchanges, refusal: fetched.error, missing: [] };
  const page = fetched.value;
  const missing: { url: string; code: string }[] = [];
  const waiting = HTML.test(page.headers['content-type'] ?? 'text/html') ? [...pageResources(page)] : [];
  const known = new Set(waiting);
  let [count, left] = [0, MOST_BYTES];
  for (const address of waiting) {
    if (count >= MOST_RESOURCES || left <= 0) {
      missing.push({ url: address, code: 'CAPTURE_LIMIT' });
      continue;
    }
    count += 1;
    const headers = { accept: '*/*', referer: page.url };
    const resource = await fetcher.fetch(address, { headers, maxBytes: Math.min(left, MOST_PAGE_BYTES), onExchange });
    if (!resource.ok) {
      missing.push({ url: address, code: resource.error.code });
      continue;
    }
    left -= resource.value.body.length;
    for (const inner of styleResources(resource.value)) {
      if (known.has(inner)) continue;
      known.add(inner);
      waiting.push(inner);
    }
  }
  return { exchanges, page, missing };
}

function pageResources({ body, url, headers }: FetchedResource): readonly string[] {
  const contentType = headers['content-type'];
  const { charset } = readPage(body, { url, ...(contentType === undefined ? {} : { contentType }) });
  return resourcesOf(new TextDecoder(charset).decode(body), url);
}

function styleResources({ body, url, headers }: FetchedResource): readonly string[] {
  return CSS.test(headers['content-type'] ?? '') ? resourcesOfStyles(new TextDecoder().decode(body), url) : [];
}
