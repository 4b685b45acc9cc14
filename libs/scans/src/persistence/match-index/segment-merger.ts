import type { DataSource, EntityManager } from 'typeorm';
import { mergeRuns } from '../../domain/postings/posting-run.js';
import { segmentsToMerge } from '../../domain/postings/segments-to-merge.js';
import { addSegment, type Edition, type EditionState, findEdition, liveSegments, withdrawnWorks } from './editions.js';
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
 * up where another stopped. Readers see the old segments until the new one is whole.
 */
export class SegmentMerger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: string,
  ) {}

  /**
   * Does a step of the merge under way, or begins one.
   * @param goal TIERS: where it is worth it; ONE: until there is one segment
   */
  step(state: EditionState, goal: 'TIERS' | 'ONE' = 'TIERS'): Promise<MergeStep> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await findEdition(manager, this.engine, state);
      if (edition === undefined) return 'NOTHING';
      const under = await merging(manager, edition);
      if (under === 'NONE') return begin(manager, edition, goal);
      return under === 'BUSY' ? 'BUSY' : this.mergeSlice(manager, edition, under);
    });
  }

  /** Removes what no reader asks any more. @returns whether there was anything */
  sweep(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [segment]: { id: number }[] = await manager.query(
        `SELECT s.id FROM reuse_segment s JOIN reuse_edition e ON e.id = s.edition_id
         WHERE 'RETIRED' IN (s.state, e.state) LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
      );
      if (segment !== undefined) {
        await dropPostings(manager, segment.id);
        await manager.query('DELETE FROM reuse_segment WHERE id = $1', [segment.id]);
        return true;
      }
      await manager.query(
        `DELETE FROM reuse_delta USING reuse_edition e WHERE e.id = edition_id AND e.state = 'RETIRED'`,
      );
      await manager.query(
        `DELETE FROM reuse_edition e WHERE state = 'RETIRED'
           AND NOT EXISTS (SELECT FROM reuse_segment s WHERE s.edition_id = e.id)`,
      );
      return false;
    });
  }

  private async mergeSlice(manager: EntityManager, edition: Edition, under: MergingRow): Promise<MergeStep> {
    const target: Segment = {
      id: under.id,
      shape: {
        bucketBits: under.bucket_bits,
        ordinalBits: under.ordinal_bits,
        firstSequence: Number(under.first_sequence),
      },
    };
    const sources = (await liveSegments(manager, edition.id)).filter(({ id }) => under.sources.includes(id));
    const bits = sliceBits(sources);
    const slice = { bits, slice: under.slices_done };
    const gone = await withdrawnWorks(manager);
    const runs = await readPostings(manager, sources, slice);
    const run = mergeRuns(runs, MOST_CARRIERS, (sequence) => gone.has(sequence));
    await writePostings(manager, target, run);
    const isLast = slice.slice + 1 === 2 ** bits;
    await manager.query(
      'UPDATE reuse_segment SET slices_done = slices_done + 1, postings = postings + $2, state = $3 WHERE id = $1',
      [under.id, run.hashes.length, isLast ? 'LIVE' : 'MERGING'],
    );
    if (isLast) {
      await manager.query(`UPDATE reuse_segment SET state = 'RETIRED' WHERE id = ANY($1)`, [under.sources]);
      await manager.query('UPDATE reuse_edition SET revision = revision + 1 WHERE id = $1', [edition.id]);
    }
    return 'MORE';
  }
}

async function merging(manager: EntityManager, edition: Edition): Promise<MergingRow | 'NONE' | 'BUSY'> {
  const find = (lock: string): Promise<MergingRow[]> =>
    manager.query(
      `SELECT id, bucket_bits, ordinal_bits, first_sequence, sources, slices_done FROM reuse_segment
       WHERE edition_id = $1 AND state = 'MERGING' ${lock}`,
      [edition.id],
    );
  const [free] = await find('FOR UPDATE SKIP LOCKED');
  if (free !== undefined) return free;
  return (await find('')).length === 0 ? 'NONE' : 'BUSY';
}

async function begin(manager: EntityManager, edition: Edition, goal: 'TIERS' | 'ONE'): Promise<MergeStep> {
  const live = await liveSegments(manager, edition.id);
  const count = goal === 'ONE' ? live.length : segmentsToMerge(live.map(({ postings }) => postings));
  const sources = live.slice(live.length - count);
  const [first] = sources;
  const last = sources.at(-1);
  if (sources.length < 2 || first === undefined || last === undefined) return 'NOTHING';
  const sum = (of: (segment: (typeof sources)[number]) => number): number =>
    sources.reduce((total, segment) => total + of(segment), 0);
  const shape = segmentShape(
    sum(({ postings }) => postings),
    { first: first.shape.firstSequence, last: last.lastSequence },
  );
  const merged = { shape, lastSequence: last.lastSequence, works: sum(({ works }) => works), postings: 0 };
  const begun = await addSegment(
    manager,
    edition.id,
    merged,
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
