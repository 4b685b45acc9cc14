import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThanOrEqual } from 'typeorm';
import type { ClockPlace, ClockStore, RecordedFact } from '../application/clock-store.port.js';
import type { EvidenceDelay } from '../domain/case-clock.js';
import { type CaseClock, CLOCK_CODES, type ClockCode } from '../domain/case-clock.js';
import { LIMITATION_FACT_KINDS, type LimitationFactKind } from '../domain/limitation.js';
import { CaseClockRow, type StoredDelay } from './case-clock.row.js';
import { LimitationFactRow } from './limitation-fact.row.js';

function clockOf(row: CaseClockRow): CaseClock {
  const { caseId, subjectId, period, deadline, stoppedAt, passedAt } = row;
  return {
    caseId,
    code: known(CLOCK_CODES, row.code, 'clock'),
    subjectId,
    startedAt: instantOf(row.startedAt),
    period,
    endsAt: instantOf(row.endsAt),
    deadline,
    ...present('delays', row.delays?.map(delayOf)),
    ...present('stoppedAt', stoppedAt === null ? null : instantOf(stoppedAt)),
    ...present('passedAt', passedAt === null ? null : instantOf(passedAt)),
  };
}

function delayOf({ recordedAt, ...delay }: StoredDelay): EvidenceDelay {
  return { ...delay, recordedAt: Temporal.Instant.from(recordedAt) };
}

function storedDelays({ delays }: CaseClock): StoredDelay[] | null {
  return delays?.map(({ recordedAt, ...delay }) => ({ ...delay, recordedAt: recordedAt.toString() })) ?? null;
}

function factOf(row: LimitationFactRow): RecordedFact {
  const { id, caseId, endedAt, reason, recordedBy } = row;
  return {
    id,
    caseId,
    kind: known(LIMITATION_FACT_KINDS, row.kind, 'kind of fact'),
    at: instantOf(row.at),
    reason,
    recordedBy,
    recordedAt: instantOf(row.recordedAt),
    ...present('endedAt', endedAt === null ? null : instantOf(endedAt)),
  };
}

/** Clocks of cases and what limitation is counted from, in PostgreSQL. */
@Injectable()
export class ClockRepository implements ClockStore {
  constructor(private readonly dataSource: DataSource) {}

  async start(tx: Tx, clock: CaseClock): Promise<void> {
    const { caseId, code, subjectId, startedAt, period, endsAt, deadline } = clock;
    const times = { startedAt: dateOf(startedAt), endsAt: dateOf(endsAt), delays: storedDelays(clock) };
    const row = { caseId, code, subjectId, period, deadline, ...times };
    const known = await managerOf(tx).findOneBy(CaseClockRow, { caseId, code, subjectId });
    if (known?.stoppedAt === null && known.endsAt.getTime() === row.endsAt.getTime()) return;
    await managerOf(tx).upsert(CaseClockRow, { ...row, stoppedAt: null, passedAt: null }, [
      'caseId',
      'code',
      'subjectId',
    ]);
  }

  async stop(tx: Tx, caseId: string, codes: readonly ClockCode[], at: Temporal.Instant): Promise<void> {
    const running = { caseId, code: In([...codes]), stoppedAt: IsNull() };
    await managerOf(tx).update(CaseClockRow, running, { stoppedAt: dateOf(at) });
  }

  async clocksOf(caseId: string, tx?: Tx): Promise<readonly CaseClock[]> {
    const manager = tx === undefined ? this.dataSource.manager : managerOf(tx);
    return (await manager.find(CaseClockRow, { where: { caseId }, order: { endsAt: 'ASC', code: 'ASC' } })).map(
      clockOf,
    );
  }

  async due(limit: number, after?: ClockPlace): Promise<readonly CaseClock[]> {
    const found = this.dataSource.manager.createQueryBuilder(CaseClockRow, 'c').where('c.stopped_at IS NULL');
    if (after !== undefined) {
      const { endsAt, caseId, code, subjectId } = after;
      found.andWhere('(c.ends_at, c.case_id, c.code, c.subject_id) > (:endsAt, :caseId, :code, :subjectId)', {
        endsAt: endsAt.toString(),
        caseId,
        code,
        subjectId,
      });
    }
    const order = { 'c.endsAt': 'ASC', 'c.caseId': 'ASC', 'c.code': 'ASC', 'c.subjectId': 'ASC' } as const;
    return (await found.orderBy(order).take(limit).getMany()).map(clockOf);
  }

  async takePassed(tx: Tx, now: Temporal.Instant, limit: number): Promise<readonly CaseClock[]> {
    const rows = await managerOf(tx).find(CaseClockRow, {
      where: { stoppedAt: IsNull(), passedAt: IsNull(), endsAt: LessThanOrEqual(dateOf(now)) },
      order: { endsAt: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    for (const { caseId, code, subjectId } of rows) {
      await managerOf(tx).update(CaseClockRow, { caseId, code, subjectId }, { passedAt: dateOf(now) });
    }
    return rows.map((row) => ({ ...clockOf(row), passedAt: now }));
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly CaseClock[]> {
    const query = managerOf(tx)
      .createQueryBuilder(CaseClockRow, 'clock')
      .where(`clock.deadline->>'provisional' = 'true' AND clock.stopped_at IS NULL`)
      .orderBy({ 'clock.caseId': 'ASC', 'clock.code': 'ASC', 'clock.subjectId': 'ASC' })
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    if (after !== undefined) {
      const [caseId, code, subjectId] = after.split('/');
      query.andWhere('(clock.case_id, clock.code, clock.subject_id) > (:caseId::uuid, :code, :subjectId::uuid)', {
        caseId,
        code,
        subjectId,
      });
    }
    return (await query.getMany()).map(clockOf);
  }

  idOf({ caseId, code, subjectId }: Pick<CaseClock, 'caseId' | 'code' | 'subjectId'>): string {
    return [caseId, code, subjectId].join('/');
  }

  async reset(tx: Tx, clock: CaseClock): Promise<void> {
    const { caseId, code, subjectId, startedAt, endsAt, deadline, passedAt } = clock;
    const running = { caseId, code, subjectId, stoppedAt: IsNull() };
    const times = { startedAt: dateOf(startedAt), endsAt: dateOf(endsAt), passedAt: dateOf(passedAt) };
    const anew = { ...times, deadline, delays: storedDelays(clock) };
    await managerOf(tx).update(CaseClockRow, running, anew);
  }

  async record(tx: Tx, { at, endedAt, recordedAt, ...fact }: RecordedFact): Promise<void> {
    await managerOf(tx).insert(LimitationFactRow, {
      ...fact,
      at: dateOf(at),
      endedAt: dateOf(endedAt),
      recordedAt: dateOf(recordedAt),
    });
  }

  async endFacts(tx: Tx, caseId: string, kinds: readonly LimitationFactKind[], at: Temporal.Instant): Promise<void> {
    if (kinds.length === 0) return;
    const open = { caseId, kind: In([...kinds]), endedAt: IsNull() };
    await managerOf(tx).update(LimitationFactRow, open, { endedAt: dateOf(at) });
  }

  async factsOf(caseId: string, tx?: Tx): Promise<readonly RecordedFact[]> {
    const manager = tx === undefined ? this.dataSource.manager : managerOf(tx);
    return (await manager.find(LimitationFactRow, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } })).map(factOf);
  }
}
