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
import type { Certificate } from '../domain/certificate.js';
import type { CertificateNumber } from '../domain/certificate-number.js';
import { exclusiveCells } from '../domain/exclusive-grant.js';
import { type License, LicenseId } from '../domain/license.js';
import type { Visibility } from '../domain/visibility.js';
import { dateOf, optionalDate } from './instants.js';
import {
  certificateOf,
  certificateRowOf,
  LICENSE_SELECT,
  type LicenseRecord,
  licenseOf,
  licenseRowOf,
} from './license.mapper.js';
import { LicenseRow } from './license.row.js';
import { LicenseCertificateRow } from './license-certificate.row.js';
import { LicenseExclusiveCellRow } from './license-exclusive-cell.row.js';
import { LicenseSuspensionRow } from './license-suspension.row.js';
import { LicenseWorkRow } from './license-work.row.js';
import { visibilityClause } from './visibility-clause.js';

/** Cells inserted by one statement. */
const CELLS_PER_INSERT = 1_000;

@Injectable()
export class LicenseRepository implements LicenseStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, license: License): Promise<void> {
    const manager = managerOf(tx);
    await manager.insert(LicenseRow, licenseRowOf(license));
    const works = license.works.map(({ id, uri, title }, position) => ({
      licenseId: license.id,
      workId: id,
      uri,
      title,
      position,
    }));
    await manager.insert(LicenseWorkRow, works);
    await insertCells(manager, license);
  }

  async nextStatusIndex(tx: Tx): Promise<number> {
    const [row] = await rowsOf<{ index: number }>(
      managerOf(tx),
      `SELECT nextval('license_status_index')::integer AS index`,
    );
    if (row === undefined) throw new Error('INVARIANT: a sequence has a next value');
    return row.index;
  }

  async insertCertificate(tx: Tx, certificate: Certificate): Promise<void> {
    await managerOf(tx).insert(LicenseCertificateRow, certificateRowOf(certificate));
  }

  async claim(tx: Tx, id: LicenseId, visible: Visibility): Promise<License | undefined> {
    const [license] = await select(managerOf(tx), 'id = $1', [id], visible, 'FOR UPDATE OF license');
    return license;
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
        version: next.version,
      },
    );
    if (affected !== 1) throw new Error(`INVARIANT: license ${seen.id} was claimed at version ${seen.version}`);
    await applySuspensions(manager, seen, next);
    const { revokedAt } = next;
    if (revokedAt !== undefined && seen.revokedAt === undefined) await freeCells(manager, next.id, dateOf(revokedAt));
  }

  async find(id: LicenseId, visible: Visibility): Promise<License | undefined> {
    const [license] = await select(this.dataSource.manager, 'id = $1', [id], visible);
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
       JOIN license_certificate certificate ON certificate.license_id = license.id WHERE agreement_id = $1`,
      [agreementId],
    );
    return row;
  }

  async certificateOf(licenseId: LicenseId): Promise<Certificate | undefined> {
    const row = await this.dataSource.getRepository(LicenseCertificateRow).findOneBy({ licenseId });
    return row === null ? undefined : certificateOf(row);
  }

  async byNumber(number: CertificateNumber): Promise<{ certificate: Certificate; license: License } | undefined> {
    const row = await this.dataSource.getRepository(LicenseCertificateRow).findOneBy({ number });
    if (row === null) return undefined;
    const license = await this.find(LicenseId(row.licenseId), { kind: 'ALL' });
    if (license === undefined) throw new Error(`INVARIANT: certificate ${number} has its license`);
    return { certificate: certificateOf(row), license };
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

  async statuses(): Promise<readonly { index: number; license: License }[]> {
    const rows = await rowsOf<LicenseRecord & { index: number }>(
      this.dataSource.manager,
      `SELECT own.*, certificate.status_index AS index
       FROM (${LICENSE_SELECT}) own JOIN license_certificate certificate ON certificate.license_id = own.id`,
    );
    return rows.map((row) => ({ index: row.index, license: licenseOf(row) }));
  }
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
    const { suspendedAt, reinstatedAt } = suspension;
    const earlier = seen.suspensions[sequence];
    if (earlier === undefined) {
      const row = {
        licenseId: next.id,
        sequence,
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
