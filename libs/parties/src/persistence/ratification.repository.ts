import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';
import type { ListQuery } from '../application/partner-store.port.js';
import type { RatificationStore } from '../application/ratification-store.port.js';
import {
  RATIFICATION_STATES,
  type Ratification,
  type RatificationClock,
  type RatificationState,
} from '../domain/ratification.js';
import { RatificationRow } from './ratification.row.js';

@Injectable()
export class RatificationRepository implements RatificationStore {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Ratification | undefined> {
    const row = await this.rows().findOneBy({ id });
    return row === null ? undefined : ratificationOf(row);
  }

  async list(state: RatificationState | undefined, { after, limit }: ListQuery): Promise<readonly Ratification[]> {
    const rows = await this.rows().find({
      where: { ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(ratificationOf);
  }

  async due(at: Temporal.Instant, limit: number): Promise<readonly string[]> {
    const rows = await this.rows().find({
      select: { id: true },
      where: { state: 'PENDING', lapsesAt: LessThanOrEqual(dateOf(at)) },
      order: { lapsesAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, demand: Ratification): Promise<void> {
    await managerOf(tx).insert(RatificationRow, rowOf(demand));
  }

  async apply(tx: Tx, seen: Ratification, next: Ratification): Promise<'APPLIED' | 'STALE'> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(RatificationRow)
      .set({
        state: next.state,
        decidedAt: dateOf(next.decision?.at),
        decidedBy: next.decision?.by ?? null,
        decidedFor: next.decision?.reason ?? null,
        version: seen.version + 1,
      })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Ratification[]> {
    const query = managerOf(tx)
      .createQueryBuilder(RatificationRow, 'demand')
      .where(`demand.state = 'PENDING' AND demand.provisional`)
      .orderBy('demand.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    if (after !== undefined) query.andWhere('demand.id > :after', { after });
    return (await query.getMany()).map(ratificationOf);
  }

  async reclock(tx: Tx, seen: Ratification, clock: RatificationClock): Promise<'APPLIED' | 'STALE'> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(RatificationRow)
      .set({
        lastDay: clock.lastDay,
        lapsesAt: dateOf(clock.lapsesAt),
        provisional: clock.provisional,
        version: seen.version + 1,
      })
      .where(`id = :id AND version = :version AND state = 'PENDING' AND provisional`, {
        id: seen.id,
        version: seen.version,
      })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  private rows() {
    return this.dataSource.getRepository(RatificationRow);
  }
}

function ratificationOf(row: RatificationRow): Ratification {
  const { decidedAt, decidedBy, decidedFor } = row;
  const isDecided = decidedAt !== null && decidedBy !== null && decidedFor !== null;
  return {
    id: row.id,
    agentName: row.agentName,
    counterparty: row.counterparty,
    act: row.act,
    ...present('evidenceHash', row.evidenceHash),
    noticeReceivedAt: instantOf(row.noticeReceivedAt),
    clock: {
      rule: row.rule,
      source: row.ruleSource,
      lastDay: row.lastDay,
      lapsesAt: instantOf(row.lapsesAt),
      provisional: row.provisional,
    },
    state: known(RATIFICATION_STATES, row.state, 'the state of a demand for ratification'),
    recordedAt: instantOf(row.recordedAt),
    recordedBy: row.recordedBy,
    ...(isDecided ? { decision: { at: instantOf(decidedAt), by: decidedBy, reason: decidedFor } } : {}),
    version: row.version,
  };
}

function rowOf(demand: Ratification): RatificationRow {
  const { clock } = demand;
  return {
    id: demand.id,
    agentName: demand.agentName,
    counterparty: demand.counterparty,
    act: demand.act,
    evidenceHash: demand.evidenceHash ?? null,
    noticeReceivedAt: dateOf(demand.noticeReceivedAt),
    rule: clock.rule,
    ruleSource: clock.source,
    lastDay: clock.lastDay,
    lapsesAt: dateOf(clock.lapsesAt),
    provisional: clock.provisional,
    state: demand.state,
    recordedAt: dateOf(demand.recordedAt),
    recordedBy: demand.recordedBy,
    decidedAt: null,
    decidedBy: null,
    decidedFor: null,
    version: demand.version,
  };
}
