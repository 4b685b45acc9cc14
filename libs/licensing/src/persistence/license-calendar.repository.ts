import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LicenseCalendar, RenewalIds } from '../application/license-calendar.port.js';
import { LicenseId } from '../domain/license.js';
import { WARNING_DAYS } from '../domain/license-warning.js';
import { dateOf } from './instants.js';
import { LicenseRenewalRow } from './license-renewal.row.js';
import { LicenseWarningRow } from './license-warning.row.js';

/** The longest day has 25 hours: no warning is due earlier than this before an end, ms. */
const HORIZON_MS = 31 * 86_400_000;

@Injectable()
export class LicenseCalendarRepository implements LicenseCalendar {
  constructor(private readonly dataSource: DataSource) {}

  async warnings(tx: Tx, licenseId: LicenseId, termEndsAt: Temporal.Instant): Promise<readonly number[]> {
    const rows = await managerOf(tx).findBy(LicenseWarningRow, { licenseId, termEndsAt: dateOf(termEndsAt) });
    return rows.map(({ daysBefore }) => daysBefore);
  }

  async warn(
    tx: Tx,
    licenseId: LicenseId,
    termEndsAt: Temporal.Instant,
    daysBefore: number,
    at: Temporal.Instant,
  ): Promise<void> {
    const row = { licenseId, termEndsAt: dateOf(termEndsAt), daysBefore, warnedAt: dateOf(at) };
    await managerOf(tx).insert(LicenseWarningRow, row);
  }

  async toWarn(now: Temporal.Instant, zone: string, limit: number): Promise<readonly LicenseId[]> {
    const rows = await this.dataSource.manager.query<{ id: string }[]>(
      `SELECT id FROM license, LATERAL (
         SELECT days, (term_ends_at AT TIME ZONE $2 - make_interval(days => days)) AT TIME ZONE $2 AS warns_at
         FROM unnest($3::integer[]) AS days) warning
       WHERE state IN ('ACTIVE', 'SUSPENDED', 'EXHAUSTED') AND term_ends_at > $1 AND term_ends_at < $4
         AND warns_at <= $1 AND warns_at >= granted_at AND warns_at >= term_starts_at
         AND NOT EXISTS (SELECT 1 FROM license_warning given WHERE given.license_id = id
           AND given.term_ends_at = license.term_ends_at AND given.days_before = days)
       GROUP BY id LIMIT $5`,
      [dateOf(now), zone, [...WARNING_DAYS], new Date(now.epochMilliseconds + HORIZON_MS), limit],
    );
    return rows.map(({ id }) => LicenseId(id));
  }

  async renew(tx: Tx, requestId: string, licenseId: LicenseId): Promise<void> {
    await managerOf(tx).insert(LicenseRenewalRow, { requestId, licenseId });
  }

  async renewals(licenseId: LicenseId): Promise<RenewalIds> {
    const { manager } = this.dataSource;
    const earlier = await manager.query<{ id: string }[]>(
      `SELECT renewal.license_id AS id FROM license JOIN license_renewal renewal USING (request_id) WHERE license.id = $1`,
      [licenseId],
    );
    const later = await manager.query<{ requestId: string; licenseId: string | null }[]>(
      `SELECT renewal.request_id AS "requestId", license.id AS "licenseId" FROM license_renewal renewal
       JOIN license_request request ON request.id = renewal.request_id
       LEFT JOIN license ON license.request_id = renewal.request_id
       WHERE renewal.license_id = $1 ORDER BY request.created_at, request.id`,
      [licenseId],
    );
    const [renews] = earlier;
    return {
      ...(renews === undefined ? {} : { renews: renews.id }),
      renewedBy: later.map(({ requestId, licenseId: id }) =>
        id === null ? { requestId } : { requestId, licenseId: id },
      ),
    };
  }
}
