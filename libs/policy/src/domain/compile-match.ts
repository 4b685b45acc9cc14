import { actionCoverage, type IncludedIn, vocabularyIris } from './actions.js';
import { compileConstraint } from './compile-constraint.js';
import type { MatchPremise, Premise } from './decision.js';
import type { Glance } from './glance.js';
import type { Action, Constraint, Party } from './policy.js';
import { type Situation, seenFrom } from './situation.js';
import { allHold, type Test } from './test.js';
import { both, type Coverage, either, every, some, type Truth } from './truth.js';
import { NO_RELATIONS, reaches } from './world.js';

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
  const premises = tests.map((test) => test.explain(situation));
  return { matches: every([matches, ...premises.map((premise) => premise.satisfied)]), premises };
}

function premiseOf(
  about: MatchPremise['about'],
  asked: string | undefined,
  rule: readonly string[],
  alternatives: readonly Alternative[],
): MatchPremise {
  if (asked === undefined) return { about, satisfied: 'unknown', why: 'NOT_TOLD', rule };
  const satisfied = some(alternatives.map((alternative) => alternative.matches));
  const premises = alternatives.flatMap((alternative) => alternative.premises);
  return premises.length === 0 ? { about, satisfied, asked, rule } : { about, satisfied, asked, rule, premises };
}

function compileRefinements(refinements: readonly Constraint[] | undefined, owner: string, kind: RuleKind): Test[] {
  return (refinements ?? []).map((constraint) => compileConstraint(constraint, owner, PARTLY[kind]));
}

/** Asked actions whose place in the hierarchy is kept for one action of a rule. */
const KEPT = 64;

/** How much of an asked action a rule's action covers, kept as long as the same relations are asked about. */
class ActionCover {
  private readonly kept = new Map<string, Coverage>();
  private keptFor: IncludedIn | undefined;

  constructor(private readonly ruled: string) {}

  of(asked: string, includedIn: IncludedIn): Coverage {
    if (this.keptFor !== includedIn || this.kept.size >= KEPT) {
      this.kept.clear();
      this.keptFor = includedIn;
    }
    const known = this.kept.get(asked);
    if (known !== undefined) return known;
    const found = actionCoverage(asked, this.ruled, includedIn);
    this.kept.set(asked, found);
    return found;
  }
}

/** One for every action of the vocabulary: rules about the same action share it. */
const COVERS: ReadonlyMap<string, ActionCover> = new Map(vocabularyIris().map((iri) => [iri, new ActionCover(iri)]));

/** Tests of one plain action of the vocabulary, which most rules are about. */
const PLAIN_ACTIONS: Readonly<Record<RuleKind, Map<string, Test>>> = {
  permission: new Map(),
  prohibition: new Map(),
  duty: new Map(),
};

interface PreparedAction {
  readonly cover: ActionCover;
  readonly tests: readonly Test[];
}

class ActionTest implements Test {
  readonly glance: Glance;

  constructor(
    private readonly names: readonly string[],
    private readonly prepared: readonly PreparedAction[],
    private readonly partly: Truth,
  ) {
    const plain = prepared.filter(({ tests }) => tests.length === 0);
    const includes = (iri: string): boolean =>
      plain.some(({ cover }) => cover.of(iri, NO_RELATIONS.includedIn) === 'ALL');
    // further relations only add to what an action is included in
    this.glance = { of: 'ACTION', names: new Set(vocabularyIris().filter(includes)) };
  }

  holds(situation: Situation): Truth {
    const { action } = situation.asked;
    if (action === undefined) return 'unknown';
    let any: Truth = false;
    for (const { cover, tests } of this.prepared) {
      const matches = truthOf(cover.of(action, situation.relations.includedIn), this.partly);
      any = either(any, matches === false ? false : both(matches, allHold(tests, situation)));
      if (any === true) return true;
    }
    return any;
  }

