import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ClaimChange, ClaimStore } from '../application/claim-store.port.js';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import type { ClaimState } from '../domain/claim-states.js';
import { claimantColumnsOf, claimantOf, claimOf, columnsOf } from './claim.mapper.js';
import { ClaimRow } from './claim.row.js';
import { ClaimStepRow } from './claim-step.row.js';
import { ClaimantRow } from './claimant.row.js';

/** Claims in PostgreSQL. Every change is an update on the version that was read. */
@Injectable()
export class ClaimRepository implements ClaimStore {
  async add(tx: Tx, claim: Claim, change: ClaimChange & { readonly tokenHash: string }): Promise<void> {
    const manager = managerOf(tx);
    await manager.insert(ClaimRow, { ...columnsOf(claim), tokenHash: change.tokenHash });
    if (change.claimant !== undefined) await manager.insert(ClaimantRow, claimantColumnsOf(claim.id, change.claimant));
    await manager.insert(ClaimStepRow, stepColumnsOf(claim, change, null));
  }

  async find(tx: Tx, id: ClaimId): Promise<Claim | undefined> {
    return one(await managerOf(tx).findOneBy(ClaimRow, { id }));
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

  async claimantOf(tx: Tx, id: ClaimId): Promise<Claimant | undefined> {
    const row = await managerOf(tx).findOneBy(ClaimantRow, { claimId: id });
    return row === null ? undefined : claimantOf(row);
  }
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
