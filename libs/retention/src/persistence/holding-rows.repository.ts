import { deadlineRule } from '@app/deadlines';
import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { HoldingRows } from '../application/holding-rows.port.js';
import type { Holding } from '../domain/holding.js';
import type { HeldRow } from '../domain/judge-row.js';
import { HOLD_LOCK } from './hold-lock.js';

interface TakenRow {
  readonly key: string;
  readonly matter: string;
  readonly clock: number | null;
  readonly since: Date | null;
  readonly held: boolean;
}

/**
 * What local days of a zone add to or take from a period counted in instants; the exact end is counted row by row by the
 * register's rule.
 */
const MARGIN = `interval '3 days'`;

/** Rows of holdings in PostgreSQL. Statements are made of what holdings say, which is code; values are parameters. */
@Injectable()
export class HoldingRowsRepository implements HoldingRows {
  async shutOutHolds(tx: Tx): Promise<void> {
    await managerOf(tx).query('SELECT pg_advisory_xact_lock_shared($1)', [HOLD_LOCK]);
  }

  async takeOverdue(
    tx: Tx,
    holding: Holding,
    { now, after, limit }: { now: Temporal.Instant; after: string; limit: number },
  ): Promise<readonly HeldRow[]> {
    const isOver = holding.clocks.map(
      ({ since, rule }) => `(${since}) + interval '${deadlineRule(rule).period}' - ${MARGIN} <= $3`,
    );
    const rows = await managerOf(tx).query<TakenRow[]>(
      `${select(holding)} AND (${choice(holding, isOver)}) AND ${holding.key} > $1
       ORDER BY ${holding.key} LIMIT $2 FOR UPDATE OF ${locked(holding)} SKIP LOCKED`,
      [after, limit, dateOf(now)],
    );
    return rows.map(heldRow);
  }

  async takeOf(
    tx: Tx,
    holding: Holding,
    { person, after, limit }: { person: string; after: string; limit: number },
  ): Promise<readonly HeldRow[]> {
    if (holding.person === undefined) return [];
    const rows = await managerOf(tx).query<TakenRow[]>(
      `${select(holding)} AND ${holding.person} = $3 AND ${holding.key} > $1
       ORDER BY ${holding.key} LIMIT $2 FOR UPDATE OF ${locked(holding)}`,
      [after, limit, person],
    );
    return rows.map(heldRow);
  }

  async readOf(
    tx: Tx,
    holding: Holding,
    { person, after, limit }: { person: string; after: string; limit: number },
  ): Promise<readonly { readonly key: string; readonly values: Readonly<Record<string, unknown>> }[]> {
    if (holding.person === undefined) return [];
    const values = Object.entries(holding.exports).map(([label, expression]) => `'${label}', ${expression}`);
    return managerOf(tx).query<{ key: string; values: Record<string, unknown> }[]>(
      `SELECT ${holding.key} AS key, jsonb_strip_nulls(jsonb_build_object(${values.join(', ')})) AS values
       FROM ${from(holding)} WHERE (${holding.remains}) AND ${holding.person} = $3 AND ${holding.key} > $1
       ORDER BY ${holding.key} LIMIT $2`,
      [after, limit, person],
    );
  }

  async erase(tx: Tx, holding: Holding, keys: readonly string[]): Promise<number> {
    const { table, key, erasure, objects } = holding;
    // before the row forgets them
    if (objects !== undefined) {
      await managerOf(tx).query(
        `INSERT INTO erased_object (key) SELECT DISTINCT object FROM ${from(holding)}, unnest(${objects}) object
         WHERE ${key} = ANY ($1) AND object IS NOT NULL ORDER BY 1 ON CONFLICT DO NOTHING`,
        [keys],
      );
    }
    const change =
      erasure === 'DELETE'
        ? `DELETE FROM ${table} it`
        : `UPDATE ${table} it SET ${Object.entries(erasure)
            .map(([column, value]) => `${column} = ${value}`)
            .join(', ')}`;
    const [, affected] = await managerOf(tx).query<[unknown, number]>(`${change} WHERE ${key} = ANY ($1)`, [keys]);
    return affected;
  }
}

function select(holding: Holding): string {
  const [, firstId] = holding.matters[0] ?? ['', holding.key];
  const held = holding.matters.map(([type, id]) => `(hold.matter_type = '${type}' AND hold.matter_id = ${id})`);
  return `SELECT ${holding.key} AS key, ${firstId} AS matter,
      ${choice(
        holding,
        holding.clocks.map((_, place) => String(place)),
      )} AS clock,
      ${choice(
        holding,
        holding.clocks.map(({ since }) => since),
      )} AS since,
      EXISTS (SELECT FROM legal_hold hold WHERE hold.released_at IS NULL AND (${held.join(' OR ') || 'false'})) AS held
    FROM ${from(holding)} WHERE (${holding.remains})`;
}

function locked({ locks }: Holding): string {
  return locks === undefined ? 'it' : `it, ${locks}`;
}

function from({ table, joins }: Holding): string {
  return `${table} it ${joins ?? ''}`;
}

/** An expression by the first clock whose condition holds; null where none does. */
function choice({ clocks }: Holding, expressions: readonly string[]): string {
  return `CASE ${clocks.map(({ when }, place) => `WHEN ${when} THEN ${expressions[place]}`).join(' ')} END`;
}

function heldRow({ key, matter, clock, since, held }: TakenRow): HeldRow {
  return {
    key,
    matterId: matter,
    isOnHold: held,
    ...present('clock', clock),
    ...(since === null ? {} : { since: instantOf(since) }),
  };
}
