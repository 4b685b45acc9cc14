import { type Actor, hasRole, type Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, type SelectQueryBuilder } from 'typeorm';
import { ReprintDeclaredError, type ReprintQuery, type ReprintStore } from '../application/reprint-store.port.js';
import { type DeclaredReprint, REPRINT_STATES, ReprintId } from '../domain/declared-reprint.js';
import { CHECK_OUTCOMES, type ReprintCheck } from '../domain/reprint-check.js';
import { LAST_LOOK } from '../domain/reprint-clock.js';
import { DeclaredReprintRow } from './declared-reprint.row.js';
import { litBy } from './lit-reprints.js';
import { checkOf, checkRowOf } from './reprint-check.mapper.js';
import { ReprintCheckRow } from './reprint-check.row.js';

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

  async claimAt(tx: Tx, urls: readonly string[]): Promise<readonly DeclaredReprint[]> {
    const rows = await managerOf(tx)
      .createQueryBuilder(DeclaredReprintRow, 'reprint')
      .where({ url: In([...urls]) })
      .orderBy('reprint.id')
      .setLock('pessimistic_write')
      .getMany();
    return rows.map(reprintOf);
  }

  async due(now: Temporal.Instant, limit: number): Promise<readonly ReprintId[]> {
    // what waits for the look it has asked for keeps nobody from having a turn
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT *, cure_ends_at AS ends_at FROM declared_reprint WHERE state = 'IN_BREACH' AND cure_ends_at <= $1
         UNION ALL
         SELECT *, removal_ends_at FROM declared_reprint WHERE state = 'MUST_REMOVE' AND removal_ends_at <= $1
       ) lapsed
       WHERE check_asked_at IS NULL OR check_asked_at < ends_at OR last_seen_at >= ends_at
         OR ends_at <= $1::timestamptz - make_interval(hours => $3)
       ORDER BY ends_at, id LIMIT $2`,
      [dateOf(now), limit, LAST_LOOK.hours],
    );
    return rows.map(({ id }) => ReprintId(id));
  }

  async claimDue(tx: Tx, id: ReprintId): Promise<DeclaredReprint | undefined> {
    const query = managerOf(tx).createQueryBuilder(DeclaredReprintRow, 'reprint').where({ id });
    const row = await query.setLock('pessimistic_write').setOnLocked('skip_locked').getOne();
    return row === null ? undefined : reprintOf(row);
  }

  async apply(tx: Tx, seen: DeclaredReprint, next: DeclaredReprint): Promise<void> {
    const {
      id: _id,
      licenseId: _l,
      partnerId: _p,
      workId: _w,
      url: _u,
      declaredBy: _b,
      declaredAt: _a,
      ...moved
    } = rowOf(next);
    const { affected } = await managerOf(tx).update(DeclaredReprintRow, { id: seen.id, version: seen.version }, moved);
    if (affected !== 1) throw new Error(`INVARIANT: reprint ${seen.id} was claimed at version ${seen.version}`);
  }

  async checksDue(now: Temporal.Instant, limit: number): Promise<readonly ReprintId[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM declared_reprint WHERE next_check_at <= $1 AND state <> 'ESCALATED'
       ORDER BY next_check_at, id LIMIT $2`,
      [dateOf(now), limit],
    );
    return rows.map(({ id }) => ReprintId(id));
  }

  async find(id: ReprintId, actor: Actor): Promise<DeclaredReprint | undefined> {
    const row = await select(this.dataSource.manager, actor).andWhere('reprint.id = :id', { id }).getOne();
    return row === null ? undefined : reprintOf(row);
  }

  async record(tx: Tx, check: ReprintCheck): Promise<void> {
    await managerOf(tx).insert(ReprintCheckRow, checkRowOf(check));
  }

  async checks(id: ReprintId, limit: number, before?: number): Promise<readonly ReprintCheck[]> {
    const rows = await this.dataSource.getRepository(ReprintCheckRow).find({
      where: { reprintId: id, ...(before === undefined ? {} : { sequence: LessThan(before) }) },
      order: { sequence: 'DESC' },
      take: limit,
    });
    return rows.map(checkOf);
  }

  async lastChecks(ids: readonly ReprintId[]): Promise<ReadonlyMap<string, ReprintCheck>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource
      .createQueryBuilder(ReprintCheckRow, 'seen')
      .distinctOn(['seen.reprint_id'])
      .where('seen.reprint_id IN (:...ids)', { ids })
      .orderBy('seen.reprint_id')
      .addOrderBy('seen.sequence', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.reprintId, checkOf(row)]));
  }

  async list({ licenseId, light, before, limit }: ReprintQuery, actor: Actor): Promise<readonly DeclaredReprint[]> {
    const query = select(this.dataSource.manager, actor);
    if (licenseId !== undefined) query.andWhere('reprint.license_id = :licenseId', { licenseId });
    if (light !== undefined) query.andWhere(litBy(light.light), { now: dateOf(light.at) });
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
  const { licenseId, partnerId, workId, url, declaredBy, version } = row;
  return {
    id: ReprintId(row.id),
    licenseId,
    partnerId,
    workId,
    url,
    state: known(REPRINT_STATES, row.state, 'state of a reprint'),
    declaredBy,
    declaredAt: instantOf(row.declaredAt),
    ...present('mustRemoveSince', row.mustRemoveSince && instantOf(row.mustRemoveSince)),
    ...present('removalEndsAt', row.removalEndsAt && instantOf(row.removalEndsAt)),
    ...present('removedAt', row.removedAt && instantOf(row.removedAt)),
    ...present('lastSeenAt', row.lastSeenAt && instantOf(row.lastSeenAt)),
    ...present('breachedAt', row.breachedAt && instantOf(row.breachedAt)),
    ...present('cureEndsAt', row.cureEndsAt && instantOf(row.cureEndsAt)),
    ...present('cureRule', row.cureRule),
    ...present('curedAt', row.curedAt && instantOf(row.curedAt)),
    ...present('escalatedAt', row.escalatedAt && instantOf(row.escalatedAt)),
    ...present('checkAskedAt', row.checkAskedAt && instantOf(row.checkAskedAt)),
    ...present('evidenceId', row.evidenceId),
    ...present('removalVerifiedAt', row.removalVerifiedAt && instantOf(row.removalVerifiedAt)),
    ...present('outstandingSince', row.outstandingSince && instantOf(row.outstandingSince)),
    ...present('nextCheckAt', row.nextCheckAt && instantOf(row.nextCheckAt)),
    ...present('lastCheckedAt', row.lastCheckedAt && instantOf(row.lastCheckedAt)),
    ...present('lastOutcome', row.lastOutcome === null ? null : known(CHECK_OUTCOMES, row.lastOutcome, 'last outcome')),
    version,
  };
}

