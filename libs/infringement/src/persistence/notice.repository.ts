import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeStore } from '../application/notice-store.port.js';
import type { CounterNotice } from '../domain/counter-notice.js';
import type { Notice, NoticeId } from '../domain/notice.js';
import { CounterNoticeRow } from './counter-notice.row.js';
import { counterOf, counterRowOf, noticeOf, noticeRowOf } from './notice.mapper.js';
import { NoticeRow } from './notice.row.js';

/** Notices and counter-notices in PostgreSQL. */
@Injectable()
export class NoticeRepository implements NoticeStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, notice: Notice): Promise<void> {
    await managerOf(tx).insert(NoticeRow, noticeRowOf(notice));
  }

  async find(tx: Tx, id: NoticeId): Promise<Notice | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(NoticeRow, { where: { id }, lock });
    return row === null ? undefined : noticeOf(row);
  }

  async change(tx: Tx, before: Notice, after: Notice): Promise<boolean> {
    const { id, version, state } = before;
    const { id: _, ...columns } = noticeRowOf(after);
    const { affected } = await managerOf(tx).update(NoticeRow, { id, version, state }, columns);
    return affected === 1;
  }

  async addCounter(tx: Tx, counter: CounterNotice): Promise<void> {
    await managerOf(tx).insert(CounterNoticeRow, counterRowOf(counter));
  }

  async byId(id: NoticeId): Promise<Notice | undefined> {
    const row = await this.dataSource.manager.findOneBy(NoticeRow, { id });
    return row === null ? undefined : noticeOf(row);
  }

  async ofCase(caseId: string): Promise<readonly Notice[]> {
    const rows = await this.dataSource.manager.find(NoticeRow, { where: { caseId }, order: { id: 'ASC' } });
    return rows.map(noticeOf);
  }

  async countersOf(caseId: string): Promise<readonly CounterNotice[]> {
    const rows = await this.dataSource.manager.find(CounterNoticeRow, { where: { caseId }, order: { id: 'ASC' } });
    return rows.map(counterOf);
  }
}
