import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LogTree, StoredCheckpoint, TreeGrowth, WaitingEntry } from '../application/log-tree.port.js';
import type { Tile, TilePlace } from '../domain/tree/tiles.js';

/** Anything that answers a statement: a connection of its own, or one inside a transaction. */
interface Queries {
  query<T>(statement: string, parameters?: unknown[]): Promise<T>;
}

/** Advisory lock of the one that adds to the tree; the number means nothing. */
const TREE_LOCK = 5_317_009;

/** The next transaction number of the server. */
const NEXT = 'pg_snapshot_xmax(pg_current_snapshot())::text::bigint';
/**
 * The oldest open transaction that can still write here. Transaction numbers are of the whole server: one that is seen
 * to belong to another database is passed over, any other is waited for. Locks on them show the lower 32 bits.
 */
const OLDEST_OPEN = `coalesce((
  SELECT min(open.id::text::bigint) FROM pg_snapshot_xip(pg_current_snapshot()) AS open (id)
  WHERE NOT EXISTS (
    SELECT FROM pg_locks held JOIN pg_stat_activity holder ON holder.pid = held.pid
    WHERE held.locktype = 'transactionid' AND held.granted
      AND held.transactionid::text::bigint = open.id::text::bigint % 4294967296
      AND holder.datname <> current_database()
  )), ${NEXT})`;
/** Settled: written by a transaction older than any still open, or by one of another server, before a restore. */
const SETTLED = `(entry.transaction < ${OLDEST_OPEN} OR entry.transaction >= ${NEXT})`;
const NOT_IN_TREE = 'NOT EXISTS (SELECT FROM audit_leaf leaf WHERE leaf.entry_id = entry.id)';
/** Of an empty tree everything is behind the last one. A plain comparison: the index answers it. */
const BEHIND_THE_LAST = `(entry.transaction, entry.recorded) > (
  SELECT place.transaction, place.recorded FROM (
    (SELECT newest.transaction, newest.recorded FROM audit_leaf last JOIN audit_entry newest ON newest.id = last.entry_id
     ORDER BY last.sequence DESC LIMIT 1)
    UNION ALL SELECT -1, 0
  ) place ORDER BY place.transaction DESC LIMIT 1)`;

/** The tree in PostgreSQL. */
@Injectable()
export class TreeRepository implements LogTree {
  constructor(private readonly dataSource: DataSource) {}

  latest(): Promise<StoredCheckpoint | undefined> {
    return latestOf(this.dataSource);
  }

  tiles(places: readonly TilePlace[]): Promise<readonly Tile[]> {
    return tilesOf(this.dataSource, places);
  }

  async leaves(index: number, count: number): Promise<readonly Uint8Array[]> {
    const rows = await this.dataSource.query<{ hash: string }[]>(
      `SELECT entry.hash FROM audit_leaf leaf JOIN audit_entry entry ON entry.id = leaf.entry_id
       WHERE leaf.sequence > $1 ORDER BY leaf.sequence LIMIT $2`,
      [index, count],
    );
    return rows.map(({ hash }) => Uint8Array.fromHex(hash));
  }

  async lock(tx: Tx): Promise<void> {
    await managerOf(tx).query('SELECT pg_advisory_xact_lock($1)', [TREE_LOCK]);
  }

  latestIn(tx: Tx): Promise<StoredCheckpoint | undefined> {
    return latestOf(managerOf(tx));
  }

  tilesIn(tx: Tx, places: readonly TilePlace[]): Promise<readonly Tile[]> {
    return tilesOf(managerOf(tx), places);
  }

  async waiting(tx: Tx, from: 'NEWEST' | 'START', limit: number): Promise<readonly WaitingEntry[]> {
    const place = from === 'NEWEST' ? `AND ${BEHIND_THE_LAST}` : '';
    return managerOf(tx).query(
      `SELECT entry.id, entry.hash FROM audit_entry entry WHERE ${SETTLED} ${place} AND ${NOT_IN_TREE}
       ORDER BY entry.transaction, entry.recorded LIMIT $1`,
      [limit],
    );
  }

  async isRestored(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ ahead: boolean }[]>(
      `SELECT newest.transaction >= ${NEXT} AS ahead
       FROM audit_leaf last JOIN audit_entry newest ON newest.id = last.entry_id ORDER BY last.sequence DESC LIMIT 1`,
    );
    return row?.ahead ?? false;
  }

  async grow(tx: Tx, { size, entries, tiles, checkpoint, at }: TreeGrowth): Promise<void> {
    const manager = managerOf(tx);
    await manager.query(
      `INSERT INTO audit_leaf (sequence, entry_id)
       SELECT $1::bigint + place, id FROM unnest($2::uuid[]) WITH ORDINALITY AS entry (id, place)`,
      [size, entries.map(({ id }) => id)],
    );
    await manager.query(
      `INSERT INTO audit_tile (level, index, hashes) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])
       ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes`,
      [
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        tiles.map(({ hashes }) => Buffer.from(hashes)),
      ],
    );
    await manager.query('INSERT INTO audit_checkpoint (size, root, note, at) VALUES ($1, $2, $3, $4)', [
      checkpoint.size,
      checkpoint.root,
      checkpoint.note,
      dateOf(at),
    ]);
  }
}

async function latestOf(queries: Queries): Promise<StoredCheckpoint | undefined> {
  const [row] = await queries.query<{ size: string; root: string; note: string }[]>(
    'SELECT size, root, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1',
  );
  return row && { ...row, size: Number(row.size) };
}

async function tilesOf(queries: Queries, places: readonly TilePlace[]): Promise<readonly Tile[]> {
  if (places.length === 0) return [];
  const rows = await queries.query<{ level: number; index: string; hashes: Buffer }[]>(
    `SELECT tile.level, tile.index, tile.hashes
     FROM unnest($1::smallint[], $2::bigint[]) AS wanted (level, index) JOIN audit_tile tile USING (level, index)`,
    [places.map(({ level }) => level), places.map(({ index }) => index)],
  );
  return rows.map(({ level, index, hashes }) => ({ level, index: Number(index), hashes }));
}
