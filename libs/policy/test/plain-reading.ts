import type { Fact } from '../src/domain/facts.js';
import {
  type AtomicConstraint,
  type Constraint,
  isLogical,
  type Party,
  type Permission,
  type Policy,
} from '../src/domain/policy.js';
import { ODRL } from '../src/domain/vocabulary.js';
import type { AskedUse, World } from '../src/domain/world.js';

/**
 * ODRL decided slowly, as `docs/odrl.md` tells it, and sharing nothing with the engine but the shape of its documents: a place
 * is the set of everything in it, an instant a number of nanoseconds, an action the set of all that it includes. What the
 * engine keeps, spares or looks at first must come to the same.
 */
export type Verdict = 'PERMITTED' | 'PROHIBITED' | 'NOT_LICENSED' | 'UNDETERMINED';

/** 1 true, 0 false, ½ nobody can tell: then "and" is the least, "or" the greatest, "not" the rest to 1. */
type Degree = 0 | 0.5 | 1;

const and = (all: readonly Degree[]): Degree => all.reduce<Degree>((a, b) => (a < b ? a : b), 1);
const or = (all: readonly Degree[]): Degree => all.reduce<Degree>((a, b) => (a > b ? a : b), 0);
const not = (a: Degree): Degree => (a === 1 ? 0 : a === 0 ? 1 : a);
const sure = (is: boolean): Degree => (is ? 1 : 0);

/** One of several alone: some one holds and no other does. */
function xone(all: readonly Degree[]): Degree {
  return or(all.map((one, at) => and([one, ...all.filter((_, other) => other !== at).map(not)])));
}

type Kind = 'permission' | 'prohibition';

/** What each value stands for, cut so fine that two values overlap exactly where their sets do. */
const STANDS_FOR: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  spatial: {
    'CN-31': ['Shanghai'],
    CN: ['Shanghai', 'rest of China'],
    JP: ['Japan'],
    BR: ['Brazil'],
    '030': ['Shanghai', 'rest of China', 'Japan', 'rest of Eastern Asia'],
    '142': ['Shanghai', 'rest of China', 'Japan', 'rest of Eastern Asia', 'rest of Asia'],
    '001': [
      'Shanghai',
      'rest of China',
      'Japan',
      'rest of Eastern Asia',
      'rest of Asia',
      'Brazil',
      'rest of the world',
    ],
  },
  language: {
    zh: ['zh', 'zh-Hans', 'zh-Hans-CN', 'zh-Hant-CN'],
    'zh-Hans': ['zh-Hans', 'zh-Hans-CN'],
    'zh-Hans-CN': ['zh-Hans-CN'],
    'zh-*-CN': ['zh-Hans-CN', 'zh-Hant-CN'],
    en: ['en', 'en-GB'],
    'en-GB': ['en-GB'],
    '*': ['zh', 'zh-Hans', 'zh-Hans-CN', 'zh-Hant-CN', 'en', 'en-GB', 'any other'],
  },
  media: { web: ['web'], app: ['app'], print: ['print'] },
  virtualLocation: {
    'a.example': ['a', 'news.a', 'x.news.a'],
    'news.a.example': ['news.a', 'x.news.a'],
    'x.news.a.example': ['x.news.a'],
    'b.example': ['b'],
    'c.example': ['c'],
  },
};

const INCLUDES: Readonly<Record<string, readonly string[]>> = {
  use: ['use', 'reproduce', 'extract', 'distribute', 'display', 'play', 'print'],
  reproduce: ['reproduce', 'extract'],
  play: ['play', 'display'],
  transfer: ['transfer', 'sell'],
};

const includes = (action: string): readonly string[] => INCLUDES[action] ?? [action];

/** How much of a use is covered, as what it is worth to the rule. */
function worth(covered: 'ALL' | 'SOME' | 'NONE', partly: Degree): Degree {
  return covered === 'SOME' ? partly : sure(covered === 'ALL');
}

function setOf(operand: string, value: string): readonly string[] {
  const of = STANDS_FOR[operand];
  if (of === undefined) return [value];
  const set = of[value];
  if (set === undefined) throw new Error(`the plain reading knows no ${operand} ${value}`);
  return set;
}

const isIn = (part: readonly string[], whole: readonly string[]): boolean => part.every((each) => whole.includes(each));

function compareSets(
  { leftOperand, operator, rightOperand }: AtomicConstraint,
  left: readonly string[],
): 'ALL' | 'SOME' | 'NONE' {
  const [use, ruled] = [left, rightOperand.map(({ value }) => value)].map((all) =>
    all.map((each) => setOf(leftOperand, each)),
  );
  if (use === undefined || ruled === undefined) throw new Error('two sides');
  if (operator === 'hasPart') return ruled.every((right) => use.some((each) => isIn(right, each))) ? 'ALL' : 'NONE';
  if (operator === 'isAllOf')
    return ruled.every((right) => use.some((each) => isIn(right, each) || isIn(each, right))) ? 'ALL' : 'NONE';
  const [whole, area] = [use.flat(), ruled.flat()];
  const isWhole = isIn(whole, area);
  const isApart = !whole.some((each) => area.includes(each));
  const isTurned = operator === 'neq' || operator === 'isNoneOf';
  if (!isWhole && !isApart) return 'SOME';
  return isWhole === isTurned ? 'NONE' : 'ALL';
}

