import type { Period, Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MandateStore } from '../application/mandate-store.port.js';
import type { Mandate } from '../domain/mandate.js';
import { MandateRow } from './mandate.row.js';

@Injectable()
export class MandateRepository implements MandateStore {
  constructor(private readonly dataSource: DataSource) {}

  async inForce(publisherId: string, at: Temporal.Instant, tx?: Tx): Promise<Mandate | undefined> {
    const row = await (tx === undefined ? this.dataSource.manager : managerOf(tx))
      .getRepository(MandateRow)
      .createQueryBuilder('mandate')
      .where('mandate.publisher_id = :publisherId', { publisherId })
      .andWhere('tstzrange(mandate.starts_at, mandate.ends_at) @> CAST(:at AS timestamptz)', { at: at.toString() })
      .getOne();
    return row === null ? undefined : mandateOf(row);
  }

  async all(publisherId: string): Promise<readonly Mandate[]> {
    const order = { recordedAt: 'ASC', id: 'ASC' } as const;
    return (await this.dataSource.getRepository(MandateRow).find({ where: { publisherId }, order })).map(mandateOf);
  }

  async lockLatest(tx: Tx, publisherId: string): Promise<Mandate | undefined> {
    const manager = managerOf(tx);
    // WHY an advisory lock: before the first entry there is no row to lock.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('mandate:' || $1, 0))`, [publisherId]);
    const row = await manager
      .getRepository(MandateRow)
      .createQueryBuilder('mandate')
      .where('mandate.publisher_id = :publisherId', { publisherId })
      .orderBy('mandate.recorded_at', 'DESC')
      .addOrderBy('mandate.id', 'DESC')
      .limit(1)
      .getOne();
    return row === null ? undefined : mandateOf(row);
  }

  async endFrom(tx: Tx, publisherId: string, at: Temporal.Instant): Promise<void> {
    await managerOf(tx).query(
      `UPDATE mandate SET ends_at = GREATEST(starts_at, $2)
        WHERE publisher_id = $1 AND (ends_at IS NULL OR ends_at > $2)`,
      [publisherId, dateOf(at)],
    );
  }

  async insert(tx: Tx, mandate: Mandate, recordedAt: Temporal.Instant): Promise<void> {
    await managerOf(tx).insert(MandateRow, rowOf(mandate, recordedAt));
  }
}

function mandateOf(row: MandateRow): Mandate {
  return {
    id: row.id,
    publisherId: row.publisherId,
    grantor: row.grantor,
    grantee: row.grantee,
    exclusive: row.exclusive,
    writtenOn: Temporal.PlainDate.from(row.writtenOn),
    granted: periodOf(row.grantedFrom, row.grantedTo),
    period: periodOf(row.startsAt, row.endsAt),
    territories: row.territories,
    media: row.media,
    languages: row.languages,
    source: row.source,
    ...(row.evidenceHash === null ? {} : { evidenceHash: row.evidenceHash }),
  };
}

function rowOf(mandate: Mandate, recordedAt: Temporal.Instant): MandateRow {
  return {
    id: mandate.id,
    publisherId: mandate.publisherId,
    grantor: mandate.grantor,
    grantee: mandate.grantee,
    exclusive: mandate.exclusive,
    writtenOn: mandate.writtenOn.toString(),
    grantedFrom: dateOf(mandate.granted.start),
    grantedTo: mandate.granted.end === undefined ? null : dateOf(mandate.granted.end),
    startsAt: dateOf(mandate.period.start),
    endsAt: mandate.period.end === undefined ? null : dateOf(mandate.period.end),
    territories: [...mandate.territories],
    media: [...mandate.media],
    languages: [...mandate.languages],
    source: mandate.source,
    evidenceHash: mandate.evidenceHash ?? null,
    recordedAt: dateOf(recordedAt),
  };
}

function periodOf(start: Date, end: Date | null): Period {
  return end === null ? { start: instantOf(start) } : { start: instantOf(start), end: instantOf(end) };
}
