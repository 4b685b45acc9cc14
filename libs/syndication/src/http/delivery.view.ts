import { type CsvValue, csv } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_KINDS, type DeliveryCount, type ListedDelivery } from '../application/delivery-log.port.js';

class DeliveredItemView {
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty({ enum: ['FULL', 'EXCERPT', 'WITHDRAWN'] }) readonly part!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent for what was withdrawn' }) readonly licenseId?: string;
}

/** One fetch. Instants are RFC 3339, UTC. */
export class DeliveryView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly deliveredAt!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ description: 'PERSON or TOKEN, and its id' }) readonly by!: { kind: string; id: string };
  @ApiProperty({ description: 'IP address it was fetched from' }) readonly address!: string;
  @ApiProperty() readonly format!: string;
  @ApiProperty({ enum: DELIVERY_KINDS }) readonly kind!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly productId?: string;
  @ApiProperty({ type: [DeliveredItemView] }) readonly items!: readonly DeliveredItemView[];
}

/** How often one version was fetched, by one partner under one license. */
export class DeliveryCountView {
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly version!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly licenseId?: string;
  @ApiProperty({ enum: ['FULL', 'EXCERPT', 'WITHDRAWN'] }) readonly part!: string;
  @ApiProperty() readonly fetches!: number;
  @ApiProperty() readonly copies!: number;
  @ApiProperty() readonly downloads!: number;
  @ApiProperty({ format: 'date-time' }) readonly firstAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly lastAt!: string;
}

/** A fetch as the API shows it. */
export function deliveryView(delivery: ListedDelivery): DeliveryView {
  const { id, partnerId, actorKind, actorId, address, format, kind, productId, deliveredAt, items } = delivery;
  return {
    id,
    deliveredAt: deliveredAt.toString(),
    partnerId,
    by: { kind: actorKind, id: actorId },
    address,
    format,
    kind,
    ...(productId === undefined ? {} : { productId }),
    items,
  };
}

/** A line of the report as the API shows it. */
export function deliveryCountView({ firstAt, lastAt, ...count }: DeliveryCount): DeliveryCountView {
  return { ...count, firstAt: firstAt.toString(), lastAt: lastAt.toString() };
}

const COUNT_COLUMNS = [
  'partnerId',
  'workId',
  'uri',
  'version',
  'licenseId',
  'part',
  'fetches',
  'copies',
  'downloads',
  'firstAt',
  'lastAt',
] as const satisfies readonly (keyof DeliveryCountView)[];

/** The report as a table. */
export function deliveryCountsCsv(counts: readonly DeliveryCount[]): string {
  const rows = counts.map(deliveryCountView).map((view) => COUNT_COLUMNS.map((name): CsvValue => view[name]));
  return csv(COUNT_COLUMNS, rows);
}

const DELIVERY_COLUMNS = ['id', 'deliveredAt', 'partnerId', 'byKind', 'byId', 'address', 'format', 'productId', 'kind'];

/** A line for each version of each fetch. */
export function deliveriesCsv(deliveries: readonly ListedDelivery[]): string {
  const rows = deliveries
    .map(deliveryView)
    .flatMap(({ by, items, ...each }) =>
      items.map((item): CsvValue[] => [
        each.id,
        each.deliveredAt,
        each.partnerId,
        by.kind,
        by.id,
        each.address,
        each.format,
        each.productId,
        each.kind,
        item.workId,
        item.uri,
        item.version,
        item.part,
        item.licenseId,
      ]),
    );
  return csv([...DELIVERY_COLUMNS, 'workId', 'uri', 'version', 'part', 'licenseId'], rows);
}
