import type { EntityManager } from 'typeorm';
import { type Segment, SIDES, type Side } from './posting-keys.js';

export type EditionState = 'BUILDING' | 'LIVE';

/** One build of the match index. */
export interface Edition {
  readonly id: number;
  /** The partitions its segments lie in. */
  readonly side: Side;
  /** `work.sequence` up to which every work is in it. */
  readonly covered: number;
  readonly works: number;
  readonly deltaWorks: number;
  readonly revision: number;
}

/** A segment with what planning a merge asks of it. */
export interface SizedSegment extends Segment {
  readonly works: number;
  readonly postings: number;
  readonly lastSequence: number;
}

interface EditionRow {
  readonly id: number;
  readonly side: number;
  readonly covered: string;
  readonly works: number;
  readonly delta_works: number;
  readonly revision: number;
}

const COLUMNS = 'id, side, covered, works, delta_works, revision';

/** The edition in a state, made by this engine. `LOCKED`: nobody else changes it before the transaction ends. */
export async function findEdition(
  manager: EntityManager,
  engine: string,
  state: EditionState,
  lock: 'LOCKED' | 'OPEN' = 'OPEN',
): Promise<Edition | undefined> {
  const rows: EditionRow[] = await manager.query(
    `SELECT ${COLUMNS} FROM reuse_edition WHERE engine = $1 AND state = $2 ${lock === 'LOCKED' ? 'FOR UPDATE' : ''}`,
    [engine, state],
  );
  return rows.map(toEdition)[0];
}

/** Begins an edition on the free side, unless one of this engine is on its way; one of another engine is given up. */
export async function beginEdition(manager: EntityManager, engine: string, at: Date): Promise<void> {
  await manager.query(`UPDATE reuse_edition SET state = 'RETIRED' WHERE state = 'BUILDING' AND engine <> $1`, [engine]);
  await dropRetired(manager);
  await manager.query(
    `INSERT INTO reuse_edition (id, engine, state, side, covered, works, delta_works, revision, started_at)
     SELECT coalesce(max(id), 0) + 1, $1, 'BUILDING', coalesce(1 - max(side) FILTER (WHERE state = 'LIVE'), 0), 0, 0, 0, 0, $2
     FROM reuse_edition ON CONFLICT DO NOTHING`,
    [engine, at],
  );
}

/**
 * Removes retired editions, and empties their sides at a stroke: nothing of them stays on the disk. A question that is under way is waited
 * for, and one that comes meanwhile waits, and then finds another edition.
 */
