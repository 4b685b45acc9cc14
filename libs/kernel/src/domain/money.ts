/** An amount in the minor unit of its currency (fen, cent), as an integer. Never a float. */
export interface Money {
  readonly minor: bigint;
  /** ISO 4217 code, upper case, e.g. `CNY`. */
  readonly currency: string;
}

/** JSON shape of money: `minor` is a safe integer, as DESIGN part 8 prints it. */
export interface MoneyJson {
  readonly minor: number;
  readonly currency: string;
}

export function money(minor: bigint | number, currency: string): Money {
  return { minor: BigInt(minor), currency };
}

/** @throws Error `INVARIANT` when the currencies differ. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`INVARIANT: cannot add ${b.currency} to ${a.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/**
 * `amount × numerator / denominator`, half away from zero.
 * @param denominator positive
 */
export function scale(amount: Money, numerator: bigint, denominator: bigint): Money {
  const product = amount.minor * numerator;
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return { minor: product < 0n ? -rounded : rounded, currency: amount.currency };
}

/** @throws Error `INVARIANT` beyond the safe integers of JSON numbers. */
export function toJson(amount: Money): MoneyJson {
  const minor = Number(amount.minor);
  if (!Number.isSafeInteger(minor)) throw new Error('INVARIANT: amount beyond 2^53 minor units');
  return { minor, currency: amount.currency };
}
