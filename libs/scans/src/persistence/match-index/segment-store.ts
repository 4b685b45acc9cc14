import { REUSE_RULES } from '@app/text-reuse';
import type { EntityManager } from 'typeorm';
import { BitReader } from '../../domain/postings/bits.js';
import { bucketOf, packBucket, shapeFor, unpackBucket } from '../../domain/postings/packed-bucket.js';
import type { PostingRun } from '../../domain/postings/posting-run.js';
import { type BucketRow, copyBuckets } from './copy-buckets.js';
import { clientOf } from './pool-client.js';
import {
  bucketOfKey,
  keyOf,
  keysIn,
  type Segment,
  type SegmentHome,
  SHARD_BITS,
  SHARDS,
  segmentOfKey,
  shardOf,
  tableOf,
} from './posting-keys.js';

/**
 * Postings in a row: a page asks a thousand rows for one posting each, and has all of them sent; a row's own cost, shared by fewer, is a
 * byte a posting.
 */
const PER_BUCKET = 64;

/** Postings of one hash that are kept: one more than may be asked, so that a common hash is known as such. */
export const MOST_CARRIERS = REUSE_RULES.retrieval.stopFrequency + 1;

/** Part of all hashes: those whose leading `bits` are `slice`. At least as narrow as a shard. */
export interface Slice {
  readonly bits: number;
  readonly slice: number;
}

export function segmentShape(postings: number, sequences: { readonly first: number; readonly last: number }) {
  return shapeFor(postings, sequences, PER_BUCKET, SHARD_BITS);
}

/** Packs and adds postings of a segment, sorted; each bucket comes whole. */
export async function writePostings(manager: EntityManager, segment: Segment, run: PostingRun): Promise<void> {
  const client = await clientOf(manager);
  const { length } = run.hashes;
  let from = 0;
  while (from < length) {
    const shard = shardOf(segment.shape, bucketOf(run.hashes[from] ?? 0, segment.shape));
    let end = from;
    function* rows(): Generator<BucketRow> {
      while (end < length) {
        const start = end;
        const bucket = bucketOf(run.hashes[start] ?? 0, segment.shape);
        if (shardOf(segment.shape, bucket) !== shard) return;
        while (end < length && bucketOf(run.hashes[end] ?? 0, segment.shape) === bucket) end += 1;
        yield { key: keyOf(segment, bucket), postings: packBucket(run, start, end, segment.shape) };
      }
    }
    await copyBuckets(client, tableOf(segment.home, shard), rows());
    from = end;
  }
}

/** The postings that some segments of one home have in a slice, a run for each segment, in the order of the segments. */
export async function readPostings(
  manager: EntityManager,
  home: SegmentHome,
  segments: readonly Segment[],
  { bits, slice }: Slice,
): Promise<readonly PostingRun[]> {
  const shard = Math.floor(slice / 2 ** (bits - SHARD_BITS));
  const bounds = segments.map((segment) => {
    const buckets = 2 ** (segment.shape.bucketBits - bits);
    const first = keyOf(segment, slice * buckets);
    return { from: first, to: first + buckets };
  });
  // WHY a query of its own for each segment, which OFFSET 0 keeps apart: joined, all of the table would be held against every range
  const rows: { key: string; postings: Buffer }[] = await manager.query(
    `SELECT p.key, p.postings FROM unnest($1::bigint[], $2::bigint[]) AS asked (first, beyond) CROSS JOIN LATERAL (
       SELECT key, postings FROM ${tableOf(home, shard)} WHERE key >= asked.first AND key < asked.beyond ORDER BY key OFFSET 0
     ) AS p`,
    [bounds.map(({ from }) => from), bounds.map(({ to }) => to)],
  );
  const keyed = rows.map(({ key, postings }) => ({ key: Number(key), postings }));
  const bySegment = Map.groupBy(keyed, ({ key }) => segmentOfKey(key));
  return segments.map((segment) => unpack(segment, bySegment.get(segment.id) ?? []));
}

function unpack({ shape }: Segment, rows: readonly BucketRow[]): PostingRun {
  const hashes: number[] = [];
  const sequences: number[] = [];
  for (const { key, postings } of rows) {
    unpackBucket(new BitReader(postings), shape, bucketOfKey(key), (hash, sequence) => {
      hashes.push(hash);
      sequences.push(sequence);
    });
  }
  return { hashes: Float64Array.from(hashes), sequences: Float64Array.from(sequences) };
}

/** Removes all postings of a segment. */
export async function dropPostings(manager: EntityManager, segment: Pick<Segment, 'id' | 'home'>): Promise<void> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const { from, to } = keysIn(segment, shard);
    await manager.query(`DELETE FROM ${tableOf(segment.home, shard)} WHERE key >= $1 AND key < $2`, [from, to]);
  }
}
