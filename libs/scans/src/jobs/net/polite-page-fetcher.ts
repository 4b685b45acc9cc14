import { err, ok, type Result } from '@app/kernel';
import type { GuardedFetcher } from '@app/platform';
import type { FetchedPage, PageFetcher, PageFetchRefusal } from '../../application/page-fetcher.port.js';
import type { RobotsRules } from './robots-rules.js';

/** Largest page read, bytes. */
const MOST_BYTES = 10_000_000;
const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';
/** Refusals of the guarded fetcher that another attempt may turn. */
const PASSING: readonly string[] = ['FETCH_TIMEOUT', 'FETCH_UNREACHABLE'];

/** Fetches pages through the guarded fetcher, where robots.txt lets it. */
export class PolitePageFetcher implements PageFetcher {
  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly robots: RobotsRules,
  ) {}

  async fetch(url: string): Promise<Result<FetchedPage, PageFetchRefusal>> {
    const answer = await this.robots.ask(url);
    if (answer === 'DISALLOWED')
      return err({ code: 'ROBOTS_DISALLOWED', detail: 'the site asks robots to stay away', kind: 'LASTING' });
    if (answer === 'UNREACHABLE')
      return err({ code: 'ROBOTS_UNREACHABLE', detail: 'the site did not answer for its robots.txt', kind: 'PASSING' });
    const fetched = await this.fetcher.fetch(url, { headers: { accept: ACCEPT }, maxBytes: MOST_BYTES });
    if (!fetched.ok) {
      const { code, detail } = fetched.error;
      return err({
        code: 'FETCH_REFUSED',
        detail: `${code}: ${detail}`,
        kind: PASSING.includes(code) ? 'PASSING' : 'LASTING',
      });
    }
    const { status } = fetched.value;
    if (status < 200 || status >= 300) {
      return err({
        code: 'HTTP_STATUS',
        detail: `the site answered ${status}`,
        kind: status >= 500 || status === 429 ? 'PASSING' : 'LASTING',
      });
    }
    return ok(fetched.value);
  }
}
