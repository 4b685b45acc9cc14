import { type Money, must, scaleMoney } from '@app/kernel';
import { statutoryFee } from './statutory-fee.js';

/**
 * The fee for a text when a thousand characters cost `perThousand`, with characters rounded to paid units as the
 * statutory rule rounds them: the statutory fee of the text against that of a thousand characters.
 * @param rule name of a statutory fee rule, e.g. `cn-reprint-2014`
 * @throws Error `INVARIANT` on an unknown rule: the tariff was checked when it was loaded
 */
export function feeFor(rule: string, chars: number, perThousand: Money): Money {
  const statutory = (count: number): bigint => {
    const fee = must(statutoryFee(rule, count), `the tariff rounds by a known rule, and works have a length`);
    return BigInt(fee.amount.minor);
  };
  return scaleMoney(perThousand, statutory(chars), statutory(1_000));
}
