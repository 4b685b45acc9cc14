import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { ReservationId, UsageStore } from '../application/usage-store.port.js';
import { LicenseId } from '../domain/license.js';
import { type Booking, RESERVATION_STATES, type Reservation, type UsageLedger } from '../domain/usage-ledger.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import { LicenseUsageRow } from './license-usage.row.js';
import { known } from './scope.mapper.js';
import { UsageReservationRow } from './usage-reservation.row.js';

@Injectable()
export class UsageRepository implements UsageStore {
  constructor(private readonly dataSource: DataSource) {}

  async open(tx: Tx, ledger: UsageLedger): Promise<void> {
    await managerOf(tx).insert(LicenseUsageRow, { ...ledger });
  }

  async claim(tx: Tx, licenseId: string): Promise<UsageLedger | undefined> {
    const row = await managerOf(tx)
      .createQueryBuilder(LicenseUsageRow, 'usage')
      .where({ licenseId })
      .setLock('pessimistic_write')
      .getOne();
    return row === null ? undefined : ledgerOf(row);
  }

  async find(licenseId: string, at: Temporal.Instant): Promise<UsageLedger | undefined> {
    const { raw, entities } = await this.dataSource.manager
      .createQueryBuilder(LicenseUsageRow, 'usage')
      .where({ licenseId })
      .addSelect(
        (overdue) =>
          overdue
            .select('coalesce(sum(held.uses), 0)::integer')
            .from(UsageReservationRow, 'held')
            .where(`held.license_id = usage.license_id AND held.state = 'HELD' AND held.expires_at <= :at`),
        'overdue',
      )
      .setParameter('at', dateOf(at))
      .getRawAndEntities<{ overdue: number }>();
    const [row] = entities;
    if (row === undefined) return undefined;
    const ledger = ledgerOf(row);
    return { ...ledger, held: ledger.held - (raw[0]?.overdue ?? 0) };
  }

  async reservation(tx: Tx, { licenseId, key }: ReservationId): Promise<Reservation | undefined> {
    const row = await managerOf(tx).findOneBy(UsageReservationRow, { licenseId, key });
    return row === null ? undefined : reservationOf(row);
  }

  async bookings(ids: readonly ReservationId[]): Promise<readonly Reservation[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(UsageReservationRow, 'booking')
      .where(
        `(booking.license_id, booking.key) IN (SELECT * FROM unnest(CAST(:licenseIds AS uuid[]), CAST(:keys AS text[])))`,
        { licenseIds: ids.map(({ licenseId }) => licenseId), keys: ids.map(({ key }) => key) },
      )
      .getMany();
    return rows.map(reservationOf);
  }

  async limit(tx: Tx, seen: UsageLedger, next: UsageLedger): Promise<void> {
    await count(managerOf(tx), seen, next);
  }

  async hold(tx: Tx, seen: UsageLedger, next: Booking): Promise<void> {
    const manager = managerOf(tx);
    await count(manager, seen, next.ledger);
    const { expiresAt, reservedAt, closedAt, ...columns } = next.reservation;
    await manager.insert(UsageReservationRow, {
      ...columns,
      reservedAt: dateOf(reservedAt),
      expiresAt: dateOf(expiresAt),
      closedAt: optionalDate(closedAt),
    });
  }

  async close(tx: Tx, seen: Booking, next: Booking): Promise<void> {
    const manager = managerOf(tx);
    const { licenseId, key, state, closedAt } = next.reservation;
    const { affected } = await manager.update(
      UsageReservationRow,
      { licenseId, key, state: seen.reservation.state },
      { state, closedAt: optionalDate(closedAt) },
    );
    if (affected !== 1) throw new Error(`INVARIANT: reservation ${key} of license ${licenseId} was claimed as held`);
    await count(manager, seen.ledger, next.ledger);
  }

  async overdueOf(tx: Tx, licenseId: string, now: Temporal.Instant): Promise<readonly Reservation[]> {
    const rows = await managerOf(tx).find(UsageReservationRow, {
      where: { licenseId, state: 'HELD', expiresAt: LessThanOrEqual(dateOf(now)) },
      order: { expiresAt: 'ASC', key: 'ASC' },
    });
    return rows.map(reservationOf);
  }

  async overdue(now: Temporal.Instant, limit: number): Promise<readonly LicenseId[]> {
    const rows = await this.dataSource.manager.query<{ id: string }[]>(
      `SELECT DISTINCT license_id AS id FROM license_usage_reservation
       WHERE state = 'HELD' AND expires_at <= $1 LIMIT $2`,
      [dateOf(now), limit],
    );
    return rows.map(({ id }) => LicenseId(id));
  }
}

async function count(manager: EntityManager, seen: UsageLedger, next: UsageLedger): Promise<void> {
  const { maxUses, held, committed } = next;
  const { affected } = await manager.update(LicenseUsageRow, { ...seen }, { maxUses, held, committed });
  if (affected !== 1) throw new Error(`INVARIANT: the count of license ${seen.licenseId} was claimed`);
}

function ledgerOf({ licenseId, maxUses, held, committed }: LicenseUsageRow): UsageLedger {
  return { licenseId, maxUses, held, committed };
}

function reservationOf(row: UsageReservationRow): Reservation {
  const { licenseId, key, uses, reservedBy } = row;
  const closedAt = optionalInstant(row.closedAt);
  return {
    licenseId,
    key,
    uses,
    state: known(RESERVATION_STATES, row.state),
    reservedBy,
    reservedAt: instantOf(row.reservedAt),
    expiresAt: instantOf(row.expiresAt),
    ...(closedAt === undefined ? {} : { closedAt }),
  };
}
