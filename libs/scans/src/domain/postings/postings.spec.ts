import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BitReader, BitWriter } from './bits.js';
import { bucketOf, findInBucket, packBucket, shapeFor, unpackBucket } from './packed-bucket.js';
import { HASH_BITS, mergeRuns, type PostingRun, sortPostings } from './posting-run.js';
import { segmentsToMerge } from './segments-to-merge.js';

const hash = fc.oneof(
  fc.integer({ min: 0, max: 500 }),
  fc.maxSafeNat().map((value) => value % 2 ** HASH_BITS),
);
const posting = fc.tuple(hash, fc.integer({ min: 1, max: 5_000_000 }));

describe('bits', () => {
  it('are read as they were written', () => {
    const piece = fc.oneof(
      fc
        .integer({ min: 0, max: 48 })
        .chain((width) =>
          fc.record({ width: fc.constant(width), value: fc.maxSafeNat().map((value) => value % 2 ** width) }),
        ),
      fc.record({ zeros: fc.integer({ min: 0, max: 200 }) }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const writer = new BitWriter();
        for (const item of pieces)
          if ('zeros' in item) writer.writeUnary(item.zeros);
          else writer.write(item.value, item.width);
        const reader = new BitReader(writer.flush());
        for (const item of pieces)
          if ('zeros' in item) expect(reader.readUnary()).toBe(item.zeros);
          else expect(reader.read(item.width)).toBe(item.value);
      }),
    );
  });

  it('that end within a unary number are an error, not an endless search', () => {
    expect(() => new BitReader(new Uint8Array(3)).readUnary()).toThrow('INVARIANT');
  });
});

describe('packed postings', () => {
  it('are unpacked as they were packed, whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.array(posting, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 400 }),
        (pairs, per) => {
          const run = sorted(pairs);
          const shape = shapeFor(run.hashes.length, bounds(run), per, 3);
          const back: [number, number][] = [];
          const packed = pack(run, shape);
          for (const [bucket, bytes] of packed) {
            unpackBucket(new BitReader(bytes), shape, bucket, (found, sequence) => back.push([found, sequence]));
          }
          expect(back).toEqual(pairsOf(run));
          for (const [wanted] of pairs) {
            const carriers: number[] = [];
            const bytes = packed.get(bucketOf(wanted, shape)) ?? new Uint8Array();
            findInBucket(new BitReader(bytes), shape, wanted, (sequence) => carriers.push(sequence));
            expect(carriers).toEqual(pairsOf(run).flatMap(([found, sequence]) => (found === wanted ? [sequence] : [])));
          }
        },
      ),
    );
  });

  it('find nothing for a hash that is not there', () => {
    const run = sorted([
      [5, 1],
      [9, 2],
    ]);
    const shape = shapeFor(2, bounds(run), 100, 3);
    const [bytes = new Uint8Array()] = pack(run, shape).values();
    for (const wanted of [0, 4, 6, 10, 2 ** 45 - 1]) {
      findInBucket(new BitReader(bytes), shape, wanted, () => expect('nothing').toBe('found'));
    }
  });
});

describe('merged postings', () => {
  it('are those of all runs in order, without works that left', () => {
    fc.assert(
      fc.property(fc.array(fc.array(posting, { maxLength: 50 }), { maxLength: 4 }), fc.nat(), (lists, gone) => {
        const isGone = (sequence: number): boolean => sequence % 7 === gone % 7;
        const all = sorted(lists.flat().filter(([, sequence]) => !isGone(sequence)));
        const merged = mergeRuns([sorted(lists.flat())], Number.POSITIVE_INFINITY, isGone);
        expect(pairsOf(merged)).toEqual(pairsOf(all));
      }),
    );
  });

  it('keep of a common hash the works that came first', () => {
    const first = sorted([1, 2, 3].map((sequence) => [77, sequence]));
    const second = sorted([4, 5].map((sequence) => [77, sequence]));
    expect(pairsOf(mergeRuns([first, second], 4, () => false))).toEqual([1, 2, 3, 4].map((sequence) => [77, sequence]));
  });
});

describe('segments', () => {
  it.each([
    [[], 0],
    [[100], 0],
    [[100, 25], 0],
    [[100, 26], 2],
    [[1_000, 100, 90], 2],
    [[700, 100, 90], 3],
    [[4, 4, 4, 4], 4],
  ])('%j: the newest %d are merged', (sizes, count) => {
    expect(segmentsToMerge(sizes)).toBe(count);
  });
});

function sorted(pairs: readonly (readonly [number, number])[]): PostingRun {
  const ascending = pairs.toSorted(([, a], [, b]) => a - b);
  return sortPostings({
    hashes: Float64Array.from(ascending, ([value]) => value),
    sequences: Float64Array.from(ascending, ([, sequence]) => sequence),
  });
}

function pairsOf({ hashes, sequences }: PostingRun): [number, number][] {
  return [...hashes].map((value, at) => [value, sequences[at] ?? 0]);
}

function bounds({ sequences }: PostingRun): { first: number; last: number } {
  return { first: Math.min(...sequences), last: Math.max(...sequences) };
}

function pack(run: PostingRun, shape: ReturnType<typeof shapeFor>): Map<number, Uint8Array> {
  const buckets = new Map<number, Uint8Array>();
  for (let from = 0; from < run.hashes.length; ) {
    const bucket = bucketOf(run.hashes[from] ?? 0, shape);
    let to = from;
    while (to < run.hashes.length && bucketOf(run.hashes[to] ?? 0, shape) === bucket) to += 1;
    buckets.set(bucket, packBucket(run, from, to, shape));
    from = to;
  }
  return buckets;
}
