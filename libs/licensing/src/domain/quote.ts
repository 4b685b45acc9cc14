import { addMoney, type Money, money, ok, type Result, scaleMoney } from '@app/kernel';
import { feeFor } from './fee-rounding.js';
import type { PriceLine, PriceLineKind, QuotedWork } from './price-line.js';
import type { ScopeJson } from './scope.js';
import { STANDARD_CUSTOMER, type Tariff, type TariffAxis } from './tariff.js';
import { customerDiscount, volumeDiscounts } from './tariff-discounts.js';
import { axesOf, multiplierOn, rulesOf, type TariffQuestion, type TariffSilent } from './tariff-rules.js';

export { type CarvedOut, PRICE_LINE_KINDS, type PriceLine, type QuotedWork } from './price-line.js';
export type { TariffSilent } from './tariff-rules.js';

/** All that a tariff price depends on. Stored with the quote, so that it can be computed again years later. */
export interface QuoteInputs {
  readonly scope: ScopeJson;
  readonly works: readonly QuotedWork[];
  /** IANA zone in which years of the term and days of validity are counted. */
  readonly zone: string;
  /** Customer class of the partner; absent: STANDARD. */
  readonly customer?: string;
}

export interface Price {
  readonly lines: readonly PriceLine[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export interface Quote extends Price {
  readonly id: string;
  /** TARIFF was computed, DESK was set by a person. */
  readonly basis: 'TARIFF' | 'DESK';
  readonly quotedAt: Temporal.Instant;
  /** Exclusive. */
  readonly validUntil: Temporal.Instant;
  readonly inputs: QuoteInputs;
  /** `sha-256:` and 64 hex digits of the tariff's canonical JSON (RFC 8785). */
  readonly tariffHash: string;
}

/** Multipliers of the whole sum, in this order. These two stand on every quote, the others where the tariff has rules. */
const STEPS = [
  ['medium', 'MEDIUM'],
  ['territory', 'TERRITORY'],
  ['language', 'LANGUAGE'],
  ['domains', 'DOMAINS'],
  ['term', 'TERM'],
  ['copies', 'COPIES'],
  ['exclusivity', 'EXCLUSIVITY'],
  ['customer', 'CUSTOMER'],
] as const satisfies readonly (readonly [TariffAxis, PriceLineKind])[];
const ALWAYS_SHOWN: readonly TariffAxis[] = ['territory', 'term'];

/**
 * The price by tariff: no floats, no clock, the same lines for the same inputs.
 * Fee of each work × its uses, less volume discounts, × each axis, less the customer's discount, lifted to the minimum, plus taxes.
 */
export function priceOf(inputs: QuoteInputs, tariff: Tariff): Result<Price, TariffSilent> {
  const asked = questionOf(inputs);
  const rules = rulesOf(tariff);
  const lines: PriceLine[] = [];
  let sum = money(0, tariff.currency);
  const charge = (...more: readonly PriceLine[]): void => {
    for (const line of more) {
      lines.push(line);
      sum = addMoney(sum, line.amount);
    }
  };
  for (const { id, charCount } of inputs.works) {
    const fee = feeFor(tariff.rounding, charCount, money(tariff.basePerThousandChars, tariff.currency));
    for (const use of asked.use) {
      const multiplied = multiplierOn('use', { ...asked, use: [use] }, rules);
      if (!multiplied.ok) return multiplied;
      const { percent, rules: by } = multiplied.value;
      const rule = by.join(' ');
      charge({ kind: 'WORK_USE', workId: id, use, chars: charCount, percent, rule, amount: share(fee, percent) });
    }
  }
  charge(...volumeDiscounts(lines, inputs.works, tariff));
  const named = axesOf(rules);
  for (const [axis, kind] of STEPS) {
    const multiplied = multiplierOn(axis, asked, rules);
    if (!multiplied.ok) return multiplied;
    if (!named.has(axis) && !ALWAYS_SHOWN.includes(axis)) continue;
    const { percent, rules: by } = multiplied.value;
    const reach = rules.find(({ id }) => id === by[0])?.upTo;
    const detail = detailOf(axis, asked, reach);
    charge({ kind, percent, detail, rule: by.join(' '), amount: share(sum, percent - 100) });
  }
  charge(...customerDiscount(sum, inputs.customer ?? STANDARD_CUSTOMER, tariff));
  const lacking = BigInt(tariff.minimum) - sum.minor;
  if (lacking > 0n) charge({ kind: 'MINIMUM', amount: money(lacking, tariff.currency) });
  if (sum.minor <= 0n) return { ok: false, error: FREE };
  return ok(withTax(lines, sum, tariff));
}

/**
 * The price for a quote that goes out without a person: a work without characters, e.g. a picture, is no matter of a
 * tariff by the character, whatever is priced beside it.
 */
export function tariffPrice(inputs: QuoteInputs, tariff: Tariff): Result<Price, TariffSilent> {
  const textless = inputs.works.find(({ charCount }) => charCount === 0);
  if (textless === undefined) return priceOf(inputs, tariff);
  const expected = `works with text: ${textless.id} has none`;
  return { ok: false, error: { code: 'TARIFF_NOT_COVERING', axis: 'characters', value: '0', expected } };
}

/** Nothing is given away by a machine. */
const FREE: TariffSilent = {
  code: 'TARIFF_NOT_COVERING',
  axis: 'price',
  value: '0',
  expected: 'a price above zero',
};

/** The price of a stored quote computed again; equal to the stored one, whoever computes it and when. */
export function priceAgain(
  quote: Pick<Quote, 'basis' | 'inputs' | 'net'>,
  tariff: Tariff,
): Result<Price, TariffSilent> {
  return quote.basis === 'DESK' ? ok(deskPrice(quote.net.minor, tariff)) : priceOf(quote.inputs, tariff);
}

/** A price a person has set: one line and the tax. @param net in the tariff's currency, minor units */
export function deskPrice(net: bigint, tariff: Tariff): Price {
  const amount = money(net, tariff.currency);
  return withTax([{ kind: 'DESK', amount }], amount, tariff);
}

/** First instant at which a quote made at `quotedAt` is over: midnight after its last day. */
export function validUntil(quotedAt: Temporal.Instant, tariff: Tariff, zone: string): Temporal.Instant {
  const day = quotedAt.toZonedDateTimeISO(zone).toPlainDate();
  return day
    .add({ days: tariff.quoteValidDays + 1 })
    .toZonedDateTime(zone)
    .toInstant();
}

function withTax(netLines: readonly PriceLine[], net: Money, { tax, taxes = [] }: Tariff): Price {
  const first: PriceLine = { kind: 'TAX', percent: tax.percent, detail: tax.name, amount: share(net, tax.percent) };
  const further = taxes.map(({ name, percent, on }): PriceLine => {
    const amount = share(on === 'TAX' ? first.amount : net, percent);
    return { kind: 'TAX', percent, detail: name, amount };
  });
  const taxLines = [first, ...further];
  const taxed = taxLines.reduce((sum, { amount }) => addMoney(sum, amount), money(0, net.currency));
  return { lines: [...netLines, ...taxLines], net, tax: taxed, total: addMoney(net, taxed) };
}

function questionOf({ scope, zone, customer = STANDARD_CUSTOMER }: QuoteInputs): TariffQuestion {
  return {
    use: scope.uses,
    medium: scope.media,
    territory: scope.territories,
    language: scope.languages,
    exclusivity: [scope.exclusivity],
    customer: [customer],
    domains: scope.domains.length,
    term: yearsBegun(scope, zone),
    copies: scope.copies,
  };
}

/** Whole years the term takes, the last one begun; counted in the zone, so leap days and clock changes do not matter. */
function yearsBegun({ termStartsAt, termEndsAt }: ScopeJson, zone: string): number {
  const start = Temporal.Instant.from(termStartsAt).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(termEndsAt).toZonedDateTimeISO(zone);
  let years = Math.max(1, start.until(end, { largestUnit: 'years' }).years);
  while (Temporal.ZonedDateTime.compare(end, start.add({ years })) > 0) years += 1;
  return years;
}

function detailOf(axis: TariffAxis, asked: TariffQuestion, reach: number | undefined): string {
  if (axis === 'term') return String(reach ?? asked.term);
  const value = asked[axis];
  return typeof value === 'object' ? value.join(', ') : String(value ?? 'any number');
}

function share(amount: Money, percent: number): Money {
  return scaleMoney(amount, BigInt(percent), 100n);
}
