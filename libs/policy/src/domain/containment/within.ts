import { type Action, type Constraint, isLogical, type Permission, type Policy } from '../policy.js';
import { readTerm } from '../read-terms.js';
import { shortName } from '../vocabulary.js';
import { NO_RELATIONS, type Relations } from '../world.js';
import {
  type DimensionContainment,
  dimensionOf,
  type GrantContainment,
  type PolicyContainment,
} from './containment.js';
import { implies } from './implies.js';
import { forbidsTheSame, isActionWithin, isAssetWithin, isClearOf } from './matching.js';

interface Grants {
  readonly child: Permission;
  readonly parent: Permission;
  readonly relations: Relations;
}

/** What limits a grant when it is used for one of its actions: its constraints and the action's refinements. */
function limitsOf({ constraint = [] }: Permission, action: Action | undefined): readonly Constraint[] {
  return [...constraint, ...(action?.refinement ?? [])];
}

const actionsOf = ({ action = [] }: Permission): readonly (Action | undefined)[] =>
  action.length === 0 ? [undefined] : action;

function coversAction(ours: Action | undefined, theirs: Action | undefined, relations: Relations): boolean {
  if (theirs === undefined) return true;
  return ours !== undefined && isActionWithin(ours.uid, theirs.uid, relations);
}

/** The action of the grantor under which this one is granted, the one that leaves fewest limits unmet. */
function grantedUnder({ child, parent, relations }: Grants, action: Action | undefined): Action | undefined | 'NONE' {
  const unmet = (theirs: Action | undefined): number =>
    limitsOf(parent, theirs).filter((limit) => !implies(limitsOf(child, action), limit, relations)).length;
  const [nearest = 'NONE' as const] = actionsOf(parent)
    .filter((theirs) => coversAction(action, theirs, relations))
    .map((theirs) => ({ theirs, unmet: unmet(theirs) }))
    .toSorted((a, b) => a.unmet - b.unmet);
  return nearest === 'NONE' ? nearest : nearest.theirs;
}

function actionDimension(grants: Grants): DimensionContainment {
  const nameOf = (action: Action | undefined): string => (action === undefined ? '*' : shortName(action.uid));
  const { child, parent } = grants;
  const outside = actionsOf(child).filter((action) => grantedUnder(grants, action) === 'NONE');
  return {
    dimension: 'action',
    within: outside.length === 0,
    child: actionsOf(child).map(nameOf),
    parent: actionsOf(parent).map(nameOf),
    outside: outside.map(nameOf),
  };
}

function targetDimension({ child, parent, relations }: Grants): DimensionContainment {
  const [ours, theirs] = [child.target ?? [], parent.target ?? []];
  const outside =
    theirs.length === 0 ? [] : ours.filter((own) => !theirs.some((their) => isAssetWithin(own, their, relations)));
  const isOpen = theirs.length > 0 && ours.length === 0;
  return {
    dimension: 'target',
    within: outside.length === 0 && !isOpen,
    child: ours.length === 0 ? ['*'] : ours.map(({ uid }) => uid),
    parent: theirs.length === 0 ? ['*'] : theirs.map(({ uid }) => uid),
    outside: isOpen ? ['*'] : outside.map(({ uid }) => uid),
  };
}

/** Values of the child's limits that alone would already be outside; its terms where no single value is to blame. */
function outsideValues(ours: readonly Constraint[], limit: Constraint, relations: Relations): string[] {
  const single = ours.flatMap((own) => {
    if (isLogical(own) || own.rightOperand.length < 2) return [];
    return own.rightOperand
      .filter((operand) => !implies([{ ...own, rightOperand: [operand] }], limit, relations))
      .map(({ value }) => shortName(value));
  });
  if (single.length > 0) return single;
  return ours.length === 0 ? ['*'] : ours.map(readTerm);
}

