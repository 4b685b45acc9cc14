import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LicenseIndex, LicenseRef } from '../application/license-index.port.js';
import type { PartyWork } from '../application/license-store.port.js';
import type { License } from '../domain/license.js';
import { LICENSE_SELECT, type LicenseRecord, licenseOf } from './license.mapper.js';

@Injectable()
export class LicenseIndexQuery implements LicenseIndex {
  constructor(private readonly dataSource: DataSource) {}

  between(pairs: readonly PartyWork[]): Promise<readonly LicenseRef[]> {
    return this.dataSource.query<LicenseRef[]>(
      `SELECT (pair.place - 1)::integer AS place, l.id, l.version
       FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS pair (uri, partner_id, place)
       JOIN license_work w ON w.uri = pair.uri
       JOIN license l ON l.id = w.license_id AND (pair.partner_id IS NULL OR l.partner_id = pair.partner_id)`,
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
