import { err, type Result } from '@app/kernel';
import type { FetchedResource, FetchOptions, FetchRefusal, GuardedFetcher } from '@app/platform';
import type { GateAnswer, HostGate } from '../../application/host-gate.port.js';
import { authorityOf } from '../../domain/page-address.js';
import { retryAfter } from './retry-after.js';

/** A host on the way wants more patience than a fetch has. */
export interface HostBusy {
  readonly code: 'HOST_BUSY';
  readonly host: string;
  readonly until: Temporal.Instant;
}

export interface GatedOptions extends FetchOptions {
  /** Host whose gate the caller has passed already, and leaves again. */
  readonly passed?: string | undefined;
  /** Time an address's site wants between two requests, ms, where that is known. */
  readonly delayMs?: (url: string) => number;
  /** Longest wait at a host's door, ms. */
  readonly patienceMs?: number;
}

type Gate = Pick<HostGate, 'enter' | 'leave' | 'lengthen' | 'pause' | 'strike'>;

/** Answers by which a host asks for quiet. */
const QUIET: Readonly<Record<number, 'HTTP_429' | 'HTTP_503'>> = { 429: 'HTTP_429', 503: 'HTTP_503' };

/** Longest wait at a host's door, where nobody says, ms. */
const PATIENCE_MS = 2_500;

/**
 * Lets no request out but through the gate of its host, whatever it is for: a page, a robots.txt, a host that a redirect leads to. A
 * redirect within a host follows at once, as its visitor waits there anyway, and lengthens the pause after it. A host that asks for
 * quiet has it, and one that does not answer is remembered for it.
 */
export class GatedFetcher {
  constructor(
    private readonly fetcher: GuardedFetcher,
    private readonly gate: Gate,
    /** Least time between two requests to one host, ms. */
    private readonly spacingMs: number,
    private readonly now: () => Temporal.Instant,
    private readonly wait: (ms: number) => Promise<void>,
  ) {}

  async fetch(url: string, options: GatedOptions = {}): Promise<Result<FetchedResource, FetchRefusal | HostBusy>> {
    const { passed, delayMs = () => 0, patienceMs = PATIENCE_MS, mayFollow, ...rest } = options;
    const leases = new Map<string, Temporal.Instant>();
    let busy: HostBusy | undefined;
    /** Host whose door the fetch stood at last, while its time ran. */
    let waitedFor: string | undefined;
    const pass = async (address: string): Promise<HostBusy | undefined> => {
      const host = authorityOf(address) ?? '';
      const spacing = Math.max(this.spacingMs, delayMs(address));
      waitedFor = undefined;
      if (host === passed || leases.has(host)) {
        await this.gate.lengthen(host, spacing);
        return undefined;
      }
      const { answer, waits } = await this.enter(host, spacing, patienceMs);
      if (waits > 0) waitedFor = host;
      if (answer.kind === 'WAIT') return { code: 'HOST_BUSY', host, until: answer.until };
      leases.set(host, answer.lease);
      return undefined;
    };
    try {
      if (authorityOf(url) !== passed) busy = await pass(url);
      if (busy !== undefined) return err(busy);
      // so far no time ran
      waitedFor = undefined;
      const fetched = await this.fetcher.fetch(url, {
        ...rest,
        mayFollow: async (next) => {
          if ((await mayFollow?.(next)) === false) return false;
          busy = await pass(next);
          return busy === undefined;
        },
      });
      if (fetched.ok) await this.heed(fetched.value);
      else if (isPassing(fetched.error) && !isOurDelay(fetched.error, waitedFor)) await this.strike(fetched.error.url);
      return busy === undefined ? fetched : err(busy);
    } finally {
      for (const [host, lease] of leases) await this.gate.leave(host, lease);
    }
  }

  /** The host wants more time between two requests than the last one left it. */
  lengthen(url: string, delayMs: number): Promise<void> {
    return this.gate.lengthen(authorityOf(url) ?? '', Math.max(0, delayMs - this.spacingMs));
  }

  /** The host did not answer as it should. */
  strike(url: string): Promise<void> {
    return this.gate.strike(authorityOf(url) ?? '');
  }

  private async heed({ url, status, headers }: FetchedResource): Promise<void> {
    const reason = QUIET[status];
    if (reason === undefined) return;
    await this.gate.pause(authorityOf(url) ?? '', retryAfter(headers['retry-after'], this.now()), reason);
  }

  private async enter(
    host: string,
    spacingMs: number,
    patienceMs: number,
  ): Promise<{ readonly answer: GateAnswer; readonly waits: number }> {
    const latest = this.now().add({ milliseconds: patienceMs });
    for (let waits = 0; ; waits += 1) {
      const answer = await this.gate.enter(host, spacingMs, 'PASSER');
      if (answer.kind === 'GO' || Temporal.Instant.compare(answer.until, latest) > 0) return { answer, waits };
      await this.wait(Math.max(1, Math.ceil(this.now().until(answer.until).total('milliseconds'))));
    }
  }
}

/** Whether another attempt may turn it. */
export function isPassing({ code }: FetchRefusal): boolean {
  return code === 'FETCH_TIMEOUT' || code === 'FETCH_UNREACHABLE';
}

/** Whether time ran out at a host that was mostly waited for: it may have had none left to answer in. */
function isOurDelay({ code, url }: FetchRefusal, waitedFor: string | undefined): boolean {
  return code === 'FETCH_TIMEOUT' && waitedFor !== undefined && authorityOf(url) === waitedFor;
}
