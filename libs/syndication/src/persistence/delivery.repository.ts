import { dateOf, instantOf, known, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  Delivery,
  DeliveryCount,
  DeliveryFilter,
  DeliveryList,
  DeliveryLog,
  DeliveryPosition,
  ListedDelivery,
} from '../application/delivery-log.port.js';
import { GroupedWrites } from './grouped-writes.js';

const ACTOR_KINDS = ['PERSON', 'TOKEN'] as const;
const PARTS = ['FULL', 'EXCERPT', 'WITHDRAWN'] as const;

const INSERT_LIST = `
  WITH list AS (INSERT INTO delivery_list (id, partner_id, items) VALUES ($1, $2, cardinality($3::uuid[])) RETURNING id)
  INSERT INTO delivery_list_item (list_id, place, work_id, license_id, part)
  SELECT list.id, item.place - 1, item.work_id, item.license_id, item.part
  FROM list, unnest($3::uuid[], $4::uuid[], $5::text[]) WITH ORDINALITY AS item (work_id, license_id, part, place)`;

/**
 * WHY not waiting for the disk: every page that is sent would. Should the database's machine fail, the last moments of
 * this history are lost and nothing else; should the service alone fail, none of it is.
 */
const INSERT_DELIVERIES = `
  WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO delivery (id, partner_id, list_id, actor_kind, actor_id, address, format, product_id, delivered_at)
  SELECT delivered.* FROM unhurried, unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::uuid[], $9::timestamptz[]) AS delivered`;

/** All that is given must hold; parameters $1 to $5. */
const FILTER = `
  ($1::uuid IS NULL OR delivery.partner_id = $1)
  AND ($2::timestamptz IS NULL OR delivery.delivered_at >= $2) AND ($3::timestamptz IS NULL OR delivery.delivered_at < $3)`;
const ITEM_FILTER = `($4::uuid IS NULL OR item.work_id = $4) AND ($5::uuid IS NULL OR item.license_id = $5)`;

const LIST = `
  SELECT delivery.*, (
    SELECT coalesce(json_agg(json_build_object('workId', item.work_id, 'licenseId', item.license_id, 'part', item.part,
      'uri', work.uri, 'version', work.version) ORDER BY item.place), '[]')
    FROM delivery_list_item item JOIN work ON work.id = item.work_id
    WHERE item.list_id = delivery.list_id AND ${ITEM_FILTER}) AS items
  FROM delivery WHERE ${FILTER}
    AND (($4::uuid IS NULL AND $5::uuid IS NULL) OR EXISTS (
      SELECT 1 FROM delivery_list_item item WHERE item.list_id = delivery.list_id AND ${ITEM_FILTER}))
    AND ($6::timestamptz IS NULL OR (delivery.delivered_at, delivery.id) < ($6, $7::uuid))
  ORDER BY delivery.delivered_at DESC, delivery.id DESC LIMIT $8`;

const COUNTS = `
  SELECT delivery.partner_id, item.work_id, work.uri, work.version, item.license_id, item.part,
         count(*)::integer AS fetches, min(delivery.delivered_at) AS first_at, max(delivery.delivered_at) AS last_at
  FROM delivery JOIN delivery_list_item item ON item.list_id = delivery.list_id JOIN work ON work.id = item.work_id
  WHERE ${FILTER} AND ${ITEM_FILTER}
  GROUP BY delivery.partner_id, item.work_id, work.uri, work.version, item.license_id, item.part
  ORDER BY last_at DESC, work.uri, item.work_id, item.license_id, item.part LIMIT $6`;

@Injectable()
export class DeliveryRepository implements DeliveryLog {
  private readonly writes: GroupedWrites<Delivery>;

  constructor(private readonly dataSource: DataSource) {
    this.writes = new GroupedWrites((deliveries) => this.insert(deliveries));
  }

  async keepList({ id, partnerId, items }: DeliveryList): Promise<void> {
    await this.dataSource.query(INSERT_LIST, [
      id,
      partnerId,
      items.map(({ workId }) => workId),
      items.map(({ licenseId }) => licenseId ?? null),
      items.map(({ part }) => part),
    ]);
  }

  record(delivery: Delivery): Promise<void> {
    return this.writes.add(delivery);
  }

  async list(
    filter: DeliveryFilter,
    before: DeliveryPosition | undefined,
    limit: number,
  ): Promise<readonly ListedDelivery[]> {
    const position = before === undefined ? [null, null] : [dateOf(before.at), before.id];
    const rows = await this.dataSource.query<ListedRecord[]>(LIST, [...valuesOf(filter), ...position, limit]);
    return rows.map(listedOf);
  }

  async counts(filter: DeliveryFilter, limit: number): Promise<readonly DeliveryCount[]> {
    const rows = await this.dataSource.query<CountRecord[]>(COUNTS, [...valuesOf(filter), limit]);
    return rows.map((row) => ({
      partnerId: row.partner_id,
      workId: row.work_id,
      uri: row.uri,
      version: row.version,
      part: row.part,
      fetches: row.fetches,
      firstAt: instantOf(row.first_at),
      lastAt: instantOf(row.last_at),
      ...present('licenseId', row.license_id),
    }));
  }

  private async insert(deliveries: readonly Delivery[]): Promise<void> {
    const column = <T>(of: (delivery: Delivery) => T): T[] => deliveries.map(of);
    await this.dataSource.query(INSERT_DELIVERIES, [
      column(({ id }) => id),
      column(({ partnerId }) => partnerId),
      column(({ listId }) => listId),
      column(({ actorKind }) => actorKind),
      column(({ actorId }) => actorId),
      column(({ address }) => address),
      column(({ format }) => format),
      column(({ productId }) => productId ?? null),
      column(({ deliveredAt }) => dateOf(deliveredAt)),
    ]);
  }
}

interface ListedRecord {
  readonly id: string;
  readonly partner_id: string;
  readonly list_id: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly address: string;
  readonly format: string;
  readonly product_id: string | null;
  readonly delivered_at: Date;
  readonly items: readonly {
    readonly workId: string;
    readonly licenseId: string | null;
    readonly part: string;
    readonly uri: string;
    readonly version: string;
  }[];
}

interface CountRecord {
  readonly partner_id: string;
  readonly work_id: string;
  readonly uri: string;
  readonly version: string;
  readonly license_id: string | null;
  readonly part: string;
  readonly fetches: number;
  readonly first_at: Date;
  readonly last_at: Date;
}

function valuesOf({ partnerId, from, until, workId, licenseId }: DeliveryFilter): unknown[] {
  return [partnerId ?? null, dateOf(from), dateOf(until), workId ?? null, licenseId ?? null];
}

function listedOf(row: ListedRecord): ListedDelivery {
  return {
    id: row.id,
    partnerId: row.partner_id,
    listId: row.list_id,
    actorKind: known(ACTOR_KINDS, row.actor_kind, 'kind of who fetched'),
    actorId: row.actor_id,
    address: row.address,
    format: row.format,
    deliveredAt: instantOf(row.delivered_at),
    ...present('productId', row.product_id),
    items: row.items.map(({ licenseId, part, ...item }) => ({
      ...item,
      part: known(PARTS, part, 'part of a delivery'),
      ...present('licenseId', licenseId),
    })),
  };
}
