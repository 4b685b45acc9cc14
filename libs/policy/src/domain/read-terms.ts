import { type AtomicConstraint, type Constraint, isLogical } from './policy.js';
import { shortName } from './vocabulary.js';

function readAtomic({ leftOperand, operator, rightOperand, rightOperandReference, unit }: AtomicConstraint): string {
  const right = rightOperandReference ?? rightOperand.map(({ value }) => shortName(value)).join(', ');
  return [leftOperand, operator, right, ...(unit === undefined ? [] : [shortName(unit)])].join(' ');
}

/** A constraint as a person reads it: `payAmount eq 500 CNY`. */
export function readTerm(constraint: Constraint): string {
  if (!isLogical(constraint)) return readAtomic(constraint);
  return `(${constraint.operands.map(readTerm).join(` ${constraint.logical} `)})`;
}
