import { EXCLUSIVITIES, MEDIA, USES } from './scope.js';
import { FEE_RULES } from './statutory-fee.js';
import { type Circumstance, STANDARD_CUSTOMER, STEP_AXES, type Tariff, type TariffRule } from './tariff.js';
import { ruleFor, rulesOf } from './tariff-rules.js';

/**
 * What is wrong with a tariff, in words for who wrote it; empty when it can be sold by. Checked when the service starts.
 * A price list whose steps fall would sell more for less; one with two rules of one name could not be cited.
 */
export function tariffFaults(tariff: Tariff): readonly string[] {
  const rules = rulesOf(tariff);
  const ids = [...rules, ...(tariff.discounts ?? []), ...(tariff.autoAccept ?? [])].map(({ id }) => id);
  const faults = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two rules are called ${id}`);
  if (!FEE_RULES.some((rule) => rule === tariff.rounding)) {
    faults.push(`rounding ${tariff.rounding} is none of ${FEE_RULES.join(', ')}`);
  }
  return [...faults, ...rules.flatMap(shapeFaults), ...fallingSteps(tariff, rules), ...discountFaults(tariff)];
}

function shapeFaults({ id, axis, value, upTo }: TariffRule): string[] {
  const isStep = STEP_AXES.some((step) => step === axis);
  if (isStep && value !== undefined) return [`rule ${id}: the axis ${axis} counts and takes upTo, not value`];
  if (!isStep && (value === undefined || upTo !== undefined))
    return [`rule ${id}: the axis ${axis} takes value, not upTo`];
  return [];
}

/** On a counting axis the next step is never cheaper, whatever the circumstances. */
function fallingSteps(tariff: Tariff, rules: readonly TariffRule[]): string[] {
  const customers = named(rules, 'customer', [STANDARD_CUSTOMER]);
  return STEP_AXES.flatMap((axis) => {
    const own = rules.filter((rule) => rule.axis === axis);
    const steps = [...new Set(own.map(({ upTo }) => upTo ?? Number.MAX_SAFE_INTEGER))].sort((a, b) => a - b);
    const falls = USES.some((use) =>
      MEDIA.some((medium) =>
        EXCLUSIVITIES.some((exclusivity) =>
          customers.some((customer) => {
            const percents = steps
              .map((step) => ruleFor(own, String(step), { use, medium, exclusivity, customer })?.percent)
              .filter((percent) => percent !== undefined);
            return percents.some((percent, at) => percent < (percents[at - 1] ?? 0));
          }),
        ),
      ),
    );
    return falls
      ? [`the axis ${axis} of the tariff in ${tariff.currency} falls: a longer step costs less than a shorter one`]
      : [];
  });
}

function discountFaults({ discounts = [] }: Tariff): string[] {
  const volume = discounts
    .filter((discount) => discount.kind === 'VOLUME')
    .toSorted((a, b) => a.fromWorks - b.fromWorks);
  return volume.flatMap(({ id, percent, fromWorks }, at) => {
    const before = volume[at - 1];
    if (before === undefined) return [];
    if (before.fromWorks === fromWorks) return [`discounts ${before.id} and ${id} begin at the same work`];
    return percent < before.percent ? [`discount ${id} takes less off than ${before.id} before it`] : [];
  });
}

function named(rules: readonly TariffRule[], circumstance: Circumstance, always: readonly string[]): readonly string[] {
  return [...new Set([...always, ...rules.flatMap(({ only }) => only?.[circumstance] ?? [])])];
}