function limitDimensions(grants: Grants): DimensionContainment[] {
  const { child, parent, relations } = grants;
  const found = new Map<string, DimensionContainment>();
  for (const action of actionsOf(child)) {
    const under = grantedUnder(grants, action);
    if (under === 'NONE') continue;
    const limits = limitsOf(child, action);
    for (const limit of limitsOf(parent, under)) {
      const dimension = dimensionOf(limit);
      const ours = limits.filter((own) => dimensionOf(own) === dimension);
      const isMet = implies(limits, limit, relations);
      const before = found.get(dimension);
      found.set(dimension, {
        dimension,
        within: isMet && before?.within !== false,
        child: unique([...(before?.child ?? []), ...(ours.length === 0 ? ['*'] : ours.map(readTerm))]),
        parent: unique([...(before?.parent ?? []), readTerm(limit)]),
        outside: unique([...(before?.outside ?? []), ...(isMet ? [] : outsideValues(ours, limit, relations))]),
      });
    }
    for (const own of limits) {
      const dimension = dimensionOf(own);
      if (found.has(dimension)) continue;
      const child = limits.filter((each) => dimensionOf(each) === dimension).map(readTerm);
      found.set(dimension, { dimension, within: true, child, parent: ['*'], outside: [] });
    }
  }
  return [...found.values()];
}

const unique = (all: readonly string[]): string[] => [...new Set(all)];

function compareGrants(grants: Grants): GrantContainment {
  const dimensions = [actionDimension(grants), targetDimension(grants), ...limitDimensions(grants)];
  const { child, parent } = grants;
  return { child: child.uid, parent: parent.uid, within: dimensions.every((each) => each.within), dimensions };
}

function prohibitionDimension(
  grant: Permission,
  child: Policy,
  parent: Policy,
  relations: Relations,
): DimensionContainment[] {
  if (parent.conflict === 'perm') return [];
  const kept = child.conflict === 'perm' ? [] : (child.prohibition ?? []);
  return (parent.prohibition ?? []).map((theirs) => ({
    dimension: 'prohibition',
    within: kept.some((own) => forbidsTheSame(own, theirs)) || isClearOf(grant, theirs, relations),
    child: kept.map(({ uid }) => uid),
    parent: [theirs.uid],
    outside: [grant.uid],
  }));
}

function withProhibitions(found: GrantContainment, more: readonly DimensionContainment[]): GrantContainment {
  const told = more.map((each) => (each.within ? { ...each, outside: [] } : each));
  return {
    ...found,
    within: found.within && told.every((each) => each.within),
    dimensions: [...found.dimensions, ...told],
  };
}

/** The grantor's grant that this one is held against: of those that grant its action, the one it exceeds least. */
function nearest(grant: Permission, child: Policy, parent: Policy, relations: Relations): GrantContainment {
  const [best] = (parent.permission ?? [])
    .map((theirs) => compareGrants({ child: grant, parent: theirs, relations }))
    .toSorted((a, b) => Number(isOfAnother(a)) - Number(isOfAnother(b)) || faultsIn(a) - faultsIn(b));
  const action: DimensionContainment = {
    dimension: 'action',
    within: false,
    child: (grant.action ?? []).map(({ uid }) => shortName(uid)),
    parent: [],
    outside: (grant.action ?? []).map(({ uid }) => shortName(uid)),
  };
  const found = best ?? { child: grant.uid, within: false, dimensions: [action] };
  return withProhibitions(found, prohibitionDimension(grant, child, parent, relations));
}

function isOfAnother({ dimensions }: GrantContainment): boolean {
  return dimensions.some((each) => each.dimension === 'action' && !each.within);
}

function faultsIn({ dimensions }: GrantContainment): number {
  return dimensions.filter((each) => !each.within).length;
}

/**
 * Whether everything one policy grants lies inside what another grants, dimension by dimension. Sound, not complete: what
 * is within is permitted by both in every world that knows no more than `relations`; where it cannot be shown, it is
 * not within. It compares what rules say: not to whom (see `grantedWithin`), nor whether the policies bind.
 * @param relations what is known of collections, terms and places
 */
export function within(child: Policy, parent: Policy, relations: Relations = NO_RELATIONS): PolicyContainment {
  const grants = (child.permission ?? []).map((grant) => nearest(grant, child, parent, relations));
  // WHY: rules that are inherited are not looked up here; write them out with `compile`'s parents at hand first.
  const isWhole = [child, parent].every(({ inheritFrom = [] }) => inheritFrom.length === 0);
  return { within: isWhole && grants.every((grant) => grant.within), grants };
}
