import { type Actor, hasRole, type Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ReprintDeclaredError, type ReprintQuery, type ReprintStore } from '../application/reprint-store.port.js';
import { type DeclaredReprint, REPRINT_STATES, ReprintId } from '../domain/declared-reprint.js';
import { DeclaredReprintRow } from './declared-reprint.row.js';

@Injectable()
export class ReprintRepository implements ReprintStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, reprint: DeclaredReprint): Promise<void> {
    try {
      await managerOf(tx).insert(DeclaredReprintRow, rowOf(reprint));
    } catch (failure) {
      if (violatedConstraint(failure) === 'uq_declared_reprint_page') throw new ReprintDeclaredError(reprint.url);
      throw failure;
    }
  }

  async claim(tx: Tx, id: ReprintId, actor: Actor): Promise<DeclaredReprint | undefined> {
    const query = select(managerOf(tx), actor).andWhere('reprint.id = :id', { id });
    const row = await query.setLock('pessimistic_write').getOne();
    return row === null ? undefined : reprintOf(row);
  }

  async claimOfLicense(tx: Tx, licenseId: string): Promise<readonly DeclaredReprint[]> {
    const rows = await managerOf(tx)
      .createQueryBuilder(DeclaredReprintRow, 'reprint')
      .where({ licenseId })
      .orderBy('reprint.id')
      .setLock('pessimistic_write')
      .getMany();
    return rows.map(reprintOf);
  }

  async apply(tx: Tx, seen: DeclaredReprint, next: DeclaredReprint): Promise<void> {
    const { state, mustRemoveSince, removedAt, version } = rowOf(next);
    const { affected } = await managerOf(tx).update(
      DeclaredReprintRow,
      { id: seen.id, version: seen.version },
      { state, mustRemoveSince, removedAt, version },
    );
    if (affected !== 1) throw new Error(`INVARIANT: reprint ${seen.id} was claimed at version ${seen.version}`);
  }

  async list({ licenseId, before, limit }: ReprintQuery, actor: Actor): Promise<readonly DeclaredReprint[]> {
    const query = select(this.dataSource.manager, actor);
    if (licenseId !== undefined) query.andWhere('reprint.license_id = :licenseId', { licenseId });
    if (before !== undefined) {
      query.andWhere('(reprint.declared_at, reprint.id) < (:at, :id)', { at: dateOf(before.at), id: before.id });
    }
    const rows = await query
      .orderBy('reprint.declaredAt', 'DESC')
      .addOrderBy('reprint.id', 'DESC')
      .take(limit)
      .getMany();
    return rows.map(reprintOf);
  }
}

/** The only reader of the table for somebody: visibility is part of every query. */
function select(manager: EntityManager, actor: Actor): SelectQueryBuilder<DeclaredReprintRow> {
  const query = manager.createQueryBuilder(DeclaredReprintRow, 'reprint');
  if (hasRole(actor, 'DESK', 'LEGAL', 'ADMIN')) return query.where('true');
  if (actor.partnerId === undefined) return query.where('false');
  return query.where('reprint.partner_id = :partnerId', { partnerId: actor.partnerId });
}

function reprintOf(row: DeclaredReprintRow): DeclaredReprint {
  const { licenseId, partnerId, workId, url, declaredBy, mustRemoveSince, removedAt, version } = row;
  return {
    id: ReprintId(row.id),
    licenseId,
    partnerId,
    workId,
    url,
    state: known(REPRINT_STATES, row.state, 'state of a reprint'),
    declaredBy,
    declaredAt: instantOf(row.declaredAt),
    ...present('mustRemoveSince', mustRemoveSince && instantOf(mustRemoveSince)),
    ...present('removedAt', removedAt && instantOf(removedAt)),
    version,
  };
}

function rowOf({ declaredAt, mustRemoveSince, removedAt, ...columns }: DeclaredReprint): DeclaredReprintRow {
  return {
    ...columns,
    declaredAt: dateOf(declaredAt),
    mustRemoveSince: dateOf(mustRemoveSince),
    removedAt: dateOf(removedAt),
  };
}
