import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { OpenPart, SubjectRequestStore } from '../application/subject-request-store.port.js';
import type { SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';
import { partOf, requestOf, requestRowOf } from './subject-request.mapper.js';
import { SubjectRequestRow } from './subject-request.row.js';
import { SubjectRequestPartRow } from './subject-request-part.row.js';

@Injectable()
export class SubjectRequestRepository implements SubjectRequestStore {
  async add(tx: Tx, request: SubjectRequest, secretHash: string): Promise<void> {
    await managerOf(tx).insert(SubjectRequestRow, { ...requestRowOf(request), secretHash });
  }

  lock(tx: Tx, id: SubjectRequestId): Promise<SubjectRequest | undefined> {
    return this.locked(tx, { id });
  }

  lockBySecret(tx: Tx, secretHash: string): Promise<SubjectRequest | undefined> {
    return this.locked(tx, { secretHash });
  }

  async change(tx: Tx, before: SubjectRequest, after: SubjectRequest): Promise<boolean> {
    const { id, version } = before;
    return (await managerOf(tx).update(SubjectRequestRow, { id, version }, requestRowOf(after))).affected === 1;
  }

  async replaceSecret(tx: Tx, id: SubjectRequestId, secretHash: string): Promise<void> {
    await managerOf(tx).update(SubjectRequestRow, { id }, { secretHash });
  }

  async partsOf(tx: Tx, requestId: SubjectRequestId): Promise<readonly OpenPart[]> {
    const rows = await managerOf(tx).find(SubjectRequestPartRow, { where: { requestId }, order: { holding: 'ASC' } });
    return rows.map(partOf);
  }

  async putPart(tx: Tx, id: SubjectRequestId, part: OpenPart): Promise<void> {
    const { holding, found, done, kept, rows, cursor, finishedAt } = part;
    await managerOf(tx).query(
      `INSERT INTO subject_request_part (request_id, holding, found, done, kept, rows, cursor, finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (request_id, holding) DO UPDATE SET found = excluded.found, done = excluded.done,
         kept = excluded.kept, rows = excluded.rows, cursor = excluded.cursor, finished_at = excluded.finished_at`,
      [
        id,
        holding,
        found,
        done,
        JSON.stringify(kept),
        rows === undefined ? null : JSON.stringify(rows),
        cursor,
        dateOf(finishedAt),
      ],
    );
  }

  private async locked(tx: Tx, where: { id?: string; secretHash?: string }): Promise<SubjectRequest | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(SubjectRequestRow, { where, lock });
    return row === null ? undefined : requestOf(row);
  }
}
