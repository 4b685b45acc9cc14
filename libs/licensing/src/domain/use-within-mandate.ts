import { gapsBetween } from './grant-containment.js';
import type { License } from './license.js';
import type { Scope } from './scope.js';
import type { GrantorMandate } from './scope-within-mandate.js';
import type { UseReason } from './use-decision.js';

/** NONE: the operator held no right at the instant. */
export type MandateHolding = GrantorMandate | 'NONE';

/** What one scope lies outside of, by mandate: neither ever changes, so it is told once. */
const inside = new WeakMap<Scope, WeakMap<GrantorMandate, boolean>>();

function isScopeInside(scope: Scope, mandate: GrantorMandate): boolean {
  const known = inside.get(scope) ?? new WeakMap<GrantorMandate, boolean>();
  inside.set(scope, known);
  const before = known.get(mandate);
  if (before !== undefined) return before;
  const isInside = areLimitsInside(limitsOf(scope), mandate);
  known.set(mandate, isInside);
  return isInside;
}

/** Limits kept by mandate, as text, for the many licenses that say the same. */
const KEPT_LIMITS = 4_096;
const insideByText = new WeakMap<GrantorMandate, Map<string, boolean>>();

function areLimitsInside(limits: ReturnType<typeof limitsOf>, mandate: GrantorMandate): boolean {
  const known = insideByText.get(mandate) ?? new Map<string, boolean>();
  insideByText.set(mandate, known);
  const text = JSON.stringify(limits);
  const isInside = known.get(text) ?? gapsBetween(limits, limitsOf(mandate)).length === 0;
  if (known.size >= KEPT_LIMITS) known.clear();
  known.set(text, isInside);
  return isInside;
}

/**
 * Why a license that covers a use does not carry it at this instant: nobody grants more than the own right, and the
 * operator's may have become smaller since it granted (LAW.md, F.2).
 * @param use ODRL operand → value of the use, as the license was asked
 */
export function mandateReasons(
  { id, scope }: License,
  use: Readonly<Record<string, string>>,
  mandate: MandateHolding,
): readonly UseReason[] {
  if (mandate === 'NONE') {
    return [{ code: 'MANDATE_NONE', detail: 'The operator itself held no right at that instant', licenseId: id }];
  }
  if (isScopeInside(scope, mandate)) return [];
  const only = (value: string | undefined, all: readonly string[]) => (value === undefined ? all : [value]);
  const asked = {
    territories: only(use.spatial, scope.territories),
    media: only(use.media, scope.media),
    languages: only(use.language, scope.languages),
  };
  return gapsBetween(asked, limitsOf(mandate)).map(({ dimension, outside, parent }) => ({
    code: 'OUTSIDE_MANDATE',
    dimension,
    asked: outside.join(', '),
    granted: parent.join(', '),
    detail: `${outside.join(', ')} is outside the ${dimension} of what the operator held then (${mandate.source})`,
    licenseId: id,
  }));
}

function limitsOf({ territories, media, languages }: Pick<GrantorMandate, 'territories' | 'media' | 'languages'>) {
  return { territories, media, languages };
}
