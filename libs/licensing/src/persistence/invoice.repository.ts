import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { InvoiceQuery, InvoiceStore } from '../application/invoice-store.port.js';
import { type Invoice, InvoiceId } from '../domain/invoice.js';
import type { Visibility } from '../domain/visibility.js';
import { dateOf } from './instants.js';
import { invoiceOf, invoiceRowOf } from './invoice.mapper.js';
import { LicenseInvoiceRow } from './license-invoice.row.js';

@Injectable()
export class InvoiceRepository implements InvoiceStore {
  constructor(private readonly dataSource: DataSource) {}

  async nextNumber(tx: Tx, year: number): Promise<number> {
    const [row] = await managerOf(tx).query<{ last: number }[]>(
      `INSERT INTO license_invoice_counter (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = license_invoice_counter.last + 1 RETURNING last`,
      [year],
    );
    if (row === undefined) throw new Error('INVARIANT: a counter has a next number');
    return row.last;
  }

  async insert(tx: Tx, invoice: Invoice): Promise<void> {
    await managerOf(tx).insert(LicenseInvoiceRow, invoiceRowOf(invoice) as never);
  }

  async claim(tx: Tx, id: InvoiceId, visible: Visibility): Promise<Invoice | undefined> {
    const query = select(managerOf(tx), visible).andWhere('invoice.id = :id', { id });
    const row = await query.setLock('pessimistic_write').getOne();
    return row === null ? undefined : invoiceOf(row);
  }

  async apply(tx: Tx, seen: Invoice, next: Invoice): Promise<void> {
    const { state, closedAt, paidOn, paymentReference, cancelReason, suspendedAt, version, ...row } =
      invoiceRowOf(next);
    const { dueAt, suspendsAt, provisional } = row;
    const { affected } = await managerOf(tx).update(
      LicenseInvoiceRow,
      { id: seen.id, version: seen.version },
      { state, closedAt, paidOn, paymentReference, cancelReason, suspendedAt, dueAt, suspendsAt, provisional, version },
    );
    if (affected !== 1) throw new Error(`INVARIANT: invoice ${seen.id} was claimed at version ${seen.version}`);
  }

  async provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Invoice[]> {
    const query = select(managerOf(tx), { kind: 'ALL' })
      .andWhere(`invoice.provisional AND invoice.state IN ('OPEN', 'OVERDUE') AND invoice.suspended_at IS NULL`)
      .orderBy('invoice.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    if (after !== undefined) query.andWhere('invoice.id > :after', { after });
    return (await query.getMany()).map(invoiceOf);
  }

  suspendsToo(tx: Tx, { id, licenseId }: Invoice): Promise<boolean> {
    return managerOf(tx)
      .createQueryBuilder(LicenseInvoiceRow, 'invoice')
      .where('invoice.license_id = :licenseId AND invoice.id <> :id', { licenseId, id })
      .andWhere(`invoice.state = 'OVERDUE' AND invoice.suspended_at IS NOT NULL`)
      .getExists();
  }

  async find(id: InvoiceId, visible: Visibility): Promise<Invoice | undefined> {
    const row = await select(this.dataSource.manager, visible).andWhere('invoice.id = :id', { id }).getOne();
    return row === null ? undefined : invoiceOf(row);
  }

  async list({ state, licenseId, before, limit }: InvoiceQuery, visible: Visibility): Promise<readonly Invoice[]> {
    const query = select(this.dataSource.manager, visible);
    if (state !== undefined) query.andWhere('invoice.state = :state', { state });
    if (licenseId !== undefined) query.andWhere('invoice.license_id = :licenseId', { licenseId });
    if (before !== undefined) {
      query.andWhere('(invoice.issued_at, invoice.id) < (:at, :id)', { at: dateOf(before.at), id: before.id });
    }
    const rows = await query.orderBy('invoice.issuedAt', 'DESC').addOrderBy('invoice.id', 'DESC').take(limit).getMany();
    return rows.map(invoiceOf);
  }

  async due(now: Temporal.Instant, limit: number): Promise<readonly InvoiceId[]> {
    const rows = await this.dataSource.manager.query<{ id: string }[]>(
      `SELECT id FROM license_invoice WHERE state = 'OPEN' AND due_at <= $1
       UNION ALL
       SELECT id FROM license_invoice WHERE state = 'OVERDUE' AND suspended_at IS NULL AND suspends_at <= $1
       LIMIT $2`,
      [dateOf(now), limit],
    );
    return rows.map(({ id }) => InvoiceId(id));
  }
}

/** The only reader of the table for somebody: visibility is part of every query. */
function select(manager: EntityManager, visible: Visibility): SelectQueryBuilder<LicenseInvoiceRow> {
  const query = manager.createQueryBuilder(LicenseInvoiceRow, 'invoice');
  if (visible.kind === 'ALL') return query.where('true');
  if (visible.kind === 'NONE') return query.where('false');
  return query.where('invoice.partner_id = :partnerId', { partnerId: visible.partnerId });
}
