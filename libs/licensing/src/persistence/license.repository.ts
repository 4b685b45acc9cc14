import type { Tx } from '@app/kernel';
import { managerOf, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  ExclusiveOverlapError,
  type GrantedIds,
  type LicenseQuery,
  type LicenseStore,
  type PartyWork,
} from '../application/license-store.port.js';
import { exclusiveCells } from '../domain/exclusive-grant.js';
import { type License, LicenseId } from '../domain/license.js';
import type { Visibility } from '../domain/visibility.js';
import { dateOf, optionalDate } from './instants.js';
import { LICENSE_SELECT, type LicenseRecord, licenseOf, licenseRowOf, OPERATOR } from './license.mapper.js';
import { LicenseRow } from './license.row.js';
import { LicenseExclusiveCellRow } from './license-exclusive-cell.row.js';
import { LicenseSuspensionRow } from './license-suspension.row.js';
import { LicenseWorkRow } from './license-work.row.js';
import { scopeColumns } from './scope.mapper.js';
import { visibilityClause } from './visibility-clause.js';

/** Cells inserted by one statement. */
const CELLS_PER_INSERT = 1_000;

@Injectable()
export class LicenseRepository implements LicenseStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, license: License): Promise<void> {
    const manager = managerOf(tx);
    await manager.insert(LicenseRow, licenseRowOf(license));
    const works = license.works.map(({ id, uri, title, carvedOut }, position) => ({
      licenseId: license.id,
      workId: id,
      partnerId: license.partnerId,
      licenseVersion: license.version,
      uri,
      title,
      carvedOut: carvedOut === undefined ? null : [...carvedOut],
      position,
    }));
    await manager.insert(LicenseWorkRow, works);
    await insertCells(manager, license);
  }

  async claim(tx: Tx, id: LicenseId, visible: Visibility): Promise<License | undefined> {
    const [license] = await claimed(managerOf(tx), 'id = $1', [id], visible);
    return license;
  }

  async claimOfAgreement(tx: Tx, agreementId: string): Promise<License | undefined> {
    const [license] = await claimed(managerOf(tx), 'agreement_id = $1', [agreementId], { kind: 'ALL' });
    return license;
  }

  async amend(tx: Tx, seen: License, next: License): Promise<void> {
    const manager = managerOf(tx);
    const { affected } = await manager.update(
      LicenseRow,
      { id: seen.id, version: seen.version },
      { scope: scopeColumns(next.scope), version: raised(seen, next) },
    );
    if (affected !== 1) throw new Error(`INVARIANT: license ${seen.id} was claimed at version ${seen.version}`);
    await manager.delete(LicenseExclusiveCellRow, { licenseId: seen.id });
    await insertCells(manager, next);
  }

  claimDownstream(tx: Tx, upstreamId: LicenseId): Promise<readonly License[]> {
    return claimed(managerOf(tx), 'upstream_license_id = $1', [upstreamId], { kind: 'ALL' });
  }

  async apply(tx: Tx, seen: License, next: License): Promise<void> {
    const manager = managerOf(tx);
    const { affected } = await manager.update(
      LicenseRow,
      { id: seen.id, version: seen.version },
      {
        state: next.state,
        exhaustedAt: optionalDate(next.exhaustedAt),
        revokedAt: optionalDate(next.revokedAt),
        version: raised(seen, next),
      },
    );
    if (affected !== 1) throw new Error(`INVARIANT: license ${seen.id} was claimed at version ${seen.version}`);
    await applySuspensions(manager, seen, next);
    const { revokedAt } = next;
    if (revokedAt !== undefined && seen.revokedAt === undefined) await freeCells(manager, next.id, dateOf(revokedAt));
  }

  async find(id: LicenseId, visible: Visibility, tx?: Tx): Promise<License | undefined> {
    const manager = tx === undefined ? this.dataSource.manager : managerOf(tx);
    const [license] = await select(manager, 'id = $1', [id], visible);
    return license;
  }

  list({ state, before, limit }: LicenseQuery, visible: Visibility): Promise<readonly License[]> {
    return select(
      this.dataSource.manager,
      `($1::text IS NULL OR state = $1) AND ($2::timestamptz IS NULL OR (granted_at, id) < ($2, $3::uuid))`,
      [state ?? null, optionalDate(before?.at), before?.id ?? null],
      visible,
      `ORDER BY granted_at DESC, id DESC LIMIT ${Math.trunc(limit)}`,
    );
  }

  async due(now: Temporal.Instant, limit: number): Promise<readonly LicenseId[]> {
    const rows = await rowsOf<{ id: string }>(
      this.dataSource.manager,
      `SELECT id FROM license WHERE state = 'SCHEDULED' AND term_starts_at <= $1
       UNION ALL
       SELECT id FROM license WHERE state IN ('ACTIVE', 'SUSPENDED', 'EXHAUSTED') AND term_ends_at <= $1
       LIMIT $2`,
      [dateOf(now), limit],
    );
    return rows.map(({ id }) => LicenseId(id));
  }

  async grantedBy(agreementId: string): Promise<GrantedIds | undefined> {
    const [row] = await rowsOf<GrantedIds>(
      this.dataSource.manager,
      `SELECT license.id AS "licenseId", certificate.number AS "certificateNumber" FROM license
       JOIN license_certificate certificate ON certificate.license_id = license.id
         AND certificate.superseded_at IS NULL WHERE agreement_id = $1`,
      [agreementId],
    );
    return row;
  }

  between(pairs: readonly PartyWork[]): Promise<readonly License[]> {
    if (pairs.length === 0) return Promise.resolve([]);
    return select(
      this.dataSource.manager,
      `id IN (SELECT l.id FROM unnest($1::text[], $2::uuid[]) AS pair (uri, partner_id)
         JOIN license_work w ON w.uri = pair.uri
         JOIN license l ON l.id = w.license_id AND (pair.partner_id IS NULL OR l.partner_id = pair.partner_id))`,
      [pairs.map(({ workUri }) => workUri), pairs.map(({ partnerId }) => partnerId ?? null)],
      { kind: 'ALL' },
    );
  }
}

