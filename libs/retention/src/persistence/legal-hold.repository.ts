import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { LegalHoldStore } from '../application/legal-hold-store.port.js';
import { HOLD_MATTERS, type LegalHold } from '../domain/legal-hold.js';
import { HOLD_LOCK } from './hold-lock.js';
import { LegalHoldRow } from './legal-hold.row.js';

@Injectable()
export class LegalHoldRepository implements LegalHoldStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, hold: LegalHold): Promise<void> {
    await managerOf(tx).query('SELECT pg_advisory_xact_lock($1)', [HOLD_LOCK]);
    await managerOf(tx).insert(LegalHoldRow, rowOf(hold));
  }

  async lock(tx: Tx, id: string): Promise<LegalHold | undefined> {
    const row = await managerOf(tx).findOne(LegalHoldRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : holdOf(row);
  }

  async release(tx: Tx, before: LegalHold, after: LegalHold): Promise<boolean> {
    const { releasedBy, releasedAt, releaseReason, version } = rowOf(after);
    const where = { id: before.id, version: before.version };
    const change = { releasedBy, releasedAt, releaseReason, version };
    return (await managerOf(tx).update(LegalHoldRow, where, change)).affected === 1;
  }

  async page(limit: number, after?: string): Promise<readonly LegalHold[]> {
    const rows = await this.dataSource.manager.find(LegalHoldRow, {
      ...(after === undefined ? {} : { where: { id: MoreThan(after) } }),
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(holdOf);
  }
}

function rowOf({ placedAt, released, ...hold }: LegalHold): LegalHoldRow {
  return {
    ...hold,
    placedAt: dateOf(placedAt),
    releasedBy: released?.by ?? null,
    releasedAt: dateOf(released?.at),
    releaseReason: released?.reason ?? null,
  };
}

function holdOf({ placedAt, releasedBy, releasedAt, releaseReason, ...row }: LegalHoldRow): LegalHold {
  const released = releasedAt !== null && {
    by: releasedBy ?? '',
    at: instantOf(releasedAt),
    reason: releaseReason ?? '',
  };
  return {
    ...row,
    matterType: known(HOLD_MATTERS, row.matterType, 'legal_hold.matter_type'),
    placedAt: instantOf(placedAt),
    ...(released ? { released } : {}),
  };
}
