import type { Clock } from '@app/kernel';
import { dateOf } from '@app/platform';
import type { DataSource, EntityManager } from 'typeorm';
import { mergeRuns } from '../../domain/postings/posting-run.js';
import { segmentsToMerge } from '../../domain/postings/segments-to-merge.js';
import {
  addSegment,
  dropRetired,
  type Edition,
  findEdition,
  liveSegments,
  promoteEdition,
  runsOf,
  type SizedSegment,
  withdrawnWorks,
} from './editions.js';
import { type Segment, SHARD_BITS } from './posting-keys.js';
import { dropPostings, MOST_CARRIERS, readPostings, segmentShape, writePostings } from './segment-store.js';

/** Postings merged in one transaction. */
const SLICE_POSTINGS = 500_000;

export type MergeStep = 'MORE' | 'NOTHING' | 'BUSY';

interface MergingRow {
  readonly id: number;
  readonly bucket_bits: number;
  readonly ordinal_bits: number;
  readonly first_sequence: string;
  readonly sources: readonly number[];
  readonly slices_done: number;
}

/**
 * Keeps the segments few: a merge goes slice by slice, each a transaction that writes down how far it came, so that any worker can take it
 * up where another stopped. Readers see the old segments until the new one is whole. What a build has gathered becomes its edition's first
 * segment, and the edition goes live.
 */
export class SegmentMerger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly engine: string,
  ) {}

  /**
   * Does a step of the merge under way in the live edition, or begins one.
   * @param goal TIERS: where it is worth it; ONE: until there is one segment
   */
  step(goal: 'TIERS' | 'ONE' = 'TIERS'): Promise<MergeStep> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await findEdition(manager, this.engine, 'LIVE');
      if (edition === undefined) return 'NOTHING';
      const under = await merging(manager, edition, 'SKIP LOCKED');
      if (under !== undefined) {
        const sources = (await liveSegments(manager, edition)).filter(({ id }) => under.sources.includes(id));
        if (await this.mergeSlice(manager, edition, under, sources)) await this.endMerge(manager, edition, under);
        return 'MORE';
      }
      const live = await liveSegments(manager, edition);
      const count = goal === 'ONE' ? live.length : segmentsToMerge(live.map(({ postings }) => postings));
      return count < 2 ? 'NOTHING' : begin(manager, edition, live.slice(live.length - count));
    });
  }

  /** Does a step of merging what a build has gathered; the last one makes the edition live. Two processes take turns. */
  finish(): Promise<MergeStep> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await findEdition(manager, this.engine, 'BUILDING', 'LOCKED');
      if (edition === undefined) return 'NOTHING';
      const runs = await runsOf(manager, edition);
      const under = await merging(manager, edition);
      if (under === undefined && runs.length > 0) return begin(manager, edition, runs);
      const isWhole = under === undefined || (await this.mergeSlice(manager, edition, under, runs));
      if (!isWhole) return 'MORE';
      await manager.query(`DELETE FROM reuse_segment WHERE edition_id = $1 AND state = 'RUN'`, [edition.id]);
      await manager.query('SELECT empty_reuse_runs()');
      await promoteEdition(manager, edition.id, dateOf(this.clock.now()));
      return 'NOTHING';
    });
  }

  /** Removes what no reader asks any more. @returns whether there may be more */
  sweep(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [segment]: { id: number; side: number }[] = await manager.query(
        `SELECT s.id, e.side FROM reuse_segment s JOIN reuse_edition e ON e.id = s.edition_id
         WHERE s.state = 'RETIRED' AND e.state <> 'RETIRED' LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
      );
      if (segment === undefined) {
        await dropRetired(manager);
        return false;
      }
      await dropPostings(manager, { id: segment.id, home: segment.side === 0 ? 0 : 1 });
      await manager.query('DELETE FROM reuse_segment WHERE id = $1', [segment.id]);
      return true;
    });
  }

  /** @returns whether it was the last slice */
  private async mergeSlice(
    manager: EntityManager,
    { side }: Edition,
    under: MergingRow,
    sources: readonly SizedSegment[],
  ): Promise<boolean> {
    const target: Segment = {
      id: under.id,
      home: side,
      shape: {
        bucketBits: under.bucket_bits,
        ordinalBits: under.ordinal_bits,
        firstSequence: Number(under.first_sequence),
      },
    };
    const bits = sliceBits(sources);
    const gone = await withdrawnWorks(manager);
    const runs = await readPostings(manager, sources[0]?.home ?? side, sources, { bits, slice: under.slices_done });
    const run = mergeRuns(runs, MOST_CARRIERS, (sequence) => gone.has(sequence));
    await writePostings(manager, target, run);
    const isLast = under.slices_done + 1 === 2 ** bits;
    await manager.query(
      'UPDATE reuse_segment SET slices_done = slices_done + 1, postings = postings + $2, state = $3 WHERE id = $1',
      [under.id, run.hashes.length, isLast ? 'LIVE' : 'MERGING'],
    );
    return isLast;
  }

  private async endMerge(manager: EntityManager, { id }: Edition, { sources }: MergingRow): Promise<void> {
    await manager.query(`UPDATE reuse_segment SET state = 'RETIRED' WHERE id = ANY($1)`, [sources]);
    await manager.query('UPDATE reuse_edition SET revision = revision + 1 WHERE id = $1', [id]);
  }
}

/** The merge under way, locked. @param others whether one that another process is at is waited for */
async function merging(
  manager: EntityManager,
  { id }: Edition,
  others: 'SKIP LOCKED' | '' = '',
): Promise<MergingRow | undefined> {
  const rows: MergingRow[] = await manager.query(
    `SELECT id, bucket_bits, ordinal_bits, first_sequence, sources, slices_done FROM reuse_segment
     WHERE edition_id = $1 AND state = 'MERGING' FOR UPDATE ${others}`,
    [id],
  );
  return rows[0];
}

/** @param sources oldest works first; at least one */
async function begin(
  manager: EntityManager,
  edition: Edition,
  sources: readonly SizedSegment[],
): Promise<'MORE' | 'BUSY'> {
  const [first] = sources;
  const last = sources.at(-1);
  if (first === undefined || last === undefined) throw new Error('INVARIANT: something is merged');
  const sum = (of: (segment: SizedSegment) => number): number =>
    sources.reduce((total, segment) => total + of(segment), 0);
  const shape = segmentShape(
    sum(({ postings }) => postings),
    { first: first.shape.firstSequence, last: last.lastSequence },
  );
  const begun = await addSegment(
    manager,
    edition.id,
    { home: edition.side, shape, lastSequence: last.lastSequence, works: sum(({ works }) => works), postings: 0 },
    sources.map(({ id }) => id),
  );
  return begun === undefined ? 'BUSY' : 'MORE';
}

/** Slices of the hashes, no narrower than a bucket of any of the segments and no wider than a shard. */
function sliceBits(sources: readonly { readonly shape: Segment['shape']; readonly postings: number }[]): number {
  const total = sources.reduce((sum, { postings }) => sum + postings, 0);
  const wanted = Math.ceil(Math.log2(Math.max(1, total / SLICE_POSTINGS)));
  return Math.min(...sources.map(({ shape }) => shape.bucketBits), Math.max(SHARD_BITS, wanted));
}
