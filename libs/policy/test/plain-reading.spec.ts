import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CompiledPolicies, compile } from '../src/domain/compile.js';
import { decide } from '../src/domain/decide.js';
import type { Verdict } from '../src/domain/decision.js';
import type { Policy } from '../src/domain/policy.js';
import type { AskedUse, World } from '../src/domain/world.js';
import { arbitraryDocuments, arbitraryQuestion } from './arbitrary-questions.js';
import { PlainReading } from './plain-reading.js';

const RUNS = { numRuns: 1_500 };

interface Question {
  readonly use: AskedUse;
  readonly world: World;
}

function compiled(policies: readonly Policy[]): CompiledPolicies {
  return must(compile(policies), 'policies');
}

describe('the verdict', () => {
  it('is what a plain reading of the policies comes to, for questions asked one after another', () => {
    const seen = new Map<Verdict, number>();
    fc.assert(
      fc.property(
        arbitraryDocuments,
        fc.array(arbitraryQuestion, { minLength: 1, maxLength: 6 }),
        (policies, questions) => {
          const once = compiled(policies);
          const answers = questions.map(({ use, world }: Question) => decide(once, { uses: [use] }, world).verdict);
          for (const verdict of answers) seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
          expect(answers).toEqual(questions.map(({ use, world }) => new PlainReading(use, world).verdict(policies)));
        },
      ),
      RUNS,
    );
    // a generator that never permits would prove nothing
    for (const verdict of ['PERMITTED', 'PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] as const)
      expect(seen.get(verdict)).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('is the same for a policy that inherits as for one that has all of it written in', () => {
    fc.assert(
      fc.property(arbitraryDocuments, arbitraryQuestion, ([parent, heir], { use, world }) => {
        fc.pre(parent !== undefined && heir !== undefined);
        const written: Policy = {
          ...heir,
          permission: [...(heir.permission ?? []), ...(parent.permission ?? [])],
          prohibition: [...(heir.prohibition ?? []), ...(parent.prohibition ?? [])],
          ...(heir.conflict === parent.conflict ? {} : { conflict: 'invalid' as const }),
        };
        const inherits = compiled([parent, { ...heir, inheritFrom: [parent.uid] }]);
        const expected = new PlainReading(use, world).verdict([parent, written]);
        expect(decide(inherits, { uses: [use] }, world).verdict).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
