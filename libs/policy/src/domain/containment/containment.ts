import { type Constraint, isLogical } from '../policy.js';
import { PROFILE } from '../profile.js';

/** One dimension of a grant beside the same of its grantor's. `*` is: not limited. */
export interface DimensionContainment {
  /** action, target, term, territory, language, media, domains, count, percentage …, prohibition, grantor, sublicensing. */
  readonly dimension: string;
  readonly within: boolean;
  /** What the child grants, readable. */
  readonly child: readonly string[];
  /** What the parent grants. */
  readonly parent: readonly string[];
  /** What of the child's lies outside; empty when it is within. */
  readonly outside: readonly string[];
}

/** One permission beside the permission of the grantor that comes nearest to holding it. */
export interface GrantContainment {
  readonly child: string;
  /** Absent when the grantor grants nothing at all. */
  readonly parent?: string;
  readonly within: boolean;
  readonly dimensions: readonly DimensionContainment[];
}

export interface PolicyContainment {
  readonly within: boolean;
  /** In the order of the child's permissions. */
  readonly grants: readonly GrantContainment[];
}

const NAMES: Readonly<Record<string, string>> = {
  dateTime: 'term',
  spatial: 'territory',
  virtualLocation: 'domains',
};

/** Name of the dimension a constraint limits; of a logical one that of its first part. */
export function dimensionOf(constraint: Constraint): string {
  if (isLogical(constraint)) {
    const [first] = constraint.operands;
    return first === undefined ? constraint.logical : dimensionOf(first);
  }
  const { leftOperand } = constraint;
  return NAMES[leftOperand] ?? (leftOperand.startsWith(PROFILE) ? leftOperand.slice(PROFILE.length) : leftOperand);
}
