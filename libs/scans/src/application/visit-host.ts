import type { ScanTarget } from '../domain/scan-target.js';
import type { GateAnswer, HostGate, ScannerManners } from './host-gate.port.js';
import type { Approach, PageFetcher } from './page-fetcher.port.js';
import type { ScanJournal } from './scan-journal.js';
import type { ScanPage } from './scan-page.js';
import type { TargetQueue } from './target-queue.port.js';
import type { UnreachableHosts } from './unreachable-hosts.js';

export interface VisitHostCommand {
  readonly host: string;
  /** Whether the process ends: then the visit does, after the page under way. */
  readonly isStopping: () => boolean;
}

/** A page that gives a passing reason is tried so often in all. */
export const PAGE_ATTEMPTS = 3;
/** Pause before the second attempt, seconds; doubles with each further one. */
const RETRY_SECONDS = 2;
/** A visit waits at most so long at a host's door before it lets others go on, ms. */
const PATIENCE_MS = 2_500;
/** Times a visit waits at the door with nothing done in between. */
const MOST_WAITS = 5;

/**
 * Asks for the addresses of one host that running scans are waiting for, one after the other, as the host and the configuration want it.
 * Works until there is none left or the host wants more patience than a worker has: the sweep goes on then.
 */
export class VisitHost {
  constructor(
    private readonly queue: Pick<TargetQueue, 'takeOnHost' | 'giveBack'>,
    private readonly gate: Pick<HostGate, 'enter' | 'leave' | 'rest'>,
    private readonly steps: {
      readonly scanPage: Pick<ScanPage, 'execute' | 'abandon'>;
      readonly fetcher: Pick<PageFetcher, 'approach'>;
      readonly unreachable: Pick<UnreachableHosts, 'giveUpWhere'>;
    },
    private readonly manners: ScannerManners,
    private readonly journal: Pick<ScanJournal, 'now'>,
    private readonly wait: (ms: number) => Promise<void>,
  ) {}

  async execute(command: VisitHostCommand): Promise<'DONE' | 'WAITING'> {
    const lanes = Array.from({ length: this.manners.hostConcurrency }, () => this.walk(command));
    const ends = await Promise.all(lanes);
    await this.gate.rest(command.host);
    return ends.includes('WAITING') ? 'WAITING' : 'DONE';
  }

  private async walk({ host, isStopping }: VisitHostCommand): Promise<'DONE' | 'WAITING'> {
    for (let waits = 0; !isStopping(); ) {
      const target = await this.queue.takeOnHost(host, this.journal.now(), this.lease());
      if (target === undefined) return 'DONE';
      const approach = await this.steps.fetcher.approach(target.url ?? target.page);
      // a page that is not asked for takes nobody's turn
      const answer = approach.kind === 'DECLINED' ? approach : await this.enter(host, approach);
      if (answer.kind === 'WAIT') {
        await this.queue.giveBack(target.id, answer.until, 'NONE');
        // no page was asked for, and none will be while its site does not answer for its rules
        if (approach.kind === 'READY' && approach.rules === 'UNANSWERED') {
          await this.steps.unreachable.giveUpWhere(target.scanId, host);
        }
        const ms = Math.ceil(this.journal.now().until(answer.until).total('milliseconds'));
        waits += 1;
        if (ms > PATIENCE_MS || waits > MOST_WAITS) return 'WAITING';
        await this.wait(Math.max(ms, 1));
        continue;
      }
      waits = 0;
      try {
        await this.visit(target, host);
      } finally {
        if (answer.kind === 'GO') await this.gate.leave(host, answer.lease);
      }
    }
    return 'WAITING';
  }

  /** The site's rules first: they stand in the same line, and tell how fast it goes on. */
  private enter(host: string, approach: Exclude<Approach, { kind: 'DECLINED' }>): GateAnswer | Promise<GateAnswer> {
    if (approach.kind === 'WAIT') return approach;
    return this.gate.enter(host, Math.max(this.manners.hostDelayMs, approach.spacingMs), 'VISITOR');
  }

  private async visit(target: ScanTarget, host: string): Promise<void> {
    const attempt = target.attempts >= PAGE_ATTEMPTS ? 'LAST' : 'EARLIER';
    try {
      const scanned = await this.steps.scanPage.execute({ targetId: target.id, attempt });
      if (!scanned.ok) await this.again(target);
      else if (scanned.value === 'SCAN_PAUSED') await this.queue.giveBack(target.id, this.journal.now(), 'NONE');
      await this.steps.unreachable.giveUpWhere(target.scanId, host);
    } catch (error) {
      // A page that always breaks the scanner must not keep its scan open.
      if (attempt === 'LAST') await this.steps.scanPage.abandon(target.id);
      else await this.again(target);
      if (attempt === 'LAST') throw error;
    }
  }

  private again({ id, attempts }: ScanTarget): Promise<void> {
    const seconds = RETRY_SECONDS * 2 ** (attempts - 1);
    return this.queue.giveBack(id, this.journal.now().add({ seconds }), 'COUNTED');
  }

  private lease(): Temporal.Instant {
    return this.journal.now().add({ milliseconds: this.manners.leaseMs });
  }
}
