import { hasPassed } from '../domain/case-clock.js';
import { hearingStatus } from '../domain/hearing.js';
import type { InfringementCase } from '../domain/infringement-case.js';
import type { StepContext } from '../domain/move-guards.js';
import type { ClockStore } from './clock-store.port.js';
import type { HearingStore } from './hearing-store.port.js';
import type { HandOverStore } from './packs.port.js';

export type HearingState = 'NONE' | 'OPEN' | 'UPHELD' | 'OVER';

/** What stands beside a case when a step is taken: its clocks, and the hearing of a partner. */
export class CaseSurroundings {
  constructor(
    private readonly clocks: ClockStore,
    private readonly hearings: HearingStore,
    private readonly handOver: Pick<HandOverStore, 'packsOf'>,
  ) {}

  async contextOf(file: InfringementCase, now: Temporal.Instant): Promise<StepContext> {
    const clocks = await this.clocks.clocksOf(file.id);
    const response = clocks.filter(({ code, stoppedAt }) => code === 'NOTICE_RESPONSE' && stoppedAt === undefined);
    const isRunning = response.some((clock) => !hasPassed(clock, now));
    const hearing = await this.hearingOf(file, now);
    const packs = (await this.handOver.packsOf(file.id)).map(({ kind }) => kind);
    return { response: isRunning ? 'RUNNING' : 'OVER', hearing: hearing === 'OPEN' ? 'OPEN' : 'OVER', packs };
  }

  /** A case about a partner that nobody has told yet counts as one whose hearing is open. */
  async hearingOf(file: InfringementCase, now: Temporal.Instant): Promise<HearingState> {
    const hearing = await this.hearings.ofReport(file.reportId);
    if (hearing !== undefined) return hearingStatus(hearing, now);
    return file.partnerId === undefined ? 'NONE' : 'OPEN';
  }
}
