import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PreparedWork } from '../application/work-store.port.js';

/** Columns of the staging table and how each is written; in the order of the COPY. */
const COLUMNS = {
  ordinal: { type: 'integer', of: ({ ordinal }) => String(ordinal) },
  id: { type: 'uuid', of: ({ id }) => id },
  uri: { type: 'text', of: ({ uri }) => uri },
  version: { type: 'text', of: ({ version }) => version },
  type: { type: 'text', of: ({ type }) => type },
  language: { type: 'text', of: ({ language }) => language },
  title: { type: 'text', of: ({ title }) => title },
  text: { type: 'text', of: ({ text }) => text },
  source_label: { type: 'text', of: ({ sourceLabel }) => sourceLabel },
  origin: { type: 'text', of: ({ origin }) => origin },
  source: { type: 'text', of: ({ source }) => source },
  first_created: { type: 'timestamptz', of: ({ firstCreated }) => firstCreated?.toString() },
  version_created: { type: 'timestamptz', of: ({ versionCreated }) => versionCreated?.toString() },
  embargoed_until: { type: 'timestamptz', of: ({ embargoedUntil }) => embargoedUntil?.toString() },
  pub_status: { type: 'text', of: ({ pubStatus }) => pubStatus },
  byline: { type: 'text', of: ({ byline }) => byline },
  category: { type: 'text', of: ({ category }) => category },
  copyright_holder: { type: 'text', of: ({ copyrightHolder }) => copyrightHolder },
  copyright_notice: { type: 'text', of: ({ copyrightNotice }) => copyrightNotice },
  usage_terms: { type: 'text', of: ({ usageTerms }) => usageTerms },
  ed_note: { type: 'text', of: ({ edNote }) => edNote },
  info_sources: { type: 'jsonb', of: ({ infoSources }) => JSON.stringify(infoSources) },
  alt_ids: { type: 'jsonb', of: ({ altIds }) => JSON.stringify(altIds) },
  char_count: { type: 'integer', of: ({ charCount }) => String(charCount) },
  content_hash: { type: 'text', of: ({ contentHash }) => contentHash },
} as const satisfies Record<string, { type: string; of: (work: PreparedWork) => string | undefined }>;

const columns = Object.entries(COLUMNS);
/** What a batch brings, besides its ordinal, into `work` under the same names. */
export const STAGED = columns.map(([name]) => name).filter((name) => name !== 'ordinal');

/** Lives as long as the connection, empty after every transaction: making it anew would swell the catalog. */
const CREATE_STAGE = `
  CREATE TEMPORARY TABLE IF NOT EXISTS work_stage (${columns.map(([name, { type }]) => `${name} ${type}`).join(', ')})
  ON COMMIT DELETE ROWS`;

/** Characters gathered before they go to the socket. */
const WRITE_UNITS = 256 * 1024;

/** Puts a batch into the session's staging table by COPY. */
export async function stage(client: PoolClient, batch: readonly PreparedWork[]): Promise<void> {
  await client.query(CREATE_STAGE);
  await copyRows(client, `COPY work_stage (${columns.map(([name]) => name).join(', ')}) FROM STDIN`, copyLines(batch));
}

/** Sends lines of COPY's text format; waits whenever the socket is full. */
export async function copyRows(client: PoolClient, statement: string, lines: Iterable<string>): Promise<void> {
  const sink = client.query(copyFrom(statement));
  const finished = new Promise<void>((resolve, reject) => {
    sink.on('finish', resolve);
    sink.on('error', reject);
  });
  // WHY: a failing COPY rejects `finished` while we may still be waiting for `drain`
  finished.catch(() => undefined);
  let pending = '';
  for (const line of lines) {
    pending += line;
    if (pending.length < WRITE_UNITS) continue;
    if (!sink.write(pending)) await Promise.race([once(sink, 'drain'), finished]);
    pending = '';
  }
  sink.end(pending);
  await finished;
}

/** The batch in COPY's text format, a line a work. */
export function* copyLines(batch: readonly PreparedWork[]): Generator<string> {
  for (const work of batch) yield `${columns.map(([, { of }]) => copyField(of(work))).join('\t')}\n`;
}

const SPECIAL = /[\\\t\n\r]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyField(value: string | undefined): string {
  return value === undefined ? '\\N' : value.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}
