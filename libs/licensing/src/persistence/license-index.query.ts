import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LicenseAbove, LicenseIndex, LicenseRef } from '../application/license-index.port.js';
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
         SELECT license_id AS id, license_version AS version FROM license_work
         WHERE license_work.uri = pair.uri AND (pair.partner_id IS NULL OR license_work.partner_id = pair.partner_id)
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

  async above(ids: readonly string[]): Promise<readonly LicenseAbove[]> {
    const rows = await this.dataSource.query<{ leaf: string; partner_id: string; agent_grant_id: string | null }[]>(
      `WITH RECURSIVE chain AS (
         SELECT id AS leaf, id, partner_id, agent_grant_id, upstream_license_id FROM license WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT chain.leaf, above.id, above.partner_id, above.agent_grant_id, above.upstream_license_id
           FROM chain JOIN license AS above ON above.id = chain.upstream_license_id
       ) SELECT leaf, partner_id, agent_grant_id FROM chain WHERE id <> leaf`,
      [ids],
    );
    return rows.map(({ leaf: licenseId, partner_id: partnerId, agent_grant_id: agentGrantId }) => ({
      licenseId,
      partnerId,
      ...(agentGrantId === null ? {} : { agentGrantId }),
    }));
  }
}