export async function dropRetired(manager: EntityManager): Promise<void> {
  // WHY: nobody may begin on a side that is being emptied
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('reuse_edition.side', 0))`);
  const retired: { id: number; side: number }[] = await manager.query(
    `SELECT id, side FROM reuse_edition WHERE state = 'RETIRED'`,
  );
  if (retired.length === 0) return;
  const ids = retired.map(({ id }) => id);
  await manager.query('DELETE FROM reuse_segment WHERE edition_id = ANY($1)', [ids]);
  await manager.query('DELETE FROM reuse_delta WHERE edition_id = ANY($1)', [ids]);
  const used: { side: number; state: EditionState }[] = await manager.query(
    `SELECT side, state FROM reuse_edition WHERE state <> 'RETIRED'`,
  );
  for (const side of SIDES) {
    const isFree = used.every((other) => other.side !== side);
    if (isFree && retired.some((edition) => edition.side === side)) {
      await manager.query('SELECT empty_reuse_side($1)', [side]);
    }
  }
  if (used.every(({ state }) => state !== 'BUILDING')) await manager.query('SELECT empty_reuse_runs()');
  await manager.query('DELETE FROM reuse_edition WHERE id = ANY($1)', [ids]);
}

/** The edition on its way takes the place of the live one. */
export async function promoteEdition(manager: EntityManager, id: number, at: Date): Promise<void> {
  await manager.query(`UPDATE reuse_edition SET state = 'RETIRED' WHERE state = 'LIVE'`);
  await manager.query(`UPDATE reuse_edition SET state = 'LIVE', live_at = $2 WHERE id = $1`, [id, at]);
}

/** Writes down how far an edition has come; readers notice by the revision. */
export async function advanceEdition(
  manager: EntityManager,
  { id, covered, works, deltaWorks }: Omit<Edition, 'revision' | 'side'>,
): Promise<void> {
  await manager.query(
    'UPDATE reuse_edition SET covered = $2, works = $3, delta_works = $4, revision = revision + 1 WHERE id = $1',
    [id, covered, works, deltaWorks],
  );
}

interface SegmentRow {
  readonly id: number;
  readonly bucket_bits: number;
  readonly ordinal_bits: number;
  readonly first_sequence: string;
  readonly last_sequence: string;
  readonly works: number;
  readonly postings: string;
}

/** The segments a question is put to, oldest works first. */
export function liveSegments(manager: EntityManager, edition: Edition): Promise<readonly SizedSegment[]> {
  return segmentsIn(manager, edition, 'LIVE');
}

/** What a build has gathered, oldest works first. */
export function runsOf(manager: EntityManager, edition: Edition): Promise<readonly SizedSegment[]> {
  return segmentsIn(manager, edition, 'RUN');
}

async function segmentsIn(
  manager: EntityManager,
  { id: edition, side }: Edition,
  state: 'LIVE' | 'RUN',
): Promise<readonly SizedSegment[]> {
  const rows: SegmentRow[] = await manager.query(
    `SELECT id, bucket_bits, ordinal_bits, first_sequence, last_sequence, works, postings FROM reuse_segment
     WHERE edition_id = $1 AND state = $2 ORDER BY first_sequence`,
    [edition, state],
  );
  return rows.map((row) => ({
    id: row.id,
    home: state === 'RUN' ? 'RUNS' : side,
    shape: {
      bucketBits: row.bucket_bits,
      ordinalBits: row.ordinal_bits,
      firstSequence: Number(row.first_sequence),
    },
    lastSequence: Number(row.last_sequence),
    works: row.works,
    postings: Number(row.postings),
  }));
}

/** Adds a segment. @param sources the ones it is being merged from; without any it is whole already @returns undefined where another merge is under way */
export async function addSegment(
  manager: EntityManager,
  edition: number,
  { home, shape, lastSequence, works, postings }: Omit<SizedSegment, 'id'>,
  sources?: readonly number[],
): Promise<Segment | undefined> {
  const whole = home === 'RUNS' ? 'RUN' : 'LIVE';
  const [row]: { id: number }[] = await manager.query(
    `INSERT INTO reuse_segment (id, edition_id, state, bucket_bits, ordinal_bits, first_sequence, last_sequence, works,
       postings, sources, slices_done)
     VALUES (nextval('reuse_segment_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9, 0) ON CONFLICT DO NOTHING RETURNING id`,
    [
      edition,
      sources === undefined ? whole : 'MERGING',
      shape.bucketBits,
      shape.ordinalBits,
      shape.firstSequence,
      lastSequence,
      works,
      sources === undefined ? postings : 0,
      sources ?? [],
    ],
  );
  return row === undefined ? undefined : { id: row.id, home, shape };
}

/** Whether segments of an edition are being merged. */
export async function isMerging(manager: EntityManager, { id }: Edition): Promise<boolean> {
  const rows: unknown[] = await manager.query(`SELECT FROM reuse_segment WHERE edition_id = $1 AND state = 'MERGING'`, [
    id,
  ]);
  return rows.length > 0;
}

export async function withdrawnWorks(manager: EntityManager): Promise<ReadonlySet<number>> {
  const rows: { sequence: string }[] = await manager.query('SELECT sequence FROM reuse_withdrawn');
  return new Set(rows.map(({ sequence }) => Number(sequence)));
}

function toEdition({ id, side, covered, works, delta_works, revision }: EditionRow): Edition {
  return { id, side: side === 0 ? 0 : 1, covered: Number(covered), works, deltaWorks: delta_works, revision };
}
