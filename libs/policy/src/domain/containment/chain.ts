import { type Constraint, isLogical, type Permission, type Policy } from '../policy.js';
import { profileIri } from '../profile.js';
import { compareDecimals } from '../values/decimals.js';
import { fullName } from '../vocabulary.js';
import { NO_RELATIONS, type Relations } from '../world.js';
import type { DimensionContainment, PolicyContainment } from './containment.js';
import { isAssetWithin } from './matching.js';
import { within } from './within.js';

const GRANT_USE = fullName('grantUse');
const DEPTH = profileIri('depth');

function depthIn(limits: readonly Constraint[]): string | undefined {
  const bounds = limits.flatMap((limit) => {
    if (isLogical(limit) || limit.leftOperand !== DEPTH) return [];
    return limit.operator === 'lteq' || limit.operator === 'eq' ? limit.rightOperand.map(({ value }) => value) : [];
  });
  return bounds.toSorted((a, b) => compareDecimals(a, b) ?? 0)[0];
}

function isGrantUse({ action = [] }: Permission): boolean {
  return action.some(({ uid }) => uid === GRANT_USE);
}

/**
 * How many links of sub-licenses may hang below a policy: by its permissions for `grantUse` and their `depth`; without a
 * depth one, without a permission none (Implementing Regulations of the Copyright Law of the PRC, article 24).
 */
export function subLicensingDepth({ permission = [] }: Policy): number {
  const depths = permission.filter(isGrantUse).map(({ action = [], constraint = [] }) => {
    const refinements = action.filter(({ uid }) => uid === GRANT_USE).flatMap(({ refinement = [] }) => refinement);
    return Math.trunc(Number(depthIn([...refinements, ...constraint]) ?? '1'));
  });
  return Math.max(0, ...depths);
}

function depthDimension(child: Policy, parent: Policy): DimensionContainment {
  const [own, their] = [subLicensingDepth(child), subLicensingDepth(parent)];
  const isWithin = their >= 1 && own <= their - 1;
  return {
    dimension: 'sublicensing',
    within: isWithin,
    child: [String(own)],
    parent: [String(their)],
    outside: isWithin ? [] : [their < 1 ? 'the grantor may not sub-license' : `depth ${own} of at most ${their - 1}`],
  };
}

/** Whether who grants the child is who holds the parent (LAW: `issuer(child) == licensee(parent)`). */
function grantorDimension(child: Policy, parent: Policy, relations: Relations): DimensionContainment {
  const granting = [...new Set((child.permission ?? []).flatMap(({ assigner = [] }) => assigner))];
  const holders = (parent.permission ?? []).flatMap(({ assignee = [] }) => assignee);
  const outside = granting.filter((uid) => !holders.some((holder) => isAssetWithin({ uid }, holder, relations)));
  const isNamed = granting.length > 0;
  return {
    dimension: 'grantor',
    within: isNamed && outside.length === 0,
    child: granting,
    parent: [...new Set(holders.map(({ uid }) => uid))],
    outside: isNamed ? outside : ['no assigner is named'],
  };
}

/** A sub-license without the right to grant on, which is judged by its depth alone. */
function withoutGrantUse(policy: Policy): Policy {
  const permission = (policy.permission ?? []).flatMap((rule) => {
    const action = (rule.action ?? []).filter(({ uid }) => uid !== GRANT_USE);
    return action.length === 0 && isGrantUse(rule) ? [] : [{ ...rule, ...(rule.action ? { action } : {}) }];
  });
  return { ...policy, permission };
}

/** A grant that hangs on another: its scope, who grants it, and whether the grantor may grant on. */
export interface ChainLink extends PolicyContainment {
  readonly child: string;
  readonly parent: string;
  /** Grantor and depth of sub-licensing, which belong to the policies as wholes. */
  readonly authority: readonly DimensionContainment[];
}

/** Whether a sub-license lies inside the license it was made under. Dates are dimensions like others: ask for one instant with `decide`. */
export function grantedWithin(child: Policy, parent: Policy, relations: Relations = NO_RELATIONS): ChainLink {
  const scope = within(withoutGrantUse(child), parent, relations);
  const authority = [grantorDimension(child, parent, relations), depthDimension(child, parent)];
  return {
    child: child.uid,
    parent: parent.uid,
    within: scope.within && authority.every((each) => each.within),
    grants: scope.grants,
    authority,
  };
}

/** The links of a chain of authority. @param policies from the owner's grant down to the last sub-license */
export function chainWithin(policies: readonly Policy[], relations: Relations = NO_RELATIONS): readonly ChainLink[] {
  return policies.slice(1).flatMap((child, index) => {
    const parent = policies[index];
    return parent === undefined ? [] : [grantedWithin(child, parent, relations)];
  });
}
