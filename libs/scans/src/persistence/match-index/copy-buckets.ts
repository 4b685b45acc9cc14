import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** First bytes of COPY's binary format: signature, no flags, no extension. */
const HEADER = Buffer.from('PGCOPY\n\u{ff}\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
/**
 * Bytes of postings in one COPY. WHY so few: the longer a COPY goes on, the more pages PostgreSQL adds ahead of it (up to 64), and those it
 * does not fill stay: in eight partitions four megabytes, a third of the index of ten thousand works.
 */
const PIECE = 128 * 1024;

/** A row of `reuse_posting`. */
export interface BucketRow {
  readonly key: number;
  readonly postings: Uint8Array;
}

/** Adds rows to one table by binary COPY. */
export async function copyBuckets(client: PoolClient, table: string, rows: Iterable<BucketRow>): Promise<void> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for (const { key, postings } of rows) {
    waiting.push(rowHead(key, postings.length), postings);
    bytes += postings.length;
    if (bytes < PIECE) continue;
    await copyPiece(client, table, waiting);
    waiting = [];
    bytes = 0;
  }
  if (waiting.length > 0) await copyPiece(client, table, waiting);
}

async function copyPiece(client: PoolClient, table: string, rows: readonly Uint8Array[]): Promise<void> {
  const sink = client.query(copyFrom(`COPY ${table} (key, postings) FROM STDIN (FORMAT binary)`));
  sink.end(Buffer.concat([HEADER, ...rows, TRAILER]));
  await finished(sink);
}

/** Two fields: the key in 8 bytes, the postings in `length`. */
function rowHead(key: number, length: number): Uint8Array {
  const head = Buffer.allocUnsafe(18);
  head.writeInt16BE(2, 0);
  head.writeInt32BE(8, 2);
  head.writeBigInt64BE(BigInt(key), 6);
  head.writeInt32BE(length, 14);
  return head;
}
