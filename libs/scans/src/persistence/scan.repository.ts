import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { ScanStore, TargetOutcome } from '../application/scan-store.port.js';
import type { Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import { scanOf, scanRowOf, targetOf, targetRowOf } from './scan.mapper.js';
import { ScanRow } from './scan.row.js';
import { ScanTargetRow } from './scan-target.row.js';

/** Rows of one INSERT; PostgreSQL takes 65,535 parameters a statement. */
const ROWS = 1_000;

@Injectable()
export class ScanRepository implements ScanStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, scan: Scan, targets: readonly ScanTarget[]): Promise<void> {
    await managerOf(tx).insert(ScanRow, scanRowOf(scan));
    for (let at = 0; at < targets.length; at += ROWS) {
      await managerOf(tx).insert(ScanTargetRow, targets.slice(at, at + ROWS).map(targetRowOf));
    }
  }

  async find(scanId: string): Promise<Scan | undefined> {
    const row = await this.dataSource.getRepository(ScanRow).findOneBy({ id: scanId });
    return row === null ? undefined : scanOf(row);
  }

  async list(before: string | undefined, limit: number): Promise<readonly Scan[]> {
    const rows = await this.dataSource.getRepository(ScanRow).find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit,
    });
    return rows.map(scanOf);
  }

  async move(tx: Tx, from: Scan, to: Scan): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanRow)
      .set({ state: to.state, startedAt: dateOf(to.startedAt), endedAt: dateOf(to.endedAt) })
      .where('id = :id AND state = :seen', { id: from.id, seen: from.state })
      .execute();
    return affected === 1;
  }

  async addTargets(tx: Tx, scanId: string, targets: readonly ScanTarget[]): Promise<readonly ScanTarget[]> {
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(ScanTargetRow)
      .values(targets.map(targetRowOf))
      .orIgnore()
      .returning('id')
      .execute();
    const inserted = new Set((raw as readonly { readonly id: string }[]).map(({ id }) => id));
    const added = targets.filter(({ id }) => inserted.has(id));
    const failed = added.filter(({ state }) => state === 'FAILED').length;
    await managerOf(tx).query(
      'UPDATE scan SET target_count = target_count + $2, failed_count = failed_count + $3 WHERE id = $1',
      [scanId, added.length, failed],
    );
    return added;
  }

  async markExpanded(tx: Tx, scanId: string, at: Temporal.Instant): Promise<void> {
    await managerOf(tx).query('UPDATE scan SET expanded_at = $2 WHERE id = $1 AND expanded_at IS NULL', [
      scanId,
      dateOf(at),
    ]);
  }

  async findTarget(targetId: string): Promise<ScanTarget | undefined> {
    const row = await this.dataSource.getRepository(ScanTargetRow).findOneBy({ id: targetId });
    return row === null ? undefined : targetOf(row);
  }

  async pendingTargets(scanId: string): Promise<readonly ScanTarget[]> {
    const rows = await this.dataSource
      .getRepository(ScanTargetRow)
      .find({ where: { scanId, state: 'PENDING' }, order: { position: 'ASC', part: 'ASC' } });
    return rows.map(targetOf);
  }

  async failedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]> {
    const rows = await this.dataSource
      .getRepository(ScanTargetRow)
      .find({ where: { scanId, state: 'FAILED' }, order: { position: 'ASC', part: 'ASC' }, take: limit });
    return rows.map(targetOf);
  }

  async settle(tx: Tx, target: ScanTarget, outcome: TargetOutcome): Promise<boolean> {
    const isFailed = outcome.state === 'FAILED';
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanTargetRow)
      .set({ state: outcome.state, ...(isFailed ? { failure: outcome.failure, detail: outcome.detail } : {}) })
      .where(`id = :id AND state = 'PENDING'`, { id: target.id })
      .execute();
    if (affected !== 1) return false;
    await managerOf(tx).query(
      'UPDATE scan SET done_count = done_count + $2, failed_count = failed_count + $3 WHERE id = $1',
      [target.scanId, isFailed ? 0 : 1, isFailed ? 1 : 0],
    );
    return true;
  }

  async completeIfDone(tx: Tx, scanId: string, at: Temporal.Instant): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanRow)
      .set({ state: 'COMPLETED', endedAt: dateOf(at) })
      .where(
        `id = :scanId AND state = 'RUNNING' AND expanded_at IS NOT NULL AND done_count + failed_count = target_count`,
        {
          scanId,
        },
      )
      .execute();
    return affected === 1;
  }
}
