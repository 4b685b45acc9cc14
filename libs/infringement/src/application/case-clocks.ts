import type { HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, ok, type Result, systemActor, type UnitOfWork } from '@app/kernel';
import type { CaseClock } from '../domain/case-clock.js';
import { CaseId } from '../domain/infringement-case.js';
import { type Limitation, type LimitationFactKind, limitationOf } from '../domain/limitation.js';
import type { CaseProgress } from './case-progress.js';
import type { CaseReader } from './case-store.port.js';
import type { ClockPlace, ClockStore, RecordedFact } from './clock-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';

export interface ClocksOfCase {
  readonly clocks: readonly CaseClock[];
  readonly limitation: Limitation;
  readonly facts: readonly RecordedFact[];
}

export interface RecordFactCommand {
  readonly caseId: CaseId;
  readonly kind: LimitationFactKind;
  readonly at: Temporal.Instant;
  readonly endedAt?: Temporal.Instant;
  readonly reason: string;
  readonly actor: Actor;
}

export interface FactInvalid {
  readonly code: 'LIMITATION_FACT_INVALID';
  readonly at: string;
  readonly expected: string;
}

/** The clocks of a case and where limitation stands, and what people know that bears on it. */
export class CaseClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly cases: CaseReader,
    private readonly clocks: ClockStore,
    private readonly progress: CaseProgress,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(caseId: CaseId): Promise<ClocksOfCase | undefined> {
    if ((await this.cases.byId(caseId)) === undefined) return undefined;
    const [clocks, facts] = await Promise.all([this.clocks.clocksOf(caseId), this.clocks.factsOf(caseId)]);
    return { clocks, facts, limitation: limitationOf(facts, this.clock.now(), this.calendars) };
  }

  /** Clocks of all cases that run or have passed unattended, the earliest end first. */
  due(limit: number, after?: ClockPlace): Promise<readonly CaseClock[]> {
    return this.clocks.due(limit, after);
  }

  /** An acknowledgment, an earlier knowledge, an obstacle: something no step of the case says by itself. */
  async record(command: RecordFactCommand): Promise<Result<ClocksOfCase, NotLegalStaff | CaseUnknown | FactInvalid>> {
    const { caseId, kind, at, endedAt, reason, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const now = this.clock.now();
    if (Temporal.Instant.compare(at, now) > 0) {
      return err({ code: 'LIMITATION_FACT_INVALID', at: '/at', expected: 'an instant that has been' });
    }
    if (
      endedAt !== undefined &&
      (Temporal.Instant.compare(endedAt, at) < 0 || Temporal.Instant.compare(endedAt, now) > 0)
    ) {
      return err({ code: 'LIMITATION_FACT_INVALID', at: '/endedAt', expected: 'an instant between its start and now' });
    }
    if ((await this.cases.byId(caseId)) === undefined) return err(caseUnknown(caseId));
    await this.work.run(async (tx) => {
      const fact = { kind, at, ...(endedAt === undefined ? {} : { endedAt }) };
      await this.progress.recordFacts(tx, caseId, [fact], { actor, at: now, reason });
      await this.journal.note(tx, {
        topic: 'infringement.limitation-fact-recorded',
        subject: { type: 'infringement-case', id: caseId },
        actor,
        at: now,
        reason: kind,
        rule: 'PRC Civil Code, arts. 188, 194, 195',
        facts: { factAt: at.toString() },
        payload: { caseId },
      });
    });
    const found = await this.execute(caseId);
    return found === undefined ? err(caseUnknown(caseId)) : ok(found);
  }
}

/** Clocks marked at once. */
const BATCH = 200;
const SWEEP = systemActor('infringement.flag-clocks');

/** Marks clocks that have passed and tells of it. It closes and moves nothing: that is for people. */
export class FlagClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly clocks: ClockStore,
    private readonly journal: InfringementJournal,
  ) {}

  /** @returns how many were marked */
  async execute(): Promise<number> {
    let marked = 0;
    for (;;) {
      const passed = await this.work.run(async (tx) => {
        const at = this.clock.now();
        const taken = await this.clocks.takePassed(tx, at, BATCH);
        for (const { caseId, code, subjectId, endsAt } of taken) {
          await this.journal.note(tx, {
            topic: 'infringement.clock-passed',
            subject: { type: 'infringement-case', id: CaseId(caseId) },
            actor: SWEEP,
            at,
            reason: code,
            rule: code,
            facts: { subjectId, endsAt: endsAt.toString() },
            payload: { caseId, code },
          });
        }
        return taken.length;
      });
      marked += passed;
      if (passed < BATCH) return marked;
    }
  }
}
