import { bucketOf, type SegmentShape } from '../../domain/postings/packed-bucket.js';

/** Leading bits of a hash that name its shard, and with it the partition its postings lie in. */
export const SHARD_BITS = 3;
export const SHARDS = 2 ** SHARD_BITS;
/** Most bits of a bucket in a key. */
export const BUCKET_BITS = 30;
const SEGMENTS = 2 ** 20;

/** A segment as it is read. */
export interface Segment {
  readonly id: number;
  readonly shape: SegmentShape;
}

/** Where the postings of a bucket lie: shard × 2⁵⁰ + segment × 2³⁰ + bucket, below 2⁵³. */
export function keyOf({ id, shape }: Segment, bucket: number): number {
  return (shardOf(shape, bucket) * SEGMENTS + id) * 2 ** BUCKET_BITS + bucket;
}

export function shardOf({ bucketBits }: SegmentShape, bucket: number): number {
  return Math.floor(bucket / 2 ** (bucketBits - SHARD_BITS));
}

export function bucketOfKey(key: number): number {
  return key % 2 ** BUCKET_BITS;
}

/** Keys of a segment in a shard: all in `[from, to)`. */
export function keysIn(segment: number, shard: number): { readonly from: number; readonly to: number } {
  const from = (shard * SEGMENTS + segment) * 2 ** BUCKET_BITS;
  return { from, to: from + 2 ** BUCKET_BITS };
}

/** The key of the bucket in which a segment has the postings of a hash. */
export function keyOfHash(segment: Segment, hash: number): number {
  return keyOf(segment, bucketOf(hash, segment.shape));
}
