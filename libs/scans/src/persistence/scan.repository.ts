import type { Tx } from '@app/kernel';
import { dateOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, LessThan, Raw } from 'typeorm';
import type {
  ArchiveBytes,
  HostFailures,
  ScanStore,
  TargetOutcome,
  VerdictCount,
} from '../application/scan-store.port.js';
import type { Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import { TARGET_FAILURES } from '../domain/target-failure.js';
import { FINDING_VERDICTS } from '../domain/verdict.js';
import { scanOf, scanRowOf, targetOf, targetRowOf } from './scan.mapper.js';
import { ScanRow } from './scan.row.js';
import { ScanTargetRow } from './scan-target.row.js';

/** Rows of one INSERT; PostgreSQL takes 65,535 parameters a statement. */
const ROWS = 1_000;
const IN_ORDER = { position: 'ASC', part: 'ASC', id: 'ASC' } as const;

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
      .set({
        state: to.state,
        startedAt: dateOf(to.startedAt),
        expandedAt: dateOf(to.expandedAt),
        endedAt: dateOf(to.endedAt),
      })
      .where('id = :id AND state = :seen', { id: from.id, seen: from.state })
      .execute();
    return affected === 1;
  }

  async addTargets(tx: Tx, scanId: string, targets: readonly ScanTarget[]): Promise<readonly ScanTarget[]> {
    const inserted = new Set<string>();
    for (let at = 0; at < targets.length; at += ROWS) {
      const { raw } = await managerOf(tx)
        .createQueryBuilder()
        .insert()
        .into(ScanTargetRow)
        .values(targets.slice(at, at + ROWS).map(targetRowOf))
        .orIgnore()
        .returning('id')
        .execute();
      for (const { id } of raw as readonly { readonly id: string }[]) inserted.add(id);
    }
    const added = targets.filter(({ id }) => inserted.has(id));
    const inState = (wanted: ScanTarget['state']) => added.filter(({ state }) => state === wanted).length;
    if (added.length > 0) {
      await managerOf(tx).query(
        `UPDATE scan SET target_count = target_count + $2, done_count = done_count + $3, failed_count = failed_count + $4
         WHERE id = $1`,
        [scanId, added.length, inState('DONE'), inState('FAILED')],
      );
    }
    return added;
  }

  async countDone(tx: Tx, scanId: string, pages: number): Promise<void> {
    await managerOf(tx).query(
      'UPDATE scan SET target_count = target_count + $2, done_count = done_count + $2 WHERE id = $1',
      [scanId, pages],
    );
  }

  async findTarget(targetId: string): Promise<ScanTarget | undefined> {
    const row = await this.dataSource.getRepository(ScanTargetRow).findOneBy({ id: targetId });
    return row === null ? undefined : targetOf(row);
  }

  failedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]> {
    return this.targets({ scanId, state: 'FAILED' }, limit);
  }

  warnedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]> {
    return this.targets({ scanId, warnings: Raw((column) => `${column} <> '{}'`) }, limit);
  }

  async failuresByHost(scanId: string, limit: number): Promise<readonly HostFailures[]> {
    const rows = await this.dataSource.query<{ host: string | null; failure: string; count: number }[]>(
      `SELECT host, failure, count(*)::integer AS count FROM scan_target WHERE scan_id = $1 AND state = 'FAILED'
       GROUP BY host, failure ORDER BY count DESC, host, failure LIMIT $2`,
      [scanId, limit],
    );
    return rows.map(({ host, failure, count }) => ({
      failure: known(TARGET_FAILURES, failure, 'failure'),
      count,
      ...present('host', host),
    }));
  }

  async verdictCounts(scanId: string): Promise<readonly VerdictCount[]> {
    const rows = await this.dataSource.query<{ verdict: string; count: number }[]>(
      `SELECT verdict, count(*)::integer AS count FROM finding WHERE scan_id = $1
       GROUP BY verdict ORDER BY count DESC, verdict`,
      [scanId],
    );
    return rows.map(({ verdict, count }) => ({ verdict: known(FINDING_VERDICTS, verdict, 'verdict'), count }));
  }

  async archiveBytes(scanId: string): Promise<ArchiveBytes | undefined> {
    const [row] = await this.dataSource.query<{ archives: number; read: string; total: string }[]>(
      `SELECT count(*)::integer AS archives, coalesce(sum(checkpoint), 0) AS read, coalesce(sum(size), 0) AS total
       FROM scan_target WHERE scan_id = $1 AND kind = 'WARC'`,
      [scanId],
    );
    return row === undefined || row.archives === 0 ? undefined : { read: Number(row.read), total: Number(row.total) };
  }

  async pendingHosts(scanId: string, limit: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ host: string }[]>(
      `SELECT DISTINCT host FROM scan_target WHERE scan_id = $1 AND state = 'PENDING' AND host IS NOT NULL LIMIT $2`,
      [scanId, limit],
    );
    return rows.map(({ host }) => host);
  }

  async settle(tx: Tx, target: ScanTarget, outcome: TargetOutcome): Promise<boolean> {
    const set =
      outcome.state === 'FAILED'
        ? { state: outcome.state, failure: outcome.failure, detail: outcome.detail }
        : { state: outcome.state, warnings: [...(outcome.warnings ?? [])] };
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanTargetRow)
      .set({ ...set, dueAt: null })
      .where(`id = :id AND state = 'PENDING'`, { id: target.id })
      .execute();
    if (affected !== 1) return false;
    const column = { DONE: 'done_count', SKIPPED: 'skipped_count', FAILED: 'failed_count' }[outcome.state];
    await managerOf(tx).query(`UPDATE scan SET ${column} = ${column} + 1 WHERE id = $1`, [target.scanId]);
    return true;
  }

  async completeIfDone(tx: Tx, scanId: string, at: Temporal.Instant): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanRow)
      .set({ state: 'COMPLETED', endedAt: dateOf(at) })
      .where(
        `id = :scanId AND state = 'RUNNING' AND expanded_at IS NOT NULL
         AND done_count + failed_count + skipped_count = target_count`,
        { scanId },
      )
      .execute();
    return affected === 1;
  }

  private async targets(where: FindOptionsWhere<ScanTargetRow>, take: number): Promise<readonly ScanTarget[]> {
    const rows = await this.dataSource.getRepository(ScanTargetRow).find({ where, order: IN_ORDER, take });
    return rows.map(targetOf);
  }
}
