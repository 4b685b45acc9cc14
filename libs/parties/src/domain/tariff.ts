/** Prices. Money in minor units of `currency`; multipliers in percent, 100 leaves the price as it is. */
export interface Tariff {
  readonly currency: string;
  readonly quoteValidDays: number;
  readonly basePerThousandChars: number;
  /** Name of the rounding rule for the count of characters. */
  readonly rounding: string;
  readonly minimum: number;
  readonly uses: Readonly<Record<string, number>>;
  readonly territories: Readonly<Record<string, number>>;
  /** By term in whole years. */
  readonly termYears: Readonly<Record<string, number>>;
  readonly tax: { readonly name: string; readonly percent: number };
  /** Multipliers on further axes, or bound to circumstances. */
  readonly rules?: readonly TariffRule[];
  readonly discounts?: readonly TariffDiscount[];
  /** Tax lines after `tax`. */
  readonly taxes?: readonly { readonly name: string; readonly percent: number; readonly on: 'NET' | 'TAX' }[];
  /** What the desk has agreed to beforehand. */
  readonly autoAccept?: readonly AutoAcceptRule[];
  /** By when requests are answered, in working days. */
  readonly answer?: {
    readonly workingDays: number;
    readonly remindAfter: number;
    readonly lapseAfter: number;
    readonly infoWithin: number;
  };
}

export const TARIFF_AXES = [
  'use',
  'medium',
  'territory',
  'language',
  'domains',
  'term',
  'copies',
  'exclusivity',
  'customer',
] as const;

export interface TariffRule {
  readonly id: string;
  readonly axis: (typeof TARIFF_AXES)[number];
  readonly value?: string;
  readonly upTo?: number;
  readonly percent: number;
  readonly only?: {
    readonly use?: readonly string[];
    readonly medium?: readonly string[];
    readonly exclusivity?: readonly string[];
    readonly customer?: readonly string[];
  };
}

export type TariffDiscount =
  | { readonly id: string; readonly kind: 'VOLUME'; readonly fromWorks: number; readonly percent: number }
  | { readonly id: string; readonly kind: 'CUSTOMER'; readonly customer: string; readonly percent: number };

export interface AutoAcceptRule {
  readonly id: string;
  readonly on: 'QUOTE' | 'COUNTER_OFFER';
  readonly maxNet?: number;
  readonly atLeastPercent?: number;
  readonly uses?: readonly string[];
  readonly customers?: readonly string[];
}
