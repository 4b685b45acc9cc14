import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { ClaimChange, ClaimStore, DueDrafts, LapsedDraft } from '../application/claim-store.port.js';
import { type Claim, type Claimant, ClaimId } from '../domain/claim.js';
import type { ClaimState } from '../domain/claim-states.js';
import { UNDECIDED } from '../domain/recount-claim.js';
import { claimantColumnsOf, claimantOf, claimOf, columnsOf, type LapsedRow, lapsedDraftOf } from './claim.mapper.js';
import { ClaimRow } from './claim.row.js';
import { ClaimStepRow } from './claim-step.row.js';
import { ClaimantRow } from './claimant.row.js';

/** @param due the rows to lapse, `claim.id`; `$1` is the present instant */
const lapse = (due: string): string => `
  WITH due AS (${due}), lapsed AS (
    UPDATE claim SET state = 'LAPSED', lapsed_at = $1, version = claim.version + 1 FROM due WHERE claim.id = due.id
    RETURNING claim.id, claim.kind, claim.version, claim.draft_lapses_at, claim.window_rule, claim.window_source,
      claim.window_ends_at
  )
  SELECT * FROM lapsed ORDER BY draft_lapses_at, id`;
/**
 * One statement: a million drafts may be due at the same midnight. WHY it says where to begin: the index keeps what lapsed
 * before until it is vacuumed, and every batch would read all of it again.
 */
const LAPSE_DUE = lapse(`
  SELECT id FROM claim WHERE state = 'DRAFT' AND draft_lapses_at <= $1 AND (draft_lapses_at, id) > ($3, $4)
    AND draft_recount_by IS NULL
  ORDER BY draft_lapses_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`);
const LAPSE_NAMED = lapse(
  `SELECT id FROM claim WHERE id = ANY ($2::uuid[]) AND state = 'DRAFT' AND draft_lapses_at <= $1`,
);
const FROM_THE_FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;

/** Times that may still move, of claims they still matter to. Each arm says first what the index says. */
const PROVISIONAL = `(
  claim.window_provisional AND claim.excused_by IS NULL AND claim.state IN (:...undecided)
  OR claim.state = 'DRAFT' AND claim.draft_recount_by IS NOT NULL
  OR jsonb_path_exists(claim.decisions, '$[*].complaintRecountBy') AND claim.complained_at IS NULL
)`;

const REMIND = `
  WITH due AS (
    SELECT claim.id FROM claim JOIN claim_claimant claimant ON claimant.claim_id = claim.id
    WHERE state = 'DRAFT' AND draft_lapses_at > $1 AND draft_lapses_at <= $2 AND reminded_at IS NULL
      AND claimant.email IS NOT NULL
    ORDER BY draft_lapses_at LIMIT $3 FOR UPDATE OF claim SKIP LOCKED
  ), reminded AS (
    UPDATE claim SET reminded_at = $1 FROM due WHERE claim.id = due.id RETURNING claim.id, claim.version
  )
  SELECT * FROM reminded`;

/** Claims in PostgreSQL. Every change is an update on the version that was read. */
@Injectable()
export class ClaimRepository implements ClaimStore {
  async add(tx: Tx, claim: Claim, change: ClaimChange & { readonly tokenHash: string }): Promise<void> {
    const manager = managerOf(tx);
    await manager.insert(ClaimRow, { ...columnsOf(claim), tokenHash: change.tokenHash, remindedAt: null });
    if (change.claimant !== undefined) await manager.insert(ClaimantRow, claimantColumnsOf(claim.id, change.claimant));
    await manager.insert(ClaimStepRow, stepColumnsOf(claim, change, null));
  }

  async find(tx: Tx, id: ClaimId): Promise<Claim | undefined> {
    return one(await managerOf(tx).findOneBy(ClaimRow, { id }));
  }

