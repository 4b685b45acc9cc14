import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import { type Fact, facts } from './facts.js';
import { dateTime, text } from './operands.js';
import type { Constraint } from './policy.js';
import { EMPTY_WORLD, type World, worldAt } from './world.js';

const AT = Temporal.Instant.from('2026-06-01T00:00:00Z');

function deciderOf(constraint: Constraint) {
  const policy = { uid: 'urn:p', type: 'Set', permission: [{ uid: 'urn:r', constraint: [constraint] }] } as const;
  const compiled = must(compile([policy]), 'a policy');
  return (known: AskedFacts, world: World = worldAt(AT)): Verdict =>
    decide(compiled, { uses: [{ facts: known }] }, world).verdict;
}

type AskedFacts = ReturnType<typeof facts>;

describe('facts of a use', () => {
  it('are found by name and listed, the usual ones and all others', () => {
    const known = facts({ spatial: 'CN', count: 3, 'http://www.w3.org/ns/odrl/2/media': ['web', 'app'] });
    const values = [...known].map(([name, fact]) => [name, fact.values]);
    expect(Object.fromEntries(values)).toEqual({ media: ['web', 'app'], spatial: ['CN'], count: ['3'] });
    expect([known.size, known.get('count')?.values, known.get('language')]).toEqual([3, ['3'], undefined]);
  });

  it('are decided by what they say, however often an equal number was seen', () => {
    const decided = deciderOf({ leftOperand: 'media', operator: 'isAnyOf', rightOperand: [text('web')] });
    const web = facts({ media: 'web' }).get('media') ?? { values: ['web'] };
    const asked = (fact: Fact): Verdict => decided(new Map([['media', fact]]));
    for (let round = 0; round < 2; round += 1) {
      expect(decided(facts({ media: 'web' }))).toBe('PERMITTED');
      expect(asked(web)).toBe('PERMITTED');
      expect(asked({ ...web, values: ['print'] })).toBe('NOT_LICENSED');
      expect(asked({ ...web, values: ['web', 'print'] })).toBe('NOT_LICENSED');
      expect(decided(facts({ media: 'print' }))).toBe('NOT_LICENSED');
    }
  });

  it('are decided afresh in a world that knows other relations', () => {
    const decided = deciderOf({ leftOperand: 'spatial', operator: 'isPartOf', rightOperand: [text('urn:area')] });
    const within = { ...EMPTY_WORLD.relations, partOf: new Map([['urn:town', ['urn:area']]]) };
    const told = facts({ spatial: 'urn:town' });
    const answers = [within, EMPTY_WORLD.relations, within].map((relations) =>
      decided(told, { ...worldAt(AT), relations }),
    );
    expect(answers).toEqual(['PERMITTED', 'UNDETERMINED', 'PERMITTED']);
  });

  it('yield to what the world knows', () => {
    const decided = deciderOf({ leftOperand: 'media', operator: 'isAnyOf', rightOperand: [text('web')] });
    const told = facts({ media: 'web' });
    expect([decided(told), decided(told, worldAt(AT, facts({ media: 'print' })))]).toEqual([
      'PERMITTED',
      'NOT_LICENSED',
    ]);
  });

  it('are many: a thousand values one after another are each decided by what they say', () => {
    const decided = deciderOf({
      leftOperand: 'virtualLocation',
      operator: 'isAnyOf',
      rightOperand: [text('paper.example')],
    });
    for (let round = 0; round < 2; round += 1) {
      for (let each = 0; each < 1_000; each += 1) {
        expect(decided(facts({ virtualLocation: `n${each}.paper.example` }))).toBe('PERMITTED');
        expect(decided(facts({ virtualLocation: `n${each}.other.example` }))).toBe('NOT_LICENSED');
      }
    }
  });
});

describe('the instant of a world', () => {
  it('is the one it holds, also where it was made from a world of another instant', () => {
    const decided = deciderOf({ leftOperand: 'dateTime', operator: 'lt', rightOperand: [dateTime(AT)] });
    const before = worldAt(AT.subtract({ hours: 1 }));
    const nothing = facts({});
    expect([decided(nothing, before), decided(nothing, { ...before, now: AT })]).toEqual(['PERMITTED', 'NOT_LICENSED']);
  });
});