/**
 * Licenses locked until the transaction ends, in the order of their ids.
 * WHY two statements: one that waits for a lock reads the row anew, and works, suspensions and amendments not.
 */
async function claimed(
  manager: EntityManager,
  where: string,
  values: readonly unknown[],
  visible: Visibility,
): Promise<readonly License[]> {
  const tenant = visibilityClause(visible, 'partner_id', values.length + 1);
  const lock = `SELECT id FROM license WHERE ${where} AND ${tenant.sql} ORDER BY id FOR UPDATE`;
  const locked = await rowsOf(manager, lock, [...values, ...tenant.values]);
  return locked.length === 0 ? [] : select(manager, where, values, visible, 'ORDER BY id');
}

/** The only reader of the table: visibility is part of every query. @param where with parameters from $1 on */
async function select(
  manager: EntityManager,
  where: string,
  values: readonly unknown[],
  visible: Visibility,
  tail = '',
): Promise<readonly License[]> {
  const tenant = visibilityClause(visible, 'license.partner_id', values.length + 1);
  const sql = `${LICENSE_SELECT} WHERE ${where} AND ${tenant.sql} ${tail}`;
  return (await rowsOf<LicenseRecord>(manager, sql, [...values, ...tenant.values])).map(licenseOf);
}

function rowsOf<Row>(manager: EntityManager, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return manager.query<Row[]>(sql, [...values]);
}

async function insertCells(manager: EntityManager, license: License): Promise<void> {
  const { scope } = license;
  const rows = exclusiveCells(
    scope,
    license.works.map(({ uri }) => uri),
  ).map((cell) => ({
    ...cell,
    licenseId: license.id,
    startsAt: dateOf(scope.termStartsAt),
    endsAt: dateOf(scope.termEndsAt),
  }));
  try {
    for (let from = 0; from < rows.length; from += CELLS_PER_INSERT) {
      await manager.insert(LicenseExclusiveCellRow, rows.slice(from, from + CELLS_PER_INSERT));
    }
  } catch (failure) {
    if (violatedConstraint(failure) === 'ex_license_exclusive_cell') throw new ExclusiveOverlapError(license.id);
    throw failure;
  }
}

/** From the revocation on, what was exclusive can be granted again. */
async function freeCells(manager: EntityManager, licenseId: string, endsAt: Date): Promise<void> {
  await manager.query(
    'UPDATE license_exclusive_cell SET ends_at = GREATEST(starts_at, $2::timestamptz) WHERE license_id = $1 AND ends_at > $2::timestamptz',
    [licenseId, endsAt],
  );
}

async function applySuspensions(manager: EntityManager, seen: License, next: License): Promise<void> {
  for (const [sequence, suspension] of next.suspensions.entries()) {
    const { cause = OPERATOR, suspendedAt, reinstatedAt } = suspension;
    const earlier = seen.suspensions[sequence];
    if (earlier === undefined) {
      const row = {
        licenseId: next.id,
        sequence,
        cause,
        suspendedAt: dateOf(suspendedAt),
        reinstatedAt: optionalDate(reinstatedAt),
      };
      await manager.insert(LicenseSuspensionRow, row);
    } else if (earlier.reinstatedAt === undefined && reinstatedAt !== undefined) {
      await manager.update(
        LicenseSuspensionRow,
        { licenseId: next.id, sequence },
        { reinstatedAt: dateOf(reinstatedAt) },
      );
    }
  }
}

/** WHY: decisions keep a license as compiled until its version is another, so no change may leave it. */
function raised(seen: License, next: License): number {
  if (next.version > seen.version) return next.version;
  throw new Error(`INVARIANT: license ${seen.id} changed without a new version`);
}
