import { askNamed, dateOf, instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FeedFront, FeedIndex, FeedPlace, FeedReader } from '../application/feed-index.port.js';
import type { FeedRange } from '../domain/feed-range.js';
import { IS_SHOWN } from './shown-works.js';

interface FrontRecord {
  readonly position: string;
  readonly changed_at: Date | null;
  readonly ripe_until: Date | null;
  readonly is_due: boolean;
}

interface PlaceRecord {
  readonly uri: string;
  readonly work_id: string;
  readonly position: string;
  readonly earlier: number;
}

/** `changed_at` is told by the clock that gave it, the database's: only once its second is over. */
const FRONT = {
  name: 'feed-front',
  text: `
  SELECT position, ripe_until, (due_at IS NULL OR due_at <= $2) AS is_due,
         CASE WHEN changed_at + interval '1 second' <= clock_timestamp() THEN changed_at END AS changed_at
  FROM feed_front WHERE partner_id = $1`,
};

/** Works in the reader's products. */
const PLACES = `
  SELECT entry.work_uri AS uri, entry.position, work.id AS work_id,
         (SELECT count(*) FROM work earlier WHERE earlier.uri = work.uri AND NOT earlier.is_current)::integer AS earlier
  FROM feed_entry entry JOIN work ON work.uri = entry.work_uri AND work.is_current
  WHERE entry.partner_id = $1 AND EXISTS (
    SELECT 1 FROM product_assignment a JOIN product p ON p.id = a.product_id
    WHERE a.partner_id = $1 AND a.seat IN ('*', $2) AND (a.ends_at IS NULL OR a.ends_at > $3) AND p.state = 'ACTIVE'
      AND ($4::uuid IS NULL OR p.id = $4) AND ${IS_SHOWN})`;

@Injectable()
export class FeedIndexQuery implements FeedIndex {
  constructor(private readonly dataSource: DataSource) {}

  async front(partnerId: string, now: Temporal.Instant): Promise<FeedFront> {
    const seen = await this.recorded(partnerId, now);
    if (seen === undefined) return { position: 0n };
    if (!seen.is_due) return frontOf(seen);
    await this.dataSource.query('SELECT ripen_feed($1, $2)', [partnerId, dateOf(now)]);
    const ripe = await this.recorded(partnerId, now);
    if (ripe === undefined) throw new Error('INVARIANT: a feed that began goes on');
    return frontOf(ripe);
  }

  async places(
    { partnerId, seat, productId }: FeedReader,
    range: FeedRange,
    limit: number,
    at: Temporal.Instant,
  ): Promise<{ readonly places: readonly FeedPlace[]; readonly hasMore: boolean }> {
    const [side, position] =
      range.order === 'NEWER'
        ? ['AND entry.position > $5 ORDER BY entry.position', range.above]
        : ['AND entry.position < $5 ORDER BY entry.position DESC', range.below];
    const values = [partnerId, seat, dateOf(at), productId ?? null, position.toString(), limit + 1];
    const rows = await this.dataSource.query<PlaceRecord[]>(`${PLACES} ${side} LIMIT $6`, values);
    return { places: rows.slice(0, limit).map(placeOf), hasMore: rows.length > limit };
  }

  async placeOf({ partnerId, seat, productId }: FeedReader, workUri: string, at: Temporal.Instant) {
    const values = [partnerId, seat, dateOf(at), productId ?? null, workUri];
    const [row] = await this.dataSource.query<PlaceRecord[]>(`${PLACES} AND entry.work_uri = $5`, values);
    return row === undefined ? undefined : placeOf(row);
  }

  private async recorded(partnerId: string, now: Temporal.Instant): Promise<FrontRecord | undefined> {
    const [row] = await askNamed<FrontRecord>(this.dataSource, FRONT, [partnerId, dateOf(now)]);
    return row;
  }
}

function frontOf({ position, changed_at: changedAt, ripe_until: ripeUntil }: FrontRecord): FeedFront {
  return {
    position: BigInt(position),
    ...(changedAt === null ? {} : { changedAt: instantOf(changedAt) }),
    ...(ripeUntil === null ? {} : { ripeUntil: instantOf(ripeUntil) }),
  };
}

function placeOf({ uri, work_id: workId, position, earlier }: PlaceRecord): FeedPlace {
  return { uri, workId, position: BigInt(position), earlierVersions: earlier };
}
