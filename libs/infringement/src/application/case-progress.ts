import type { HolidayCalendar } from '@app/deadlines';
import type { Actor, NewId, Tx } from '@app/kernel';
import { type CaseClock, CLOCK_CODES, runsIn, STARTED_BY_STEP, startClock } from '../domain/case-clock.js';
import type { InfringementCase } from '../domain/infringement-case.js';
import { type LimitationFact, limitationOf } from '../domain/limitation.js';
import { limitationClocks } from '../domain/limitation-clocks.js';
import { endedByStep, factsOfStep } from '../domain/limitation-steps.js';
import type { Moved } from '../domain/move-case.js';
import type { CaseStore } from './case-store.port.js';
import type { ClockStore } from './clock-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';

export interface StepTaken {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  /** The person's own words. */
  readonly reason: string;
  /** What the document behind the step adds: an arrival, the clocks of a counter-notice. */
  readonly facts?: readonly LimitationFact[];
  readonly clocks?: readonly CaseClock[];
}

/** Writes a step of a case with all that hangs on it: its history, its clocks, limitation, audit and message. */
export class CaseProgress {
  constructor(
    private readonly newId: NewId,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly cases: CaseStore,
    private readonly clocks: ClockStore,
    private readonly journal: InfringementJournal,
  ) {}

  /** @returns false, with nothing written, when somebody else changed the case first */
  async take(tx: Tx, before: InfringementCase, { event, file: after }: Moved, step: StepTaken): Promise<boolean> {
    const { actor, at, reason } = step;
    if (!(await this.cases.change(tx, before, after, { event, actor, at, reason }))) return false;
    if (event === 'MOVED') await this.follow(tx, before, after, step);
    await this.journal.case(tx, event, after, { actor, at, before });
    return true;
  }

  /** Records what bears on limitation and sets its clocks anew. */
  async recordFacts(
    tx: Tx,
    caseId: string,
    facts: readonly LimitationFact[],
    { actor, at, reason }: Pick<StepTaken, 'actor' | 'at' | 'reason'>,
  ): Promise<void> {
    for (const fact of facts) {
      await this.clocks.record(tx, { ...fact, id: this.newId(), caseId, reason, recordedBy: actor.id, recordedAt: at });
    }
    await this.countLimitation(tx, caseId, at);
  }

  private async follow(tx: Tx, before: InfringementCase, after: InfringementCase, step: StepTaken): Promise<void> {
    const { actor, at, facts = [], clocks = [] } = step;
    const over = CLOCK_CODES.filter((code) => !runsIn(code, after.state));
    await this.clocks.stop(tx, after.id, over, at);
    const subject = { caseId: after.id, subjectId: after.id };
    const started = (STARTED_BY_STEP[after.state] ?? []).map((code) => startClock(code, subject, at, this.calendars));
    for (const clock of [...started, ...clocks]) await this.clocks.start(tx, clock);
    await this.clocks.endFacts(tx, after.id, endedByStep(before, after), at);
    const added = [...factsOfStep(before, after, at), ...facts];
    await this.recordFacts(tx, after.id, added, { actor, at, reason: after.state });
  }

  private async countLimitation(tx: Tx, caseId: string, at: Temporal.Instant): Promise<void> {
    const running = limitationClocks(caseId, limitationOf(await this.clocks.factsOf(caseId, tx), at, this.calendars));
    if (running.every(({ code }) => code !== 'LIMITATION')) await this.clocks.stop(tx, caseId, ['LIMITATION'], at);
    for (const clock of running) await this.clocks.start(tx, clock);
  }
}
