import { bucketOf, type SegmentShape } from '../../domain/postings/packed-bucket.js';

/** Leading bits of a hash that name its shard, and with it the partition its postings lie in. */
export const SHARD_BITS = 3;
export const SHARDS = 2 ** SHARD_BITS;
/** Each edition has a side of its own, a set of partitions: one is asked, the other is built. */
export const SIDES = [0, 1] as const;
export type Side = (typeof SIDES)[number];
/** Most bits of a bucket in a key. */
const BUCKETS = 2 ** 30;
const SEGMENTS = 2 ** 19;

/** Where a segment's postings lie: on its edition's side, or, gathered by a build, among the runs to be merged. */
export type SegmentHome = Side | 'RUNS';

/** A segment as it is read. */
export interface Segment {
  readonly id: number;
  readonly home: SegmentHome;
  readonly shape: SegmentShape;
}

/** The table that has a segment's postings of a shard. */
export function tableOf(home: SegmentHome, shard: number): string {
  return home === 'RUNS' ? 'reuse_run' : `reuse_posting_${home}_${shard}`;
}

/** Where the postings of a bucket lie: (side × 8 + shard) × 2⁴⁹ + segment × 2³⁰ + bucket, below 2⁵³. */
export function keyOf(segment: Segment, bucket: number): number {
  return keysIn(segment, shardOf(segment.shape, bucket)).from + bucket;
}

export function shardOf({ bucketBits }: SegmentShape, bucket: number): number {
  return Math.floor(bucket / 2 ** (bucketBits - SHARD_BITS));
}

export function bucketOfKey(key: number): number {
  return key % BUCKETS;
}

/** The shard a key lies in. */
export function shardOfKey(key: number): number {
  return Math.floor(key / (BUCKETS * SEGMENTS)) % SHARDS;
}

/** The segment a key lies in. */
export function segmentOfKey(key: number): number {
  return Math.floor(key / BUCKETS) % SEGMENTS;
}

/** Keys of a segment in a shard: all in `[from, to)`. */
export function keysIn(
  { id, home }: Pick<Segment, 'id' | 'home'>,
  shard: number,
): { readonly from: number; readonly to: number } {
  const side = home === 'RUNS' ? 0 : home;
  const from = ((side * SHARDS + shard) * SEGMENTS + id) * BUCKETS;
  return { from, to: from + BUCKETS };
}

/** The key of the bucket in which a segment has the postings of a hash. */
export function keyOfHash(segment: Segment, hash: number): number {
  return keyOf(segment, bucketOf(hash, segment.shape));
}
