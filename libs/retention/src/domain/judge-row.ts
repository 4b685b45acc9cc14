import { deadlineRule } from '@app/deadlines';
import type { Holding, KeptFor, RetentionClock } from './holding.js';
import { type Calendars, retentionEnd } from './retention-end.js';

/** A row of a holding, as its clocks see it. */
export interface HeldRow {
  readonly key: string;
  /** Id of the holding's first matter. */
  readonly matterId: string;
  /** Place in the holding's clocks of the one that counts; absent while the matter is open. */
  readonly clock?: number;
  readonly since?: Temporal.Instant;
  readonly isOnHold: boolean;
}

export type RowJudgment =
  | { readonly verdict: 'ERASE'; readonly clock: RetentionClock }
  | { readonly verdict: 'KEEP'; readonly kept: Omit<KeptFor, 'rows'> };

/**
 * Whether a row goes now. A legal hold is stronger than everything, an open matter than every request; a request is
 * stronger than a period unless a law fixes it.
 */
export function judgeRow(
  holding: Holding,
  row: HeldRow,
  cause: 'PERIOD' | 'REQUEST',
  now: Temporal.Instant,
  calendars: Calendars,
): RowJudgment {
  if (row.isOnHold) {
    return keep({ reason: 'LEGAL_HOLD', law: 'PIPL art. 47; Regulation (EU) 2016/679, arts. 17(3)(e), 18(2)' });
  }
  const clock = row.clock === undefined ? undefined : holding.clocks[row.clock];
  if (clock === undefined || row.since === undefined) return keep({ reason: 'OPEN_MATTER', law: holding.basis });
  if (cause === 'REQUEST' && clock.onRequest === 'AT_ONCE') return { verdict: 'ERASE', clock };
  const end = retentionEnd(clock.rule, row.since, calendars);
  if (Temporal.Instant.compare(now, end) >= 0) return { verdict: 'ERASE', clock };
  return keep({ reason: 'LEGAL_PERIOD', law: clock.law ?? deadlineRule(clock.rule).source, until: end.toString() });
}

function keep(kept: Omit<KeptFor, 'rows'>): RowJudgment {
  return { verdict: 'KEEP', kept };
}

/** One more row to a report: rows kept for the same reason stand together, until the last of their ends. */
export function addKept(kept: readonly KeptFor[], one: Omit<KeptFor, 'rows'>): readonly KeptFor[] {
  const same = kept.find(({ reason, law }) => reason === one.reason && law === one.law);
  if (same === undefined) return [...kept, { ...one, rows: 1 }];
  const until = [same.until, one.until]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  const merged = { ...same, rows: same.rows + 1, ...(until === undefined ? {} : { until }) };
  return kept.map((each) => (each === same ? merged : each));
}
