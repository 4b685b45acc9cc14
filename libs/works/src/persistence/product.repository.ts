import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf, present, violatedConstraint } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { type CountedProduct, ProductNameTakenError, type ProductStore } from '../application/product-store.port.js';
import { type Product, type ProductAssignment, type ProductHolder, ProductId } from '../domain/product.js';
import { productOf, rowOf } from './product.mapper.js';
import { ProductRow } from './product.row.js';
import { ProductAssignmentRow } from './product-assignment.row.js';
import { WITH_COUNT, WITH_RELEASED } from './product-sql.js';

/** Seat of an assignment that holds for everybody of the partner. */
const EVERYBODY = '*';

@Injectable()
export class ProductRepository implements ProductStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, product: Product): Promise<void> {
    await named(() => managerOf(tx).insert(ProductRow, rowOf(product)));
  }

  async claim(tx: Tx, id: ProductId): Promise<Product | undefined> {
    const row = await managerOf(tx).findOne(ProductRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : productOf(row);
  }

  async apply(tx: Tx, seen: Product, next: Product): Promise<void> {
    const { id: _id, createdAt: _createdAt, ...columns } = rowOf(next);
    const { affected } = await named(() =>
      managerOf(tx).update(ProductRow, { id: seen.id, version: seen.version }, columns),
    );
    if (affected !== 1) throw new Error(`INVARIANT: product ${seen.id} was claimed at version ${seen.version}`);
  }

  async list(at: Temporal.Instant, holder?: ProductHolder): Promise<readonly CountedProduct[]> {
    const own = `WHERE p.state = 'ACTIVE' AND EXISTS (SELECT 1 FROM product_assignment a WHERE a.product_id = p.id
      AND a.partner_id = $1 AND a.seat IN ($2, '*') AND (a.ends_at IS NULL OR a.ends_at > $3))`;
    const [select, values] =
      holder === undefined
        ? [WITH_COUNT, []]
        : [`${WITH_RELEASED} ${own}`, [holder.partnerId, holder.seat, dateOf(at)]];
    const records: ProductRecord[] = await this.dataSource.query(`${select} ORDER BY p.name, p.id`, values);
    return records.map((record) => ({ product: productOf(columnsOf(record)), works: record.works }));
  }

  async isHeld(id: ProductId, { partnerId, seat }: ProductHolder, at: Temporal.Instant): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM product_assignment a JOIN product p ON p.id = a.product_id WHERE p.id = $1 AND p.state = 'ACTIVE'
         AND a.partner_id = $2 AND a.seat IN ($3, '*') AND (a.ends_at IS NULL OR a.ends_at > $4) LIMIT 1`,
      [id, partnerId, seat, dateOf(at)],
    );
    return rows.length > 0;
  }

  async assign(
    tx: Tx,
    { productId, partnerId, seat, assignedBy, assignedAt, endsAt }: ProductAssignment,
  ): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(ProductAssignmentRow)
      .values({
        productId,
        partnerId,
        seat: seat ?? EVERYBODY,
        assignedBy,
        assignedAt: dateOf(assignedAt),
        endsAt: endsAt === undefined ? null : dateOf(endsAt),
      })
      .orUpdate(['assigned_by', 'assigned_at', 'ends_at'], ['product_id', 'partner_id', 'seat'])
      .execute();
  }

  async takeBack(
    tx: Tx,
    { productId, partnerId, seat }: Pick<ProductAssignment, 'productId' | 'partnerId' | 'seat'>,
    at: Temporal.Instant,
  ): Promise<boolean> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ProductAssignmentRow)
      .set({ endsAt: dateOf(at) })
      .where({ productId, partnerId, seat: seat ?? EVERYBODY })
      .andWhere('(ends_at IS NULL OR ends_at > :at)', { at: dateOf(at) })
      .execute();
    return affected === 1;
  }

  async assignments(id: ProductId, at: Temporal.Instant): Promise<readonly ProductAssignment[]> {
    const rows = await this.dataSource.getRepository(ProductAssignmentRow).find({
      where: [
        { productId: In([id]), endsAt: IsNull() },
        { productId: In([id]), endsAt: MoreThan(dateOf(at)) },
      ],
      order: { assignedAt: 'ASC', partnerId: 'ASC', seat: 'ASC' },
    });
    return rows.map((row) => ({
      productId: ProductId(row.productId),
      partnerId: row.partnerId,
      ...(row.seat === EVERYBODY ? {} : { seat: row.seat }),
      assignedBy: row.assignedBy,
      assignedAt: instantOf(row.assignedAt),
      ...present('endsAt', row.endsAt && instantOf(row.endsAt)),
    }));
  }
}

/** A row of `WITH_COUNT`. */
interface ProductRecord {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly origins: string[] | null;
  readonly categories: string[] | null;
  readonly languages: string[] | null;
  readonly source_labels: string[] | null;
  readonly created_from: Date | null;
  readonly created_until: Date | null;
  readonly uris: string[] | null;
  readonly words: string | null;
  readonly word_query: string | null;
  readonly created_at: Date;
  readonly version: number;
  readonly works: number;
}

function columnsOf(record: ProductRecord): ProductRow {
  const { source_labels, created_from, created_until, created_at, word_query, works: _works, ...same } = record;
  return {
    ...same,
    sourceLabels: source_labels,
    createdFrom: created_from,
    createdUntil: created_until,
    createdAt: created_at,
    wordQuery: word_query,
  };
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    if (violatedConstraint(failure) === 'uq_product_name') throw new ProductNameTakenError();
    throw failure;
  }
}
