import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ImportCounts, ImportLog } from '../application/import-log.port.js';
import { WorkImportRow } from './work-import.row.js';

@Injectable()
export class WorkImportRepository implements ImportLog {
  async open(tx: Tx, run: { id: string; actorId: string; label: string; at: Temporal.Instant }): Promise<void> {
    await managerOf(tx).insert(WorkImportRow, {
      id: run.id,
      actorId: run.actorId,
      label: run.label,
      startedAt: dateOf(run.at),
      finishedAt: null,
      read: 0,
      inserted: 0,
      unchanged: 0,
      rejected: 0,
    });
  }

  async count(tx: Tx, id: string, { read, inserted, unchanged, rejected }: ImportCounts): Promise<void> {
    await managerOf(tx).update(WorkImportRow, { id }, { read, inserted, unchanged, rejected });
  }

  async close(
    tx: Tx,
    id: string,
    { read, inserted, unchanged, rejected }: ImportCounts,
    at: Temporal.Instant,
  ): Promise<void> {
    const finishedAt = dateOf(at);
    await managerOf(tx).update(WorkImportRow, { id }, { read, inserted, unchanged, rejected, finishedAt });
  }
}
