import type { GuardedFetcher } from '@app/platform';
import robotsModule from 'robots-parser';

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

/** Asks each site's robots.txt (RFC 9309) once in a while. */
export class RobotsRules {
  private readonly sites = new Map<string, Promise<Rules>>();

  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly now: () => Temporal.Instant,
  ) {}

  async ask(url: string): Promise<RobotsAnswer> {
    return (await this.rulesOf(url)).answer(url);
  }

  /** Crawl-delay for this scanner, ms; 0 where the site names none. */
  async delayMs(url: string): Promise<number> {
    return (await this.rulesOf(url)).delayMs;
  }

  private async rulesOf(url: string): Promise<Rules> {
    const { origin } = new URL(url);
    const known = await this.sites.get(origin);
    if (known !== undefined && known.freshUntil > this.now().epochMilliseconds) return known;
    if (this.sites.size >= MOST_SITES) this.sites.clear();
    const asked = this.load(origin);
    this.sites.set(origin, asked);
    return asked;
  }

  private async load(origin: string): Promise<Rules> {
    const now = this.now().epochMilliseconds;
    const freshUntil = now + FRESH_MS;
    const address = `${origin}/robots.txt`;
    const fetched = await this.fetcher.fetch(address, { maxBytes: MOST_BYTES });
    // the page is refused for the same reason, and says so better
    if (!fetched.ok && fetched.error.code === 'FETCH_ADDRESS_FORBIDDEN')
      return { answer: () => 'ALLOWED', delayMs: 0, freshUntil };
    // § 2.3.1.4: a site that cannot be asked has not allowed anything. Not remembered: the next page asks again.
    if (!fetched.ok || fetched.value.status >= 500) {
      return { answer: () => 'UNREACHABLE', delayMs: 0, freshUntil: now };
    }
    // § 2.3.1.3: a site without the file allows everything.
    if (fetched.value.status >= 400) return { answer: () => 'ALLOWED', delayMs: 0, freshUntil };
    const robot = robotsParser(address, new TextDecoder().decode(fetched.value.body));
    return {
      answer: (url) => (robot.isDisallowed(url, SCANNER_TOKEN) === true ? 'DISALLOWED' : 'ALLOWED'),
      delayMs: Math.min((robot.getCrawlDelay(SCANNER_TOKEN) ?? 0) * 1_000, LONGEST_DELAY_MS),
      freshUntil,
    };
  }
}
