import { err, ok, type Result } from '@app/kernel';
import type { FetchedResource, FetchRefusal, GuardedFetcher } from '@app/platform';
import type { HostGate } from '../../application/host-gate.port.js';
import type { FetchedPage, PageFetcher, PageFetchRefusal, PageWish } from '../../application/page-fetcher.port.js';
import { authorityOf } from '../../domain/page-address.js';
import { retryAfter } from './retry-after.js';
import type { RobotsRules } from './robots-rules.js';

/** Largest page read, bytes. */
const MOST_BYTES = 10_000_000;
/** Refusals of the guarded fetcher that another attempt may turn. */
const PASSING: readonly string[] = ['FETCH_TIMEOUT', 'FETCH_UNREACHABLE'];
const QUIET = { 429: 'HTTP_429', 503: 'HTTP_503' } as const;
const NOT_MODIFIED = 304;

type Gate = Pick<HostGate, 'pause' | 'strike' | 'answered'>;

/** Fetches pages through the guarded fetcher, where robots.txt lets it, and tells the host's gate how the host took it. */
export class PolitePageFetcher implements PageFetcher {
  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly robots: RobotsRules,
    private readonly gate: Gate,
    private readonly now: () => Temporal.Instant,
  ) {}

  spacingMs(url: string): Promise<number> {
    return this.robots.delayMs(url);
  }

  async fetch(url: string, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>> {
    const refused = await this.robotsRefusal(url);
    if (refused !== undefined) return err(refused);
    let onTheWay: PageFetchRefusal | undefined;
    const fetched = await this.fetcher.fetch(url, {
      headers: headersFor(wish),
      maxBytes: MOST_BYTES,
      // another host, or another place of this one, has rules of its own
      mayFollow: async (next) => {
        onTheWay = await this.robotsRefusal(next);
        return onTheWay === undefined;
      },
    });
    if (!fetched.ok) return err(onTheWay ?? (await this.refusal(fetched.error)));
    return this.answer(fetched.value, wish);
  }

  private async robotsRefusal(url: string): Promise<PageFetchRefusal | undefined> {
    const answer = await this.robots.ask(url);
    if (answer === 'ALLOWED') return undefined;
    if (answer === 'DISALLOWED') {
      return { code: 'ROBOTS_DISALLOWED', detail: `the site asks robots to stay away from ${url}`, kind: 'LASTING' };
    }
    await this.gate.strike(authorityOf(url) ?? '');
    return { code: 'ROBOTS_UNREACHABLE', detail: 'the site did not answer for its robots.txt', kind: 'PASSING' };
  }

  private async refusal({ code, url, detail }: FetchRefusal): Promise<PageFetchRefusal> {
    const isPassing = PASSING.includes(code);
    if (isPassing) await this.gate.strike(authorityOf(url) ?? '');
    const named = code === 'FETCH_REDIRECT_DECLINED' ? 'FETCH_REDIRECTS' : code;
    return { code: named, detail: `${detail} (${url})`, kind: isPassing ? 'PASSING' : 'LASTING' };
  }

  private async answer(resource: FetchedResource, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>> {
    const { status, url, headers } = resource;
    const host = authorityOf(url) ?? '';
    if (status === 429 || status === 503) {
      await this.gate.pause(host, retryAfter(headers['retry-after'], this.now()), QUIET[status]);
      return err({ code: 'HTTP_STATUS', detail: `the site answered ${status}`, kind: 'PASSING' });
    }
    if (status < 500) await this.gate.answered(host);
    const isConditional = wish.etag !== undefined || wish.lastModified !== undefined;
    if ((status >= 200 && status < 300) || (status === NOT_MODIFIED && isConditional)) return ok(resource);
    return err({
      code: 'HTTP_STATUS',
      detail: `the site answered ${status}`,
      kind: status >= 500 ? 'PASSING' : 'LASTING',
    });
  }
}

function headersFor({ accept, etag, lastModified }: PageWish): Record<string, string> {
  return {
    accept,
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}
