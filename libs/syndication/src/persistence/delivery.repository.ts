import { askNamed, dateOf, GroupedWrites, instantOf, known, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DELIVERY_KINDS,
  type Delivery,
  type DeliveryCaller,
  type DeliveryCount,
  type DeliveryFilter,
  type DeliveryList,
  type DeliveryLog,
  type DeliveryPosition,
  type ListedDelivery,
} from '../application/delivery-log.port.js';

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
const INSERT_DELIVERIES = {
  name: 'delivery-insert',
  text: `
  WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO delivery (id, partner_id, list_id, actor_kind, actor_id, address, format, product_id, delivered_at,
    kind, copy_key)
  SELECT delivered.* FROM unhurried, unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::uuid[], $9::timestamptz[], $10::text[], $11::text[]) AS delivered
  ON CONFLICT (partner_id, copy_key) WHERE copy_key IS NOT NULL DO NOTHING`,
};

const LICENSE_OF_COPY = `
  SELECT item.license_id FROM delivery JOIN delivery_list_item item ON item.list_id = delivery.list_id
  WHERE delivery.partner_id = $1 AND delivery.copy_key = $2`;

/** All that is given must hold; parameters $1 to $8. */
const FILTER = `
  ($1::uuid IS NULL OR delivery.partner_id = $1)
  AND ($2::timestamptz IS NULL OR delivery.delivered_at >= $2) AND ($3::timestamptz IS NULL OR delivery.delivered_at < $3)
  AND ($6::text IS NULL OR delivery.kind = $6) AND ($7::text IS NULL OR delivery.actor_id = $7)
  AND ($8::text IS NULL OR delivery.address = $8)`;
const ITEM_FILTER = `($4::uuid IS NULL OR item.work_id = $4) AND ($5::uuid IS NULL OR item.license_id = $5)`;

const KINDS = `
  count(*) FILTER (WHERE delivery.kind = 'FETCH')::integer AS fetches,
  count(*) FILTER (WHERE delivery.kind = 'COPY')::integer AS copies,
  count(*) FILTER (WHERE delivery.kind = 'DOWNLOAD')::integer AS downloads`;
const KINDS_OF_CALLS = KINDS.replaceAll('count(*)', 'count(DISTINCT delivery.id)');

const LIST = `
  SELECT delivery.*, (
    SELECT coalesce(json_agg(json_build_object('workId', item.work_id, 'licenseId', item.license_id, 'part', item.part,
      'uri', work.uri, 'version', work.version) ORDER BY item.place), '[]')
    FROM delivery_list_item item JOIN work ON work.id = item.work_id
    WHERE item.list_id = delivery.list_id AND ${ITEM_FILTER}) AS items
  FROM delivery WHERE ${FILTER}
    AND (($4::uuid IS NULL AND $5::uuid IS NULL) OR EXISTS (
      SELECT 1 FROM delivery_list_item item WHERE item.list_id = delivery.list_id AND ${ITEM_FILTER}))
    AND ($9::timestamptz IS NULL OR (delivery.delivered_at, delivery.id) < ($9, $10::uuid))
  ORDER BY delivery.delivered_at DESC, delivery.id DESC LIMIT $11`;

const COUNTS = `
  SELECT delivery.partner_id, item.work_id, work.uri, work.version, item.license_id, item.part,
         ${KINDS}, min(delivery.delivered_at) AS first_at, max(delivery.delivered_at) AS last_at
  FROM delivery JOIN delivery_list_item item ON item.list_id = delivery.list_id JOIN work ON work.id = item.work_id
  WHERE ${FILTER} AND ${ITEM_FILTER}
  GROUP BY delivery.partner_id, item.work_id, work.uri, work.version, item.license_id, item.part
  ORDER BY last_at DESC, work.uri, item.work_id, item.license_id, item.part LIMIT $9`;

/** WHY the join from the left: who took nothing but news of withdrawals has called all the same. */
const CALLERS = `
  SELECT delivery.partner_id, delivery.actor_kind, delivery.actor_id, delivery.address,
         ${KINDS_OF_CALLS}, count(DISTINCT item.work_id)::integer AS works,
         min(delivery.delivered_at) AS first_at, max(delivery.delivered_at) AS last_at
  FROM delivery LEFT JOIN delivery_list_item item ON item.list_id = delivery.list_id
  WHERE ${FILTER} AND ($4::uuid IS NULL OR item.work_id = $4) AND ($5::uuid IS NULL OR item.license_id = $5)
  GROUP BY delivery.partner_id, delivery.actor_kind, delivery.actor_id, delivery.address
  ORDER BY last_at DESC, delivery.actor_id, delivery.address LIMIT $9`;

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

  async licenseOfCopy(partnerId: string, copyKey: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ license_id: string }[]>(LICENSE_OF_COPY, [partnerId, copyKey]);
    return row?.license_id;
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
      copies: row.copies,
      downloads: row.downloads,
      firstAt: instantOf(row.first_at),
      lastAt: instantOf(row.last_at),
      ...present('licenseId', row.license_id),
    }));
  }

  async callers(filter: DeliveryFilter, limit: number): Promise<readonly DeliveryCaller[]> {
    const rows = await this.dataSource.query<CallerRecord[]>(CALLERS, [...valuesOf(filter), limit]);
    return rows.map((row) => ({
      partnerId: row.partner_id,
      actorKind: known(ACTOR_KINDS, row.actor_kind, 'kind of who fetched'),
      actorId: row.actor_id,
      address: row.address,
      fetches: row.fetches,
      copies: row.copies,
      downloads: row.downloads,
      works: row.works,
      firstAt: instantOf(row.first_at),
      lastAt: instantOf(row.last_at),
    }));
  }

  private async insert(deliveries: readonly Delivery[]): Promise<void> {
    const column = <T>(of: (delivery: Delivery) => T): T[] => deliveries.map(of);
    await askNamed(this.dataSource, INSERT_DELIVERIES, [
      column(({ id }) => id),
      column(({ partnerId }) => partnerId),
      column(({ listId }) => listId),
      column(({ actorKind }) => actorKind),
      column(({ actorId }) => actorId),
      column(({ address }) => address),
      column(({ format }) => format),
      column(({ productId }) => productId ?? null),
      column(({ deliveredAt }) => dateOf(deliveredAt)),
      column(({ kind }) => kind),
      column(({ copyKey }) => copyKey ?? null),
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
  readonly kind: string;
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
  readonly copies: number;
  readonly downloads: number;
  readonly first_at: Date;
  readonly last_at: Date;
}

interface CallerRecord {
  readonly partner_id: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly address: string;
  readonly fetches: number;
  readonly copies: number;
  readonly downloads: number;
  readonly works: number;
  readonly first_at: Date;
  readonly last_at: Date;
}

function valuesOf({ partnerId, from, until, workId, licenseId, kind, actorId, address }: DeliveryFilter): unknown[] {
  const times = [partnerId ?? null, dateOf(from), dateOf(until)];
  return [...times, ...[workId, licenseId, kind, actorId, address].map((each) => each ?? null)];
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
    kind: known(DELIVERY_KINDS, row.kind, 'kind of a delivery'),
    ...present('productId', row.product_id),
    items: row.items.map(({ licenseId, part, ...item }) => ({
      ...item,
      part: known(PARTS, part, 'part of a delivery'),
      ...present('licenseId', licenseId),
    })),
  };
}
