import { askNamed, dateOf, instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type {
  Audience,
  HitCount,
  HitPlace,
  Hits,
  SearchHit,
  SeenHit,
  WorkSearch,
} from '../application/search/work-search.port.js';
import type { WorkSummary } from '../application/work-store.port.js';
import type { ProductHolder, ProductQuery } from '../domain/product.js';
import { WorkId } from '../domain/work.js';
import { productOf } from './product.mapper.js';
import { ProductRow } from './product.row.js';
import { HELD, HELD_NUMBERED, IN_PRODUCT_NUMBERED, OFFERED_NUMBERED, offeredTo } from './product-sql.js';
import { toSummary } from './work.mapper.js';
import { WorkRow } from './work.row.js';
import { COLUMNS_OF_LIST, EXCERPT } from './work-columns.js';

/** Works among which matches are looked for first: most queries find a page of them there. */
const NEWEST = 4_096;
/** Beyond any instant that is kept. */
const END = '10000-01-01T00:00:00Z';
const END_SEQUENCE = '9223372036854775807';

const HITS = {
  name: 'work-search-hits',
  text: `SELECT * FROM find_work_hits($1::tsquery, $2, $3, ${NEWEST}, $4, $5)`,
};
const NEWEST_WORKS = {
  name: 'work-search-newest',
  text: `SELECT work_id, at, sequence FROM work_search WHERE (at, sequence) < ($1::timestamptz, $2::bigint)
    ORDER BY at DESC, sequence DESC LIMIT $3`,
};

interface HitRecord {
  readonly work_id: string;
  readonly at: Date;
  readonly sequence: string;
  readonly is_last?: boolean;
}

const SEEN = `SELECT work.id, work.language, work.origin, work.category FROM work WHERE work.id = ANY($1::uuid[]) AND work.is_current`;
const RELEASED = `work.pub_status = 'usable' AND (work.embargoed_until IS NULL OR work.embargoed_until <= $2::timestamptz)`;
const LISTED = `work.origin IN ('OWN', 'THIRD_PARTY')`;

interface SeenRecord {
  readonly id: string;
  readonly language: string;
  readonly origin: string;
  readonly category: string | null;
}

/** Those that have the word within, then the most alike. */
const ALIKE = {
  name: 'work-search-alike',
  text: `SELECT word FROM work_search_word WHERE word LIKE '%' || $1 || '%' OR word % $1
    ORDER BY strpos(word, $1) > 0 DESC, similarity(word, $1) DESC, word LIMIT $2`,
};

@Injectable()
export class WorkSearchRepository implements WorkSearch {
  constructor(private readonly dataSource: DataSource) {}

  async hits(query: string, before: HitPlace | undefined, { least, most }: HitCount): Promise<Hits> {
    const rows = await askNamed<HitRecord>(this.dataSource, HITS, [query, ...placeOf(before), least, most]);
    const isLast = rows.length < least || (rows.length < most && rows.at(-1)?.is_last === true);
    return { hits: rows.map(hitOf), isLast };
  }

  async newest(before: HitPlace | undefined, most: number): Promise<Hits> {
    const rows = await askNamed<HitRecord>(this.dataSource, NEWEST_WORKS, [...placeOf(before), most]);
    return { hits: rows.map(hitOf), isLast: rows.length < most };
  }

  async seen(
    hits: readonly SearchHit[],
    audience: Audience,
    productId: string | undefined,
  ): Promise<readonly SeenHit[]> {
    if (hits.length === 0) return [];
    const { kind } = audience;
    const at = kind === 'EVERYTHING' ? null : dateOf(audience.at);
    const holder = kind === 'PRODUCTS_OF' ? [audience.holder.partnerId, audience.holder.seat] : [null, null];
    const values = [hits.map(({ workId }) => workId), at, ...holder, productId ?? null];
    const rows = await askNamed<SeenRecord>(this.dataSource, SEEN_BY[kind], values);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return hits.flatMap((hit) => {
      const row = byId.get(hit.workId);
      if (row === undefined) return [];
      const { language, origin, category } = row;
      return [{ ...hit, facets: { language, origin, section: category ?? undefined } }];
    });
  }

  async summaries(ids: readonly WorkId[]): Promise<readonly WorkSummary[]> {
    if (ids.length === 0) return [];
    const { entities, raw } = await this.dataSource.manager
      .createQueryBuilder(WorkRow, 'work')
      .select([...COLUMNS_OF_LIST])
      .addSelect(`left(work.text, ${EXCERPT})`, 'excerpt')
      .where({ id: In([...ids]) })
      .getRawAndEntities<{ excerpt: string }>();
    const found = new Map(entities.map((row, at) => [row.id, toSummary(row, raw[at]?.excerpt ?? '')]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async products(
    ids: readonly WorkId[],
    audience: Audience,
  ): Promise<readonly { readonly value: string; readonly name: string; readonly works: number }[]> {
    const [held, values] =
      audience.kind === 'PRODUCTS_OF'
        ? [`AND ${HELD_NUMBERED}`, [audience.holder.partnerId, audience.holder.seat, dateOf(audience.at)]]
        : ['', []];
    return this.dataSource.query(
      `SELECT p.id AS value, p.name, count(*)::integer AS works FROM product p
         JOIN work ON work.id = ANY($1::uuid[]) AND product_finds(p, work)
       WHERE p.state = 'ACTIVE' ${held} GROUP BY p.id, p.name ORDER BY works DESC, p.name`,
      [ids, ...values],
    );
  }

  async heldQueries(holder: ProductHolder, at: Temporal.Instant): Promise<readonly ProductQuery[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(ProductRow, 'p')
      .where(`p.state = 'ACTIVE' AND ${HELD}`)
      .setParameters(offeredTo(holder, at))
      .getMany();
    return rows.map((row) => productOf(row).query);
  }

  async alike(word: string, most: number): Promise<readonly string[]> {
    return (await askNamed<{ word: string }>(this.dataSource, ALIKE, [word, most])).map(({ word: found }) => found);
  }
}

/** One statement for each audience; parameters: ids, instant, partner, seat, product. */
const SEEN_BY = {
  EVERYTHING: seenBy('work-search-seen-all', '$2::timestamptz IS NULL AND $3::uuid IS NULL AND $4::text IS NULL'),
  PUBLIC: seenBy('work-search-seen-public', `${RELEASED} AND ${LISTED} AND $3::uuid IS NULL AND $4::text IS NULL`),
  PRODUCTS_OF: seenBy('work-search-seen-held', `${RELEASED} AND ${OFFERED_NUMBERED}`),
} as const;

function seenBy(name: string, where: string) {
  return { name, text: `${SEEN} AND ${where} AND ($5::uuid IS NULL OR ${IN_PRODUCT_NUMBERED})` };
}

function placeOf(place: HitPlace | undefined): readonly [string, string] {
  return place === undefined ? [END, END_SEQUENCE] : [place.at.toString(), String(place.sequence)];
}

function hitOf({ work_id: workId, at, sequence }: HitRecord): SearchHit {
  return { workId: WorkId(workId), at: instantOf(at), sequence: BigInt(sequence) };
}
