import type { Tx } from '@app/kernel';
import { dateOf, known, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnnouncedUntil, ChangedPlace, FeedChanges } from '../../application/changes/feed-changes.port.js';
import type { ToldWork } from '../../domain/feed-change.js';
import { IS_SHOWN } from '../shown-works.js';

const TOLD_AS = ['ITEM', 'KILLED', 'WITHHELD', 'LICENSE_ENDED', 'LICENSE_SUSPENDED'] as const;

const WAITING = `
  SELECT front.partner_id FROM feed_front front LEFT JOIN feed_announcer announcer USING (partner_id)
  WHERE front.position > coalesce(announcer.position, 0) OR front.due_at IS NULL OR front.due_at <= $1
  ORDER BY front.partner_id`;

/** Works in any of the partner's products. */
const AFTER = `
  SELECT entry.work_uri AS uri, entry.position, work.id AS work_id, told.work_id AS told_work_id, told.told_as,
         (SELECT count(*) FROM work earlier WHERE earlier.uri = work.uri AND NOT earlier.is_current)::integer AS earlier,
         EXISTS (SELECT 1 FROM product_assignment a JOIN product p ON p.id = a.product_id
           WHERE a.partner_id = $1 AND (a.ends_at IS NULL OR a.ends_at > $2) AND p.state = 'ACTIVE' AND ${IS_SHOWN}) AS is_shown
  FROM feed_entry entry JOIN work ON work.uri = entry.work_uri AND work.is_current
    LEFT JOIN feed_told told ON told.partner_id = entry.partner_id AND told.work_uri = entry.work_uri
  WHERE entry.partner_id = $1 AND entry.position > $3 ORDER BY entry.position LIMIT $4`;

interface PlaceRecord {
  readonly uri: string;
  readonly position: string;
  readonly work_id: string;
  readonly told_work_id: string | null;
  readonly told_as: string | null;
  readonly earlier: number;
  readonly is_shown: boolean;
}

@Injectable()
export class FeedChangesQuery implements FeedChanges {
  constructor(private readonly dataSource: DataSource) {}

  async waiting(now: Temporal.Instant): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ partner_id: string }[]>(WAITING, [dateOf(now)]);
    return rows.map((row) => row.partner_id);
  }

  async reached(partnerId: string): Promise<AnnouncedUntil> {
    const [row] = await this.dataSource.query<{ position: string; silent_until: string }[]>(
      'SELECT position, silent_until FROM feed_announcer WHERE partner_id = $1',
      [partnerId],
    );
    return { position: BigInt(row?.position ?? 0), silentUntil: BigInt(row?.silent_until ?? 0) };
  }

  async claim(tx: Tx, partnerId: string, position: bigint): Promise<boolean> {
    const manager = managerOf(tx);
    await manager.query(
      'INSERT INTO feed_announcer (partner_id, position, silent_until) VALUES ($1, 0, 0) ON CONFLICT DO NOTHING',
      [partnerId],
    );
    const rows = await manager.query<unknown[]>(
      'SELECT 1 FROM feed_announcer WHERE partner_id = $1 AND position = $2 FOR UPDATE',
      [partnerId, position.toString()],
    );
    return rows.length === 1;
  }

  async after(
    partnerId: string,
    position: bigint,
    limit: number,
    at: Temporal.Instant,
  ): Promise<readonly ChangedPlace[]> {
    const values = [partnerId, dateOf(at), position.toString(), limit];
    const rows = await this.dataSource.query<PlaceRecord[]>(AFTER, values);
    return rows.map(placeOf);
  }

  async remember(tx: Tx, partnerId: string, told: readonly (ToldWork & { readonly uri: string })[]): Promise<void> {
    await managerOf(tx).query(
      `INSERT INTO feed_told (partner_id, work_uri, work_id, told_as)
       SELECT $1, told.* FROM unnest($2::text[], $3::uuid[], $4::text[]) AS told
       ON CONFLICT (partner_id, work_uri) DO UPDATE SET work_id = EXCLUDED.work_id, told_as = EXCLUDED.told_as`,
      [partnerId, told.map(({ uri }) => uri), told.map(({ workId }) => workId), told.map((each) => each.as)],
    );
  }

  async advance(tx: Tx, partnerId: string, position: bigint): Promise<void> {
    const values = [partnerId, position.toString()];
    await managerOf(tx).query('UPDATE feed_announcer SET position = $2 WHERE partner_id = $1', values);
  }
}

function placeOf({ told_as: as, told_work_id: workId, ...row }: PlaceRecord): ChangedPlace {
  return {
    uri: row.uri,
    workId: row.work_id,
    position: BigInt(row.position),
    earlierVersions: row.earlier,
    isShown: row.is_shown,
    ...(as === null || workId === null ? {} : { told: { workId, as: known(TOLD_AS, as, 'what was told') } }),
  };
}
