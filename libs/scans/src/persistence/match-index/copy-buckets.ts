import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** First bytes of COPY's binary format: signature, no flags, no extension. */
const HEADER = Buffer.from('PGCOPY\n\u{ff}\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
/** Bytes gathered before they go to the socket. */
const CHUNK = 256 * 1024;

/** A row of `reuse_posting`. */
export interface BucketRow {
  readonly key: number;
  readonly postings: Uint8Array;
}

/** Adds rows to one table by binary COPY; waits whenever the socket is full. */
export async function copyBuckets(client: PoolClient, table: string, rows: Iterable<BucketRow>): Promise<void> {
  const sink = client.query(copyFrom(`COPY ${table} (key, postings) FROM STDIN (FORMAT binary)`));
  const finished = new Promise<void>((resolve, reject) => {
    sink.on('finish', resolve);
    sink.on('error', reject);
  });
  // WHY: a failing COPY rejects `finished` while we may still be waiting for `drain`
  finished.catch(() => undefined);
  let waiting: Uint8Array[] = [HEADER];
  let bytes = 0;
  for (const { key, postings } of rows) {
    waiting.push(rowHead(key, postings.length), postings);
    bytes += postings.length;
    if (bytes < CHUNK) continue;
    if (!sink.write(Buffer.concat(waiting))) await Promise.race([once(sink, 'drain'), finished]);
    waiting = [];
    bytes = 0;
  }
  sink.end(Buffer.concat([...waiting, TRAILER]));
  await finished;
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
