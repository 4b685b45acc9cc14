import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type {
  CertificateStore,
  ListedException,
  ListedPlaces,
  ScopeCells,
} from '../application/certificate-store.port.js';
import type { Certificate } from '../domain/certificate.js';
import type { CertificateNumber } from '../domain/certificate-number.js';
import type { LicenseId } from '../domain/license.js';
import { certificateOf, certificateRowOf } from './certificate.mapper.js';
import { dateOf } from './instants.js';
import { LicenseCertificateRow } from './license-certificate.row.js';

/** One text for the cells of a license: codes hold neither comma nor bar. */
const CELLS = `concat_ws('|', array_to_string(license.territories, ','), array_to_string(license.media, ','),
  array_to_string(license.languages, ','))`;

const SUSPENDED = `suspended_at <= $1 AND (reinstated_at IS NULL OR reinstated_at > $1)`;

/**
 * Places whose status is not that of the others, in ascending weight: what comes later counts. Each part reads only
 * what it is about; none reads all certificates.
 */
const EXCEPTIONS = `
  SELECT certificate.status_index AS index, 'suspended_upstream' AS status, 1 AS weight
  FROM license JOIN license_certificate certificate ON certificate.license_id = license.id
  WHERE cardinality($2::text[]) > 0 AND ${CELLS} = ANY ($2::text[])
  UNION ALL
  SELECT certificate.status_index, 'suspended_upstream', 2
  FROM license_suspension JOIN license_certificate certificate USING (license_id)
  WHERE cause = 'UPSTREAM' AND ${SUSPENDED}
  UNION ALL
  SELECT certificate.status_index, 'suspended', 3
  FROM license_suspension JOIN license_certificate certificate USING (license_id)
  WHERE cause <> 'UPSTREAM' AND ${SUSPENDED}
  UNION ALL
  SELECT certificate.status_index, 'revoked', 4
  FROM license JOIN license_certificate certificate ON certificate.license_id = license.id WHERE license.revoked_at <= $1
  UNION ALL
  SELECT status_index, 'superseded', 5 FROM license_certificate WHERE superseded_at <= $1
  ORDER BY weight`;

const SIZE = `
  SELECT coalesce(max(status_index) + 1, 0)::integer AS size, count(*)::integer AS issued FROM license_certificate`;

const UNISSUED = `
  SELECT index FROM generate_series(0, $1::integer - 1) AS place (index)
  EXCEPT SELECT status_index FROM license_certificate`;

@Injectable()
export class CertificateRepository implements CertificateStore {
  constructor(private readonly dataSource: DataSource) {}

  async nextStatusIndex(tx: Tx): Promise<number> {
    const [row] = await managerOf(tx).query<{ index: number }[]>(
      `SELECT nextval('license_status_index')::integer AS index`,
    );
    if (row === undefined) throw new Error('INVARIANT: a sequence has a next value');
    return row.index;
  }

  async insert(tx: Tx, certificate: Certificate): Promise<void> {
    await managerOf(tx).insert(LicenseCertificateRow, certificateRowOf(certificate));
  }

  async claimCurrent(tx: Tx, licenseId: LicenseId): Promise<Certificate | undefined> {
    const row = await managerOf(tx).findOne(LicenseCertificateRow, {
      where: { licenseId, supersededAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    return row === null ? undefined : certificateOf(row);
  }

  async supersede(tx: Tx, { number }: Certificate, at: Temporal.Instant, by: CertificateNumber): Promise<void> {
    const { affected } = await managerOf(tx).update(
      LicenseCertificateRow,
      { number, supersededAt: IsNull() },
      { supersededAt: dateOf(at), supersededBy: by },
    );
    if (affected !== 1) throw new Error(`INVARIANT: certificate ${number} was claimed while in force`);
  }

  async current(licenseId: LicenseId): Promise<Certificate | undefined> {
    const where = { licenseId, supersededAt: IsNull() };
    const row = await this.dataSource.getRepository(LicenseCertificateRow).findOneBy(where);
    return row === null ? undefined : certificateOf(row);
  }

  async currentNumbers(licenseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (licenseIds.length === 0) return new Map();
    const rows = await this.dataSource.query<{ license_id: string; number: string }[]>(
      'SELECT license_id, number FROM license_certificate WHERE license_id = ANY($1::uuid[]) AND superseded_at IS NULL',
      [licenseIds],
    );
    return new Map(rows.map(({ license_id, number }) => [license_id, number]));
  }

  async byNumber(number: CertificateNumber): Promise<Certificate | undefined> {
    const row = await this.dataSource.getRepository(LicenseCertificateRow).findOneBy({ number });
    return row === null ? undefined : certificateOf(row);
  }

  async statusRevision(): Promise<string> {
    const [row] = await this.dataSource.query<{ revision: string }[]>(
      'SELECT last_value::text AS revision FROM license_status_revision',
    );
    return row?.revision ?? '';
  }

  liveScopes(at: Temporal.Instant): Promise<readonly ScopeCells[]> {
    return this.dataSource.query<ScopeCells[]>(
      'SELECT DISTINCT territories, media, languages FROM license WHERE term_ends_at > $1 AND revoked_at IS NULL',
      [dateOf(at)],
    );
  }

  async listedPlaces(at: Temporal.Instant, cut: readonly ScopeCells[]): Promise<ListedPlaces> {
    const [{ size, issued } = { size: 0, issued: 0 }] =
      await this.dataSource.query<{ size: number; issued: number }[]>(SIZE);
    const gaps = issued === size ? [] : await this.dataSource.query<{ index: number }[]>(UNISSUED, [size]);
    const exceptions = await this.dataSource.query<{ index: number; status: ListedException }[]>(EXCEPTIONS, [
      dateOf(at),
      cut.map(cellsKey),
    ]);
    return { size, unissued: gaps.map(({ index }) => index), exceptions };
  }
}

/** The same text as `CELLS`. */
function cellsKey({ territories, media, languages }: ScopeCells): string {
  return [territories, media, languages].map((values) => values.join(',')).join('|');
}
