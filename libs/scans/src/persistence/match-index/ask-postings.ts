import { askNamed } from '@app/platform';
import type { DataSource } from 'typeorm';
import { BitReader } from '../../domain/postings/bits.js';
import { findInBucket } from '../../domain/postings/packed-bucket.js';
import type { Edition } from './editions.js';
import { FetchedPostings } from './fetched-postings.js';
import { keyOfHash, type Segment, SHARDS, type Side, shardOfKey, tableOf } from './posting-keys.js';

/** The index as a process last saw it. */
export interface IndexView {
  readonly edition: Edition;
  readonly segments: readonly Segment[];
  /** Sequences of works withdrawn. */
  readonly gone: ReadonlySet<number>;
}

const MARK = -1;
const DELTA = SHARDS;

/**
 * The question, one for each side. WHY a shard's buckets come in one piece, key and length before each: a page asks a thousand of them, and
 * a row of its own costs each more than finding it.
 */
const questionOn = (side: Side) => ({
  name: `ask-reuse-postings-${side}`,
  text: [
    `SELECT ${MARK} AS part,
       convert_to(e.id || '.' || e.revision || '.' || (SELECT count(*) FROM reuse_withdrawn), 'UTF8') AS body
     FROM reuse_edition e WHERE e.state = 'LIVE'`,
    ...Array.from(
      { length: SHARDS },
      (_, shard) => `SELECT ${shard}, string_agg(int8send(key) || int4send(length(postings)) || postings, '')
     FROM ${tableOf(side, shard)} WHERE key = ANY($${shard + 1}::bigint[])`,
    ),
    `SELECT ${DELTA}, string_agg(int8send(hash) || int8send(sequence), '')
     FROM reuse_delta WHERE edition_id = $${SHARDS + 1}::integer AND hash = ANY($${SHARDS + 2}::bigint[])`,
  ].join('\nUNION ALL\n'),
});
const ASK = { 0: questionOn(0), 1: questionOn(1) };

interface AnswerRow {
  readonly part: number;
  readonly body: Buffer | null;
}

/** By key of a bucket: which hashes to look for in it. */
type Asked = ReadonlyMap<number, { readonly segment: Segment; readonly hashes: number[] }>;

/**
 * The postings of some hashes, in one round trip.
 * @returns undefined where the index is no longer as the view shows it
 */
export async function askPostings(
  dataSource: DataSource,
  { edition, segments, gone }: IndexView,
  hashes: readonly number[],
): Promise<FetchedPostings | undefined> {
  const asked = bucketsOf(segments, hashes);
  const shards: number[][] = Array.from({ length: SHARDS }, () => []);
  for (const key of asked.keys()) shards[shardOfKey(key)]?.push(key);
  const waiting = edition.deltaWorks === 0 ? [] : hashes;
  const values = [...shards.map(arrayOf), edition.id, arrayOf(waiting)];
  const rows = await askNamed<AnswerRow>(dataSource, ASK[edition.side], values);
  const found = new FetchedPostings();
  let mark = '';
  for (const { part, body } of rows) {
    if (body === null) continue;
    if (part === MARK) mark = body.toString();
    else if (part === DELTA) readDelta(body, found);
    else readBuckets(body, asked, found);
  }
  return mark === `${edition.id}.${edition.revision}.${gone.size}` ? found : undefined;
}

function bucketsOf(segments: readonly Segment[], hashes: readonly number[]): Asked {
  const asked = new Map<number, { readonly segment: Segment; readonly hashes: number[] }>();
  for (const segment of segments) {
    for (const hash of hashes) {
      const key = keyOfHash(segment, hash);
      const known = asked.get(key);
      if (known === undefined) asked.set(key, { segment, hashes: [hash] });
      else known.hashes.push(hash);
    }
  }
  return asked;
}

/** WHY not left to the driver: it quotes each of a thousand numbers. */
function arrayOf(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`;
}

function readBuckets(body: Buffer, asked: Asked, found: FetchedPostings): void {
  for (let at = 0; at < body.length; ) {
    const question = asked.get(numberAt(body, at));
    const end = at + 12 + body.readUInt32BE(at + 8);
    const bucket = body.subarray(at + 12, end);
    at = end;
    if (question === undefined) continue;
    for (const hash of question.hashes) {
      findInBucket(new BitReader(bucket), question.segment.shape, hash, (sequence) => found.add(hash, sequence));
    }
  }
}

function readDelta(body: Buffer, found: FetchedPostings): void {
  for (let at = 0; at < body.length; at += 16) found.add(numberAt(body, at), numberAt(body, at + 8));
}

/** A 64-bit number, not negative, of at most 53 bits. */
function numberAt(bytes: Buffer, at: number): number {
  return bytes.readUInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
}
