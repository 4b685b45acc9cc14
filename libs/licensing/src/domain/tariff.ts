import { deadlineRule } from '@app/deadlines';

/** What a price can depend on, in the order in which the axes multiply. */
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
export type TariffAxis = (typeof TARIFF_AXES)[number];

/** Axes that count something: rules reach `upTo` a number, the others match a value. */
export const STEP_AXES = ['domains', 'term', 'copies'] as const;

/** Axes a rule may be bound to besides its own. */
export const CIRCUMSTANCES = ['use', 'medium', 'exclusivity', 'customer'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** Customer class of a partner nobody has put into another one. */
export const STANDARD_CUSTOMER = 'STANDARD';

/** One multiplier of the price. How the rule that counts is chosen stands in `tariff-rules.ts`. */
export interface TariffRule {
  /** Unique in the tariff; stands on the line of the quote. */
  readonly id: string;
  readonly axis: TariffAxis;
  /** Value it is for, or `*` for every other; absent on the counting axes. A language covers its longer forms. */
  readonly value?: string;
  /** Counting axes: reaches this many, inclusive: domains, years, copies. Absent: any number. */
  readonly upTo?: number;
  /** Whole percent; 100 changes nothing. */
  readonly percent: number;
  /** Circumstances it is bound to: of each one named, one of these values. */
  readonly only?: Readonly<Partial<Record<Circumstance, readonly string[]>>>;
}

/** Money off. VOLUME: each work from the `fromWorks`-th on, the longest works first; CUSTOMER: the whole sum for a class. */
export type TariffDiscount =
  | { readonly id: string; readonly kind: 'VOLUME'; readonly fromWorks: number; readonly percent: number }
  | { readonly id: string; readonly kind: 'CUSTOMER'; readonly customer: string; readonly percent: number };

/** A further tax line: percent of the net, or of the first tax (a surcharge). */
export interface TariffTax {
  readonly name: string;
  readonly percent: number;
  readonly on: 'NET' | 'TAX';
}

/** What the desk has agreed to beforehand. All that is given must hold. */
export interface AutoAcceptRule {
  readonly id: string;
  /** QUOTE: the tariff's price goes out at once. COUNTER_OFFER: a partner's price is taken at once. */
  readonly on: 'QUOTE' | 'COUNTER_OFFER';
  /** Highest net, minor units. */
  readonly maxNet?: number;
  /** COUNTER_OFFER: least part of the tariff's net, whole percent. */
  readonly atLeastPercent?: number;
  /** Every use asked for is one of these. */
  readonly uses?: readonly string[];
  readonly customers?: readonly string[];
}

/** By when requests are answered, in working days of the publisher's jurisdiction. */
export interface AnswerTerms {
  /** The desk answers within so many. */
  readonly workingDays: number;
  /** It is reminded after so many. */
  readonly remindAfter: number;
  /** A request nobody answered lapses after so many. */
  readonly lapseAfter: number;
  /** A partner answers a question of the desk within so many, else the request lapses. */
  readonly infoWithin: number;
}

/** What counts where the tariff says nothing: our own decision, as the deadline register has it. */
export const ANSWER_TERMS: AnswerTerms = {
  workingDays: workingDaysOf('REQUEST_ANSWER'),
  remindAfter: workingDaysOf('REQUEST_REMINDER'),
  lapseAfter: workingDaysOf('REQUEST_LAPSE'),
  infoWithin: workingDaysOf('REQUEST_INFORMATION'),
};

/** `P5WD` → 5 */
function workingDaysOf(code: 'REQUEST_ANSWER' | 'REQUEST_REMINDER' | 'REQUEST_LAPSE' | 'REQUEST_INFORMATION'): number {
  const { period } = deadlineRule(code);
  const days = /^P(\d+)WD$/u.exec(period)?.[1];
  if (days === undefined) throw new Error(`INVARIANT: ${code} is counted in working days, not ${period}`);
  return Number(days);
}

/** A price list as data. Amounts in the minor unit of `currency`, multipliers in whole percent: 100 changes nothing. */
export interface Tariff {
  /** ISO 4217. */
  readonly currency: string;
  /** Days a quote stays open after the day it was made; it ends with midnight in the publisher's zone. */
  readonly quoteValidDays: number;
  readonly basePerThousandChars: number;
  /** Name of the rule that rounds characters to paid units. */
  readonly rounding: string;
  /** Least net amount of a quote. */
  readonly minimum: number;
  /** Short form of rules on the axis use: percent by use. A use that is not listed is priced by a person. */
  readonly uses: Readonly<Record<string, number>>;
  /** Short form, axis territory; several add up, and never cost more than `001`. */
  readonly territories: Readonly<Record<string, number>>;
  /** Short form, axis term: percent by years; a term costs as the next longer one listed. */
  readonly termYears: Readonly<Record<string, number>>;
  readonly tax: { readonly name: string; readonly percent: number };
  /** Beyond the short forms. */
  readonly rules?: readonly TariffRule[];
  readonly discounts?: readonly TariffDiscount[];
  /** Tax lines after `tax`. */
  readonly taxes?: readonly TariffTax[];
  /** Without a rule on QUOTE every price of the tariff goes out at once; without one on COUNTER_OFFER none is taken. */
  readonly autoAccept?: readonly AutoAcceptRule[];
  readonly answer?: AnswerTerms;
}
