import { kinshipBetween, type ValueKind, valueKindOf } from '../comparators.js';
import { type AtomicConstraint, type Constraint, isLogical } from '../policy.js';
import type { Kinship } from '../values/kinship.js';
import type { Relations } from '../world.js';
import { isAnyOperator, isNoneOperator } from './operators.js';
import { areApart, isInside, orderOf, type Stretches, stretchesOf } from './stretches.js';

/** A constraint without the names it goes by, so that two that say the same are equal. */
function meaning(constraint: Constraint): unknown {
  if (isLogical(constraint)) {
    const operands = constraint.operands.map((operand) => JSON.stringify(meaning(operand)));
    return [constraint.logical, constraint.logical === 'andSequence' ? operands : operands.toSorted()];
  }
  const { leftOperand, operator, rightOperand, rightOperandReference, unit } = constraint;
  return [leftOperand, operator, rightOperand.map(({ value }) => value).toSorted(), rightOperandReference, unit];
}

export function saysTheSame(a: Constraint, b: Constraint): boolean {
  return JSON.stringify(meaning(a)) === JSON.stringify(meaning(b));
}

const values = ({ rightOperand }: AtomicConstraint): readonly string[] => rightOperand.map(({ value }) => value);

/** Whether what passes a unit-bound test is surely of a unit that the other takes. */
function unitsFit(child: AtomicConstraint, parent: AtomicConstraint): boolean {
  return parent.unit === undefined || parent.unit === child.unit;
}

type Kin = (left: string, right: string) => Kinship;

function termsImply(child: AtomicConstraint, parent: AtomicConstraint, kin: Kin): boolean {
  const [ours, theirs] = [values(child), values(parent)];
  if (isAnyOperator(child.operator) && isAnyOperator(parent.operator)) {
    return ours.every((own) => theirs.some((their) => kin(own, their) === 'WITHIN'));
  }
  if (isAnyOperator(child.operator) && isNoneOperator(parent.operator)) {
    return ours.every((own) => theirs.every((their) => kin(own, their) === 'APART'));
  }
  if (isNoneOperator(child.operator) && isNoneOperator(parent.operator)) {
    return theirs.every((their) => ours.some((own) => kin(their, own) === 'WITHIN'));
  }
  return child.operator === 'isAllOf' && parent.operator === 'isAllOf' && theirs.every((each) => ours.includes(each));
}

function stretchesImply(child: Stretches, parent: Stretches, kind: ValueKind): boolean {
  const order = orderOf(kind);
  if (order === undefined) return false;
  if (child.isComplement) {
    if (!parent.isComplement) return false;
    return parent.of.every((their) => child.of.some((own) => isInside(their, own, order)));
  }
  return parent.isComplement
    ? child.of.every((own) => parent.of.every((their) => areApart(own, their, order)))
    : child.of.every((own) => parent.of.some((their) => isInside(own, their, order)));
}

function atomicImplies(child: AtomicConstraint, parent: AtomicConstraint, relations: Relations): boolean {
  if (child.leftOperand !== parent.leftOperand || !unitsFit(child, parent)) return false;
  if (saysTheSame(child, { ...parent, ...(child.unit === undefined ? {} : { unit: child.unit }) })) return true;
  if (child.rightOperand.length === 0 || parent.rightOperand.length === 0) return false;
  const kind = valueKindOf(child.leftOperand);
  if (kind === 'OPAQUE' || kind === 'EVENT') return false;
  if (orderOf(kind) === undefined) {
    return termsImply(child, parent, (left, right) => kinshipBetween(kind, left, right, relations));
  }
  const [own, their] = [stretchesOf(kind, child), stretchesOf(kind, parent)];
  return own !== undefined && their !== undefined && stretchesImply(own, their, kind);
}

/** Whether whatever meets `child` surely meets `parent`. Never true where it is not sure. */
function oneImplies(child: Constraint, parent: Constraint, relations: Relations): boolean {
  if (saysTheSame(child, parent)) return true;
  if (isLogical(child)) {
    const { logical, operands } = child;
    if (logical === 'and' || logical === 'andSequence') return implies(operands, parent, relations);
    return operands.every((operand) => implies([operand], parent, relations));
  }
  return isLogical(parent) ? false : atomicImplies(child, parent, relations);
}

/** Whether whatever meets all of `child` surely meets `parent`. @param relations what is known of terms and places */
export function implies(child: readonly Constraint[], parent: Constraint, relations: Relations): boolean {
  if (child.some((each) => oneImplies(each, parent, relations))) return true;
  if (!isLogical(parent)) return false;
  const { logical, operands } = parent;
  if (logical === 'or') return operands.some((operand) => implies(child, operand, relations));
  if (logical === 'xone') return false; // being one of them is no proof of being none of the others
  return operands.every((operand) => implies(child, operand, relations));
}

function atomicExcludes(child: AtomicConstraint, other: AtomicConstraint, relations: Relations): boolean {
  if (child.leftOperand !== other.leftOperand || !unitsFit(child, other)) return false;
  if (child.rightOperand.length === 0 || other.rightOperand.length === 0) return false;
  const kind = valueKindOf(child.leftOperand);
  if (kind === 'OPAQUE' || kind === 'EVENT') return false;
  const order = orderOf(kind);
  if (order === undefined) {
    if (!isAnyOperator(other.operator)) return false;
    return termsImply(child, { ...other, operator: 'isNoneOf' }, (a, b) => kinshipBetween(kind, a, b, relations));
  }
  const [own, their] = [stretchesOf(kind, child), stretchesOf(kind, other)];
  if (own === undefined || their === undefined || their.isComplement) return false;
  return stretchesImply(own, { ...their, isComplement: true }, kind);
}

/** Whether whatever meets all of `child` surely does not meet `other`. */
export function excludes(child: readonly Constraint[], other: Constraint, relations: Relations): boolean {
  if (isLogical(other)) {
    if (other.logical === 'xone') return false;
    const each = (operand: Constraint): boolean => excludes(child, operand, relations);
    return other.logical === 'or' ? other.operands.every(each) : other.operands.some(each);
  }
  return child.some((own) => {
    if (!isLogical(own)) return atomicExcludes(own, other, relations);
    if (own.logical === 'and' || own.logical === 'andSequence') return excludes(own.operands, other, relations);
    return own.operands.every((operand) => excludes([operand], other, relations));
  });
}