  explain(situation: Situation): MatchPremise {
    const { action } = situation.asked;
    if (action === undefined) return premiseOf('action', undefined, this.names, []);
    const alternatives = this.prepared.map(({ cover, tests }) =>
      refined(truthOf(cover.of(action, situation.relations.includedIn), this.partly), tests, situation),
    );
    return premiseOf('action', action, this.names, alternatives);
  }
}

/** Whether the asked action is one of the rule's, or included in one. */
export function compileActions(actions: readonly Action[], owner: string, kind: RuleKind): Test {
  const prepared = actions.map(({ uid, refinement }) => ({
    cover: COVERS.get(uid) ?? new ActionCover(uid),
    tests: compileRefinements(refinement, owner, kind),
  }));
  const names = actions.map((action) => action.uid);
  const make = (): Test => new ActionTest(names, prepared, PARTLY_ACTION[kind]);
  const [only] = names;
  const isPlain = only !== undefined && names.length === 1 && prepared.every(({ tests }) => tests.length === 0);
  if (!isPlain || !COVERS.has(only)) return make();
  const known = PLAIN_ACTIONS[kind].get(only) ?? make();
  PLAIN_ACTIONS[kind].set(only, known);
  return known;
}

function isMember(asked: string, of: Party, situation: Situation): boolean {
  if (of.uid === asked || of.source === asked) return true;
  const { partOf } = situation.relations;
  if (partOf.size === 0) return false;
  return reaches(asked, of.uid, partOf) || (of.source !== undefined && reaches(asked, of.source, partOf));
}

interface PreparedMember {
  readonly member: Party;
  readonly tests: readonly Test[];
}

class MembersTest implements Test {
  private readonly names: readonly string[];
  readonly glance: Glance;
  /** Members that nothing narrows, by name. */
  private readonly plain: ReadonlySet<string>;
  private readonly isPlain: boolean;

  constructor(
    private readonly about: 'party' | 'target',
    private readonly prepared: readonly PreparedMember[],
  ) {
    this.names = prepared.map(({ member }) => member.uid);
    const plain = prepared.filter(({ tests }) => tests.length === 0);
    const names = plain.flatMap(({ member: { uid, source } }) => (source === undefined ? [uid] : [uid, source]));
    this.plain = new Set(names);
    this.glance = { of: about === 'party' ? 'PARTY' : 'TARGET', names: this.plain };
    this.isPlain = plain.length === prepared.length;
  }

  holds(situation: Situation): Truth {
    const asked = this.askedIn(situation);
    if (asked === undefined) return 'unknown';
    if (this.plain.has(asked)) return true;
    if (this.isPlain && situation.relations.partOf.size === 0) return false;
    const ofMember = seenFrom(situation, [asked]);
    let any: Truth = false;
    for (const { member, tests } of this.prepared) {
      if (isMember(asked, member, situation)) any = either(any, allHold(tests, ofMember));
    }
    return any;
  }

  explain(situation: Situation): MatchPremise {
    const asked = this.askedIn(situation);
    if (asked === undefined) return premiseOf(this.about, undefined, this.names, []);
    if (this.isPlain) {
      return { about: this.about, satisfied: this.holds(situation), asked, rule: this.names };
    }
    const ofMember = seenFrom(situation, [asked]); // a refinement speaks of the member: its own facts go first
    const alternatives = this.prepared.map(({ member, tests }) =>
      refined(isMember(asked, member, situation), tests, ofMember),
    );
    return premiseOf(this.about, asked, this.names, alternatives);
  }

  private askedIn({ asked }: Situation): string | undefined {
    return this.about === 'party' ? asked.assignee : asked.target;
  }
}

/** Whether the asked party or asset is one of the rule's, or a member of one that is a collection. */
export function compileMembers(
  about: 'party' | 'target',
  members: readonly Party[],
  owner: string,
  kind: RuleKind,
): Test {
  const prepared = members.map((member) => ({ member, tests: compileRefinements(member.refinement, owner, kind) }));
  return new MembersTest(about, prepared);
}
