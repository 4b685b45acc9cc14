import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UpstreamLicenses } from '../application/upstream-licenses.port.js';
import { LicenseId } from '../domain/license.js';

const LIVE = `license.state NOT IN ('EXPIRED', 'REVOKED')`;

const suspendedFor = (cause: 'UPSTREAM' | 'LICENSEE'): string =>
  `EXISTS (SELECT 1 FROM license_suspension s
     WHERE s.license_id = license.id AND s.cause = '${cause}' AND s.reinstated_at IS NULL)`;

@Injectable()
export class UpstreamLicensesQuery implements UpstreamLicenses {
  constructor(private readonly dataSource: DataSource) {}

  async throughAgents(grantIds: readonly string[]): Promise<readonly LicenseId[]> {
    const found = await this.ids(
      `SELECT id FROM license WHERE agent_grant_id = ANY($1::uuid[]) AND ${LIVE} ORDER BY id`,
      [[...grantIds]],
    );
    return found.map(LicenseId);
  }

  async heldBy(partnerId: string): Promise<readonly LicenseId[]> {
    const found = await this.ids(`SELECT id FROM license WHERE partner_id = $1 AND ${LIVE} ORDER BY id`, [partnerId]);
    return found.map(LicenseId);
  }

  agentsInUse(): Promise<readonly string[]> {
    return this.ids(
      `SELECT DISTINCT agent_grant_id AS id FROM license
       WHERE agent_grant_id IS NOT NULL AND ${LIVE} AND NOT ${suspendedFor('UPSTREAM')}`,
      [],
    );
  }

  notFollowing(partnerIds: readonly string[]): Promise<readonly string[]> {
    if (partnerIds.length === 0) return Promise.resolve([]);
    return this.ids(
      `SELECT DISTINCT partner_id AS id FROM license
       WHERE partner_id = ANY($1::uuid[]) AND ${LIVE} AND NOT ${suspendedFor('LICENSEE')}`,
      [[...partnerIds]],
    );
  }

  following(): Promise<readonly string[]> {
    return this.ids(
      `SELECT DISTINCT license.partner_id AS id FROM license_suspension s JOIN license ON license.id = s.license_id
       WHERE s.cause = 'LICENSEE' AND s.reinstated_at IS NULL AND ${LIVE}`,
      [],
    );
  }

  private async ids(sql: string, values: unknown[]): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(sql, values);
    return rows.map(({ id }) => id);
  }
}
