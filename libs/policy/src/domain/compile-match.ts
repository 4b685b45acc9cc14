import { actionCoverage } from './actions.js';
import { compileConstraint, type Test } from './compile-constraint.js';
import type { MatchPremise, Premise } from './decision.js';
import type { Action, Constraint, Party } from './policy.js';
import { type Situation, seenFrom } from './situation.js';
import { type Coverage, every, some, type Truth } from './truth.js';
import { reaches } from './world.js';

/** Whether a rule grants or forbids: decides what a use that falls under it only in part is worth. */
export type RuleKind = 'permission' | 'prohibition' | 'duty';

/** A permission must cover the whole use; a prohibition forbids it by touching any part; a duty cannot say. */
export const PARTLY = { permission: false, prohibition: true, duty: 'unknown' } as const satisfies Record<
  RuleKind,
  Truth
>;

/**
 * WHY: not `true` for a prohibition: whoever asks to `use` has not said that it wants to `print`, so a person decides.
 */
const PARTLY_ACTION = { permission: false, prohibition: 'unknown', duty: 'unknown' } as const satisfies Record<
  RuleKind,
  Truth
>;

function truthOf(coverage: Coverage, partly: Truth): Truth {
  if (coverage === 'SOME') return partly;
  return coverage === 'unknown' ? 'unknown' : coverage === 'ALL';
}

/** One alternative of a rule (one action, one party) in one situation. */
interface Alternative {
  readonly matches: Truth;
  readonly premises: readonly Premise[];
}

function refined(matches: Truth, tests: readonly Test[], situation: Situation): Alternative {
  if (matches === false || tests.length === 0) return { matches, premises: [] };
  const premises = tests.map((test) => test(situation));
  return { matches: every([matches, ...premises.map((premise) => premise.satisfied)]), premises };
}

function premiseOf(
  about: MatchPremise['about'],
  asked: string | undefined,
  rule: readonly string[],
  alternatives: readonly Alternative[],
): MatchPremise {
  const premises = alternatives.flatMap((alternative) => alternative.premises);
  return {
    about,
    satisfied: asked === undefined ? 'unknown' : some(alternatives.map((alternative) => alternative.matches)),
    ...(asked === undefined ? { why: 'NOT_TOLD' as const } : { asked }),
    rule,
    ...(premises.length === 0 ? {} : { premises }),
  };
}

function compileRefinements(refinements: readonly Constraint[] | undefined, owner: string, kind: RuleKind): Test[] {
  return (refinements ?? []).map((constraint) => compileConstraint(constraint, owner, PARTLY[kind]));
}

/** Whether the asked action is one of the rule's, or included in one. */
export function compileActions(actions: readonly Action[], owner: string, kind: RuleKind): Test {
  const names = actions.map((action) => action.uid);
  const prepared = actions.map((action) => ({
    uid: action.uid,
    tests: compileRefinements(action.refinement, owner, kind),
  }));
  return (situation) => {
    const asked = situation.asked.action;
    if (asked === undefined) return premiseOf('action', undefined, names, []);
    const alternatives = prepared.map(({ uid, tests }) => {
      const coverage = actionCoverage(asked, uid, situation.relations.includedIn);
      return refined(truthOf(coverage, PARTLY_ACTION[kind]), tests, situation);
    });
    return premiseOf('action', asked, names, alternatives);
  };
}

function isMember(asked: string, of: Party, situation: Situation): boolean {
  const collections = of.source === undefined ? [of.uid] : [of.uid, of.source];
  return collections.some((uid) => uid === asked || reaches(asked, uid, situation.relations.partOf));
}

/** Whether the asked party or asset is one of the rule's, or a member of one that is a collection. */
export function compileMembers(
  about: 'party' | 'target',
  members: readonly Party[],
  owner: string,
  kind: RuleKind,
): Test {
  const names = members.map((member) => member.uid);
  const prepared = members.map((member) => ({
    member,
    tests: compileRefinements(member.refinement, owner, kind),
  }));
  return (situation) => {
    const asked = about === 'party' ? situation.asked.assignee : situation.asked.target;
    if (asked === undefined) return premiseOf(about, undefined, names, []);
    const ofMember = seenFrom(situation, [asked]); // a refinement speaks of the member: its own facts go first
    const alternatives = prepared.map(({ member, tests }) =>
      refined(isMember(asked, member, situation), tests, ofMember),
    );
    return premiseOf(about, asked, names, alternatives);
  };
}
