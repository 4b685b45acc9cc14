import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DueWork, TargetQueue } from '../application/target-queue.port.js';
import type { ArchivePlace, ScanTarget } from '../domain/scan-target.js';
import { targetOf } from './scan.mapper.js';
import { ScanTargetRow } from './scan-target.row.js';

/** Work taken up in one go; the rest is due still. */
const MOST_TAKEN = 1_000;
const ON_HOSTS = `('URL', 'SITEMAP', 'FEED')`;
const IS_DUE = `t.state = 'PENDING' AND (t.due_at IS NULL OR t.due_at <= $1)`;

@Injectable()
export class TargetQueueRepository implements TargetQueue {
  constructor(private readonly dataSource: DataSource) {}

  async takeDue(tx: Tx, now: Temporal.Instant, leaseUntil: Temporal.Instant, scanId?: string): Promise<DueWork> {
    const manager = managerOf(tx);
    const inScan = scanId === undefined ? '' : 'AND s.id = $3';
    const parameters = [dateOf(now), dateOf(leaseUntil), ...(scanId === undefined ? [] : [scanId])];
    const taken = await returned<{ id: string; kind: string }>(
      manager,
      `UPDATE scan_target SET due_at = $2 WHERE id IN (
         SELECT t.id FROM scan_target t JOIN scan s ON s.id = t.scan_id AND s.state = 'RUNNING' ${inScan}
         WHERE ${IS_DUE} AND t.kind NOT IN ${ON_HOSTS}
         ORDER BY t.position, t.id LIMIT ${MOST_TAKEN} FOR UPDATE OF t SKIP LOCKED
       ) RETURNING id, kind`,
      parameters,
    );
    const hosts = `SELECT DISTINCT t.host FROM scan_target t JOIN scan s ON s.id = t.scan_id AND s.state = 'RUNNING' ${inScan}
                   WHERE ${IS_DUE} AND t.kind IN ${ON_HOSTS}`;
    const woken = await returned<{ host: string }>(
      manager,
      `INSERT INTO scan_host AS h (host, woken_until) SELECT due.host, $2 FROM (${hosts}) AS due ORDER BY due.host
       ON CONFLICT (host) DO UPDATE SET woken_until = excluded.woken_until
       WHERE (h.woken_until IS NULL OR h.woken_until <= $1)
         AND (h.paused_until IS NULL OR h.paused_until <= $1)
         AND (h.next_at IS NULL OR h.next_at <= $1)
       RETURNING host`,
      parameters,
    );
    const ofKind = (...kinds: string[]) => taken.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    return {
      pages: ofKind('PAGE'),
      archives: ofKind('WARC'),
      sources: ofKind('LIST', 'SITE', 'REPRINTS'),
      hosts: woken.map(({ host }) => host),
    };
  }

  async takeOnHost(host: string, now: Temporal.Instant, leaseUntil: Temporal.Instant): Promise<ScanTarget | undefined> {
    const [row] = await returned<{ id: string }>(
      this.dataSource.manager,
      `UPDATE scan_target SET due_at = $2, attempts = attempts + 1 WHERE id = (
         SELECT t.id FROM scan_target t JOIN scan s ON s.id = t.scan_id AND s.state = 'RUNNING'
         WHERE t.host = $3 AND ${IS_DUE} AND t.kind IN ${ON_HOSTS}
         ORDER BY t.due_at NULLS FIRST, t.position, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED
       ) RETURNING id`,
      [dateOf(now), dateOf(leaseUntil), host],
    );
    return row === undefined ? undefined : this.find(row.id);
  }

  async take(targetId: string, leaseUntil: Temporal.Instant): Promise<ScanTarget | undefined> {
    const [row] = await returned<{ id: string }>(
      this.dataSource.manager,
      `UPDATE scan_target SET due_at = $2, attempts = attempts + 1 WHERE id = $1 AND state = 'PENDING' RETURNING id`,
      [targetId, dateOf(leaseUntil)],
    );
    return row === undefined ? undefined : this.find(row.id);
  }

  async giveBack(targetId: string, dueAt: Temporal.Instant, attempt: 'COUNTED' | 'NONE'): Promise<void> {
    await this.dataSource.query(
      `UPDATE scan_target SET due_at = $2, attempts = greatest(attempts - $3, 0) WHERE id = $1 AND state = 'PENDING'`,
      [targetId, dateOf(dueAt), attempt === 'NONE' ? 1 : 0],
    );
  }

  async measure(targetId: string, { size, print }: { readonly size: number; readonly print?: string }): Promise<void> {
    await this.dataSource.query(
      // of what nothing was read of yet, the file as it is now counts
      `UPDATE scan_target SET size = $2, file_print = CASE WHEN checkpoint = 0 THEN $3 ELSE coalesce(file_print, $3) END
       WHERE id = $1`,
      [targetId, size, print ?? null],
    );
  }

  async advance(tx: Tx, target: ScanTarget, to: ArchivePlace, leaseUntil: Temporal.Instant): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ScanTargetRow)
      .set({ checkpoint: String(to.offset), records: to.records, attempts: 1, dueAt: dateOf(leaseUntil) })
      .where(`id = :id AND state = 'PENDING' AND checkpoint = :from`, {
        id: target.id,
        from: String(target.checkpoint.offset),
      })
      .execute();
    return affected === 1;
  }

  async pendingOnHost(tx: Tx, scanId: string, host: string): Promise<readonly ScanTarget[]> {
    const rows = await managerOf(tx).find(ScanTargetRow, { where: { scanId, host, state: 'PENDING' } });
    return rows.filter(({ kind }) => kind !== 'SITE').map(targetOf);
  }

  async crawledPages(tx: Tx, scanId: string, position: number): Promise<{ pages: number; budget: number }> {
    const [site] = await managerOf(tx).query<{ budget: number }[]>(
      `SELECT budget FROM scan_target WHERE scan_id = $1 AND position = $2 AND kind = 'SITE' FOR UPDATE`,
      [scanId, position],
    );
    const [counted] = await managerOf(tx).query<{ pages: number }[]>(
      `SELECT count(*)::integer AS pages FROM scan_target WHERE scan_id = $1 AND position = $2 AND kind = 'URL'`,
      [scanId, position],
    );
    return { pages: counted?.pages ?? 0, budget: site?.budget ?? 0 };
  }

  private async find(id: string): Promise<ScanTarget | undefined> {
    const row = await this.dataSource.getRepository(ScanTargetRow).findOneBy({ id });
    return row === null ? undefined : targetOf(row);
  }
}

/** Rows that a writing statement gave back; TypeORM answers `[rows, affected]` for an UPDATE and rows alone for an INSERT. */
async function returned<T>(manager: EntityManager, statement: string, parameters: unknown[]): Promise<readonly T[]> {
  const answer: unknown = await manager.query(statement, parameters);
  if (!Array.isArray(answer)) throw new Error('INVARIANT: a statement with RETURNING answers rows');
  return (Array.isArray(answer[0]) ? answer[0] : answer) as readonly T[];
}
