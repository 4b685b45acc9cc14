import type { Tx } from '@app/kernel';
import type { CaseClock, ClockCode } from '../domain/case-clock.js';
import type { LimitationFact, LimitationFactKind } from '../domain/limitation.js';

export interface RecordedFact extends LimitationFact {
  readonly id: string;
  readonly caseId: string;
  /** A code, or a person's own words. */
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

/** Where a page of clocks ended. */
export interface ClockPlace {
  readonly endsAt: Temporal.Instant;
  readonly caseId: string;
  readonly code: string;
  readonly subjectId: string;
}

/** Clocks of cases, and the facts limitation is counted from. */
export interface ClockStore {
  /** Starts a clock, or sets one of the same code and subject to its new time. */
  start(tx: Tx, clock: CaseClock): Promise<void>;
  stop(tx: Tx, caseId: string, codes: readonly ClockCode[], at: Temporal.Instant): Promise<void>;
  /** Every clock of a case, the earliest end first. */
  clocksOf(caseId: string, tx?: Tx): Promise<readonly CaseClock[]>;
  /** Clocks of all cases that nobody has stopped, the earliest end first; those that have passed among them. */
  due(limit: number, after?: ClockPlace): Promise<readonly CaseClock[]>;
  /** Marks clocks that have passed and were not marked; locks them, skipping what another worker has. */
  takePassed(tx: Tx, now: Temporal.Instant, limit: number): Promise<readonly CaseClock[]>;
  /** Running clocks whose end hangs on a calendar that was unknown, in order of their ids; locks them, skipping what another transaction has. */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly CaseClock[]>;
  /** Name of a clock among all of them. */
  idOf(clock: Pick<CaseClock, 'caseId' | 'code' | 'subjectId'>): string;
  /** Gives a running clock, which the caller has locked, its new end. */
  reset(tx: Tx, clock: CaseClock): Promise<void>;
  record(tx: Tx, fact: RecordedFact): Promise<void>;
  /** Ends what of a kind has no end yet. */
  endFacts(tx: Tx, caseId: string, kinds: readonly LimitationFactKind[], at: Temporal.Instant): Promise<void>;
  /** In order of time. */
  factsOf(caseId: string, tx?: Tx): Promise<readonly RecordedFact[]>;
}

export const CLOCK_STORE = Symbol('CLOCK_STORE');
