import { isWithin, type Period } from '@app/kernel';
import { type Constraint, type Permission, type Policy, text, within } from '@app/policy';
import type { Use } from './scope.js';
import { ACTION_OF } from './use-vocabulary.js';

/** The limits of any grant: a mandate, the appointment of an agent, a license. */
export interface GrantLimits {
  /** Absent, or with `*`: every use. */
  readonly uses?: readonly string[];
  /** ISO 3166-1 alpha-2 or UN M.49. An empty dimension means none. */
  readonly territories: readonly string[];
  readonly media: readonly string[];
  /** BCP 47 ranges; `*` is any. */
  readonly languages: readonly string[];
  /** Absent: every host. */
  readonly domains?: readonly string[];
  /** Absent: not looked at. */
  readonly term?: Period;
}

export type GrantDimension = 'use' | 'territory' | 'medium' | 'language' | 'domain' | 'term';

/** Where a grant reaches farther than the one it comes from. */
export interface GrantGap {
  readonly dimension: GrantDimension;
  /** What of the child's the parent does not cover. */
  readonly outside: readonly string[];
  /** What the child grants there. */
  readonly child: readonly string[];
  /** What the parent grants there. */
  readonly parent: readonly string[];
  /** Whether nothing the child grants there is covered, not even in part. */
  readonly isWhole: boolean;
}

interface Axis {
  readonly dimension: GrantDimension;
  readonly of: (limits: GrantLimits) => readonly string[] | undefined;
  readonly rule: (values: readonly string[]) => Partial<Permission>;
}

const ANY = '*';

function limit(leftOperand: string): (values: readonly string[]) => Partial<Permission> {
  return (values) => {
    const constraint: Constraint = { leftOperand, operator: 'isAnyOf', rightOperand: values.map(text) };
    return { constraint: [constraint] };
  };
}

const AXES: readonly Axis[] = [
  {
    dimension: 'use',
    of: ({ uses }) => (uses === undefined || uses.includes(ANY) ? undefined : uses),
    rule: (values) => ({ action: values.map((use) => ({ uid: actionOf(use) })) }),
  },
  { dimension: 'territory', of: ({ territories }) => territories, rule: limit('spatial') },
  { dimension: 'medium', of: ({ media }) => media, rule: limit('media') },
  { dimension: 'language', of: ({ languages }) => languages, rule: limit('language') },
  { dimension: 'domain', of: ({ domains }) => domains, rule: limit('virtualLocation') },
];

/** A use the trade knows by its ODRL action; any other word of the register is only itself. */
function actionOf(use: string): string {
  const known: Readonly<Record<string, string>> = ACTION_OF satisfies Record<Use, string>;
  return known[use] ?? `urn:imprimatur:use:${use}`;
}

/**
 * Where `child` reaches beyond `parent`, dimension by dimension, by the policy engine's `within`: countries in regions,
 * languages in ranges, hosts below domains. Nothing found: all the child permits, the parent permits, at every instant.
 */
export function gapsBetween(child: GrantLimits, parent: GrantLimits): readonly GrantGap[] {
  const gaps = AXES.flatMap((axis) => gapOn(axis, axis.of(child), axis.of(parent)));
  const { term } = child;
  if (term === undefined || parent.term === undefined || isWithin(term, parent.term)) return gaps;
  const [own, their] = [interval(term), interval(parent.term)];
  return [...gaps, { dimension: 'term', outside: [own], child: [own], parent: [their], isWhole: false }];
}

function gapOn(axis: Axis, child: readonly string[] | undefined, parent: readonly string[] | undefined): GrantGap[] {
  if (parent === undefined) return [];
  const { dimension } = axis;
  if (child === undefined) return [{ dimension, outside: [ANY], child: [ANY], parent, isWhole: parent.length === 0 }];
  const outside = child.filter((value) => !isInside(axis, [value], parent));
  if (outside.length === 0) return [];
  const isApart = (value: string): boolean => !parent.some((their) => isInside(axis, [their], [value]));
  return [{ dimension, outside, child, parent, isWhole: outside.length === child.length && outside.every(isApart) }];
}

function isInside({ rule }: Axis, values: readonly string[], parent: readonly string[]): boolean {
  if (parent.length === 0) return false;
  return within(policyOf(rule(values)), policyOf(rule(parent))).within;
}

function policyOf(rule: Partial<Permission>): Policy {
  return { uid: 'urn:grant', type: 'Set', permission: [{ uid: 'urn:grant#may', ...rule }] };
}

/** ISO 8601 interval; `..` for an open end. */
export function interval({ start, end }: Period): string {
  return `${start.toString()}/${end?.toString() ?? '..'}`;
}
