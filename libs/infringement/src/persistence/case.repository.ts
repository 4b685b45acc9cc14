import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { CaseFilter, CaseReader, CaseStore, RecordedStep } from '../application/case-store.port.js';
import type { CaseId, CaseStep, InfringementCase } from '../domain/infringement-case.js';
import { caseOf, caseRowOf, stepOf, stepRowOf } from './case.mapper.js';
import { CaseRow } from './case.row.js';
import { CaseStepRow } from './case-step.row.js';

/** Cases and their steps in PostgreSQL. Every change is an update on the version that was read, and leaves its step. */
@Injectable()
export class CaseRepository implements CaseStore, CaseReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(tx: Tx, id: CaseId): Promise<InfringementCase | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(CaseRow, { where: { id }, lock });
    return row === null ? undefined : caseOf(row);
  }

  async add(tx: Tx, file: InfringementCase, step: CaseStep): Promise<void> {
    await managerOf(tx).insert(CaseRow, caseRowOf(file));
    await managerOf(tx).insert(CaseStepRow, stepRowOf(file, step, null));
  }

  async change(tx: Tx, before: InfringementCase, after: InfringementCase, step: CaseStep): Promise<boolean> {
    const { id, version, state } = before;
    const { id: _, ...columns } = caseRowOf(after);
    const { affected } = await managerOf(tx).update(CaseRow, { id, version, state }, columns);
    if (affected !== 1) return false;
    await managerOf(tx).insert(CaseStepRow, stepRowOf(after, step, before.state));
    return true;
  }

  async byId(id: CaseId): Promise<InfringementCase | undefined> {
    const row = await this.dataSource.manager.findOneBy(CaseRow, { id });
    return row === null ? undefined : caseOf(row);
  }

  async historyOf(caseId: CaseId): Promise<readonly RecordedStep[]> {
    const rows = await this.dataSource.manager.find(CaseStepRow, { where: { caseId }, order: { version: 'ASC' } });
    return rows.map(stepOf);
  }

  async page({ state }: CaseFilter, limit: number, after?: string): Promise<readonly InfringementCase[]> {
    const rows = await this.dataSource.manager.find(CaseRow, {
      where: {
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(caseOf);
  }
}