  async lock(tx: Tx, id: ClaimId): Promise<Claim | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    return one(await managerOf(tx).findOne(ClaimRow, { where: { id }, lock }));
  }

  async findByToken(tx: Tx, id: ClaimId, tokenHash: string): Promise<Claim | undefined> {
    return one(await managerOf(tx).findOneBy(ClaimRow, { id, tokenHash }));
  }

  async change(tx: Tx, before: Claim, after: Claim, change: ClaimChange): Promise<boolean> {
    const manager = managerOf(tx);
    const { tokenHash } = change;
    const { id, ...columns } = columnsOf(after);
    const { affected } = await manager.update(
      ClaimRow,
      { id, version: before.version, state: before.state },
      { ...columns, ...(tokenHash === undefined ? {} : { tokenHash }) },
    );
    if (affected !== 1) return false;
    if (change.claimant !== undefined) {
      await manager.upsert(ClaimantRow, claimantColumnsOf(after.id, change.claimant), ['claimId']);
    }
    await manager.insert(ClaimStepRow, stepColumnsOf(after, change, before.state));
    return true;
  }

  async lapseDue(tx: Tx, { now, limit, after }: DueDrafts): Promise<readonly LapsedDraft[]> {
    const behind = after === undefined ? FROM_THE_FIRST : [dateOf(after.draftLapsesAt), after.id];
    const rows = await managerOf(tx).query<LapsedRow[]>(LAPSE_DUE, [dateOf(now), limit, ...behind]);
    return rows.map(lapsedDraftOf);
  }

  async lapse(tx: Tx, ids: readonly ClaimId[], now: Temporal.Instant): Promise<readonly LapsedDraft[]> {
    if (ids.length === 0) return [];
    return (await managerOf(tx).query<LapsedRow[]>(LAPSE_NAMED, [dateOf(now), ids])).map(lapsedDraftOf);
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Claim[]> {
    return (await provisionalAfter(tx, after, limit).getMany()).map(claimOf);
  }

  async provisionalDue(tx: Tx, after: string | undefined, limit: number, by: Temporal.Instant) {
    const due = provisionalAfter(tx, after, limit)
      .andWhere(`claim.state = 'DRAFT' AND claim.draft_recount_by IS NOT NULL`)
      .andWhere('claim.draft_lapses_at <= :by', { by: dateOf(by) });
    return (await due.getMany()).map(claimOf);
  }

  async remindBefore(tx: Tx, limit: number, now: Temporal.Instant, until: Temporal.Instant) {
    const rows = await managerOf(tx).query<{ id: string; version: number }[]>(REMIND, [
      dateOf(now),
      dateOf(until),
      limit,
    ]);
    return rows.map(({ id, version }) => ({ id: ClaimId(id), version }));
  }

  hides(tx: Tx, workId: string): Promise<boolean> {
    return managerOf(tx).existsBy(ClaimRow, { hiddenWorkId: workId });
  }

  async claimantOf(tx: Tx, id: ClaimId): Promise<Claimant | undefined> {
    const row = await managerOf(tx).findOneBy(ClaimantRow, { claimId: id });
    return row === null ? undefined : claimantOf(row);
  }
}

/** Locked, passing over those that another transaction holds. */
function provisionalAfter(tx: Tx, after: string | undefined, limit: number): SelectQueryBuilder<ClaimRow> {
  const query = managerOf(tx)
    .createQueryBuilder(ClaimRow, 'claim')
    .where(PROVISIONAL, { undecided: UNDECIDED })
    .orderBy('claim.id')
    .limit(limit)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked');
  return after === undefined ? query : query.andWhere('claim.id > :after', { after });
}

function one(row: ClaimRow | null): Claim | undefined {
  return row === null ? undefined : claimOf(row);
}

function stepColumnsOf(after: Claim, { step }: ClaimChange, fromState: ClaimState | null): ClaimStepRow {
  return {
    claimId: after.id,
    version: after.version,
    event: step.event,
    fromState,
    toState: after.state,
    actorKind: step.actor.kind,
    actorId: step.actor.id,
    reason: step.reason,
    at: dateOf(step.at),
  };
}
