import { isOperandFor, isOrdering, type ValueKind } from './comparators.js';
import type { AtomicConstraint } from './policy.js';
import { PolicyRefused } from './refusal.js';
import { compareDecimals } from './values/decimals.js';
import { isOneOf, OPERATORS, shortName } from './vocabulary.js';

const EXPECTED: Readonly<Partial<Record<ValueKind, string>>> = {
  NUMBER: 'xsd:decimal',
  MOMENT: 'xsd:dateTime or xsd:date',
  DURATION: 'xsd:duration',
};

/** @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE, POLICY_OPERAND_INVALID */
export function checkOperands(constraint: AtomicConstraint, kind: ValueKind, at: string): void {
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
    if (!isOperandFor(kind, lexical)) refuse(value, EXPECTED[kind] ?? kind);
    const isPercentage = constraint.leftOperand === 'percentage';
    if (isPercentage && ((compareDecimals(value, '0') ?? -1) < 0 || (compareDecimals(value, '100') ?? 1) > 0)) {
      refuse(value, 'xsd:decimal from 0 to 100');
    }
  }
}
