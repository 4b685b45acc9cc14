import { type BitReader, BitWriter } from './bits.js';
import { HASH_BITS, type PostingRun } from './posting-run.js';

/** How the buckets of a segment are packed. */
export interface SegmentShape {
  /** Leading bits of a hash that name its bucket. */
  readonly bucketBits: number;
  /** Bits of a work's place in the segment. */
  readonly ordinalBits: number;
  /** Sequence of the work at place 0. */
  readonly firstSequence: number;
}

/**
 * The shape for a run of postings.
 * @param perBucket postings a bucket has on average, within a factor of √2
 * @param leastBits buckets never fewer than 2 ** leastBits
 */
export function shapeFor(
  postings: number,
  sequences: { readonly first: number; readonly last: number },
  perBucket: number,
  leastBits: number,
): SegmentShape {
  const wanted = Math.round(Math.log2(Math.max(1, postings / perBucket)));
  return {
    bucketBits: Math.min(31, Math.max(leastBits, wanted)),
    ordinalBits: Math.ceil(Math.log2(sequences.last - sequences.first + 1)),
    firstSequence: sequences.first,
  };
}

export function bucketOf(hash: number, { bucketBits }: SegmentShape): number {
  return Math.floor(hash / 2 ** (HASH_BITS - bucketBits));
}

const writer = new BitWriter();

/**
 * Packs the postings `[from, to)` of a run, all of one bucket: their number; the places of their works, each in as many bits as the last
 * work needs; the gaps between their hashes as Rice codes. About 5.5 bytes a posting at a million works.
 */
export function packBucket(
  { hashes, sequences }: PostingRun,
  from: number,
  to: number,
  shape: SegmentShape,
): Uint8Array {
  const count = to - from;
  const suffixBits = HASH_BITS - shape.bucketBits;
  const rice = riceBits(count, suffixBits);
  const unit = 2 ** rice;
  writeCount(count);
  for (let at = from; at < to; at += 1) writer.write((sequences[at] ?? 0) - shape.firstSequence, shape.ordinalBits);
  let before = bucketOf(hashes[from] ?? 0, shape) * 2 ** suffixBits;
  for (let at = from; at < to; at += 1) {
    const hash = hashes[at] ?? 0;
    const gap = hash - before;
    before = hash;
    writer.writeUnary(Math.floor(gap / unit));
    writer.write(gap % unit, rice);
  }
  return writer.flush();
}

/** Calls `found` with the sequence of every work in the bucket that carries the hash. The reader stands at the bucket's first bit. */
export function findInBucket(
  reader: BitReader,
  shape: SegmentShape,
  hash: number,
  found: (sequence: number) => void,
): void {
  const suffixBits = HASH_BITS - shape.bucketBits;
  const count = readCount(reader);
  const places = reader.at;
  const rice = riceBits(count, suffixBits);
  const unit = 2 ** rice;
  const wanted = hash - bucketOf(hash, shape) * 2 ** suffixBits;
  reader.at = places + count * shape.ordinalBits;
  let reached = 0;
  let first = 0;
  let behind = 0;
  for (; behind < count; behind += 1) {
    reached += reader.readUnary() * unit + reader.read(rice);
    if (reached > wanted) break;
    if (reached < wanted) first = behind + 1;
  }
  for (let at = first; at < behind; at += 1) {
    reader.at = places + at * shape.ordinalBits;
    found(shape.firstSequence + reader.read(shape.ordinalBits));
  }
}

/** Calls `visit` with all postings of a bucket, in order. The reader stands at the bucket's first bit. */
export function unpackBucket(
  reader: BitReader,
  shape: SegmentShape,
  bucket: number,
  visit: (hash: number, sequence: number) => void,
): void {
  const suffixBits = HASH_BITS - shape.bucketBits;
  const count = readCount(reader);
  const sequences = Float64Array.from({ length: count }, () => shape.firstSequence + reader.read(shape.ordinalBits));
  const rice = riceBits(count, suffixBits);
  const unit = 2 ** rice;
  let reached = bucket * 2 ** suffixBits;
  for (const sequence of sequences) {
    reached += reader.readUnary() * unit + reader.read(rice);
    visit(reached, sequence);
  }
}

/** The best Rice parameter for so many evenly spread hashes, or one beside it. */
function riceBits(count: number, suffixBits: number): number {
  return Math.max(0, suffixBits - (32 - Math.clz32(Math.max(0, count - 1))));
}

function writeCount(count: number): void {
  let rest = count;
  for (; rest >= 0x80; rest >>>= 7) writer.write((rest & 0x7f) | 0x80, 8);
  writer.write(rest, 8);
}

function readCount(reader: BitReader): number {
  let count = 0;
  for (let shift = 0; ; shift += 7) {
    const group = reader.read(8);
    count |= (group & 0x7f) << shift;
    if (group < 0x80) return count;
  }
}
