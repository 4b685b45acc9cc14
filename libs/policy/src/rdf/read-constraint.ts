import { type AtomicConstraint, type Constraint, OPERAND_IRI, type Operand } from '../domain/policy.js';
import { isUnknownProfileTerm, PROFILE_OPERANDS } from '../domain/profile.js';
import {
  isOneOf,
  LEFT_OPERANDS,
  LOGICAL_OPERATORS,
  type LogicalOperator,
  ODRL,
  OPERATORS,
  type Operator,
  shortName,
  words,
} from '../domain/vocabulary.js';
import type { Term } from './graph.js';
import { isBlank, type Reader } from './reader.js';

const CONSTRAINT_TERMS = [
  ...words('uid leftOperand operator rightOperand rightOperandReference unit dataType status'),
  ...LOGICAL_OPERATORS,
];

function operandOf(term: Term, dataType: string | undefined): Operand {
  if (term.kind !== 'LITERAL') return { value: term.value, type: OPERAND_IRI };
  const type = term.datatype ?? dataType;
  return { value: term.value, ...(type === undefined ? {} : { type }) };
}

function leftOperandOf(reader: Reader, node: string, at: string): string {
  const [left] = reader.graph.values(node, `${ODRL}leftOperand`);
  if (left === undefined) throw reader.incomplete(at, 'leftOperand', 'leftOperand, operator and rightOperand');
  const name = shortName(left);
  const isForeign = name === left && !isUnknownProfileTerm(left, PROFILE_OPERANDS);
  if (!isForeign && !isOneOf(LEFT_OPERANDS, name))
    throw reader.unsupported(at, left, 'a left operand of ODRL 2.2 or of its profile');
  return name;
}

function operatorOf(reader: Reader, node: string, at: string): Operator {
  const [operator] = reader.graph.values(node, `${ODRL}operator`);
  if (operator === undefined) throw reader.incomplete(at, 'operator', OPERATORS.join(', '));
  const name = shortName(operator);
  if (name === operator || !isOneOf(OPERATORS, name)) throw reader.unsupported(at, operator, OPERATORS.join(', '));
  return name;
}

function readAtomic(reader: Reader, node: string, at: string): AtomicConstraint {
  const { graph } = reader;
  const [reference] = graph.values(node, `${ODRL}rightOperandReference`);
  const [unit] = graph.values(node, `${ODRL}unit`);
  const [dataType] = graph.values(node, `${ODRL}dataType`);
  return {
    ...(isBlank(node) ? {} : { uid: node }),
    leftOperand: leftOperandOf(reader, node, at),
    operator: operatorOf(reader, node, at),
    rightOperand: graph.objects(node, `${ODRL}rightOperand`).map((term) => operandOf(term, dataType)),
    ...(reference === undefined ? {} : { rightOperandReference: reference }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/**
 * @param at IRI of what the constraint stands in, for refusals
 * @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE
 */
export function readConstraint(reader: Reader, node: string, at: string): Constraint {
  return reader.within(node, at, () => {
    const here = isBlank(node) ? at : node;
    reader.checkTerms(node, here, CONSTRAINT_TERMS);
    const logical = LOGICAL_OPERATORS.filter((name) => reader.graph.values(node, ODRL + name).length > 0);
    const [first] = logical;
    if (first === undefined) return readAtomic(reader, node, here);
    if (logical.length > 1 || reader.graph.values(node, `${ODRL}leftOperand`).length > 0) {
      throw reader.unsupported(here, logical.join(', '), 'one logical operand, or one comparison');
    }
    return readLogical(reader, node, here, first);
  });
}

function readLogical(reader: Reader, node: string, at: string, logical: LogicalOperator): Constraint {
  return {
    ...(isBlank(node) ? {} : { uid: node }),
    logical,
    operands: reader.graph.values(node, ODRL + logical).map((operand) => readConstraint(reader, operand, at)),
  };
}

/** All constraints of a rule, or refinements of an action, party or asset. */
export function readConstraints(
  reader: Reader,
  node: string,
  property: 'constraint' | 'refinement',
  at: string,
): Constraint[] {
  return reader.graph.values(node, ODRL + property).map((constraint) => readConstraint(reader, constraint, at));
}