function rowOf(reprint: DeclaredReprint): DeclaredReprintRow {
  const { id, licenseId, partnerId, workId, url, state, declaredBy, version } = reprint;
  return {
    id,
    licenseId,
    partnerId,
    workId,
    url,
    state,
    declaredBy,
    version,
    declaredAt: dateOf(reprint.declaredAt),
    mustRemoveSince: dateOf(reprint.mustRemoveSince),
    removalEndsAt: dateOf(reprint.removalEndsAt),
    removedAt: dateOf(reprint.removedAt),
    lastSeenAt: dateOf(reprint.lastSeenAt),
    breachedAt: dateOf(reprint.breachedAt),
    cureEndsAt: dateOf(reprint.cureEndsAt),
    cureRule: reprint.cureRule ?? null,
    curedAt: dateOf(reprint.curedAt),
    escalatedAt: dateOf(reprint.escalatedAt),
    checkAskedAt: dateOf(reprint.checkAskedAt),
    evidenceId: reprint.evidenceId ?? null,
    removalVerifiedAt: dateOf(reprint.removalVerifiedAt),
    outstandingSince: dateOf(reprint.outstandingSince),
    nextCheckAt: dateOf(reprint.nextCheckAt),
    lastCheckedAt: dateOf(reprint.lastCheckedAt),
    lastOutcome: reprint.lastOutcome ?? null,
  };
}
