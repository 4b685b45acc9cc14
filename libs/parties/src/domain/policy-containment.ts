import { type Constraint, type Policy, text, within } from '@app/policy';
import type { AuthorityDimension, AuthorityScope, Containment, ScopeGap } from './authority-scope.js';

/** Dimensions that the policy engine knows by name: our word, its operand, its own word, and the value that is "any". */
const DIMENSIONS = [
  { own: 'territories', operand: 'spatial', name: 'territory', any: '001' },
  { own: 'media', operand: 'media', name: 'media', any: undefined },
  { own: 'languages', operand: 'language', name: 'language', any: '*' },
] as const satisfies readonly {
  own: AuthorityDimension;
  operand: string;
  name: string;
  any: string | undefined;
}[];

/**
 * Containment by the policy engine: countries in the regions of UN M.49, languages in their ranges, media in theirs.
 * Uses are this register's own words, and exclusivity is no constraint: both are compared here.
 */
export const outside: Containment = (child, parent) => {
  const [grant] = within(policyOf(child), policyOf(parent)).grants;
  const gaps: ScopeGap[] = DIMENSIONS.flatMap(({ own, name }) => {
    const found = grant?.dimensions.find(({ dimension }) => dimension === name);
    if (found === undefined || found.within) return [];
    const outside = child[own].filter((value) => !isInside(own, value, parent));
    return [{ dimension: own, outside: outside.length === 0 ? [NOTHING] : outside, granted: parent[own] }];
  });
  const uses = child.uses.filter((use) => !parent.uses.includes(use) && !parent.uses.includes('*'));
  if (uses.length > 0) gaps.push({ dimension: 'uses', outside: uses, granted: parent.uses });
  if (child.exclusive && !parent.exclusive)
    gaps.push({ dimension: 'exclusive', outside: ['true'], granted: ['false'] });
  return gaps;
};

/** What is outside where a dimension is empty: not even that is granted. */
const NOTHING = 'none';

/** Whether this one value of a dimension lies inside. */
function isInside(dimension: AuthorityDimension, value: string, parent: AuthorityScope): boolean {
  const alone = { ...parent, [dimension]: [value] };
  return within(policyOf(alone), policyOf(parent)).within;
}

function policyOf(scope: AuthorityScope): Policy {
  const constraint = DIMENSIONS.flatMap(({ own, operand, any }): Constraint[] => {
    const values = scope[own];
    if (any !== undefined && values.includes(any)) return [];
    return [{ leftOperand: operand, operator: 'isAnyOf', rightOperand: values.map(text) }];
  });
  return { uid: 'urn:authority', type: 'Set', permission: [{ uid: 'urn:authority#sell', constraint }] };
}
