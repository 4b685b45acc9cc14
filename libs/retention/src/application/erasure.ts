import type { AuditDisclosures, AuditDraft, AuditTrail } from '@app/audit';
import { deadlineRule } from '@app/deadlines';
import { systemActor, type Tx } from '@app/kernel';
import type { Holding, KeptFor, RetentionClock } from '../domain/holding.js';
import { addKept, type HeldRow, judgeRow } from '../domain/judge-row.js';
import type { Calendars } from '../domain/retention-end.js';
import type { HoldingRows } from './holding-rows.port.js';

export interface ErasureCause {
  readonly cause: 'PERIOD' | 'REQUEST';
  readonly at: Temporal.Instant;
  /** Request that asked for it. */
  readonly requestId?: string;
}

/** Erases of rows that were taken what may go, and says so in the log: which row, why, by which rule, never whose. */
export class Erasure {
  constructor(
    private readonly rows: HoldingRows,
    private readonly trail: AuditTrail,
    private readonly disclosures: AuditDisclosures,
    private readonly calendars: Calendars,
  ) {}

  async of(
    tx: Tx,
    holding: Holding,
    taken: readonly HeldRow[],
    why: ErasureCause,
  ): Promise<{ readonly erased: number; readonly kept: readonly KeptFor[] }> {
    let kept: readonly KeptFor[] = [];
    const going: { row: HeldRow; clock: RetentionClock }[] = [];
    for (const row of taken) {
      const judged = judgeRow(holding, row, why.cause, why.at, this.calendars);
      if (judged.verdict === 'ERASE') going.push({ row, clock: judged.clock });
      else kept = addKept(kept, judged.kept);
    }
    if (going.length === 0) return { erased: 0, kept };
    const erased = await this.rows.erase(
      tx,
      holding,
      going.map(({ row }) => row.key),
    );
    if (erased !== going.length) throw new Error(`INVARIANT: ${holding.name} lost rows that were locked`);
    const [type] = holding.matters[0] ?? [holding.name];
    if (holding.withDisclosures === true) {
      await this.disclosures.erase(
        tx,
        type,
        going.map(({ row }) => row.matterId),
      );
    }
    await this.trail.appendMany(
      tx,
      going.map(({ row, clock }) => entryOf(holding.name, { type, id: row.matterId }, row.key, clock, why)),
    );
    return { erased, kept };
  }
}

function entryOf(
  holding: string,
  subject: AuditDraft['subject'],
  key: string,
  clock: RetentionClock,
  { cause, at, requestId }: ErasureCause,
): AuditDraft {
  const { source } = deadlineRule(clock.rule);
  return {
    actor: {
      ...systemActor(cause === 'PERIOD' ? 'retention.erase-overdue' : 'retention.answer-requests'),
      ...(requestId === undefined ? {} : { onBehalfOf: `subject-request:${requestId}` }),
    },
    action: 'retention.data-erased',
    subject,
    reason: cause === 'PERIOD' ? 'PERIOD_OVER' : 'ASKED_BY_PERSON',
    rule: `${clock.rule}: ${source}`,
    at,
    facts: { holding, row: key, ...(requestId === undefined ? {} : { requestId }) },
  };
}
