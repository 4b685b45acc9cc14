import type { Money } from '@app/kernel';

/** What a price needs of a work. */
export interface QuotedWork {
  readonly id: string;
  readonly title: string;
  readonly charCount: number;
  /** Parts that carry other rights and are no part of the price nor of the license. */
  readonly carvedOut?: readonly CarvedOut[];
}

/** A part of a work that somebody else has to license, e.g. an agency's photo. */
export interface CarvedOut {
  readonly title: string;
  /** ninjs `type` of the part, e.g. `picture`. */
  readonly type: string;
  /** Whom to ask; absent where nobody has established it. */
  readonly source?: string;
}

/** What the step of a line is. */
export const PRICE_LINE_KINDS = [
  'WORK_USE',
  'DESK',
  'VOLUME_DISCOUNT',
  'MEDIUM',
  'TERRITORY',
  'LANGUAGE',
  'DOMAINS',
  'TERM',
  'COPIES',
  'EXCLUSIVITY',
  'CUSTOMER',
  'CUSTOMER_DISCOUNT',
  'MINIMUM',
  'TAX',
] as const;
export type PriceLineKind = (typeof PRICE_LINE_KINDS)[number];

/** One step of the sum; all lines of a price add up to its total. */
export interface PriceLine {
  readonly kind: PriceLineKind;
  readonly workId?: string;
  readonly use?: string;
  readonly chars?: number;
  /** Multiplier of the step in whole percent: of the fee, of the sum so far, or of the net for the tax. */
  readonly percent?: number;
  /** Name of the tax, territories or years. */
  readonly detail?: string;
  /** Ids of the tariff's rules behind it, joined by a blank. */
  readonly rule?: string;
  readonly amount: Money;
}
