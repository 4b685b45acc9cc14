import { cover, isOperandFor, isOrdering, momentsIn, type ValueKind, valueKindOf } from './comparators.js';
import type { ConstraintPremise, LogicalPremise, NotKnown, Premise } from './decision.js';
import { type AtomicConstraint, type Constraint, isLogical, type LogicalConstraint } from './policy.js';
import { PolicyRefused } from './refusal.js';
import type { Situation } from './situation.js';
import { type Coverage, every, exactlyOne, some, type Truth } from './truth.js';
import { compareDecimals } from './values/decimals.js';
import type { LogicalOperator } from './vocabulary.js';
import { isOneOf, OPERATORS, shortName } from './vocabulary.js';
import type { Fact } from './world.js';

/** Answers for one situation; the constraint itself was read, checked and prepared before. */
export type Test = (situation: Situation) => Premise;

/** What a part of a use under a constraint is worth, by the rule it stands in. */
export type PartlyMeans = Truth;

const EXPECTED = { NUMBER: 'xsd:decimal', MOMENT: 'xsd:dateTime or xsd:date' } as const;

function checkOperands(constraint: AtomicConstraint, kind: ValueKind, at: string): void {
  if (!isOneOf(OPERATORS, constraint.operator)) {
    throw new PolicyRefused({
      code: 'POLICY_TERM_UNSUPPORTED',
      at,
      term: constraint.operator,
      expected: OPERATORS.join(', '),
    });
  }
  const operands = constraint.rightOperand;
  if (operands.length === 0 && constraint.rightOperandReference === undefined) {
    throw new PolicyRefused({ code: 'POLICY_INCOMPLETE', at, missing: 'rightOperand', expected: 'one value or more' });
  }
  if (operands.length > 1 && isOrdering(constraint.operator)) {
    const value = operands.map((operand) => operand.value).join(', ');
    throw new PolicyRefused({ code: 'POLICY_OPERAND_INVALID', at, value, expected: 'one value to compare with' });
  }
  const refuse = (value: string, expected: string): never => {
    throw new PolicyRefused({ code: 'POLICY_OPERAND_INVALID', at, value, expected });
  };
  for (const { value } of operands) {
    const lexical = shortName(value);
    if (!isOperandFor(kind, lexical)) refuse(value, kind === 'NUMBER' || kind === 'MOMENT' ? EXPECTED[kind] : kind);
    const isPercentage = constraint.leftOperand === 'percentage';
    if (isPercentage && ((compareDecimals(value, '0') ?? -1) < 0 || (compareDecimals(value, '100') ?? 1) > 0)) {
      refuse(value, 'xsd:decimal from 0 to 100');
    }
  }
}

function unknownBecause(constraint: AtomicConstraint, fact: Fact | undefined): NotKnown | undefined {
  if (constraint.rightOperand.length === 0) return 'REFERENCE_NOT_RESOLVED';
  if (fact === undefined || fact.values.length === 0) return 'VALUE_UNKNOWN';
  const units = [constraint.unit, fact.unit].filter((unit) => unit !== undefined);
  return units.length === 2 && units[0] !== units[1] ? 'UNIT_DIFFERS' : undefined;
}

function truthOf(coverage: Coverage, partly: PartlyMeans): Truth {
  if (coverage === 'SOME') return partly;
  return coverage === 'unknown' ? 'unknown' : coverage === 'ALL';
}

function compileAtomic(constraint: AtomicConstraint, owner: string, partly: PartlyMeans): Test {
  const kind = valueKindOf(constraint.leftOperand);
  checkOperands(constraint, kind, constraint.uid ?? owner);
  const right = constraint.rightOperand.map((operand) => operand.value);
  const moments = momentsIn(kind, right);
  const fixed = {
    about: 'constraint' as const,
    ...(constraint.uid === undefined ? {} : { constraint: constraint.uid }),
    leftOperand: constraint.leftOperand,
    operator: constraint.operator,
    right: constraint.rightOperandReference === undefined ? right : [constraint.rightOperandReference],
    ...(constraint.unit === undefined ? {} : { unit: constraint.unit }),
  };
  return (situation): ConstraintPremise => {
    const fact = situation.factOf(constraint.leftOperand, constraint.uid);
    const left = fact?.values ?? [];
    const why = unknownBecause(constraint, fact);
    if (why !== undefined) return { ...fixed, satisfied: 'unknown', left, why };
    const { relations } = situation;
    const coverage = cover({ kind, operator: constraint.operator, left, right, moments, relations });
    const satisfied = truthOf(coverage, partly);
    return {
      ...fixed,
      satisfied,
      left,
      ...(coverage === 'SOME' ? { partly: true as const } : {}),
      ...(coverage === 'unknown' ? { why: 'NOT_COMPARABLE' as const } : {}),
    };
  };
}

/**
 * `andSequence` holds when each holds and each was decided before the next was looked at: what follows a premise that
 * does not hold is not reached, and so cannot make it known.
 */
const JOIN = { and: every, or: some, xone: exactlyOne, andSequence: every } as const satisfies Record<
  LogicalOperator,
  (truths: readonly Truth[]) => Truth
>;

function compileLogical(constraint: LogicalConstraint, owner: string, partly: PartlyMeans): Test {
  const at = constraint.uid ?? owner;
  if (constraint.operands.length === 0) {
    throw new PolicyRefused({ code: 'POLICY_INCOMPLETE', at, missing: constraint.logical, expected: 'constraints' });
  }
  // WHY: "exactly one" flips with its parts, so a part that is met partly cannot be read either way.
  const inner = constraint.logical === 'xone' ? 'unknown' : partly;
  const tests = constraint.operands.map((operand) => compileConstraint(operand, at, inner));
  const join = JOIN[constraint.logical];
  return (situation): LogicalPremise => {
    const premises = tests.map((test) => test(situation));
    return {
      about: 'constraint',
      ...(constraint.uid === undefined ? {} : { constraint: constraint.uid }),
      logical: constraint.logical,
      satisfied: join(premises.map((premise) => premise.satisfied)),
      premises,
    };
  };
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
