import { err, ok, type Period, type Result } from '@app/kernel';
import { type GrantDimension, type GrantGap, gapsBetween } from './grant-containment.js';
import { type Scope, termOf } from './scope.js';

/** What the operator itself may sell: nobody grants more than the own right (Implementing Regulations, article 24). */
export interface GrantorMandate {
  readonly exclusive: boolean;
  readonly period: Period;
  /** ISO 3166-1 alpha-2 or UN M.49. */
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges; `*` is any. */
  readonly languages: readonly string[];
  /** Document the mandate comes from. */
  readonly source: string;
}

type MandateDimension = Exclude<GrantDimension, 'use' | 'domain'> | 'exclusivity';

/** One dimension in which a scope is wider than the mandate. */
export interface MandateGap {
  readonly dimension: MandateDimension;
  readonly field: string;
  /** What the mandate does not cover. */
  readonly outside: readonly string[];
  /** What the scope asks for. */
  readonly asked: readonly string[];
  /** What the mandate covers. */
  readonly granted: readonly string[];
}

/** The first dimension that is outside, and all of them. */
export interface OutsideMandate {
  readonly code:
    | 'SCOPE_TERRITORY_OUTSIDE_MANDATE'
    | 'SCOPE_MEDIUM_OUTSIDE_MANDATE'
    | 'SCOPE_LANGUAGE_OUTSIDE_MANDATE'
    | 'SCOPE_TERM_OUTSIDE_MANDATE'
    | 'SCOPE_EXCLUSIVITY_OUTSIDE_MANDATE';
  readonly dimension: MandateDimension;
  readonly field: string;
  /** What the mandate does not cover. */
  readonly value: string;
  /** What it covers in that dimension. */
  readonly expected: string;
  readonly mandate: string;
  readonly outside: readonly MandateGap[];
}

const PLACE: Readonly<Record<MandateDimension, { readonly code: OutsideMandate['code']; readonly field: string }>> = {
  territory: { code: 'SCOPE_TERRITORY_OUTSIDE_MANDATE', field: 'territories' },
  medium: { code: 'SCOPE_MEDIUM_OUTSIDE_MANDATE', field: 'media' },
  language: { code: 'SCOPE_LANGUAGE_OUTSIDE_MANDATE', field: 'languages' },
  term: { code: 'SCOPE_TERM_OUTSIDE_MANDATE', field: 'term' },
  exclusivity: { code: 'SCOPE_EXCLUSIVITY_OUTSIDE_MANDATE', field: 'exclusivity' },
};

/** Whether the scope lies inside the mandate on every dimension; where not, each one that does not is told. */
export function withinMandate(scope: Scope, mandate: GrantorMandate): Result<Scope, OutsideMandate> {
  const outside = gapsBetween(
    { ...scope, term: termOf(scope) },
    {
      territories: mandate.territories,
      media: mandate.media,
      languages: mandate.languages,
      term: mandate.period,
    },
  ).flatMap(mandateGap);
  if (scope.exclusivity === 'EXCLUSIVE' && !mandate.exclusive) {
    const values = { outside: ['EXCLUSIVE'], asked: ['EXCLUSIVE'], granted: ['NON_EXCLUSIVE'] };
    outside.push({ dimension: 'exclusivity', field: PLACE.exclusivity.field, ...values });
  }
  const [first] = outside;
  if (first === undefined) return ok(scope);
  const { dimension } = first;
  return err({
    ...PLACE[dimension],
    dimension,
    value: first.outside.join(', '),
    expected: first.granted.join(', '),
    mandate: mandate.source,
    outside,
  });
}

/** A mandate limits neither uses nor hosts. */
function mandateGap({ dimension, outside, child, parent }: GrantGap): MandateGap[] {
  if (dimension === 'use' || dimension === 'domain') return [];
  return [{ dimension, field: PLACE[dimension].field, outside, asked: child, granted: parent }];
}
