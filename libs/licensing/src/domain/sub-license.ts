import { err, ok, type Result } from '@app/kernel';
import { within } from '@app/policy';
import type { License } from './license.js';
import { policyOf } from './policy-of.js';

export interface OutsideUpstream {
  readonly code: 'SCOPE_OUTSIDE_UPSTREAM';
  readonly upstreamLicenseId: string;
  /** action, target, term, territory, language, media, domains, count, percentage, exclusivity. */
  readonly dimension: string;
  /** What lies outside. */
  readonly value: string;
  /** What the upstream license grants there. */
  readonly expected: string;
}

/** Most licenses that may hang one from another, the operator's own with them: a certificate names them all. */
export const MOST_LICENSES_DEEP = 6;

/** What a sub-license would be, as far as its grantor limits it. */
export type SubGrant = Pick<License, 'scope' | 'works'>;

/**
 * Whether a grant lies inside the license it hangs from, on every dimension (LAW.md, F.2): works, uses, territory,
 * media, domains, languages, term, number of uses. A sub-license is never exclusive: its grantor goes on using the work.
 */
export function withinUpstream(grant: SubGrant, upstream: License): Result<SubGrant, OutsideUpstream> {
  const { scope, works } = grant;
  const outside = (dimension: string, value: readonly string[], expected: readonly string[]) =>
    err({
      code: 'SCOPE_OUTSIDE_UPSTREAM',
      upstreamLicenseId: upstream.id,
      dimension,
      value: value.join(', '),
      expected: expected.join(', '),
    } as const);

  if (scope.exclusivity === 'EXCLUSIVE') return outside('exclusivity', ['EXCLUSIVE'], ['NON_EXCLUSIVE']);
  const { grants } = within(policyOf({ ...upstream, scope, works }), policyOf(upstream));
  const dimension = grants.flatMap(({ dimensions }) => dimensions).find((each) => !each.within);
  if (dimension === undefined) return ok(grant);
  return outside(dimension.dimension, dimension.outside, dimension.parent);
}
