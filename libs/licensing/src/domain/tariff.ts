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
  /** Percent by use. A use that is not listed is priced by a person. */
  readonly uses: Readonly<Record<string, number>>;
  /** Percent by territory; several add up, and never cost more than `001`. */
  readonly territories: Readonly<Record<string, number>>;
  /** Percent by length of the term in years; a term costs as the next longer one listed. */
  readonly termYears: Readonly<Record<string, number>>;
  readonly tax: { readonly name: string; readonly percent: number };
}
