import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryAsked, arbitraryGrants, arbitraryInstants, narrowed } from '../../../test/arbitrary-grants.js';
import { compile } from '../compile.js';
import { decide } from '../decide.js';
import type { Policy } from '../policy.js';
import type { AskedUse, World } from '../world.js';
import { within } from './within.js';

const RUNS = { numRuns: 400 };
const pairs = fc.oneof(
  arbitraryGrants.chain((parent) => narrowed(parent).map((child) => ({ child, parent }))),
  fc.record({ child: arbitraryGrants, parent: arbitraryGrants }),
);

function isPermitted(policy: Policy, use: AskedUse, world: World): boolean {
  return decide(must(compile([policy]), 'policy'), { uses: [use] }, world).verdict === 'PERMITTED';
}

describe('within', () => {
  it('holds of every policy and itself', () => {
    fc.assert(
      fc.property(arbitraryGrants, (policy) => {
        expect(within(policy, policy).within).toBe(true);
      }),
      RUNS,
    );
  });

  it('of a grant with further limits in what it came from is always shown', () => {
    const narrowing = arbitraryGrants.chain((parent) => narrowed(parent).map((child) => ({ child, parent })));
    fc.assert(
      fc.property(narrowing, ({ child, parent }) => {
        expect(within(child, parent).within).toBe(true);
      }),
      RUNS,
    );
  });

  it('goes on from grant to grant', () => {
    const chains = arbitraryGrants.chain((a) =>
      narrowed(a).chain((b) => fc.oneof(narrowed(b), arbitraryGrants).map((c) => ({ a, b, c }))),
    );
    fc.assert(
      fc.property(chains, ({ a, b, c }) => {
        fc.pre(within(c, b).within && within(b, a).within);
        expect(within(c, a).within).toBe(true);
      }),
      RUNS,
    );
  });

  it('means that whatever the child permits, the parent permits', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        pairs,
        fc.array(arbitraryAsked, { minLength: 40, maxLength: 40 }),
        arbitraryInstants,
        (pair, uses, world) => {
          fc.pre(within(pair.child, pair.parent).within);
          for (const use of uses) {
            if (!isPermitted(pair.child, use, world)) continue;
            shown += 1;
            expect(isPermitted(pair.parent, use, world)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it('names what is outside wherever it does not hold', () => {
    fc.assert(
      fc.property(pairs, ({ child, parent }) => {
        for (const { dimensions, within: isWithin } of within(child, parent).grants) {
          expect(dimensions.some((each) => !each.within)).toBe(!isWithin);
          for (const each of dimensions) expect(each.outside.length > 0).toBe(!each.within);
        }
      }),
      RUNS,
    );
  });
});
