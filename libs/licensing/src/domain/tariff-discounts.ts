import { addMoney, type Money, money, scaleMoney } from '@app/kernel';
import type { PriceLine, QuotedWork } from './price-line.js';
import type { Tariff } from './tariff.js';

type VolumeDiscount = Extract<NonNullable<Tariff['discounts']>[number], { kind: 'VOLUME' }>;

/**
 * Money off for many works, a line for each discount that applies. Only works from the `fromWorks`-th on cost less,
 * counted from the longest down: one more work never makes the whole cheaper.
 * @param charged lines WORK_USE of the works
 */
export function volumeDiscounts(
  charged: readonly PriceLine[],
  works: readonly QuotedWork[],
  tariff: Tariff,
): readonly PriceLine[] {
  const discounts = (tariff.discounts ?? []).filter(
    (discount): discount is VolumeDiscount => discount.kind === 'VOLUME',
  );
  if (discounts.length === 0) return [];
  const fees = works
    .map(({ id }) => ({ id, fee: feeOf(id, charged, tariff.currency) }))
    .toSorted((a, b) => compare(b.fee.minor, a.fee.minor) || compare(a.id, b.id));
  const ordered = discounts.toSorted((a, b) => a.fromWorks - b.fromWorks || a.percent - b.percent);
  return ordered.flatMap((discount, index): PriceLine[] => {
    const until = (ordered[index + 1]?.fromWorks ?? Number.POSITIVE_INFINITY) - 1;
    const within = fees.slice(discount.fromWorks - 1, until);
    if (within.length === 0) return [];
    const base = within.reduce((sum, { fee }) => addMoney(sum, fee), money(0, tariff.currency));
    const amount = scaleMoney(base, BigInt(-discount.percent), 100n);
    const detail = `from the ${discount.fromWorks}th work`;
    return [{ kind: 'VOLUME_DISCOUNT', percent: discount.percent, detail, rule: discount.id, amount }];
  });
}

/** The greatest discount of the customer's class, if there is one. */
export function customerDiscount(sum: Money, customer: string, tariff: Tariff): readonly PriceLine[] {
  const [best] = (tariff.discounts ?? [])
    .filter((discount) => discount.kind === 'CUSTOMER' && discount.customer === customer)
    .toSorted((a, b) => b.percent - a.percent || compare(a.id, b.id));
  if (best === undefined) return [];
  const amount = scaleMoney(sum, BigInt(-best.percent), 100n);
  return [{ kind: 'CUSTOMER_DISCOUNT', percent: best.percent, detail: customer, rule: best.id, amount }];
}

function feeOf(workId: string, charged: readonly PriceLine[], currency: string): Money {
  return charged
    .filter((line) => line.workId === workId)
    .reduce((sum, { amount }) => addMoney(sum, amount), money(0, currency));
}

function compare<T extends bigint | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
