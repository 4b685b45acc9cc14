import { instantOf, known } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WorkRights, WorkRightsStore } from '../application/work-rights.port.js';
import { ORIGINS, PUB_STATUSES, WorkId } from '../domain/work.js';

interface WorkRightsRecord {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  readonly language: string;
  readonly origin: string;
  readonly source: string | null;
  readonly pub_status: string;
  readonly embargoed_until: Date | null;
  readonly withheld_at: Date | null;
  readonly canceled_at: Date | null;
  readonly char_count: number;
}

@Injectable()
export class WorkRightsQuery implements WorkRightsStore {
  constructor(private readonly dataSource: DataSource) {}

  async rights(ids: readonly string[]): Promise<readonly WorkRights[]> {
    const rows = await this.dataSource.query<WorkRightsRecord[]>(
      `SELECT id, uri, title, language, origin, source, pub_status, embargoed_until, withheld_at, canceled_at,
              char_count
       FROM work WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(workRightsOf);
  }
}

function workRightsOf(record: WorkRightsRecord): WorkRights {
  const { id, uri, title, language, source, embargoed_until: embargoedUntil } = record;
  const { withheld_at: withheldAt, canceled_at: canceledAt } = record;
  return {
    id: WorkId(id),
    uri,
    title,
    language,
    origin: known(ORIGINS, record.origin, 'origin of a work'),
    pubStatus: known(PUB_STATUSES, record.pub_status, 'status of a work'),
    charCount: record.char_count,
    ...(source === null ? {} : { source }),
    ...(embargoedUntil === null ? {} : { embargoedUntil: instantOf(embargoedUntil) }),
    ...(withheldAt === null ? {} : { withheldAt: instantOf(withheldAt) }),
    ...(canceledAt === null ? {} : { canceledAt: instantOf(canceledAt) }),
  };
}
