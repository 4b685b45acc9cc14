import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { BitReader } from '../../domain/postings/bits.js';
import { findInBucket } from '../../domain/postings/packed-bucket.js';
import type { Edition } from './editions.js';
import { FetchedPostings } from './fetched-postings.js';
import { keyOfHash, type Segment, SHARDS } from './posting-keys.js';

/** The index as a process last saw it. */
export interface IndexView {
  readonly edition: Edition;
  readonly segments: readonly Segment[];
  /** Sequences of works withdrawn. */
  readonly gone: ReadonlySet<number>;
}

const ASK = [
  `SELECT NULL::bigint AS key, convert_to(e.id || '.' || e.revision || '.' || (SELECT count(*) FROM reuse_withdrawn), 'UTF8') AS body
   FROM reuse_edition e WHERE e.state = 'LIVE'`,
  ...Array.from(
    { length: SHARDS },
    (_, shard) => `SELECT key, postings FROM reuse_posting_${shard} WHERE key = ANY($${shard + 1}::bigint[])`,
  ),
  `SELECT -hash - 1, int8send(sequence) FROM reuse_delta
   WHERE edition_id = $${SHARDS + 1}::integer AND hash = ANY($${SHARDS + 2}::bigint[])`,
].join('\nUNION ALL\n');

interface AnswerRow {
  readonly key: string | null;
  readonly body: Buffer;
}

/**
 * The postings of some hashes, in one round trip.
 * @returns undefined where the index is no longer as the view shows it
 */
export async function askPostings(
  dataSource: DataSource,
  view: IndexView,
  hashes: readonly number[],
): Promise<FetchedPostings | undefined> {
  const { edition, segments, gone } = view;
  /** By key: which hashes to look for in its bucket. */
  const asked = new Map<number, { readonly segment: Segment; readonly hashes: number[] }>();
  const shards: number[][] = Array.from({ length: SHARDS }, () => []);
  for (const segment of segments) {
    for (const hash of hashes) {
      const key = keyOfHash(segment, hash);
      const known = asked.get(key);
      if (known !== undefined) {
        known.hashes.push(hash);
        continue;
      }
      asked.set(key, { segment, hashes: [hash] });
      shards[Math.floor(key / 2 ** 50)]?.push(key);
    }
  }
  const waiting = edition.deltaWorks === 0 ? [] : hashes;
  const rows = await answerRows(dataSource, [...shards, edition.id, waiting]);
  const found = new FetchedPostings();
  let mark = '';
  for (const { key, body } of rows) {
    if (key === null) {
      mark = body.toString();
      continue;
    }
    const number = Number(key);
    if (number < 0) {
      found.add(-number - 1, numberOf(body));
      continue;
    }
    const question = asked.get(number);
    if (question === undefined) continue;
    for (const hash of question.hashes) {
      findInBucket(new BitReader(body), question.segment.shape, hash, (sequence) => found.add(hash, sequence));
    }
  }
  return mark === `${edition.id}.${edition.revision}.${gone.size}` ? found : undefined;
}

/** WHY below TypeORM: a statement with a name is planned once, and planning this one takes longer than answering it. */
async function answerRows(dataSource: DataSource, values: readonly unknown[]): Promise<readonly AnswerRow[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client: PoolClient = await runner.connect();
    const { rows } = await client.query<AnswerRow>({ name: 'ask-reuse-postings', text: ASK, values: [...values] });
    return rows;
  } finally {
    await runner.release();
  }
}

/** A signed 64-bit number of at most 53 bits. */
function numberOf(bytes: Buffer): number {
  return bytes.readInt32BE(0) * 2 ** 32 + bytes.readUInt32BE(4);
}
