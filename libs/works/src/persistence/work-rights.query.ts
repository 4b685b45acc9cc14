import { instantOf, known } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangedRights, WorkRights, WorkRightsStore } from '../application/work-rights.port.js';
import { ORIGINS, PUB_STATUSES, WorkId } from '../domain/work.js';

interface WorkRightsRecord {
  readonly id: string;
  readonly uri: string;
  readonly language: string;
  readonly origin: string;
  readonly source: string | null;
  readonly pub_status: string;
  readonly embargoed_until: Date | null;
  readonly withheld_at: Date | null;
  readonly canceled_at: Date | null;
}

@Injectable()
export class WorkRightsQuery implements WorkRightsStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * WHY own works first: an index holds all that is told of them, and nearly every work that is asked about is one. The
   * pages of the table, full of texts, are read only for what is not found there.
   */
  async rights(ids: readonly string[]): Promise<readonly WorkRights[]> {
    const own = await this.select(ids, `'OWN' AS origin, NULL AS source`, `origin = 'OWN'`);
    if (own.length === ids.length) return own;
    const found = new Set<string>(own.map(({ id }) => id));
    const others = await this.select(
      ids.filter((id) => !found.has(id)),
      'origin, source',
      `origin <> 'OWN'`,
    );
    return [...own, ...others];
  }

  /**
   * WHY by transactions: a change that this statement does not see is of one that has ended after the oldest still under
   * way here, whose number is the mark; numbers of changes alone would be passed over by those that end later. Numbers
   * that this database has not come to yet are of notes restored with it from another.
   */
  async changes(most: number, since?: bigint): Promise<ChangedRights> {
    const [row] = await this.dataSource.query<{ database: string; mark: string; changed: string[] }[]>(
      `SELECT format('%s of %s', 'work'::regclass::oid, pg_postmaster_start_time()) AS database,
         pg_snapshot_xmin(now.snapshot)::text AS mark, ARRAY(
         SELECT work_id FROM work_rights_change
         WHERE xid >= $1::bigint AND xid < pg_snapshot_xmax(now.snapshot)::text::bigint LIMIT $2) AS changed
       FROM pg_current_snapshot() AS now(snapshot)`,
      [since === undefined ? null : String(since), most],
    );
    if (row === undefined) throw new Error('INVARIANT: one row for one snapshot');
    return { database: row.database, mark: BigInt(row.mark), changed: row.changed };
  }

  private async select(ids: readonly string[], origin: string, where: string): Promise<readonly WorkRights[]> {
    const rows = await this.dataSource.query<WorkRightsRecord[]>(
      `SELECT id, uri, language, ${origin}, pub_status, embargoed_until, withheld_at, canceled_at
       FROM work WHERE id = ANY($1::uuid[]) AND ${where}`,
      [ids],
    );
    return rows.map(workRightsOf);
  }
}

function workRightsOf(record: WorkRightsRecord): WorkRights {
  const { id, uri, language, source, embargoed_until: embargoedUntil } = record;
  const { withheld_at: withheldAt, canceled_at: canceledAt } = record;
  return {
    id: WorkId(id),
    uri,
    language,
    origin: known(ORIGINS, record.origin, 'origin of a work'),
    pubStatus: known(PUB_STATUSES, record.pub_status, 'status of a work'),
    ...(source === null ? {} : { source }),
    ...(embargoedUntil === null ? {} : { embargoedUntil: instantOf(embargoedUntil) }),
    ...(withheldAt === null ? {} : { withheldAt: instantOf(withheldAt) }),
    ...(canceledAt === null ? {} : { canceledAt: instantOf(canceledAt) }),
  };
}
