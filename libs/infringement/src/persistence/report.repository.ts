import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, Not } from 'typeorm';
import type { ReportFilter, ReportReader, ReportStore } from '../application/report-store.port.js';
import { ENDED_STATES } from '../domain/case-states.js';
import {
  type Filing,
  type InfringementReport,
  knownKeys,
  type ReportContent,
  type ReportId,
} from '../domain/report.js';
import { CaseRow } from './case.row.js';
import { FilingRow } from './filing.row.js';
import { filingOf, filingRowOf, knownColumnsOf, reportOf, reportRowOf, settledColumnsOf } from './report.mapper.js';
import { ReportRow } from './report.row.js';

/** Reports in PostgreSQL. A waiting report holds its key alone; every decision is an update on the version that was read. */
@Injectable()
export class ReportRepository implements ReportStore, ReportReader {
  constructor(private readonly dataSource: DataSource) {}

  async findOpen(tx: Tx, content: ReportContent): Promise<InfringementReport | undefined> {
    const { workId = null, found } = content;
    const row = await managerOf(tx)
      .createQueryBuilder(ReportRow, 'report')
      .leftJoin(CaseRow, 'file', 'file.report_id = report.id')
      .where(
        `(report.duplicate_key = ANY(:keys::text[]) AND (report.work_id IS NULL OR :workId::uuid IS NULL OR report.work_id = :workId)
          OR EXISTS (SELECT 1 FROM infringement_filing filing
            WHERE filing.report_id = report.id AND filing.finding_id = :findingId::uuid))`,
        { keys: knownKeys(content), workId, findingId: found?.findingId ?? null },
      )
      .andWhere(
        `(report.state = 'RECEIVED' OR (report.state = 'TRIAGED_TO_CASE' AND file.state <> ALL(:ended::text[])))`,
        { ended: ENDED_STATES },
      )
      .orderBy('report.id', 'DESC')
      .limit(1)
      .getOne();
    return row === null ? undefined : reportOf(row);
  }

  async find(tx: Tx, id: ReportId): Promise<InfringementReport | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(ReportRow, { where: { id }, lock });
    return row === null ? undefined : reportOf(row);
  }

  hasFiling(tx: Tx, reportId: ReportId, findingId: string): Promise<boolean> {
    return managerOf(tx).existsBy(FilingRow, { reportId, findingId });
  }

  async add(tx: Tx, report: InfringementReport, key: string | undefined, filing: Filing): Promise<boolean> {
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(ReportRow)
      .values(reportRowOf(report, key))
      .orIgnore()
      .returning('id')
      .execute();
    if (!Array.isArray(raw) || raw.length !== 1) return false;
    await managerOf(tx).insert(FilingRow, filingRowOf(report.id, filing));
    return true;
  }

  async addFiling(tx: Tx, joined: InfringementReport, filing: Filing): Promise<boolean> {
    const { affected } = await managerOf(tx).update(
      ReportRow,
      { id: joined.id, state: Not('DISMISSED') },
      { ...knownColumnsOf(joined), filings: () => 'filings + 1' },
    );
    if (affected !== 1) return false;
    await managerOf(tx).insert(FilingRow, filingRowOf(joined.id, filing));
    return true;
  }

  async settle(tx: Tx, before: InfringementReport, after: InfringementReport): Promise<boolean> {
    const { id, version, state } = before;
    const { affected } = await managerOf(tx).update(ReportRow, { id, version, state }, settledColumnsOf(after));
    return affected === 1;
  }

  async byId(id: ReportId): Promise<InfringementReport | undefined> {
    const row = await this.dataSource.manager.findOneBy(ReportRow, { id });
    return row === null ? undefined : reportOf(row);
  }

  async filingsOf(reportId: ReportId): Promise<readonly Filing[]> {
    const rows = await this.dataSource.manager.find(FilingRow, { where: { reportId }, order: { id: 'ASC' } });
    return rows.map(filingOf);
  }

  async page({ state }: ReportFilter, limit: number, after?: string): Promise<readonly InfringementReport[]> {
    const rows = await this.dataSource.manager.find(ReportRow, {
      where: {
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(reportOf);
  }
}
