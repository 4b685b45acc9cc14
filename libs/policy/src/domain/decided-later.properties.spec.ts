import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryAsked, arbitraryGrants, arbitraryInstants } from '../../test/arbitrary-grants.js';
import { arbitraryPolicy, arbitraryUse, arbitraryWorld } from '../../test/arbitrary-policies.js';
import { type CompiledPolicies, compile, joinCompiled } from './compile.js';
import { decide } from './decide.js';
import type { Reason, Verdict } from './decision.js';
import type { Policy } from './policy.js';
import { both, either, every, not, some, type Truth } from './truth.js';
import type { AskedUse, World } from './world.js';

const RUNS = { numRuns: 600 };

function holds({ premises, conditions = [] }: Reason): Truth {
  const isForfeit = conditions.some(({ state }) => state === 'VIOLATED');
  return every([...premises.map(({ satisfied }) => satisfied), !isForfeit]);
}

/** The verdict worked out from the reasons alone, by the rules of docs/odrl.md. */
function verdictFrom(reasons: readonly Reason[], policies: readonly Policy[]): Verdict {
  const judged = policies.map(({ uid, conflict }) => {
    const of = (kind: Reason['kind']): Truth =>
      some(reasons.filter((each) => each.policy === uid && each.kind === kind).map(holds));
    const [permitted, forbidden] = [of('permission'), of('prohibition')];
    return {
      forbids: conflict === undefined ? forbidden : both(forbidden, not(permitted)),
      grants: conflict === 'invalid' ? both(permitted, not(forbidden)) : permitted,
    };
  });
  const forbids = judged.map((each) => each.forbids).reduce(either, false);
  const grants = judged.map((each) => each.grants).reduce(either, false);
  if (forbids !== false) return forbids === true ? 'PROHIBITED' : 'UNDETERMINED';
  if (grants !== false) return grants === true ? 'PERMITTED' : 'UNDETERMINED';
  return 'NOT_LICENSED';
}

function compiled(policies: readonly Policy[]): CompiledPolicies {
  return must(compile(policies), 'policies');
}

describe('reasons told after the verdict', () => {
  const agree = (policies: readonly Policy[], use: AskedUse, world: World): void => {
    const decision = decide(compiled(policies), { uses: [use] }, world);
    expect(decision.verdict).toBe(verdictFrom(decision.because, policies));
  };

  it('lead to it, whatever strategy settles conflicts', () => {
    fc.assert(
      fc.property(arbitraryGrants, arbitraryGrants, arbitraryAsked, arbitraryInstants, (a, b, use, world) => {
        agree([a, { ...b, uid: 'urn:other' }], use, world);
      }),
      RUNS,
    );
  });

  it('lead to it where little is known', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryUse, arbitraryWorld, (policy, use, world) => agree([policy], use, world)),
      RUNS,
    );
  });

  it('are the same when policies were compiled one by one', () => {
    fc.assert(
      fc.property(arbitraryGrants, arbitraryGrants, arbitraryAsked, arbitraryInstants, (a, other, use, world) => {
        const b = { ...other, uid: 'urn:other' };
        const together = decide(compiled([a, b]), { uses: [use] }, world);
        const joined = decide(joinCompiled([compiled([a]), compiled([b])]), { uses: [use] }, world);
        expect(joined.toJSON()).toEqual(together.toJSON());
      }),
      { numRuns: 100 },
    );
  });

  it('are the same for the same use asked again, in whatever order others were asked', () => {
    fc.assert(
      fc.property(
        arbitraryGrants,
        fc.array(arbitraryAsked, { minLength: 4, maxLength: 8 }),
        arbitraryInstants,
        (policy, uses, world) => {
          const once = compiled([policy]);
          const ask = (use: AskedUse): unknown => decide(once, { uses: [use] }, world).toJSON();
          const first = uses.map(ask);
          expect(uses.toReversed().map(ask).toReversed()).toEqual(first);
        },
      ),
      { numRuns: 100 },
    );
  });
});
