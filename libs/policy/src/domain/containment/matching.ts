import { actionAncestry, canonicalAction } from '../actions.js';
import type { Action, Asset, Constraint, Permission, Prohibition } from '../policy.js';
import { type Relations, reaches } from '../world.js';
import { excludes, saysTheSame } from './implies.js';

/** Whether doing `child` is doing `parent`, whatever refines either. */
export function isActionWithin(child: string, parent: string, { includedIn }: Relations): boolean {
  return actionAncestry(child, includedIn).has(canonicalAction(parent));
}

function sameRefinements(a: readonly Constraint[] = [], b: readonly Constraint[] = []): boolean {
  return a.length === b.length && a.every((each) => b.some((other) => saysTheSame(each, other)));
}

const names = ({ uid, source }: Asset): string[] => (source === undefined ? [uid] : [uid, source]);

/** Whether every member of `child` is one of `parent`: the same, or a member of it, and narrowed no less. */
export function isAssetWithin(child: Asset, parent: Asset, { partOf }: Relations): boolean {
  const isNarrowed = (parent.refinement ?? []).length > 0;
  if (isNarrowed && !sameRefinements(child.refinement, parent.refinement)) return false;
  const theirs = names(parent);
  if (isNarrowed && !names(child).every((name) => theirs.includes(name))) return false;
  return names(child).every((name) => theirs.some((their) => name === their || reaches(name, their, partOf)));
}

function areActionsApart(a: readonly Action[], b: readonly Action[], relations: Relations): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.every(({ uid: own }) =>
    b.every(({ uid: their }) => !isActionWithin(own, their, relations) && !isActionWithin(their, own, relations)),
  );
}

/** Whether nothing is told that could make a thing belong to both. */
function areAssetsApart(a: readonly Asset[], b: readonly Asset[], { partOf }: Relations): boolean {
  if (a.length === 0 || b.length === 0 || partOf.size > 0) return false;
  return a.flatMap(names).every((name) => !b.flatMap(names).includes(name));
}

/** Whether a use that the permission grants can surely never fall under the prohibition. */
export function isClearOf(permission: Permission, prohibition: Prohibition, relations: Relations): boolean {
  if (areActionsApart(permission.action ?? [], prohibition.action ?? [], relations)) return true;
  if (areAssetsApart(permission.target ?? [], prohibition.target ?? [], relations)) return true;
  const own = permission.constraint ?? [];
  return (prohibition.constraint ?? []).some((each) => excludes(own, each, relations));
}

/** Whether two prohibitions forbid the same, whatever they are called. */
export function forbidsTheSame(a: Prohibition, b: Prohibition): boolean {
  const sameNames = (x: readonly string[], y: readonly string[]): boolean =>
    x.toSorted().join(' ') === y.toSorted().join(' ');
  const isPlain = [a, b].every(({ action = [], target = [], assignee = [] }) =>
    [...action, ...target, ...assignee].every((each) => (each.refinement ?? []).length === 0),
  );
  const namesOf = (each: Prohibition, part: 'action' | 'target' | 'assignee'): string[] =>
    (each[part] ?? []).map(({ uid }) => (part === 'action' ? canonicalAction(uid) : uid));
  const parts = ['action', 'target', 'assignee'] as const;
  return (
    (isPlain || a === b) &&
    parts.every((part) => sameNames(namesOf(a, part), namesOf(b, part))) &&
    sameRefinements(a.constraint, b.constraint)
  );
}
