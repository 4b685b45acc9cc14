import { err, type Result } from '@app/kernel';
import type { FetchedResource, FetchRefusal } from '@app/platform';
import type { Approach, PageFetchRefusal } from '../../application/page-fetcher.port.js';
import { type GatedFetcher, type GatedOptions, type HostBusy, isPassing } from './gated-fetcher.js';
import type { RobotsRules } from './robots-rules.js';

/** Fetches what robots.txt lets it, every host on the way in its own line. */
export class PoliteFetcher {
  constructor(
    private readonly fetcher: GatedFetcher,
    private readonly robots: RobotsRules,
  ) {}

  /** Asks for the rules of an address's site where they are not known, in the line of its host. */
  async approach(url: string): Promise<Approach> {
    const busy = await this.robots.learn(url);
    if (busy !== undefined) return { kind: 'WAIT', until: busy.until };
    const answer = this.robots.answer(url);
    if (answer === 'DISALLOWED') return { kind: 'DECLINED' };
    const rules = answer === 'UNREACHABLE' ? 'UNANSWERED' : 'KNOWN';
    return { kind: 'READY', spacingMs: this.robots.delayMs(url), rules };
  }

  /** By who has approached; with `passed` by who has passed the host's gate, too. */
  async fetch(
    url: string,
    options: Omit<GatedOptions, 'delayMs' | 'mayFollow'>,
  ): Promise<Result<FetchedResource, PageFetchRefusal | HostBusy>> {
    const refused = this.robotsRefusal(url);
    if (refused !== undefined) return err(refused);
    let onTheWay: PageFetchRefusal | HostBusy | undefined;
    const fetched = await this.fetcher.fetch(url, {
      ...options,
      delayMs: (address) => this.robots.delayMs(address),
      // another host, or another place of this one, has rules of its own
      mayFollow: async (next) => {
        onTheWay = (await this.robots.learn(next, options.passed)) ?? this.robotsRefusal(next);
        return onTheWay === undefined;
      },
    });
    if (fetched.ok) return fetched;
    return err(onTheWay ?? (fetched.error.code === 'HOST_BUSY' ? fetched.error : refusalOf(fetched.error)));
  }

  private robotsRefusal(url: string): PageFetchRefusal | undefined {
    const answer = this.robots.answer(url);
    if (answer === 'ALLOWED') return undefined;
    if (answer === 'DISALLOWED') {
      return { code: 'ROBOTS_DISALLOWED', detail: `the site asks robots to stay away from ${url}`, kind: 'LASTING' };
    }
    return { code: 'ROBOTS_UNREACHABLE', detail: 'the site did not answer for its robots.txt', kind: 'PASSING' };
  }
}

function refusalOf(error: FetchRefusal): PageFetchRefusal {
  const code = error.code === 'FETCH_REDIRECT_DECLINED' ? 'FETCH_REDIRECTS' : error.code;
  return { code, detail: `${error.detail} (${error.url})`, kind: isPassing(error) ? 'PASSING' : 'LASTING' };
}
