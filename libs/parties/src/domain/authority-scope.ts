import { isWithin, overlaps, type Period } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';

/** What an authority covers. An empty dimension means none, never any (Copyright Law, article 29). */
export interface AuthorityScope {
  readonly exclusive: boolean;
  /** ISO 3166-1 alpha-2 or UN M.49, `001` is the world. */
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges, `*` is any (RFC 4647). */
  readonly languages: readonly string[];
  /** Uses that may be sold, e.g. `reprint`; `*` is any. */
  readonly uses: readonly string[];
}

/** A scope for a time. */
export interface Authority {
  readonly scope: AuthorityScope;
  readonly period: Period;
}

export const AUTHORITY_DIMENSIONS = ['territories', 'media', 'languages', 'uses'] as const;
export type AuthorityDimension = (typeof AUTHORITY_DIMENSIONS)[number];

/** Where one scope is wider than another: what of it lies outside, and what the other covers. */
export interface ScopeGap {
  readonly dimension: AuthorityDimension | 'exclusive' | 'term';
  /** Values that lie outside. */
  readonly outside: readonly string[];
  /** What the other covers there. */
  readonly granted: readonly string[];
}

/** Tells where a scope lies outside another; none means it lies inside. */
export type Containment = (child: AuthorityScope, parent: AuthorityScope) => readonly ScopeGap[];

/** Where a grant in the making is wider than what its grantor holds, its term included. */
export function gapsOf(child: Authority, parent: Authority, contains: Containment): readonly ScopeGap[] {
  const gaps = contains(child.scope, parent.scope);
  if (isWithin(child.period, parent.period)) return gaps;
  return [...gaps, { dimension: 'term', outside: [interval(child.period)], granted: [interval(parent.period)] }];
}

/** ISO 8601 interval; `..` for an open end. */
function interval({ start, end }: Period): string {
  return `${start.toString()}/${end?.toString() ?? '..'}`;
}

/** Whether the two cannot stand side by side: one is exclusive, and they share place, medium, language, use and time. */
export function collide(a: Authority, b: Authority, contains: Containment): boolean {
  if (!a.scope.exclusive && !b.scope.exclusive) return false;
  const isInside = (dimension: AuthorityDimension, value: string, other: string): boolean =>
    contains(only(a.scope, dimension, value), only(a.scope, dimension, other)).length === 0;
  const share = (dimension: AuthorityDimension): boolean =>
    a.scope[dimension].some((x) =>
      b.scope[dimension].some((y) => isInside(dimension, x, y) || isInside(dimension, y, x)),
    );
  return overlaps(a.period, b.period) && AUTHORITY_DIMENSIONS.every(share);
}

/** The scope with one value in one dimension, so that only this value is compared. */
function only(scope: AuthorityScope, dimension: AuthorityDimension, value: string): AuthorityScope {
  return { ...scope, [dimension]: [value] };
}

const FORMS: Readonly<Record<AuthorityDimension, { readonly form: RegExp; readonly expected: string }>> = {
  territories: { form: /^([A-Z]{2}|\d{3})$/, expected: 'ISO 3166-1 alpha-2, or UN M.49 such as 001' },
  media: { form: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'a medium in lower case, e.g. web' },
  languages: { form: /^(\*|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)$/, expected: 'a BCP 47 tag, or * for any' },
  uses: { form: /^(\*|[a-z0-9]+(-[a-z0-9]+)*)$/, expected: 'a use in lower case, e.g. reprint, or * for any' },
};

/** What is wrong with a scope by its form. */
export function scopeProblems(scope: AuthorityScope): readonly JsonProblem[] {
  return AUTHORITY_DIMENSIONS.flatMap((dimension): JsonProblem[] => {
    const { form, expected } = FORMS[dimension];
    if (scope[dimension].length === 0)
      return [{ pointer: `/${dimension}`, expected: 'at least one: empty means none' }];
    return scope[dimension].flatMap((value, at) =>
      form.test(value) ? [] : [{ pointer: `/${dimension}/${at}`, expected }],
    );
  });
}
