import type { Tx } from '@app/kernel';
import { askNamed, dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import type {
  BatchOutcome,
  ListPosition,
  PreparedWork,
  WorkFilter,
  WorkStore,
  WorkSummary,
  WorkText,
} from '../application/work-store.port.js';
import type { ProductHolder } from '../domain/product.js';
import { ORIGINS, type PubStatus, type Work } from '../domain/work.js';
import { IN_PRODUCT, OFFERED, offeredTo } from './product-sql.js';
import { toSummary, toWork } from './work.mapper.js';
import { WorkRow } from './work.row.js';
import { takeBatch } from './work-batch.js';
import { COLUMNS_OF_LIST, EXCERPT } from './work-columns.js';
import { WorkComponentRow } from './work-component.row.js';

type TextRow = Pick<WorkRow, 'id' | 'title' | 'text' | 'language' | 'origin' | 'sequence'>;

const TEXTS = `SELECT id, title, text, language, origin, sequence FROM work WHERE text <> ''`;
const TEXTS_AFTER = { name: 'work-texts-after', text: `${TEXTS} AND sequence > $1 ORDER BY sequence LIMIT $2` };
const TEXTS_AT = { name: 'work-texts-at', text: `${TEXTS} AND sequence = ANY($1::bigint[])` };

@Injectable()
export class WorkRepository implements WorkStore {
  constructor(private readonly dataSource: DataSource) {}

  takeIn(tx: Tx, batch: readonly PreparedWork[], at: Temporal.Instant): Promise<BatchOutcome> {
    return takeBatch(tx, batch, at);
  }

  async find(ids: readonly string[]): Promise<readonly Work[]> {
    if (ids.length === 0) return [];
    return this.withParts(await this.dataSource.manager.findBy(WorkRow, { id: In(ids) }));
  }

  async findByUri(uris: readonly string[]): Promise<readonly Work[]> {
    if (uris.length === 0) return [];
    return this.withParts(await this.dataSource.manager.findBy(WorkRow, { uri: In(uris), isCurrent: true }));
  }

  async offered(ids: readonly string[], to: ProductHolder, at: Temporal.Instant): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.dataSource.manager
      .createQueryBuilder(WorkRow, 'work')
      .select(['work.id'])
      .where({ id: In(ids) })
      .andWhere(OFFERED, offeredTo(to, at))
      .getMany();
    return new Set(rows.map(({ id }) => id));
  }

  async lock(tx: Tx, id: string): Promise<Work | undefined> {
    const row = await managerOf(tx).findOne(WorkRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : toWork(row);
  }

  async setStatus(tx: Tx, uri: string, to: PubStatus, at: Temporal.Instant, note: string): Promise<number> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(WorkRow)
      .set({
        pubStatus: to,
        ...sinceColumns(to, at),
        statusNote: to === 'usable' ? null : note,
        rowVersion: () => 'row_version + 1',
      })
      .where(`uri = :uri AND pub_status NOT IN ('canceled', :to)`, { uri, to })
      .execute();
    return affected ?? 0;
  }

  async list(filter: WorkFilter, after: ListPosition | undefined, limit: number): Promise<readonly WorkSummary[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(WorkRow, 'work')
      .where('work.isCurrent')
      .orderBy('work.versionCreated', 'DESC')
      .addOrderBy('work.sequence', 'DESC')
      .limit(limit);
    narrow(query, filter);
    if (after !== undefined) {
      query.andWhere('(work.versionCreated, work.sequence) < (:created, :sequence)', {
        created: after.versionCreated.toString(),
        sequence: after.sequence.toString(),
      });
    }
    query.select(COLUMNS_OF_LIST).addSelect(`left(work.text, ${EXCERPT})`, 'excerpt');
    const { entities, raw } = await query.getRawAndEntities<{ excerpt: string }>();
    return entities.map((row, index) => toSummary(row, raw[index]?.excerpt ?? ''));
  }

  private async withParts(rows: readonly WorkRow[]): Promise<readonly Work[]> {
    const ids = rows.map(({ id }) => id);
    const parts = await this.dataSource.manager.find(WorkComponentRow, {
      where: { workId: In(ids) },
      order: { position: 'ASC' },
    });
    const partsOf = Map.groupBy(parts, ({ workId }) => workId);
    return rows.map((row) => toWork(row, partsOf.get(row.id) ?? []));
  }

  async textsAfter(after: bigint, limit: number): Promise<readonly WorkText[]> {
    return (await askNamed<TextRow>(this.dataSource, TEXTS_AFTER, [String(after), limit])).map(toWorkText);
  }

  async textsAt(sequences: readonly bigint[]): Promise<readonly WorkText[]> {
    return (await askNamed<TextRow>(this.dataSource, TEXTS_AT, [sequences.map(String)])).map(toWorkText);
  }

  async latestSequence(): Promise<bigint> {
    const rows: { latest: string | null }[] = await this.dataSource.query('SELECT max(sequence) AS latest FROM work');
    return BigInt(rows[0]?.latest ?? 0);
  }
}

/** What a status is dated by. A kill leaves in place since when the work had been withheld. */
function sinceColumns(to: PubStatus, at: Temporal.Instant): Partial<Pick<WorkRow, 'withheldAt' | 'canceledAt'>> {
  if (to === 'canceled') return { canceledAt: dateOf(at) };
  return { withheldAt: to === 'withheld' ? dateOf(at) : null };
}

function toWorkText({ id, title, text, language, origin, sequence }: TextRow): WorkText {
  return {
    id,
    title,
    text,
    language,
    origin: ORIGINS.find((known) => known === origin) ?? 'UNKNOWN',
    sequence: BigInt(sequence),
  };
}

function narrow(
  query: SelectQueryBuilder<WorkRow>,
  { origin, language, titlePart, releasedAt, offered, productId }: WorkFilter,
): void {
  if (origin !== undefined) query.andWhere({ origin });
  if (language !== undefined) query.andWhere({ language });
  if (offered !== undefined) query.andWhere(OFFERED, offeredTo(offered.to, offered.at));
  if (productId !== undefined) query.andWhere(IN_PRODUCT, { productId });
  if (titlePart !== undefined) {
    query.andWhere('work.title ILIKE :like', { like: `%${titlePart.replace(/[\\%_]/gu, '\\$&')}%` });
  }
  if (releasedAt !== undefined) {
    const at = dateOf(releasedAt);
    query.andWhere([
      { pubStatus: 'usable', embargoedUntil: IsNull() },
      { pubStatus: 'usable', embargoedUntil: LessThanOrEqual(at) },
    ]);
  }
}
