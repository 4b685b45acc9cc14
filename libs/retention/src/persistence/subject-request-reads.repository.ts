import { dateOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { SubjectRequestReader } from '../application/subject-request-store.port.js';
import { type RequestPart, type SubjectRequest, SubjectRequestId } from '../domain/subject-request.js';
import { partOf, requestOf } from './subject-request.mapper.js';
import { SubjectRequestRow } from './subject-request.row.js';
import { SubjectRequestPartRow } from './subject-request-part.row.js';

@Injectable()
export class SubjectRequestReadsRepository implements SubjectRequestReader {
  constructor(private readonly dataSource: DataSource) {}

  waiting(limit: number, unattendedBefore: Temporal.Instant): Promise<readonly SubjectRequestId[]> {
    const isNear = { dueAt: LessThanOrEqual(dateOf(unattendedBefore)) };
    return this.confirmed(limit, [{ extendedAt: IsNull() }, isNear]);
  }

  nearlyDue(limit: number, before: Temporal.Instant): Promise<readonly SubjectRequestId[]> {
    return this.confirmed(limit, [{ remindedAt: IsNull(), dueAt: LessThanOrEqual(dateOf(before)) }]);
  }

  private async confirmed(
    limit: number,
    which: readonly FindOptionsWhere<SubjectRequestRow>[],
  ): Promise<readonly SubjectRequestId[]> {
    const rows = await this.dataSource.manager.find(SubjectRequestRow, {
      select: { id: true },
      where: which.map((each) => ({ ...each, state: 'CONFIRMED' })),
      order: { dueAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => SubjectRequestId(id));
  }

  async find(id: SubjectRequestId): Promise<SubjectRequest | undefined> {
    const row = await this.dataSource.manager.findOneBy(SubjectRequestRow, { id });
    return row === null ? undefined : requestOf(row);
  }

  async parts(requestId: SubjectRequestId): Promise<readonly RequestPart[]> {
    const rows = await this.dataSource.manager.find(SubjectRequestPartRow, {
      select: { requestId: true, holding: true, found: true, done: true, kept: true, cursor: true, finishedAt: true },
      where: { requestId },
      order: { holding: 'ASC' },
    });
    return rows.map(({ rows: _rows, ...row }) => partOf(row));
  }

  async page(limit: number, after?: string): Promise<readonly SubjectRequest[]> {
    const rows = await this.dataSource.manager.find(SubjectRequestRow, {
      ...(after === undefined ? {} : { where: { id: MoreThan(after) } }),
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(requestOf);
  }
}
