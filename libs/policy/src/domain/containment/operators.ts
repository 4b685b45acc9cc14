import type { Operator } from '../vocabulary.js';

/** The use's value is, or lies within, one of the right ones. */
export function isAnyOperator(operator: Operator): boolean {
  return operator === 'eq' || operator === 'isAnyOf' || operator === 'isPartOf' || operator === 'isA';
}

/** The use's value touches none of the right ones. */
export function isNoneOperator(operator: Operator): boolean {
  return operator === 'neq' || operator === 'isNoneOf';
}
