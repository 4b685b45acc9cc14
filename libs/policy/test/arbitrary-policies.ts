import fc from 'fast-check';
import { type Facts, facts } from '../src/domain/facts.js';
import { dateTime, decimal, text } from '../src/domain/operands.js';
import type { Constraint, Permission, Policy } from '../src/domain/policy.js';
import { ODRL } from '../src/domain/vocabulary.js';
import { type AskedUse, EMPTY_WORLD, type World } from '../src/domain/world.js';

const actions = ['use', 'print', 'reproduce', 'extract', 'sell', 'display'].map((name) => ODRL + name);
const parties = ['urn:a', 'urn:b'];
const targets = ['urn:x', 'urn:y'];
const instants = ['2025-01-01T00:00Z', '2026-01-01T00:00Z', '2027-01-01T00:00Z'].map((at) => Temporal.Instant.from(at));

/** Small worlds, so that rules and uses meet often. */
const atomic: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    leftOperand: fc.constant('dateTime'),
    operator: fc.constantFrom(
      'lt' as const,
      'lteq' as const,
      'gt' as const,
      'gteq' as const,
      'eq' as const,
      'neq' as const,
    ),
    rightOperand: fc.constantFrom(...instants).map((at) => [dateTime(at)]),
  }),
  fc.record({
    leftOperand: fc.constant('spatial'),
    operator: fc.constantFrom('isAnyOf' as const, 'isNoneOf' as const, 'isPartOf' as const),
    rightOperand: fc.subarray(['CN', 'JP', '001', 'urn:nowhere'], { minLength: 1 }).map((all) => all.map(text)),
  }),
  fc.record({
    leftOperand: fc.constant('count'),
    operator: fc.constantFrom('lteq' as const, 'gt' as const),
    rightOperand: fc.integer({ min: 0, max: 3 }).map((value) => [decimal(value)]),
  }),
);

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  { weight: 3, arbitrary: atomic },
  {
    weight: 1,
    arbitrary: fc.record({
      logical: fc.constantFrom('and' as const, 'or' as const, 'xone' as const, 'andSequence' as const),
      operands: fc.array(atomic, { minLength: 1, maxLength: 3 }),
    }),
  },
);

/** A rule without its name. */
export const arbitraryRule: fc.Arbitrary<Omit<Permission, 'uid'>> = fc.record(
  {
    action: fc.constantFrom(...actions).map((uid) => [{ uid }]),
    assignee: fc.constantFrom(...parties).map((uid) => [{ uid }]),
    target: fc.constantFrom(...targets).map((uid) => [{ uid }]),
    constraint: fc.array(constraint, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

function named(kind: string, rules: readonly Omit<Permission, 'uid'>[]): Permission[] {
  return rules.map((rule, index) => ({ uid: `urn:rule:${kind}-${index}`, ...rule }));
}

export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record({
    permission: fc.array(arbitraryRule, { maxLength: 4 }),
    prohibition: fc.array(arbitraryRule, { maxLength: 2 }),
  })
  .map(({ permission, prohibition }) => ({
    uid: 'urn:policy:1',
    type: 'Set',
    permission: named('permission', permission),
    prohibition: named('prohibition', prohibition),
  }));

const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record(
    {
      spatial: fc.subarray(['CN', 'CN-31', 'JP', '001', 'urn:nowhere', 'BR'], { minLength: 1, maxLength: 2 }),
      count: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: [] },
  )
  .map(facts);

export const arbitraryUse: fc.Arbitrary<AskedUse> = fc.record(
  {
    action: fc.constantFrom(...actions),
    assignee: fc.constantFrom(...parties),
    target: fc.constantFrom(...targets),
    facts: arbitraryFacts,
  },
  { requiredKeys: ['facts'] },
);

export const arbitraryWorld: fc.Arbitrary<World> = fc
  .option(fc.constantFrom(...instants), { nil: undefined })
  .map((now) => (now === undefined ? EMPTY_WORLD : { ...EMPTY_WORLD, now }));
