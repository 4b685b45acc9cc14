import { dateOf, instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RetentionRun, RetentionRuns } from '../application/retention-runs.port.js';
import { RetentionRunRow } from './retention-run.row.js';

@Injectable()
export class RetentionRunsRepository implements RetentionRuns {
  constructor(private readonly dataSource: DataSource) {}

  async add({ id, startedAt, finishedAt, parts }: RetentionRun): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO retention_run (id, started_at, finished_at, parts) VALUES ($1, $2, $3, $4)',
      [id, dateOf(startedAt), dateOf(finishedAt), JSON.stringify(parts)],
    );
  }

  async latest(limit: number): Promise<readonly RetentionRun[]> {
    const order = { startedAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.dataSource.manager.find(RetentionRunRow, { order, take: limit });
    return rows.map(({ startedAt, finishedAt, ...row }) => ({
      ...row,
      startedAt: instantOf(startedAt),
      finishedAt: instantOf(finishedAt),
    }));
  }
}
