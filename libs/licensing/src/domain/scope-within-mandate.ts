import { err, isWithin, ok, type Period, type Result } from '@app/kernel';
import { type Scope, termOf } from './scope.js';
import { coversLanguage, coversTerritory } from './scope-coverage.js';

/** What the operator itself may sell: nobody grants more than the own right (Implementing Regulations, article 24). */
export interface GrantorMandate {
  readonly exclusive: boolean;
  readonly period: Period;
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges; `*` is any. */
  readonly languages: readonly string[];
  /** Document the mandate comes from. */
  readonly source: string;
}

export interface OutsideMandate {
  readonly code:
    | 'SCOPE_TERRITORY_OUTSIDE_MANDATE'
    | 'SCOPE_MEDIUM_OUTSIDE_MANDATE'
    | 'SCOPE_LANGUAGE_OUTSIDE_MANDATE'
    | 'SCOPE_TERM_OUTSIDE_MANDATE'
    | 'SCOPE_EXCLUSIVITY_OUTSIDE_MANDATE';
  readonly field: string;
  /** What the mandate does not cover. */
  readonly value: string;
  /** What it covers in that dimension. */
  readonly expected: string;
  readonly mandate: string;
}

/** Whether the scope lies inside the mandate on every dimension; the first that does not is the refusal. */
export function withinMandate(scope: Scope, mandate: GrantorMandate): Result<Scope, OutsideMandate> {
  const outside = (code: OutsideMandate['code'], field: string, value: string, expected: readonly string[]) =>
    err({ code, field, value, expected: expected.join(', '), mandate: mandate.source });

  const territory = scope.territories.find((code) => !coversTerritory(mandate.territories, code));
  if (territory !== undefined) {
    return outside('SCOPE_TERRITORY_OUTSIDE_MANDATE', 'territories', territory, mandate.territories);
  }
  const medium = scope.media.find((code) => !mandate.media.includes(code));
  if (medium !== undefined) return outside('SCOPE_MEDIUM_OUTSIDE_MANDATE', 'media', medium, mandate.media);
  const language = scope.languages.find((tag) => !coversLanguage(mandate.languages, tag));
  if (language !== undefined) {
    return outside('SCOPE_LANGUAGE_OUTSIDE_MANDATE', 'languages', language, mandate.languages);
  }
  if (!isWithin(termOf(scope), mandate.period)) {
    return outside('SCOPE_TERM_OUTSIDE_MANDATE', 'term', interval(termOf(scope)), [interval(mandate.period)]);
  }
  if (scope.exclusivity === 'EXCLUSIVE' && !mandate.exclusive) {
    return outside('SCOPE_EXCLUSIVITY_OUTSIDE_MANDATE', 'exclusivity', 'EXCLUSIVE', ['NON_EXCLUSIVE']);
  }
  return ok(scope);
}

/** ISO 8601 interval; `..` for an open end. */
function interval({ start, end }: Period): string {
  return `${start.toString()}/${end?.toString() ?? '..'}`;
}
