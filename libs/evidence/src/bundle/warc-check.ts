import { createHash } from 'node:crypto';
import { splitRecords } from '@app/scans';
import { base32 } from './base32.js';

export type WarcProblemCode =
  | 'WARC_EMPTY'
  | 'WARC_RECORD_DAMAGED'
  | 'WARC_TARGET_INVALID'
  | 'WARC_FIELD_MISSING'
  | 'WARC_BLOCK_DIGEST'
  | 'WARC_PAYLOAD_DIGEST'
  | 'WARC_DIGEST_UNKNOWN';

/** What is wrong with one record. */
export interface WarcProblem {
  readonly code: WarcProblemCode;
  /** Bytes into the file. */
  readonly offset: number;
  readonly detail: string;
}

export interface WarcReport {
  readonly records: number;
  /** Digests that were recomputed and hold. */
  readonly digests: number;
  readonly problems: readonly WarcProblem[];
}

const BLANK = Buffer.from('\r\n\r\n');
const NEEDED = ['warc-type', 'warc-record-id', 'warc-date', 'content-length'];

/** Reads a WARC file, gzipped or not, record by record, and recomputes every digest it claims. */
export async function checkWarc(bytes: Uint8Array): Promise<WarcReport> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = {
    size: buffer.length,
    read: async (offset: number, length: number): Promise<Uint8Array> => buffer.subarray(offset, offset + length),
    close: async (): Promise<void> => undefined,
  };
  const problems: WarcProblem[] = [];
  let records = 0;
  let digests = 0;
  for await (const slice of splitRecords(file)) {
    const { offset } = slice;
    records += 1;
    const damage = slice.kind === 'DAMAGED' ? slice.detail : slice.damage;
    if (damage !== undefined) problems.push({ code: 'WARC_RECORD_DAMAGED', offset, detail: damage });
    if (slice.kind === 'DAMAGED' || damage !== undefined) continue;
    const found = checkRecord(slice.bytes);
    digests += found.digests;
    problems.push(...found.problems.map((problem) => ({ ...problem, offset })));
  }
  if (records === 0) problems.push({ code: 'WARC_EMPTY', offset: 0, detail: 'no record in it' });
  return { records, digests, problems };
}

function checkRecord(record: Buffer): { digests: number; problems: Omit<WarcProblem, 'offset'>[] } {
  const end = record.indexOf(BLANK);
  const fields = fieldsOf(record.subarray(0, end).toString('utf8'));
  const block = record.subarray(end + BLANK.length);
  const problems: Omit<WarcProblem, 'offset'>[] = NEEDED.filter((name) => !fields.has(name)).map((name) => ({
    code: 'WARC_FIELD_MISSING',
    detail: `no ${name}`,
  }));
  const target = fields.get('warc-target-uri');
  if (target !== undefined && !URL.canParse(target)) {
    const detail = `${target} is no URI: angle brackets belong to record ids only`;
    problems.push({ code: 'WARC_TARGET_INVALID', detail });
  }
  let digests = 0;
  const isRevisit = fields.get('warc-type') === 'revisit';
  for (const [field, code, part] of [
    ['warc-block-digest', 'WARC_BLOCK_DIGEST', block],
    // the payload of a revisit is elsewhere
    ['warc-payload-digest', 'WARC_PAYLOAD_DIGEST', isRevisit ? undefined : payloadOf(fields, block)],
  ] as const) {
    const claimed = fields.get(field);
    if (claimed === undefined || part === undefined) continue;
    const actual = digestLike(claimed, part);
    if (actual === undefined) problems.push({ code: 'WARC_DIGEST_UNKNOWN', detail: `${field}: ${claimed}` });
    else if (actual === claimed.toLowerCase()) digests += 1;
    else problems.push({ code, detail: `${field} says ${claimed}, the record has ${actual}` });
  }
  return { digests, problems };
}

/** Of HTTP records, what follows the HTTP header. */
function payloadOf(fields: ReadonlyMap<string, string>, block: Buffer): Buffer {
  if (!/^application\/http\b/iu.test(fields.get('content-type') ?? '')) return block;
  const end = block.indexOf(BLANK);
  return end < 0 ? Buffer.alloc(0) : block.subarray(end + BLANK.length);
}

/** The digest of `bytes` in the form of `claimed`: `algorithm:value`, hex or base32. Undefined for other algorithms. */
function digestLike(claimed: string, bytes: Uint8Array): string | undefined {
  const [algorithm = '', value = ''] = claimed.toLowerCase().split(':', 2);
  const name = algorithm.replace('-', '');
  if (name !== 'sha1' && name !== 'sha256' && name !== 'md5') return undefined;
  const digest = createHash(name).update(bytes).digest();
  return `${algorithm}:${value.length === digest.length * 2 ? digest.toString('hex') : base32(digest)}`;
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const lines = head.split('\r\n').slice(1);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
