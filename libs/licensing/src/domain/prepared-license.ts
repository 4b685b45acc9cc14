import { must } from '@app/kernel';
import { type CompiledPolicies, compile } from '@app/policy';
import { type License, type Suspension, stateAt } from './license.js';
import { grantsOf } from './policy-of.js';

/** A license with its policy, compiled once for any number of questions. */
export interface PreparedLicense {
  readonly license: License;
  readonly policy: CompiledPolicies;
  /** Milliseconds since 1970, strictly between which it is ACTIVE; NaN where its history has to be looked at. */
  readonly activeAfterMs: number;
  readonly activeBeforeMs: number;
  /** What it was before each amendment, oldest first; absent: it was never amended. */
  readonly earlier?: readonly { readonly until: Temporal.Instant; readonly prepared: PreparedLicense }[];
}

export function prepareLicense(license: License): PreparedLicense {
  const { earlierScopes, ...rest } = license;
  if (earlierScopes === undefined) return prepareScope(license);
  const earlier = earlierScopes.map(({ scope, until }) => ({ until, prepared: prepareScope({ ...rest, scope }) }));
  return { ...prepareScope(license), earlier };
}

/** The license by what was agreed at an instant. */
export function agreedAt(prepared: PreparedLicense, at: Temporal.Instant): PreparedLicense {
  const stood = prepared.earlier?.find(({ until }) => Temporal.Instant.compare(at, until) < 0);
  return stood?.prepared ?? prepared;
}

/** The same, standing still from an instant on at which what it hangs from no longer holds, whatever its own row says. */
export function standingStill(
  { license, policy, earlier }: PreparedLicense,
  suspension: Required<Pick<Suspension, 'cause' | 'suspendedAt'>>,
): PreparedLicense {
  return {
    license: { ...license, suspensions: [...license.suspensions, suspension] },
    policy,
    activeAfterMs: Number.NaN,
    activeBeforeMs: Number.NaN,
    ...(earlier === undefined
      ? {}
      : { earlier: earlier.map((each) => ({ ...each, prepared: standingStill(each.prepared, suspension) })) }),
  };
}

function prepareScope(license: License): PreparedLicense {
  const { scope, grantedAt, suspensions, exhaustedAt, revokedAt } = license;
  const isPlain = suspensions.length === 0 && exhaustedAt === undefined && revokedAt === undefined;
  return {
    license,
    policy: must(compile([grantsOf(license)]), 'the policy made of a license is sound'),
    activeAfterMs: isPlain ? Math.max(scope.termStartsAt.epochMilliseconds, grantedAt.epochMilliseconds) : Number.NaN,
    activeBeforeMs: isPlain ? scope.termEndsAt.epochMilliseconds : Number.NaN,
  };
}

/** WHY: a look at milliseconds spares the comparisons of Temporal instants, most of what a decision would cost. */
export function isActive(prepared: PreparedLicense, at: Temporal.Instant): boolean {
  const ms = at.epochMilliseconds;
  if (ms > prepared.activeAfterMs && ms < prepared.activeBeforeMs) return true;
  return stateAt(prepared.license, at) === 'ACTIVE';
}
