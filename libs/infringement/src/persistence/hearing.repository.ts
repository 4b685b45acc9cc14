import type { Tx } from '@app/kernel';
import type { PartnerScope } from '@app/parties';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import type { HearingStore } from '../application/hearing-store.port.js';
import { ANSWERS, type Dispute, HEARING_ITEMS, type Hearing } from '../domain/hearing.js';
import { DisputeRow } from './dispute.row.js';
import { HearingRow } from './hearing.row.js';

function disputeOf(row: DisputeRow): Dispute {
  const { answer, answerReason, answeredBy, answeredAt } = row;
  const answered =
    answer === null || answerReason === null || answeredBy === null || answeredAt === null
      ? undefined
      : { verdict: known(ANSWERS, answer, 'answer'), reason: answerReason, by: answeredBy, at: instantOf(answeredAt) };
  return {
    item: known(HEARING_ITEMS, row.item, 'item'),
    statement: row.statement,
    by: row.disputedBy,
    at: instantOf(row.disputedAt),
    ...present('answer', answered),
  };
}

function hearingOf(row: HearingRow, disputes: readonly DisputeRow[]): Hearing {
  const { id, reportId, partnerId, period, deadline, version, curedAt, curedBy, cureStatement } = row;
  const cured =
    curedAt === null || curedBy === null || cureStatement === null
      ? undefined
      : { statement: cureStatement, by: curedBy, at: instantOf(curedAt) };
  return {
    id,
    reportId,
    partnerId,
    openedAt: instantOf(row.openedAt),
    period,
    cureBy: instantOf(row.cureBy),
    deadline,
    disputes: disputes
      .map(disputeOf)
      .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.item.localeCompare(b.item)),
    version,
    ...present('cured', cured),
  };
}

function hearingRowOf(hearing: Hearing): HearingRow {
  const { id, reportId, partnerId, openedAt, period, cureBy, deadline, version, cured } = hearing;
  return {
    id,
    reportId,
    partnerId,
    openedAt: dateOf(openedAt),
    period,
    cureBy: dateOf(cureBy),
    deadline,
    version,
    curedAt: dateOf(cured?.at),
    curedBy: cured?.by ?? null,
    cureStatement: cured?.statement ?? null,
  };
}

function disputeRowOf(hearingId: string, { item, statement, by, at, answer }: Dispute): DisputeRow {
  return {
    hearingId,
    item,
    statement,
    disputedBy: by,
    disputedAt: dateOf(at),
    answer: answer?.verdict ?? null,
    answerReason: answer?.reason ?? null,
    answeredBy: answer?.by ?? null,
    answeredAt: dateOf(answer?.at),
  };
}

/** The tenant check, as a condition of the query; undefined: nobody's rows. */
function within(scope: PartnerScope): { readonly partnerId?: string } | undefined {
  if (scope.kind === 'NONE') return undefined;
  return scope.kind === 'OWN' ? { partnerId: scope.partnerId } : {};
}

/** Hearings and disputes in PostgreSQL. */
@Injectable()
export class HearingRepository implements HearingStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, hearing: Hearing): Promise<boolean> {
    const insert = managerOf(tx).createQueryBuilder().insert().into(HearingRow).values(hearingRowOf(hearing));
    const { raw } = await insert.orIgnore().returning('id').execute();
    return Array.isArray(raw) && raw.length === 1;
  }

  async find(tx: Tx, id: string, scope: PartnerScope): Promise<Hearing | undefined> {
    const own = within(scope);
    if (own === undefined) return undefined;
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await managerOf(tx).findOne(HearingRow, { where: { id, ...own }, lock });
    return this.whole(managerOf(tx), row);
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Hearing[]> {
    const query = managerOf(tx)
      .createQueryBuilder(HearingRow, 'hearing')
      .where(`hearing.deadline->>'provisional' = 'true'`)
      .orderBy('hearing.id', 'ASC')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    if (after !== undefined) query.andWhere('hearing.id > :after', { after });
    return this.wholes(managerOf(tx), await query.getMany());
  }

  async change(tx: Tx, before: Hearing, after: Hearing): Promise<boolean> {
    const { id, version } = before;
    const { id: _, ...columns } = hearingRowOf(after);
    const { affected } = await managerOf(tx).update(HearingRow, { id, version }, columns);
    if (affected !== 1) return false;
    for (const dispute of after.disputes) {
      if (!before.disputes.includes(dispute))
        await managerOf(tx).upsert(DisputeRow, disputeRowOf(id, dispute), ['hearingId', 'item']);
    }
    return true;
  }

  async byId(id: string, scope: PartnerScope): Promise<Hearing | undefined> {
    const own = within(scope);
    const row = own === undefined ? null : await this.dataSource.manager.findOneBy(HearingRow, { id, ...own });
    return this.whole(this.dataSource.manager, row);
  }

  async ofReport(reportId: string, tx?: Tx): Promise<Hearing | undefined> {
    const manager = tx === undefined ? this.dataSource.manager : managerOf(tx);
    const row = await manager.findOneBy(HearingRow, { reportId });
    return this.whole(manager, row);
  }

  async page(scope: PartnerScope, limit: number, after?: string): Promise<readonly Hearing[]> {
    const own = within(scope);
    if (own === undefined) return [];
    const rows = await this.dataSource.manager.find(HearingRow, {
      where: { ...own, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit,
    });
    return this.wholes(this.dataSource.manager, rows);
  }

  private async whole(manager: EntityManager, row: HearingRow | null): Promise<Hearing | undefined> {
    return row === null ? undefined : (await this.wholes(manager, [row])).at(0);
  }

  /** With their disputes, in the order of the rows. One question for all: a connection answers one at a time. */
  private async wholes(manager: EntityManager, rows: readonly HearingRow[]): Promise<readonly Hearing[]> {
    const disputes = await manager.findBy(DisputeRow, { hearingId: In(rows.map(({ id }) => id)) });
    const byHearing = Map.groupBy(disputes, ({ hearingId }) => hearingId);
    return rows.map((row) => hearingOf(row, byHearing.get(row.id) ?? []));
  }
}
