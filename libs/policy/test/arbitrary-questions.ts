import fc from 'fast-check';
import { type Facts, facts } from '../src/domain/facts.js';
import { dateTime, decimal, text } from '../src/domain/operands.js';
import type { AtomicConstraint, Constraint, Party, Permission, Policy } from '../src/domain/policy.js';
import { ODRL, type Operator } from '../src/domain/vocabulary.js';
import { type AskedUse, EMPTY_WORLD, type World } from '../src/domain/world.js';

const ACTIONS = ['use', 'reproduce', 'extract', 'distribute', 'display', 'play', 'sell'].map((name) => ODRL + name);
const INSTANTS = ['2025-01-01T00:00:00Z', '2026-01-01T00:00:00.000000001Z', '2026-01-01T12:00:00.5Z'].map((at) =>
  Temporal.Instant.from(at),
);
const VALUES = {
  spatial: ['CN', 'CN-31', 'JP', '030', '142', '001', 'BR'],
  language: ['zh', 'zh-Hans', 'zh-*-CN', 'en', '*'],
  media: ['web', 'app', 'print'],
  virtualLocation: ['a.example', 'news.a.example', 'b.example'],
};
const SETS: readonly Operator[] = [
  'isAnyOf',
  'isAnyOf',
  'isPartOf',
  'eq',
  'isA',
  'isNoneOf',
  'neq',
  'isAllOf',
  'hasPart',
];
const IN_PARTS: readonly Operator[] = ['isAllOf', 'hasPart'];
const ORDERS: readonly Operator[] = ['lt', 'lteq', 'gt', 'gteq', 'eq', 'neq'];
const CONSTRAINTS = ['urn:c:1', 'urn:c:2'];

/** Some have a name of their own, under which the world may know something. */
function named(constraint: fc.Arbitrary<AtomicConstraint>): fc.Arbitrary<AtomicConstraint> {
  return fc
    .tuple(constraint, fc.constantFrom(undefined, undefined, undefined, ...CONSTRAINTS))
    .map(([one, uid]) => (uid === undefined ? one : { ...one, uid }));
}

const listed = fc.constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[])).chain((leftOperand) =>
  fc
    .record({
      leftOperand: fc.constant(leftOperand),
      operator: fc.constantFrom(...SETS),
      rightOperand: fc.subarray(VALUES[leftOperand], { minLength: 1, maxLength: 3 }),
    })
    // WHY: whether a language holds all of `zh-*-CN` is not told, however plain it may be
    .filter(({ operator, rightOperand }) => !IN_PARTS.includes(operator) || !rightOperand.includes('zh-*-CN'))
    .map(({ rightOperand, ...all }) => ({ ...all, rightOperand: rightOperand.map(text) })),
);

const counted = fc.record({
  leftOperand: fc.constantFrom('count', 'percentage'),
  operator: fc.constantFrom(...ORDERS),
  rightOperand: fc.integer({ min: 0, max: 4 }).map((value) => [decimal(value)]),
});

const dated = fc.record({
  leftOperand: fc.constant('dateTime'),
  operator: fc.constantFrom(...ORDERS),
  rightOperand: fc.constantFrom(...INSTANTS.map(dateTime), { value: '2026-01-01Z' }).map((at) => [at]),
});

const atomic = named(fc.oneof({ weight: 3, arbitrary: listed }, counted, { weight: 2, arbitrary: dated }));

/** Up to three deep. */
const constraint: fc.Arbitrary<Constraint> = fc.letrec<{ any: Constraint; joined: Constraint }>((tie) => ({
  any: fc.oneof({ maxDepth: 2 }, { weight: 3, arbitrary: atomic }, { weight: 1, arbitrary: tie('joined') }),
  joined: fc.record({
    logical: fc.constantFrom('and' as const, 'or' as const, 'xone' as const, 'andSequence' as const),
    operands: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
  }),
})).any;

function members(uids: readonly string[], collection: string): fc.Arbitrary<Party[]> {
  const collections = fc.record(
    {
      uid: fc.constant(collection),
      source: fc.constant(`${collection}:source`),
      refinement: fc.array(atomic, { maxLength: 1 }),
    },
    { requiredKeys: ['uid'] },
  );
  const one = fc.oneof(
    fc.constantFrom(...uids).map((uid) => ({ uid })),
    collections,
  );
  return fc.uniqueArray(one, { minLength: 1, maxLength: 2, selector: ({ uid }) => uid });
}

