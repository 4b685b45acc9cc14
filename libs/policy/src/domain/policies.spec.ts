import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import { facts } from './facts.js';
import type { Policy } from './policy.js';
import { ODRL } from './vocabulary.js';
import { EMPTY_WORLD, type World } from './world.js';

const print = [{ uid: `${ODRL}print` }];
const use = { assignee: 'urn:a', action: `${ODRL}print`, target: 'urn:x', facts: new Map() };

function verdict(policies: readonly Policy[], world: World = EMPTY_WORLD): Verdict {
  return decide(must(compile(policies), 'policies'), { uses: [use] }, world).verdict;
}

describe('the type of a policy', () => {
  const permission = [{ uid: 'urn:r', action: print, assignee: [{ uid: 'urn:a' }] }];

  it.each([
    ['Set', 'PERMITTED'],
    ['Agreement', 'PERMITTED'],
    ['Privacy', 'PERMITTED'],
    ['Offer', 'NOT_LICENSED'],
    ['Request', 'NOT_LICENSED'],
    ['Assertion', 'NOT_LICENSED'],
    ['Ticket', 'UNDETERMINED'],
  ] as const)('%s makes its permission %s', (type, expected) => {
    expect(verdict([{ uid: 'urn:p', type, permission }])).toBe(expected);
  });

  it('an Agreement that grants to nobody in particular is refused', () => {
    const compiled = compile([{ uid: 'urn:p', type: 'Agreement', permission: [{ uid: 'urn:r', action: print }] }]);
    expect(compiled).toMatchObject({
      ok: false,
      error: { code: 'POLICY_INCOMPLETE', at: 'urn:r', missing: 'assignee' },
    });
  });
});

describe('inheritance', () => {
  const parent: Policy = { uid: 'urn:parent', type: 'Offer', permission: [{ uid: 'urn:r', action: print }] };

  it('an Agreement takes over what an Offer only offered', () => {
    expect(verdict([parent])).toBe('NOT_LICENSED');
    expect(verdict([parent, { uid: 'urn:child', type: 'Set', inheritFrom: ['urn:parent'] }])).toBe('PERMITTED');
  });

  it('a missing parent could hold the prohibition that decides, so the policy is refused', () => {
    const compiled = compile([{ uid: 'urn:child', type: 'Set', inheritFrom: ['urn:parent'] }]);
    expect(compiled).toMatchObject({ ok: false, error: { code: 'POLICY_PARENT_UNKNOWN', parent: 'urn:parent' } });
  });

  it('never runs in a circle', () => {
    const compiled = compile([
      { uid: 'urn:1', type: 'Set', inheritFrom: ['urn:2'] },
      { uid: 'urn:2', type: 'Set', inheritFrom: ['urn:1'] },
    ]);
    expect(compiled).toMatchObject({ ok: false, error: { code: 'POLICY_PARENT_UNKNOWN' } });
  });
});

describe('collections', () => {
  const adults: Policy = {
    uid: 'urn:p',
    type: 'Set',
    permission: [
      {
        uid: 'urn:r',
        action: print,
        target: [{ uid: 'urn:archive' }],
        assignee: [
          {
            uid: 'urn:press',
            source: 'urn:members',
            refinement: [{ leftOperand: 'industry', operator: 'eq', rightOperand: [{ value: 'publishing' }] }],
          },
        ],
      },
    ],
  };
  const partOf = new Map([
    ['urn:a', ['urn:members']],
    ['urn:x', ['urn:y']],
    ['urn:y', ['urn:archive']],
  ]);
  const world: World = { ...EMPTY_WORLD, relations: { ...EMPTY_WORLD.relations, partOf } };

  it('hold members of their members', () => {
    const factsOf = new Map([['urn:a', facts({ industry: 'publishing' })]]);
    expect(verdict([adults], { ...world, factsOf })).toBe('PERMITTED');
  });

  it('hold only the members that fit their refinement', () => {
    const factsOf = new Map([['urn:a', facts({ industry: 'finance' })]]);
    expect(verdict([adults], { ...world, factsOf })).toBe('NOT_LICENSED');
    expect(verdict([adults], world)).toBe('UNDETERMINED');
  });
});

describe('what the world knows', () => {
  const counted: Policy = {
    uid: 'urn:p',
    type: 'Set',
    permission: [
      {
        uid: 'urn:r',
        constraint: [{ uid: 'urn:c', leftOperand: 'count', operator: 'lteq', rightOperand: [{ value: '3' }] }],
      },
    ],
  };

  it('goes before what the asker says, the nearest first', () => {
    const asked = { uses: [{ ...use, facts: facts({ count: 1 }) }] };
    const compiled = must(compile([counted]), 'policy');
    const world: World = { ...EMPTY_WORLD, facts: facts({ count: 9 }) };
    expect(decide(compiled, asked, EMPTY_WORLD).verdict).toBe('PERMITTED');
    expect(decide(compiled, asked, world).verdict).toBe('NOT_LICENSED');
    const near: World = { ...world, factsOf: new Map([['urn:c', facts({ count: 2 })]]) };
    expect(decide(compiled, asked, near).verdict).toBe('PERMITTED');
  });

  it('may place the actions of a profile', () => {
    const profiled: Policy = {
      uid: 'urn:p',
      type: 'Set',
      permission: [{ uid: 'urn:r', action: [{ uid: `${ODRL}use` }] }],
    };
    const asked = { uses: [{ ...use, action: 'urn:tdm:mine' }] };
    const compiled = must(compile([profiled]), 'policy');
    const includedIn = new Map([['urn:tdm:mine', [`${ODRL}reproduce`]]]);
    expect(decide(compiled, asked, EMPTY_WORLD).verdict).toBe('UNDETERMINED');
    const world: World = { ...EMPTY_WORLD, relations: { ...EMPTY_WORLD.relations, includedIn } };
    expect(decide(compiled, asked, world).verdict).toBe('PERMITTED');
  });
});
