import robotsModule from 'robots-parser';
import type { GatedFetcher, HostBusy } from './gated-fetcher.js';

// WHY: the package is CommonJS and exports the function itself; its types speak of a default export inside.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a site allows this scanner. */
export type RobotsAnswer = 'ALLOWED' | 'DISALLOWED' | 'UNREACHABLE';

interface Rules {
  readonly answer: (url: string) => RobotsAnswer;
  /** Time the site wants between two requests, ms. */
  readonly delayMs: number;
  /** Instant after which they are asked for again, epoch ms. */
  readonly freshUntil: number;
}

/** Rules are kept this long, ms; RFC 9309 § 2.4 allows a day. */
const FRESH_MS = 600_000;
/** Sites remembered at once. */
const MOST_SITES = 1_000;
/** RFC 9309 § 2.5: at least 500 KiB are parsed. */
const MOST_BYTES = 512_000;
/** A Crawl-delay of more is not waited for, ms: it is no part of RFC 9309, and some sites name a day. */
const LONGEST_DELAY_MS = 60_000;

/** Name of the scanner in robots.txt, RFC 9309 § 2.2.1. */
export const SCANNER_TOKEN = 'ImprimaturBot';

/** Asks each site's robots.txt (RFC 9309) once in a while, in the line of its host as for a page. */
export class RobotsRules {
  private readonly sites = new Map<string, Rules>();
  private readonly asking = new Map<string, Promise<HostBusy | undefined>>();

  constructor(
    private readonly fetcher: GatedFetcher,
    private readonly now: () => Temporal.Instant,
  ) {}

  /**
   * Makes sure that the rules of an address's site are known and fresh.
   * @param passed host whose gate the caller has passed already
   * @returns until when the host is not to be asked, where it could not be
   */
  async learn(url: string, passed?: string): Promise<HostBusy | undefined> {
    const { origin } = new URL(url);
    if ((this.sites.get(origin)?.freshUntil ?? 0) > this.now().epochMilliseconds) return undefined;
    const underWay = this.asking.get(origin);
    if (underWay !== undefined) return underWay;
    const asked = this.load(origin, passed).finally(() => this.asking.delete(origin));
    this.asking.set(origin, asked);
    return asked;
  }

  /** By the rules learned last. A site that was not asked, or could not be, has allowed nothing. */
  answer(url: string): RobotsAnswer {
    return this.sites.get(new URL(url).origin)?.answer(url) ?? 'UNREACHABLE';
  }

  /** Crawl-delay for this scanner, ms; 0 where the site names none. */
  delayMs(url: string): number {
    return this.sites.get(new URL(url).origin)?.delayMs ?? 0;
  }

  private async load(origin: string, passed: string | undefined): Promise<HostBusy | undefined> {
    const now = this.now().epochMilliseconds;
    const freshUntil = now + FRESH_MS;
    const address = `${origin}/robots.txt`;
    const fetched = await this.fetcher.fetch(address, { maxBytes: MOST_BYTES, passed });
    if (!fetched.ok && fetched.error.code === 'HOST_BUSY') return fetched.error;
    // the page is refused for the same reason, and says so better
    if (!fetched.ok && fetched.error.code === 'FETCH_ADDRESS_FORBIDDEN')
      return this.remember(origin, { answer: () => 'ALLOWED', delayMs: 0, freshUntil });
    // § 2.3.1.4: a site that cannot be asked, or asked for quiet, has not allowed anything. Not fresh: the next page asks again.
    if (!fetched.ok || fetched.value.status >= 500 || fetched.value.status === 429) {
      // 429 and 503 were heeded, and no answer noted
      if (fetched.ok && fetched.value.status >= 500 && fetched.value.status !== 503) await this.fetcher.strike(address);
      return this.remember(origin, { answer: () => 'UNREACHABLE', delayMs: 0, freshUntil: now });
    }
    // § 2.3.1.3: a site without the file allows everything.
    if (fetched.value.status >= 400) return this.remember(origin, { answer: () => 'ALLOWED', delayMs: 0, freshUntil });
    const robot = robotsParser(address, new TextDecoder().decode(fetched.value.body));
    const delayMs = Math.min((robot.getCrawlDelay(SCANNER_TOKEN) ?? 0) * 1_000, LONGEST_DELAY_MS);
    await this.fetcher.lengthen(address, delayMs);
    return this.remember(origin, {
      answer: (url) => (robot.isDisallowed(url, SCANNER_TOKEN) === true ? 'DISALLOWED' : 'ALLOWED'),
      delayMs,
      freshUntil,
    });
  }

  private remember(origin: string, rules: Rules): undefined {
    this.sites.delete(origin);
    this.sites.set(origin, rules);
    const [oldest] = this.sites.keys();
    if (this.sites.size > MOST_SITES && oldest !== undefined) this.sites.delete(oldest);
  }
}
