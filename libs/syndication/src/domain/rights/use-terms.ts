import type { Money } from '@app/kernel';
import type { Action, Constraint, Duty, Permission, Policy } from '@app/policy';

/** How a use is to be had. FREE: by anybody, at once; PRICED: by whoever buys a license; BY_CONSENT: by whom the desk licenses. */
export type Availability = 'FREE' | 'PRICED' | 'BY_CONSENT';

/** One use and its terms, as a policy states them. What no policy states is reserved. */
export interface UseTerms {
  readonly use: string;
  readonly availability: Availability;
  /** Net; of PRICED alone. */
  readonly price?: Money;
  /** ISO 3166-1 alpha-2, or `001` for the world. */
  readonly territories: readonly string[];
  /** BCP 47 ranges. */
  readonly languages: readonly string[];
  /** Any one of these is to be printed. */
  readonly creditLines: readonly string[];
  /** First and first no longer granted instant, RFC 3339; absent in offers. */
  readonly term?: { readonly startsAt: string; readonly endsAt: string };
  /** ISO 8601 duration from the grant on; of offers alone. */
  readonly lasts?: string;
}

/**
 * What a policy grants or offers, use by use.
 * @param uses the use of each ODRL action, by its IRI; what has none here is no use of ours and is passed over
 */
export function termsIn(policy: Policy, uses: ReadonlyMap<string, string>): readonly UseTerms[] {
  return (policy.permission ?? [])
    .flatMap((permission) => {
      const named = (permission.action ?? []).map(({ uid }) => uses.get(uid)).find((use) => use !== undefined);
      return named === undefined ? [] : [termsOf(named, permission)];
    })
    .sort((a, b) => (a.use < b.use ? -1 : 1));
}

function termsOf(use: string, { constraint = [], duty = [] }: Permission): UseTerms {
  const price = priceIn(duty);
  const asks = actionsOf(duty).some(({ uid }) => uid.endsWith('obtainConsent'));
  const [startsAt] = valuesOf(constraint, 'dateTime', 'gteq');
  // one policy may name several ends: the first of them counts
  const [endsAt] = valuesOf(constraint, 'dateTime', 'lt').toSorted((a, b) => Temporal.Instant.compare(a, b));
  const [lasts] = valuesOf(constraint, 'elapsedTime', 'lteq');
  const isPriced = price !== undefined && price.minor > 0n;
  return {
    use,
    availability: asks ? 'BY_CONSENT' : isPriced ? 'PRICED' : 'FREE',
    ...(isPriced && !asks ? { price } : {}),
    territories: valuesOf(constraint, 'spatial', 'isAnyOf'),
    languages: valuesOf(constraint, 'language', 'isAnyOf'),
    creditLines: creditLinesIn(duty),
    ...(startsAt === undefined || endsAt === undefined ? {} : { term: { startsAt, endsAt } }),
    ...(lasts === undefined ? {} : { lasts }),
  };
}

function actionsOf(duties: readonly Duty[]): readonly Action[] {
  return duties.flatMap(({ action = [] }) => action);
}

function refinementsOf(duties: readonly Duty[], action: string): readonly Constraint[] {
  return actionsOf(duties).flatMap(({ uid, refinement = [] }) => (uid.endsWith(action) ? refinement : []));
}

function creditLinesIn(duties: readonly Duty[]): readonly string[] {
  return refinementsOf(duties, 'attribute').flatMap((each) =>
    'leftOperand' in each && each.leftOperand.endsWith('creditLine') ? each.rightOperand.map(({ value }) => value) : [],
  );
}

function priceIn(duties: readonly Duty[]): Money | undefined {
  for (const each of refinementsOf(duties, 'compensate')) {
    const [amount] = valuesOf([each], 'payAmount', 'eq');
    if (amount !== undefined && 'unit' in each && each.unit !== undefined) {
      return { minor: minorUnits(amount), currency: each.unit };
    }
  }
  return undefined;
}

/** `123.45` → 12345 */
function minorUnits(major: string): bigint {
  const [whole = '0', part = ''] = major.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
}

/** 12345 → `123.45` */
export function majorUnits(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}

function valuesOf(constraints: readonly Constraint[], leftOperand: string, operator: string): readonly string[] {
  return constraints.flatMap((each) =>
    'leftOperand' in each && each.leftOperand === leftOperand && each.operator === operator
      ? each.rightOperand.map(({ value }) => value)
      : [],
  );
}
