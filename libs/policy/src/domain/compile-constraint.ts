import { checkOperands } from './check-operands.js';
import { isUsage, type ValueKind, valueKindOf } from './comparators.js';
import type { ConstraintPremise, LogicalPremise, NotKnown } from './decision.js';
import type { Fact } from './facts.js';
import type { Glance } from './glance.js';
import { type FixedPremise, prepareMoment } from './moment-test.js';
import { type AtomicConstraint, type Constraint, isLogical, type LogicalConstraint } from './policy.js';
import { type Cover, prepareCover } from './prepared-comparison.js';
import { PolicyRefused } from './refusal.js';
import { type Since, sinceLastOf } from './sequence.js';
import { factOf, type Situation } from './situation.js';
import { allHold, anyHolds, type Test } from './test.js';
import { type Coverage, every, exactlyOne, some, type Truth } from './truth.js';
import { ValueGlance } from './value-glance.js';
import type { LogicalOperator } from './vocabulary.js';

/** What a part of a use under a constraint is worth, by the rule it stands in. */
export type PartlyMeans = Truth;

function truthOf(coverage: Coverage, partly: PartlyMeans): Truth {
  if (coverage === 'SOME') return partly;
  return coverage === 'unknown' ? 'unknown' : coverage === 'ALL';
}

function unknownBecause(constraint: AtomicConstraint, fact: Fact | undefined): NotKnown | undefined {
  if (constraint.rightOperand.length === 0) return 'REFERENCE_NOT_RESOLVED';
  if (fact === undefined || fact.values.length === 0) return 'VALUE_UNKNOWN';
  const { unit } = constraint;
  return unit !== undefined && fact.unit !== undefined && unit !== fact.unit ? 'UNIT_DIFFERS' : undefined;
}

/** How the left value of a constraint is come by, where it is not by facts alone. */
type Known = (situation: Situation) => Fact | undefined;

/** The instant, or what facts say; a delay without a fact is counted from what the sequence names before it. */
function prepareKnown(
  { leftOperand, rightOperand, uid }: AtomicConstraint,
  kind: ValueKind,
  since: Since | undefined,
): Known | undefined {
  if (kind === 'MOMENT') return ({ world }) => world.now && { values: [world.now.toString()] };
  if (kind === 'EVENT') {
    return (situation) => {
      const { now, events } = situation.world;
      const isTimed = rightOperand.some(({ value }) => isUsage(value) || events?.has(value) === true);
      return (
        factOf(situation, leftOperand, uid) ?? (isTimed && now !== undefined ? { values: [now.toString()] } : undefined)
      );
    };
  }
  if (since === undefined) return undefined;
  return (situation) => {
    const begun = factOf(situation, leftOperand, uid) === undefined ? since(situation) : undefined;
    return begun === undefined ? factOf(situation, leftOperand, uid) : { values: [begun.toString()] };
  };
}

class ValueTest implements Test {
  private readonly leftOperand: string;
  private readonly uid: string | undefined;
  private readonly unit: string | undefined;
  private readonly isOpen: boolean;
  readonly glance: Glance | undefined;

  constructor(
    private readonly covers: Cover,
    private readonly partly: PartlyMeans,
    private readonly fixed: FixedPremise,
    private readonly constraint: AtomicConstraint,
    private readonly known: Known | undefined,
  ) {
    this.leftOperand = constraint.leftOperand;
    this.uid = constraint.uid;
    this.unit = constraint.unit;
    this.isOpen = constraint.rightOperand.length === 0;
    const isPlain = known === undefined && !this.isOpen && covers.kept !== undefined;
    this.glance = isPlain ? new ValueGlance(this.leftOperand, covers.kept) : undefined;
  }

  holds(situation: Situation): Truth {
    const fact = this.factIn(situation);
    if (fact === undefined || this.isOpen || fact.values.length === 0) return 'unknown';
    const { unit, partly } = this;
    if (unit !== undefined && fact.unit !== undefined && unit !== fact.unit) return 'unknown';
    const coverage = this.covers.of(fact.values, situation);
    if (coverage === 'ALL') return true;
    return coverage === 'NONE' ? false : truthOf(coverage, partly);
  }

  private factIn(situation: Situation): Fact | undefined {
    return this.known === undefined ? factOf(situation, this.leftOperand, this.uid) : this.known(situation);
  }

  explain(situation: Situation): ConstraintPremise {
    const fact = this.factIn(situation);
    const left = fact?.values ?? [];
    const why = unknownBecause(this.constraint, fact);
    if (why !== undefined) return { ...this.fixed, satisfied: 'unknown', left, why };
    const coverage = this.covers.of(left, situation);
    const premise = { ...this.fixed, satisfied: truthOf(coverage, this.partly), left };
    if (coverage === 'SOME') return { ...premise, partly: true };
    return coverage === 'unknown' ? { ...premise, why: 'NOT_COMPARABLE' } : premise;
  }
}

