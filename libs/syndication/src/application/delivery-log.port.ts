import type { DeliveredPart } from '../domain/feed-entry.js';

/** One version that was delivered, under one license. */
export interface DeliveredItem {
  readonly workId: string;
  /** Absent for what is withdrawn. */
  readonly licenseId?: string;
  readonly part: DeliveredPart | 'WITHDRAWN';
}

/** What one page, or one part of a long one, had in it; a page fetched again is listed once. */
export interface DeliveryList {
  readonly id: string;
  readonly partnerId: string;
  readonly items: readonly DeliveredItem[];
}

export const DELIVERY_KINDS = ['FETCH', 'COPY', 'DOWNLOAD'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Somebody fetched a page, or took one work from it. */
export interface Delivery {
  readonly id: string;
  readonly partnerId: string;
  readonly listId: string;
  readonly actorKind: 'PERSON' | 'TOKEN';
  readonly actorId: string;
  /** IP address. */
  readonly address: string;
  readonly format: string;
  readonly productId?: string;
  readonly deliveredAt: Temporal.Instant;
  readonly kind: DeliveryKind;
  /** Of a copy or download: its taker's own name for it. On record once. */
  readonly copyKey?: string;
}

/** Position in a list, newest first. */
export interface DeliveryPosition {
  readonly at: Temporal.Instant;
  readonly id: string;
}

export interface DeliveryFilter {
  /** Absent: of every partner. */
  readonly partnerId?: string;
  readonly workId?: string;
  readonly licenseId?: string;
  readonly kind?: DeliveryKind;
  /** Account or token. */
  readonly actorId?: string;
  readonly address?: string;
  /** Inclusive, exclusive. */
  readonly from?: Temporal.Instant;
  readonly until?: Temporal.Instant;
}

/** A delivery with what was in it. */
export interface ListedDelivery extends Delivery {
  readonly items: readonly (DeliveredItem & { readonly uri: string; readonly version: string })[];
}

/** How often a version was fetched, by one partner under one license. */
export interface DeliveryCount {
  readonly partnerId: string;
  readonly workId: string;
  readonly uri: string;
  readonly version: string;
  readonly licenseId?: string;
  readonly part: string;
  readonly fetches: number;
  readonly copies: number;
  readonly downloads: number;
  readonly firstAt: Temporal.Instant;
  readonly lastAt: Temporal.Instant;
}

/** What one person or machine took from one address. */
export interface DeliveryCaller {
  readonly partnerId: string;
  readonly actorKind: Delivery['actorKind'];
  readonly actorId: string;
  readonly address: string;
  readonly fetches: number;
  readonly copies: number;
  readonly downloads: number;
  /** Different works, by version. */
  readonly works: number;
  readonly firstAt: Temporal.Instant;
  readonly lastAt: Temporal.Instant;
}

/** Who fetched which version under which license; written before it is sent, never changed. */
export interface DeliveryLog {
  keepList(list: DeliveryList): Promise<void>;
  /** Waits until it is on record. */
  record(delivery: Delivery): Promise<void>;
  /** @returns the license a copy was taken under; undefined: there is none of this key */
  licenseOfCopy(partnerId: string, copyKey: string): Promise<string | undefined>;
  list(filter: DeliveryFilter, before: DeliveryPosition | undefined, limit: number): Promise<readonly ListedDelivery[]>;
  /** Most recent first. */
  counts(filter: DeliveryFilter, limit: number): Promise<readonly DeliveryCount[]>;
  /** Most recent first. */
  callers(filter: DeliveryFilter, limit: number): Promise<readonly DeliveryCaller[]>;
}

/** Injection token of the `DeliveryLog`. */
export const DELIVERY_LOG = Symbol('DELIVERY_LOG');
