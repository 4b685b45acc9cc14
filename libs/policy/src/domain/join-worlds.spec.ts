import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { decide } from './decide.js';
import { facts } from './facts.js';
import { joinWorlds } from './join-worlds.js';
import { decimal } from './operands.js';
import { EMPTY_WORLD, type World, worldAt } from './world.js';

const NEW_YEAR = Temporal.Instant.from('2026-01-01T00:00:00Z');
const told = (known: Parameters<typeof facts>[0]): World => ({ ...EMPTY_WORLD, facts: facts(known) });
const partOf = (child: string, parent: string): World => ({
  ...EMPTY_WORLD,
  relations: { ...EMPTY_WORLD.relations, partOf: new Map([[child, [parent]]]) },
});

describe('several documents about one state of the world', () => {
  it('one tells the time, another the members, a third the facts: together they tell all', () => {
    const world = must(
      joinWorlds([worldAt(NEW_YEAR), partOf('urn:a', 'urn:press'), told({ spatial: 'CN' })]),
      'worlds',
    );
    expect(world).toMatchObject({ now: NEW_YEAR, relations: { partOf: new Map([['urn:a', ['urn:press']]]) } });
    expect(world.facts.get('spatial')?.values).toEqual(['CN']);
  });

  it('what two tell of one operand is asked for both: a count within the limit beside one beyond it permits nothing', () => {
    const policies = must(
      compile([
        {
          uid: 'urn:p',
          type: 'Set',
          permission: [
            {
              uid: 'urn:p#may',
              action: [{ uid: 'urn:read' }],
              target: [{ uid: 'urn:x' }],
              constraint: [{ leftOperand: 'count', operator: 'lteq', rightOperand: [decimal(3)] }],
            },
          ],
        },
      ]),
      'policies',
    );
    const request = { uses: [{ action: 'urn:read', target: 'urn:x', facts: facts({}) }] };
    const verdictOf = (...worlds: [World, ...World[]]) =>
      decide(policies, request, must(joinWorlds(worlds), 'worlds')).verdict;
    expect(verdictOf(told({ count: 2 }), told({ count: 2 }))).toBe('PERMITTED');
    expect(verdictOf(told({ count: 2 }), told({ count: 9 }))).not.toBe('PERMITTED');
    expect(verdictOf(told({ count: 9 }), told({ count: 2 }))).not.toBe('PERMITTED');
  });

  it('two instants, two units or two times of one event are refused by name', () => {
    const later = worldAt(NEW_YEAR.add({ hours: 1 }));
    expect(joinWorlds([worldAt(NEW_YEAR), later])).toMatchObject({
      ok: false,
      error: { code: 'POLICY_OPERAND_INVALID', at: 'currentTime' },
    });
    const priced = (unit: string): World => ({
      ...EMPTY_WORLD,
      facts: new Map([['payAmount', { values: ['1'], unit }]]),
    });
    expect(joinWorlds([priced('CNY'), priced('EUR')])).toMatchObject({ error: { at: 'payAmount', value: 'CNY, EUR' } });
    const fair = (end: Temporal.Instant): World => ({
      ...EMPTY_WORLD,
      events: new Map([['urn:fair', { start: NEW_YEAR, end }]]),
    });
    const ends = [NEW_YEAR.add({ hours: 1 }), NEW_YEAR.add({ hours: 2 })] as const;
    expect(joinWorlds([fair(ends[0]), fair(ends[1])])).toMatchObject({ error: { at: 'urn:fair' } });
    expect(must(joinWorlds([fair(ends[0]), fair(ends[0])]), 'worlds').events?.get('urn:fair')?.end).toEqual(ends[0]);
  });
});