/** Tests kept for the many licenses that say the same. */
const KEPT = 8_192;
const keptTests = new Map<string, Test>();

/**
 * One test for all constraints that say the same and have no name of their own: a thousand licenses for the same media
 * and the same year then share what they compare with, which keeps it near at hand.
 */
function shared(constraint: AtomicConstraint, partly: PartlyMeans, make: () => Test): Test {
  const { leftOperand, operator, rightOperand, rightOperandReference, unit } = constraint;
  const right = rightOperand.map(({ value }) => value);
  const key = JSON.stringify([leftOperand, operator, right, rightOperandReference, unit, partly]);
  const known = keptTests.get(key);
  if (known !== undefined) return known;
  const test = make();
  if (keptTests.size >= KEPT) keptTests.clear();
  keptTests.set(key, test);
  return test;
}

function compileAtomic(constraint: AtomicConstraint, owner: string, partly: PartlyMeans, since?: Since): Test {
  const make = (): Test => makeAtomic(constraint, owner, partly, since);
  return constraint.uid === undefined && since === undefined ? shared(constraint, partly, make) : make();
}

function makeAtomic(constraint: AtomicConstraint, owner: string, partly: PartlyMeans, since?: Since): Test {
  const kind = valueKindOf(constraint.leftOperand);
  checkOperands(constraint, kind, constraint.uid ?? owner);
  const { leftOperand, operator, uid, unit, rightOperandReference } = constraint;
  const right = constraint.rightOperand.map((operand) => operand.value);
  const fixed: FixedPremise = {
    about: 'constraint',
    ...(uid === undefined ? {} : { constraint: uid }),
    leftOperand,
    operator,
    right: rightOperandReference === undefined ? right : [rightOperandReference],
    ...(unit === undefined ? {} : { unit }),
  };
  const moment = kind === 'MOMENT' ? prepareMoment(constraint, fixed) : undefined;
  if (moment !== undefined) return moment;
  const known = prepareKnown(constraint, kind, since);
  return new ValueTest(prepareCover(kind, operator, right), partly, fixed, constraint, known);
}

/**
 * `andSequence` holds when each holds and each was decided before the next was looked at: what follows a premise that
 * does not hold is not reached, and so cannot make it known.
 */
const JOIN = { and: every, or: some, xone: exactlyOne, andSequence: every } as const satisfies Record<
  LogicalOperator,
  (truths: readonly Truth[]) => Truth
>;

class LogicalTest implements Test {
  readonly glance: Glance | undefined;

  constructor(
    private readonly constraint: LogicalConstraint,
    private readonly tests: readonly Test[],
  ) {
    // one of several is enough: the first stands for all
    this.glance = constraint.logical === 'or' ? tests[0]?.glance : undefined;
  }

  /** The same join as when explained, that stops where the answer is sure. */
  holds(situation: Situation): Truth {
    const { logical } = this.constraint;
    if (logical === 'or') return anyHolds(this.tests, situation);
    if (logical === 'xone') return exactlyOne(this.tests.map((test) => test.holds(situation)));
    return allHold(this.tests, situation);
  }

  explain(situation: Situation): LogicalPremise {
    const { uid, logical } = this.constraint;
    const premises = this.tests.map((test) => test.explain(situation));
    return {
      about: 'constraint',
      ...(uid === undefined ? {} : { constraint: uid }),
      logical,
      satisfied: JOIN[logical](premises.map((premise) => premise.satisfied)),
      premises,
    };
  }
}

function compileLogical(constraint: LogicalConstraint, owner: string, partly: PartlyMeans): Test {
  const { logical, operands, uid } = constraint;
  const at = uid ?? owner;
  if (operands.length === 0) {
    throw new PolicyRefused({ code: 'POLICY_INCOMPLETE', at, missing: logical, expected: 'constraints' });
  }
  // WHY: "exactly one" flips with its parts, so a part that is met partly cannot be read either way.
  const inner = logical === 'xone' ? 'unknown' : partly;
  const tests = operands.map((operand, index) => {
    const since = logical === 'andSequence' ? sinceLastOf(operands.slice(0, index)) : undefined;
    return isLogical(operand) ? compileLogical(operand, at, inner) : compileAtomic(operand, at, inner, since);
  });
  return new LogicalTest(constraint, tests);
}

/**
 * Prepares a constraint.
 * @param owner IRI of what the constraint stands in, for refusals
 * @param partly what it means when only a part of the asked use falls under it
 * @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE, POLICY_OPERAND_INVALID
 */
export function compileConstraint(constraint: Constraint, owner: string, partly: PartlyMeans): Test {
  return isLogical(constraint) ? compileLogical(constraint, owner, partly) : compileAtomic(constraint, owner, partly);
}
