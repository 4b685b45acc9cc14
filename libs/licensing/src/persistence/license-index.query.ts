import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LicenseIndex, LicenseRef } from '../application/license-index.port.js';
import type { PartyWork } from '../application/license-store.port.js';
import type { License } from '../domain/license.js';
import { LICENSE_SELECT, type LicenseRecord, licenseOf } from './license.mapper.js';

@Injectable()
export class LicenseIndexQuery implements LicenseIndex {
  constructor(private readonly dataSource: DataSource) {}

  /** WHY: looked up pair by pair, so that the cost grows with the pairs; left a join, the table may be read whole. */
  between(pairs: readonly PartyWork[]): Promise<readonly LicenseRef[]> {
    return this.dataSource.query<LicenseRef[]>(
      `SELECT (pair.place - 1)::integer AS place, l.id, l.version
       FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS pair (uri, partner_id, place)
       CROSS JOIN LATERAL (
         SELECT license.id, license.version FROM license_work JOIN license ON license.id = license_work.license_id
         WHERE license_work.uri = pair.uri AND (pair.partner_id IS NULL OR license.partner_id = pair.partner_id)
         OFFSET 0) AS l`,
      [pairs.map(({ workUri }) => workUri), pairs.map(({ partnerId }) => partnerId ?? null)],
    );
  }

  async load(ids: readonly string[]): Promise<readonly License[]> {
    const rows = await this.dataSource.query<LicenseRecord[]>(`${LICENSE_SELECT} WHERE license.id = ANY($1::uuid[])`, [
      ids,
    ]);
    return rows.map(licenseOf);
  }
}
