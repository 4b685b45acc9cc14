import { addMoney, err, type Money, money, ok, type Result, scaleMoney } from '@app/kernel';
import { feeFor } from './fee-rounding.js';
import { WORLD } from './iso-codes.js';
import type { ScopeJson } from './scope.js';
import type { Tariff } from './tariff.js';

/** All that a tariff price depends on. Stored with the quote, so that it can be computed again years later. */
export interface QuoteInputs {
  readonly scope: ScopeJson;
  readonly works: readonly { readonly id: string; readonly title: string; readonly charCount: number }[];
  /** IANA zone in which years of the term and days of validity are counted. */
  readonly zone: string;
}

/** One step of the sum; all lines of a price add up to its total. */
export interface PriceLine {
  readonly kind: 'WORK_USE' | 'DESK' | 'TERRITORY' | 'TERM' | 'MINIMUM' | 'TAX';
  readonly workId?: string;
  readonly use?: string;
  readonly chars?: number;
  /** Multiplier of the step in whole percent: of the fee, of the sum so far, or of the net for the tax. */
  readonly percent?: number;
  /** Name of the tax, territories or years. */
  readonly detail?: string;
  readonly amount: Money;
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

/** The tariff has no price here: the desk makes one by hand. */
export interface TariffSilent {
  readonly code: 'TARIFF_NOT_COVERING';
  readonly axis: 'use' | 'territory' | 'term' | 'exclusivity' | 'price';
  readonly value: string;
  readonly expected: string;
}

/** The price by tariff: no floats, no clock, the same lines for the same inputs. */
export function priceOf(inputs: QuoteInputs, tariff: Tariff): Result<Price, TariffSilent> {
  const { scope, works } = inputs;
  if (scope.exclusivity !== 'NON_EXCLUSIVE') return silent('exclusivity', scope.exclusivity, ['NON_EXCLUSIVE']);
  const unpriced = scope.uses.find((use) => tariff.uses[use] === undefined);
  if (unpriced !== undefined) return silent('use', unpriced, Object.keys(tariff.uses));
  const territory = territoryPercent(scope.territories, tariff);
  if (!territory.ok) return territory;
  const term = termPercent(inputs, tariff);
  if (!term.ok) return term;

  const lines: PriceLine[] = [];
  let sum = money(0, tariff.currency);
  const charge = (line: PriceLine): void => {
    lines.push(line);
    sum = addMoney(sum, line.amount);
  };
  for (const { id, charCount } of works) {
    const fee = feeFor(tariff.rounding, charCount, money(tariff.basePerThousandChars, tariff.currency));
    for (const use of scope.uses) {
      const percent = tariff.uses[use] ?? 0;
      charge({ kind: 'WORK_USE', workId: id, use, chars: charCount, percent, amount: share(fee, percent) });
    }
  }
  const detail = scope.territories.join(', ');
  charge({ kind: 'TERRITORY', percent: territory.value, detail, amount: share(sum, territory.value - 100) });
  const { percent, years } = term.value;
  charge({ kind: 'TERM', percent, detail: years, amount: share(sum, percent - 100) });
  const lacking = BigInt(tariff.minimum) - sum.minor;
  if (lacking > 0n) charge({ kind: 'MINIMUM', amount: money(lacking, tariff.currency) });
  if (sum.minor <= 0n) return silent('price', '0', ['a price above zero']);
  return ok(withTax(lines, sum, tariff));
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

function withTax(netLines: readonly PriceLine[], net: Money, { tax }: Tariff): Price {
  const amount = share(net, tax.percent);
  const line: PriceLine = { kind: 'TAX', percent: tax.percent, detail: tax.name, amount };
  return { lines: [...netLines, line], net, tax: amount, total: addMoney(net, amount) };
}

function territoryPercent(territories: readonly string[], tariff: Tariff): Result<number, TariffSilent> {
  const world = tariff.territories[WORLD];
  if (territories.includes(WORLD)) {
    return world === undefined ? silent('territory', WORLD, Object.keys(tariff.territories)) : ok(world);
  }
  let percent = 0;
  for (const territory of territories) {
    const own = tariff.territories[territory];
    if (own === undefined) return silent('territory', territory, Object.keys(tariff.territories));
    percent += own;
  }
  return ok(world === undefined ? percent : Math.min(percent, world));
}

function termPercent(inputs: QuoteInputs, tariff: Tariff): Result<{ years: string; percent: number }, TariffSilent> {
  const start = Temporal.Instant.from(inputs.scope.termStartsAt).toZonedDateTimeISO(inputs.zone);
  const end = Temporal.Instant.from(inputs.scope.termEndsAt).toZonedDateTimeISO(inputs.zone);
  const listed = Object.entries(tariff.termYears).sort(([a], [b]) => Number(a) - Number(b));
  for (const [years, percent] of listed) {
    const reach = start.add({ years: Number(years) });
    if (Temporal.ZonedDateTime.compare(end, reach) <= 0) return ok({ years, percent });
  }
  const longest = listed.at(-1)?.[0] ?? '0';
  return silent('term', start.until(end, { largestUnit: 'years' }).toString(), [`at most ${longest} years`]);
}

function share(amount: Money, percent: number): Money {
  return scaleMoney(amount, BigInt(percent), 100n);
}

function silent(axis: TariffSilent['axis'], value: string, expected: readonly string[]): Result<never, TariffSilent> {
  return err({ code: 'TARIFF_NOT_COVERING', axis, value, expected: expected.join(', ') });
}