const rule: fc.Arbitrary<Omit<Permission, 'uid'>> = fc.record(
  {
    action: fc.array(
      fc.record(
        { uid: fc.constantFrom(...ACTIONS), refinement: fc.array(counted, { maxLength: 1 }) },
        { requiredKeys: ['uid'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    target: members(['urn:x', 'urn:y'], 'urn:works'),
    assignee: members(['urn:a', 'urn:b'], 'urn:people'),
    constraint: fc.array(constraint, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

function rules(of: string, all: readonly Omit<Permission, 'uid'>[], hasDuties: boolean): Permission[] {
  return all.map((each, index) => ({
    uid: `${of}-${index}`,
    ...each,
    ...(hasDuties && index === 0 ? { duty: [{ uid: `${of}-duty`, action: [{ uid: `${ODRL}compensate` }] }] } : {}),
  }));
}

function policy(uid: string): fc.Arbitrary<Policy> {
  return fc
    .record({
      permission: fc.array(rule, { maxLength: 3 }),
      prohibition: fc.array(rule, { maxLength: 1 }),
      conflict: fc.constantFrom(undefined, undefined, 'perm' as const, 'invalid' as const),
      hasDuties: fc.boolean(),
    })
    .map(({ permission, prohibition, conflict, hasDuties }) => ({
      uid,
      type: 'Set',
      permission: rules(`${uid}:may`, permission, hasDuties),
      prohibition: rules(`${uid}:not`, prohibition, false),
      ...(conflict === undefined ? {} : { conflict }),
    }));
}

export const arbitraryDocuments: fc.Arbitrary<Policy[]> = fc.oneof(
  policy('urn:p1').map((one) => [one]),
  fc.tuple(policy('urn:p1'), policy('urn:p2')).map((both) => [...both]),
);

const told = {
  spatial: fc.subarray(VALUES.spatial, { minLength: 1, maxLength: 2 }),
  language: fc.constantFrom('zh', 'zh-Hans', 'zh-Hans-CN', 'en', 'en-GB'),
  media: fc.oneof(fc.constantFrom(...VALUES.media), fc.subarray(VALUES.media, { minLength: 1 })),
  virtualLocation: fc.constantFrom(...VALUES.virtualLocation, 'x.news.a.example', 'c.example'),
  count: fc.integer({ min: 0, max: 5 }),
  percentage: fc.integer({ min: 0, max: 5 }),
};

const known: fc.Arbitrary<Facts> = fc.record(told, { requiredKeys: [] }).map(facts);

const whole = {
  action: fc.constantFrom(...ACTIONS),
  target: fc.constantFrom('urn:x', 'urn:y', 'urn:z'),
  assignee: fc.constantFrom('urn:a', 'urn:b', 'urn:c'),
  facts: fc.record(told).map(facts),
};

const use: fc.Arbitrary<AskedUse> = fc.oneof(
  { weight: 4, arbitrary: fc.record(whole) },
  { weight: 1, arbitrary: fc.record({ ...whole, facts: known }, { requiredKeys: ['facts'] }) },
);

/** Who belongs to what: directly, by way of another collection, in a circle. */
const memberships = fc.constantFrom(
  new Map<string, string[]>(),
  new Map([
    ['urn:x', ['urn:works']],
    ['urn:a', ['urn:people']],
  ]),
  new Map([
    ['urn:y', ['urn:more']],
    ['urn:more', ['urn:works:source', 'urn:y']],
    ['urn:c', ['urn:people:source']],
  ]),
);

const instants = fc
  .tuple(
    fc.constantFrom(...INSTANTS),
    fc.constantFrom(-1_000_000, -1, 0, 1, 999_999),
    fc.constantFrom(0, 43_200, 86_400),
  )
  .map(([at, nanoseconds, seconds]) => at.add({ seconds }).add({ nanoseconds }));

const world: fc.Arbitrary<World> = fc
  .record({
    now: fc.oneof({ weight: 6, arbitrary: instants }, { weight: 1, arbitrary: fc.constant(undefined) }),
    facts: fc.oneof({ weight: 3, arbitrary: fc.constant<Facts>(new Map()) }, { weight: 1, arbitrary: known }),
    factsOf: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.tuple(fc.constantFrom(...CONSTRAINTS, 'urn:p1', 'urn:p1:may-0', 'urn:p2:not-0', 'urn:x', 'urn:a'), known),
          { minLength: 1, maxLength: 3 },
        ),
      },
    ),
    partOf: memberships,
    isViolated: fc.constantFrom(false, false, true),
  })
  .map(({ now, facts: all, factsOf, partOf, isViolated }) => ({
    ...EMPTY_WORLD,
    ...(now === undefined ? {} : { now }),
    facts: all,
    factsOf: new Map(factsOf),
    relations: { ...EMPTY_WORLD.relations, partOf },
    duties: isViolated ? [{ rule: 'urn:p1:may-duty', performance: 'Unperformed', deontic: 'Violated' } as const] : [],
  }));

/** A use, most often told in full, in a world of which most often only the instant is known. */
export const arbitraryQuestion: fc.Arbitrary<{ readonly use: AskedUse; readonly world: World }> = fc.record({
  use,
  world,
});
