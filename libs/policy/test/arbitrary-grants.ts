import fc from 'fast-check';
import { facts } from '../src/domain/facts.js';
import { dateTime, decimal, text } from '../src/domain/operands.js';
import type { AtomicConstraint, Constraint, Permission, Policy } from '../src/domain/policy.js';
import { ODRL } from '../src/domain/vocabulary.js';
import { type AskedUse, type World, worldAt } from '../src/domain/world.js';

const ACTIONS = ['use', 'reproduce', 'extract', 'distribute', 'display'].map((name) => ODRL + name);
const PLACES = ['CN', 'CN-31', 'JP', '030', '142', '001', 'BR'];
const LANGUAGES = ['zh', 'zh-Hans', 'zh-*-CN', 'en', '*'];
const MEDIA = ['web', 'app', 'print'];
const HOSTS = ['a.example', 'news.a.example', 'b.example'];
const INSTANTS = ['2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'].map((at) =>
  Temporal.Instant.from(at),
);

function listed(leftOperand: string, values: readonly string[]): fc.Arbitrary<AtomicConstraint> {
  return fc.record({
    leftOperand: fc.constant(leftOperand),
    operator: fc.constantFrom('isAnyOf' as const, 'isAnyOf' as const, 'isNoneOf' as const, 'isPartOf' as const),
    rightOperand: fc.subarray([...values], { minLength: 1 }).map((all) => all.map(text)),
  });
}

const orders = fc.constantFrom(
  'lt' as const,
  'lteq' as const,
  'gt' as const,
  'gteq' as const,
  'eq' as const,
  'neq' as const,
);

function counted(leftOperand: string): fc.Arbitrary<AtomicConstraint> {
  return fc.record({
    leftOperand: fc.constant(leftOperand),
    operator: orders,
    rightOperand: fc.integer({ min: 0, max: 4 }).map((value) => [decimal(value)]),
  });
}

const dated: fc.Arbitrary<AtomicConstraint> = fc.record({
  leftOperand: fc.constant('dateTime'),
  operator: orders,
  rightOperand: fc.oneof(
    fc.constantFrom(...INSTANTS).map((at) => [dateTime(at)]),
    fc.constant([{ value: '2026-01-01Z' }]),
  ),
});

const atomic = fc.oneof(
  listed('spatial', PLACES),
  listed('language', LANGUAGES),
  listed('media', MEDIA),
  listed('virtualLocation', HOSTS),
  counted('count'),
  counted('percentage'),
  dated,
);

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  { weight: 4, arbitrary: atomic },
  {
    weight: 1,
    arbitrary: fc.record({
      logical: fc.constantFrom('and' as const, 'or' as const, 'xone' as const, 'andSequence' as const),
      operands: fc.array(atomic, { minLength: 1, maxLength: 2 }),
    }),
  },
);

const grant: fc.Arbitrary<Omit<Permission, 'uid'>> = fc.record(
  {
    // the same action written twice is one statement of the graph
    action: fc.uniqueArray(
      fc.record(
        { uid: fc.constantFrom(...ACTIONS), refinement: fc.array(counted('percentage'), { maxLength: 1 }) },
        { requiredKeys: ['uid'] },
      ),
      { minLength: 1, maxLength: 2, selector: ({ uid, refinement }) => `${uid} ${refinement?.length ?? 0}` },
    ),
    target: fc.subarray(['urn:x', 'urn:y'], { minLength: 1 }).map((all) => all.map((uid) => ({ uid }))),
    constraint: fc.array(constraint, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

function policyOf(uid: string, permission: readonly Omit<Permission, 'uid'>[], more: Partial<Policy> = {}): Policy {
  return {
    uid,
    type: 'Set',
    permission: permission.map((rule, index) => ({ uid: `${uid}#may-${index}`, ...rule })),
    ...more,
  };
}

/** A policy of grants to nobody in particular, sometimes with a prohibition. */
export const arbitraryGrants: fc.Arbitrary<Policy> = fc
  .record({
    permission: fc.array(grant, { minLength: 1, maxLength: 2 }),
    prohibition: fc.array(grant, { maxLength: 1 }),
    conflict: fc.constantFrom(undefined, undefined, 'perm' as const, 'invalid' as const),
  })
  .map(({ permission, prohibition, conflict }) =>
    policyOf('urn:parent', permission, {
      prohibition: prohibition.map((rule, index) => ({ uid: `urn:parent#not-${index}`, ...rule })),
      ...(conflict === undefined ? {} : { conflict }),
    }),
  );

/** The same grants with further limits, and the same prohibitions: mostly within what they came from. */
export function narrowed(parent: Policy): fc.Arbitrary<Policy> {
  return fc.array(constraint, { maxLength: 2 }).map((more) => ({
    ...parent,
    uid: `${parent.uid}-child`,
    permission: (parent.permission ?? []).map((rule) => ({
      ...rule,
      constraint: [...(rule.constraint ?? []), ...more],
    })),
  }));
}

export const arbitraryAsked: fc.Arbitrary<AskedUse> = fc
  .record({
    action: fc.constantFrom(...ACTIONS),
    target: fc.constantFrom('urn:x', 'urn:y'),
    spatial: fc.subarray(PLACES, { minLength: 1, maxLength: 2 }),
    language: fc.constantFrom('zh', 'zh-Hans', 'zh-Hans-CN', 'en', 'en-GB'),
    media: fc.subarray(MEDIA, { minLength: 1, maxLength: 2 }),
    virtualLocation: fc.constantFrom(...HOSTS, 'x.news.a.example', 'c.example'),
    count: fc.integer({ min: 0, max: 5 }),
    percentage: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ action, target, ...known }) => ({ action, target, facts: facts(known) }));

export const arbitraryInstants: fc.Arbitrary<World> = fc
  .tuple(fc.constantFrom(...INSTANTS), fc.constantFrom(-1, 0, 1), fc.constantFrom(0, 43_200))
  .map(([at, nanoseconds, seconds]) => worldAt(at.add({ seconds }).add({ nanoseconds })));
