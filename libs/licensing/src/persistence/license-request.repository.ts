import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { LicenseRequestStore, RequestQuery } from '../application/license-request-store.port.js';
import { LICENSOR, type Licensor } from '../application/licensor.port.js';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import type { Quote } from '../domain/quote.js';
import type { Tariff } from '../domain/tariff.js';
import type { Visibility } from '../domain/visibility.js';
import { dateOf, optionalDate } from './instants.js';
import { LicenseQuoteRow } from './license-quote.row.js';
import { requestOf, requestRowOf, waitingColumns } from './license-request.mapper.js';
import { LicenseRequestRow } from './license-request.row.js';
import { LicenseTariffRow } from './license-tariff.row.js';
import { quoteOf, quoteRowOf } from './quote.mapper.js';
import { scopeColumns } from './scope.mapper.js';

@Injectable()
export class LicenseRequestRepository implements LicenseRequestStore {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(LICENSOR) private readonly licensor: Licensor,
  ) {}

  async insert(tx: Tx, request: LicenseRequest): Promise<void> {
    await managerOf(tx).insert(LicenseRequestRow, requestRowOf(request));
  }

  async claim(tx: Tx, id: RequestId, visible: Visibility): Promise<LicenseRequest | undefined> {
    const manager = managerOf(tx);
    const row = await select(manager, visible)
      .andWhere('request.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
    return row === null ? undefined : this.withQuote(manager, row);
  }

  async apply(tx: Tx, seen: LicenseRequest, next: LicenseRequest): Promise<void> {
    const manager = managerOf(tx);
    if (next.quote !== undefined && next.quote.id !== seen.quote?.id)
      await this.insertQuote(manager, next.quote, next.id);
    const { affected } = await manager.update(LicenseRequestRow, { id: seen.id, version: seen.version }, {
      state: next.state,
      scope: scopeColumns(next.scope),
      ...waitingColumns(next),
      quoteId: next.quote?.id ?? null,
      quoteValidUntil: optionalDate(next.quote?.validUntil),
      closingReason: next.closingReason ?? null,
      submittedAt: optionalDate(next.submittedAt),
      version: next.version,
    } as never);
    if (affected !== 1) throw new Error(`INVARIANT: license request ${seen.id} was claimed at version ${seen.version}`);
  }

  async find(id: RequestId, visible: Visibility): Promise<LicenseRequest | undefined> {
    const { manager } = this.dataSource;
    const row = await select(manager, visible).andWhere('request.id = :id', { id }).getOne();
    return row === null ? undefined : this.withQuote(manager, row);
  }

  async list({ state, before, limit }: RequestQuery, visible: Visibility): Promise<readonly LicenseRequest[]> {
    const { manager } = this.dataSource;
    const query = select(manager, visible);
    if (state !== undefined) query.andWhere('request.state = :state', { state });
    if (before !== undefined) {
      query.andWhere('(request.created_at, request.id) < (:at, :id)', { at: dateOf(before.at), id: before.id });
    }
    const rows = await query
      .orderBy('request.createdAt', 'DESC')
      .addOrderBy('request.id', 'DESC')
      .take(limit)
      .getMany();
    const quotes = await this.quotes(manager, rows);
    return rows.map((row) => requestOf(row, row.quoteId === null ? undefined : quotes.get(row.quoteId)));
  }

  async overdue(now: Temporal.Instant, limit: number): Promise<readonly RequestId[]> {
    const rows = await this.dataSource
      .getRepository(LicenseRequestRow)
      .createQueryBuilder('request')
      .select(['request.id'])
      .where(`request.state = 'QUOTED' AND request.quote_valid_until <= :now`, { now: dateOf(now) })
      .orderBy('request.quoteValidUntil')
      .take(limit)
      .getMany();
    return rows.map(({ id }) => RequestId(id));
  }

  async clocksDue(now: Temporal.Instant, limit: number): Promise<readonly RequestId[]> {
    const rows = await this.dataSource
      .getRepository(LicenseRequestRow)
      .createQueryBuilder('request')
      .select(['request.id'])
      .where('request.clock_next_at <= :now', { now: dateOf(now) })
      .orderBy('request.clockNextAt')
      .take(limit)
      .getMany();
    return rows.map(({ id }) => RequestId(id));
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly LicenseRequest[]> {
    const manager = managerOf(tx);
    const query = select(manager, { kind: 'ALL' })
      .andWhere(`(request.clock -> 'provisional') IS NOT NULL`)
      .orderBy('request.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    if (after !== undefined) query.andWhere('request.id > :after', { after });
    const rows = await query.getMany();
    const quotes = await this.quotes(manager, rows);
    return rows.map((row) => requestOf(row, row.quoteId === null ? undefined : quotes.get(row.quoteId)));
  }

  async quotesOf(id: RequestId): Promise<readonly Quote[]> {
    const rows = await this.dataSource
      .getRepository(LicenseQuoteRow)
      .find({ where: { requestId: id }, order: { quotedAt: 'ASC', id: 'ASC' } });
    return rows.map(quoteOf);
  }

  async tariffBy(hash: string): Promise<Tariff | undefined> {
    const row = await this.dataSource.getRepository(LicenseTariffRow).findOneBy({ hash });
    // written by this repository alone, from the tariff in force
    return row === null ? undefined : (row.tariff as Tariff);
  }

  /** The tariff is kept once, whoever quotes by it first. */
  private async insertQuote(manager: EntityManager, quote: Quote, requestId: string): Promise<void> {
    const { tariff, tariffHash } = this.licensor;
    if (quote.tariffHash !== tariffHash) throw new Error('INVARIANT: a quote is made by the tariff in force');
    await manager
      .createQueryBuilder()
      .insert()
      .into(LicenseTariffRow)
      .values({ hash: tariffHash, tariff })
      .orIgnore()
      .execute();
    await manager.insert(LicenseQuoteRow, quoteRowOf(quote, requestId) as never);
  }

  private async withQuote(manager: EntityManager, row: LicenseRequestRow): Promise<LicenseRequest> {
    const quotes = await this.quotes(manager, [row]);
    return requestOf(row, row.quoteId === null ? undefined : quotes.get(row.quoteId));
  }

  private async quotes(
    manager: EntityManager,
    rows: readonly LicenseRequestRow[],
  ): Promise<ReadonlyMap<string, LicenseQuoteRow>> {
    const ids = rows.map(({ quoteId }) => quoteId).filter((id) => id !== null);
    if (ids.length === 0) return new Map();
    return new Map((await manager.findBy(LicenseQuoteRow, { id: In(ids) })).map((quote) => [quote.id, quote]));
  }
}

/** The only reader of the table for somebody: visibility is part of every query. */
function select(manager: EntityManager, visible: Visibility): SelectQueryBuilder<LicenseRequestRow> {
  const query = manager.createQueryBuilder(LicenseRequestRow, 'request');
  if (visible.kind === 'ALL') return query.where('true');
  if (visible.kind === 'NONE') return query.where('false');
  return query.where('request.partner_id = :partnerId', { partnerId: visible.partnerId });
}
