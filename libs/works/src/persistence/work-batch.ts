import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { BatchOutcome, PreparedWork } from '../application/work-store.port.js';
import { WorkId } from '../domain/work.js';
import { STAGED, stage } from './work-stage.js';

/** Any constant: batches are inserted one after another, so that `sequence` grows in the order of commits. */
const INTAKE_LOCK = 7_402_012;

/** First of equal keys wins; a version with company (in the batch or in the table) becomes current below, if it is the newest. */
const INSERT_NEW = `
  INSERT INTO work (${STAGED.join(', ')}, is_current, sequence, imported_at, row_version, withheld_at, canceled_at)
  SELECT ${STAGED.map((name) => defaulted(name)).join(', ')},
         lone AND NOT EXISTS (SELECT 1 FROM work w WHERE w.uri = s.uri), nextval('work_sequence'), $1::timestamptz, 1,
         CASE pub_status WHEN 'withheld' THEN $1::timestamptz END, CASE pub_status WHEN 'canceled' THEN $1::timestamptz END
  FROM (SELECT first.*, count(*) OVER (PARTITION BY first.uri) = 1 AS lone
        FROM (SELECT DISTINCT ON (uri, version) * FROM work_stage ORDER BY uri, version, ordinal) first) s
  WHERE NOT EXISTS (SELECT 1 FROM work w WHERE w.uri = s.uri AND w.version = s.version)
  ORDER BY ordinal
  ON CONFLICT (uri, version) DO NOTHING
  RETURNING id, uri, is_current`;

const CONFLICTS = `
  SELECT s.ordinal FROM work_stage s JOIN work w USING (uri, version)
  WHERE w.content_hash <> s.content_hash ORDER BY s.ordinal`;

const UNSET_CURRENT =
  'UPDATE work SET is_current = false, row_version = row_version + 1 WHERE uri = ANY($1) AND is_current';
/** Newest first: by number where versions are numbers, so that an old one that comes late stays old; then by date; then as they came. */
const NEWEST_FIRST = `
  CASE WHEN version ~ '^[0-9]{1,18}$' THEN version::bigint END DESC NULLS LAST, version_created DESC, sequence DESC`;
const SET_CURRENT = `
  UPDATE work SET is_current = true WHERE id IN (
    SELECT DISTINCT ON (uri) id FROM work WHERE uri = ANY($1) ORDER BY uri, ${NEWEST_FIRST})`;
/** A canceled newest version kills the work: its earlier versions go with it, from the instant on the service knew. */
const CANCEL_EARLIER = `
  UPDATE work SET pub_status = 'canceled', canceled_at = $2::timestamptz, row_version = row_version + 1
  WHERE pub_status <> 'canceled' AND uri IN (
    SELECT uri FROM work WHERE uri = ANY($1) AND is_current AND pub_status = 'canceled')`;

/** Takes a batch in: COPY into a staging table, then one INSERT of what is new. */
export async function takeBatch(tx: Tx, batch: readonly PreparedWork[], at: Temporal.Instant): Promise<BatchOutcome> {
  const manager = managerOf(tx);
  await stage(await clientOf(manager), batch);
  await manager.query('SELECT pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
  const inserted: { id: string; uri: string; is_current: boolean }[] = await manager.query(INSERT_NEW, [at.toString()]);
  await insertParts(manager, batch, new Set(inserted.map(({ id }) => id)));
  const conflicts: { ordinal: number }[] = await manager.query(CONFLICTS);
  const versioned = [...new Set(inserted.filter((row) => !row.is_current).map(({ uri }) => uri))];
  return {
    inserted: inserted.map(({ id }) => WorkId(id)),
    conflicts: conflicts.map(({ ordinal }) => ordinal),
    unchanged: batch.length - inserted.length - conflicts.length,
    canceled: versioned.length === 0 ? 0 : await settleVersions(manager, versioned, at),
  };
}

const INSERT_PARTS = `
  INSERT INTO work_component (work_id, position, type, title, source_label, origin, source, uri)
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS part (work_id uuid, position integer, type text, title text, source_label text, origin text, source text, uri text)`;

/** The parts of the versions that are new. */
async function insertParts(
  manager: EntityManager,
  batch: readonly PreparedWork[],
  inserted: ReadonlySet<string>,
): Promise<void> {
  const parts = batch
    .filter(({ id }) => inserted.has(id))
    .flatMap(({ id, components = [] }) =>
      components.map(({ type, title, sourceLabel, origin, source, uri }, position) => ({
        work_id: id,
        position,
        type,
        title,
        source_label: sourceLabel,
        origin,
        source,
        uri,
      })),
    );
  if (parts.length > 0) await manager.query(INSERT_PARTS, [JSON.stringify(parts)]);
}

/** Makes the newest version of each URI the current one. @returns earlier versions canceled with it */
async function settleVersions(manager: EntityManager, uris: readonly string[], at: Temporal.Instant): Promise<number> {
  await manager.query(UNSET_CURRENT, [uris]);
  await manager.query(SET_CURRENT, [uris]);
  const [, canceled]: [unknown, number] = await manager.query(CANCEL_EARLIER, [uris, at.toString()]);
  return canceled;
}

/** The connection of the open transaction: COPY speaks a protocol of its own, below TypeORM. */
async function clientOf(manager: EntityManager): Promise<PoolClient> {
  const client: PoolClient | undefined = await manager.queryRunner?.connect();
  if (client === undefined) throw new Error('INVARIANT: a batch is taken in inside a transaction');
  return client;
}

function defaulted(name: string): string {
  if (name === 'version_created') return 'coalesce(version_created, $1::timestamptz)';
  return name === 'first_created' ? 'coalesce(first_created, version_created, $1::timestamptz)' : name;
}