/** `[from, to]` of what a right value names, in nanoseconds; both ends are in it. */
function stretch(value: string): readonly [bigint, bigint] {
  if (value.includes('T')) {
    const at = Temporal.Instant.from(value).epochNanoseconds;
    return [at, at];
  }
  const day = Temporal.Instant.from(value.replace('Z', 'T00:00Z')).epochNanoseconds;
  return [day, day + 86_400_000_000_000n - 1n];
}

function compareOrder(operator: string, left: bigint, [from, to]: readonly [bigint, bigint]): boolean {
  if (operator === 'lt') return left < from;
  if (operator === 'lteq') return left <= to;
  if (operator === 'gt') return left > to;
  if (operator === 'gteq') return left >= from;
  return (left >= from && left <= to) === (operator === 'eq');
}

/** One policy document, one use, one world. */
export class PlainReading {
  constructor(
    private readonly asked: AskedUse,
    private readonly world: World,
  ) {}

  private fact(operand: string, about: readonly (string | undefined)[]): Fact | undefined {
    const near = about.map((iri) => (iri === undefined ? undefined : this.world.factsOf.get(iri)?.get(operand)));
    return [...near, this.world.facts.get(operand), this.asked.facts.get(operand)].find((fact) => fact !== undefined);
  }

  private atomic(constraint: AtomicConstraint, partly: Degree, about: readonly string[]): Degree {
    const { leftOperand, operator, rightOperand, uid } = constraint;
    if (leftOperand === 'dateTime') {
      if (this.world.now === undefined) return 0.5;
      return sure(compareOrder(operator, this.world.now.epochNanoseconds, stretch(rightOperand[0]?.value ?? '')));
    }
    const fact = this.fact(leftOperand, [uid, ...about]);
    if (fact === undefined || fact.values.length === 0) return 0.5;
    if (leftOperand !== 'count' && leftOperand !== 'percentage')
      return worth(compareSets(constraint, fact.values), partly);
    const [right = 0n] = rightOperand.map(({ value }) => BigInt(value));
    return sure(compareOrder(operator, BigInt(fact.values[0] ?? ''), [right, right]));
  }

  private constraint(constraint: Constraint, partly: Degree, about: readonly string[]): Degree {
    if (!isLogical(constraint)) return this.atomic(constraint, partly, about);
    const { logical, operands } = constraint;
    const each = operands.map((operand) => this.constraint(operand, logical === 'xone' ? 0.5 : partly, about));
    if (logical === 'or') return or(each);
    return logical === 'xone' ? xone(each) : and(each);
  }

  private collections(of: string): Set<string> {
    const found = new Set([of]);
    for (const each of found) for (const parent of this.world.relations.partOf.get(each) ?? []) found.add(parent);
    return found;
  }

  private member(asked: string | undefined, members: readonly Party[], partly: Degree): Degree {
    if (members.length === 0) return 1;
    if (asked === undefined) return 0.5;
    const collections = this.collections(asked);
    return or(
      members
        .filter(({ uid, source }) => collections.has(uid) || (source !== undefined && collections.has(source)))
        .map(({ refinement = [] }) => and(refinement.map((each) => this.constraint(each, partly, [asked])))),
    );
  }

  private action({ action = [] }: Permission, kind: Kind, partly: Degree, about: readonly string[]): Degree {
    if (action.length === 0) return 1;
    const asked = this.asked.action?.replace(ODRL, '');
    if (asked === undefined) return 0.5;
    return or(
      action.map(({ uid, refinement = [] }) => {
        const ruled = uid.replace(ODRL, '');
        const isVague = includes(asked).includes(ruled) && asked !== ruled;
        const matches = includes(ruled).includes(asked) ? 1 : isVague && kind === 'prohibition' ? 0.5 : 0;
        return and([matches, ...refinement.map((each) => this.constraint(each, partly, about))]);
      }),
    );
  }

  private rule(rule: Permission, kind: Kind, policy: string): Degree {
    const partly = sure(kind === 'prohibition');
    const about = [rule.uid, policy];
    const isForfeit = (rule.duty ?? []).some(({ uid }) =>
      this.world.duties.some((report) => report.rule === uid && report.deontic === 'Violated'),
    );
    return and([
      this.member(this.asked.target, rule.target ?? [], partly),
      this.member(this.asked.assignee, rule.assignee ?? [], partly),
      this.action(rule, kind, partly, about),
      ...(rule.constraint ?? []).map((each) => this.constraint(each, partly, about)),
      sure(!isForfeit),
    ]);
  }

  /** @param all policies with what they inherit written into them */
  verdict(all: readonly Policy[]): Verdict {
    const judged = all.map(({ uid, conflict, permission = [], prohibition = [] }) => {
      const permitted = or(permission.map((rule) => this.rule(rule, 'permission', uid)));
      const forbidden = or(prohibition.map((rule) => this.rule(rule, 'prohibition', uid)));
      return {
        forbids: conflict === undefined ? forbidden : and([forbidden, not(permitted)]),
        grants: conflict === 'invalid' ? and([permitted, not(forbidden)]) : permitted,
      };
    });
    const forbids = or(judged.map((each) => each.forbids));
    const grants = or(judged.map((each) => each.grants));
    if (forbids > 0) return forbids === 1 ? 'PROHIBITED' : 'UNDETERMINED';
    return grants === 1 ? 'PERMITTED' : grants > 0 ? 'UNDETERMINED' : 'NOT_LICENSED';
  }
}
