import type { Price, QuoteInputs } from './quote.js';
import { type AutoAcceptRule, STANDARD_CUSTOMER, type Tariff } from './tariff.js';

/**
 * The rule by which a tariff price goes out without a person, or undefined when a person has to look.
 * A tariff without rules on QUOTE lets every price out; that is the rule `ALWAYS`.
 */
export function quoteRule(price: Price, inputs: QuoteInputs, tariff: Tariff): string | undefined {
  const rules = (tariff.autoAccept ?? []).filter(({ on }) => on === 'QUOTE');
  if (rules.length === 0) return 'ALWAYS';
  return first(rules.filter((rule) => fits(rule, price.net.minor, inputs)));
}

/**
 * The rule by which a partner's price is taken without a person; undefined without one.
 * @param offeredNet minor units
 * @param tariffPrice what the tariff asks for the same
 */
export function counterOfferRule(
  offeredNet: bigint,
  tariffPrice: Price,
  inputs: QuoteInputs,
  tariff: Tariff,
): string | undefined {
  const rules = (tariff.autoAccept ?? []).filter(({ on }) => on === 'COUNTER_OFFER');
  return first(
    rules.filter((rule) => {
      // a rule that does not say how much less may be taken takes nothing less
      const least = tariffPrice.net.minor * BigInt(rule.atLeastPercent ?? 100);
      return fits(rule, offeredNet, inputs) && offeredNet * 100n >= least && offeredNet >= BigInt(tariff.minimum);
    }),
  );
}

function fits({ maxNet, uses, customers }: AutoAcceptRule, net: bigint, inputs: QuoteInputs): boolean {
  if (maxNet !== undefined && net > BigInt(maxNet)) return false;
  if (uses !== undefined && !inputs.scope.uses.every((use) => uses.includes(use))) return false;
  return customers === undefined || customers.includes(inputs.customer ?? STANDARD_CUSTOMER);
}

/** By name, so that the order of the rules plays no part. */
function first(rules: readonly AutoAcceptRule[]): string | undefined {
  return rules.map(({ id }) => id).sort()[0];
}
