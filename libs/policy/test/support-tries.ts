import { PROFILE } from '../src/domain/profile.js';
import { aPolicy, type Json, type Tried } from './support-probes.js';

/** One try of a row: a document, what is asked of it, and what must come of it. */
export type Try = readonly [documents: Json | readonly Json[], tried: Tried, outcome: string];

export const may = (constraint: Json): Json => aPolicy({ constraint: [constraint] });
export const c = (leftOperand: unknown, operator: string, rightOperand: unknown): Json => ({
  leftOperand,
  operator,
  rightOperand,
});
export const typed = (type: string): Json => aPolicy({}, { '@type': type });
export const forbid = (more: Json = {}): Json => ({ uid: 'urn:p#not', action: 'print', ...more });
export const clash = (conflict: string): Json => aPolicy({}, { prohibition: [forbid()], conflict });
export const partOf = (member: string, whole: string): Tried => ({
  world: { relations: { partOf: new Map([[member, [whole]]]), isA: new Map(), includedIn: new Map() } },
});
export const report = (deontic: 'Fulfilled' | 'Violated' | 'NonSet'): Tried => ({
  world: { duties: [{ rule: 'urn:p#duty', performance: 'Unknown', deontic }] },
});
export const owing = aPolicy({ duty: [{ uid: 'urn:p#duty', action: 'compensate' }] });
export const unread = (term: string): Try => [aPolicy({}, { [`odrl:${term}`]: 'x' }), {}, 'POLICY_TERM_UNSUPPORTED'];
export const number = (value: number): Json => ({ '@value': String(value), '@type': 'xsd:decimal' });
export const opaque = (operand: string): Try => [
  may(c(operand, 'eq', 'x')),
  { facts: { [operand]: 'x' } },
  'UNDETERMINED',
];
export const compares = (operand: string, right: unknown, inside: string, outside: string, operator = 'eq'): Try[] => [
  [may(c(operand, operator, right)), { facts: { [operand]: inside } }, 'PERMITTED'],
  [may(c(operand, operator, right)), { facts: { [operand]: outside } }, 'NOT_LICENSED'],
  [may(c(operand, operator, right)), {}, 'UNDETERMINED'],
];
export const orders = (operand: string): Try[] => compares(operand, number(5), '5', '6', 'lteq');
export const lasts = (operand: string): Try[] => compares(operand, 'P30D', 'P29D', 'P31D', 'lteq');
export const names = (operand: string): Try[] => compares(operand, 'urn:a', 'urn:a', 'urn:b');
export const action = (name: string): Try[] => [
  [aPolicy({ action: { '@id': PROFILE + name } }), { action: PROFILE + name }, 'PERMITTED'],
  [aPolicy({ action: 'use' }), { action: PROFILE + name }, 'PERMITTED'],
  [aPolicy({ action: 'reproduce' }), { action: PROFILE + name }, 'NOT_LICENSED'],
];
export const event = new Map([['urn:fair', { start: at('2026-05-01'), end: at('2026-05-08') }]]);

function at(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T00:00:00Z`);
}
