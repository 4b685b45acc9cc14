import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { FindingFilter, FindingStore } from '../application/finding-store.port.js';
import type { Finding, PageSnapshot } from '../domain/finding.js';
import { findingOf, findingRowOf, snapshotOf, snapshotRowOf } from './finding.mapper.js';
import { FindingRow } from './finding.row.js';
import { PageSnapshotRow } from './page-snapshot.row.js';

@Injectable()
export class FindingRepository implements FindingStore {
  constructor(private readonly dataSource: DataSource) {}

  async record(tx: Tx, snapshot: PageSnapshot, findings: readonly Finding[]): Promise<readonly Finding[]> {
    await managerOf(tx).insert(PageSnapshotRow, snapshotRowOf(snapshot));
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(FindingRow)
      .values(findings.map(findingRowOf))
      .orIgnore()
      .returning('id')
      .execute();
    const inserted = new Set((raw as readonly { readonly id: string }[]).map(({ id }) => id));
    const fresh = findings.filter(({ id }) => inserted.has(id));
    const [first] = fresh;
    if (first !== undefined) {
      await managerOf(tx).query('UPDATE scan SET finding_count = finding_count + $2 WHERE id = $1', [
        first.scanId,
        fresh.length,
      ]);
    }
    return fresh;
  }

  async find(findingId: string): Promise<Finding | undefined> {
    const row = await this.dataSource.getRepository(FindingRow).findOneBy({ id: findingId });
    return row === null ? undefined : findingOf(row);
  }

  async findSnapshot(snapshotId: string): Promise<PageSnapshot | undefined> {
    const row = await this.dataSource.getRepository(PageSnapshotRow).findOneBy({ id: snapshotId });
    return row === null ? undefined : snapshotOf(row);
  }

  async list(filter: FindingFilter, after: string | undefined, limit: number): Promise<readonly Finding[]> {
    const rows = await this.dataSource.getRepository(FindingRow).find({
      where: { ...filter, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(findingOf);
  }
}
