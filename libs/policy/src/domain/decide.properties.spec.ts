import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryPolicy, arbitraryRule, arbitraryUse, arbitraryWorld } from '../../test/arbitrary-policies.js';
import { compile } from './compile.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Policy } from './policy.js';
import type { AskedUse, World } from './world.js';

const RUNS = { numRuns: 500 };

function answer(policies: readonly Policy[], use: AskedUse, world: World): Decision {
  return decide(must(compile(policies), 'policies'), { uses: [use] }, world);
}

function sorted(decision: Decision): unknown {
  const because = decision.because.toSorted((a, b) => a.rule.localeCompare(b.rule));
  return { ...decision.toJSON(), because };
}

describe('every decision', () => {
  it('is the same in whatever order the rules stand', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryUse, arbitraryWorld, (policy, use, world) => {
        const { permission = [], prohibition = [] } = policy;
        const turned = { ...policy, permission: permission.toReversed(), prohibition: prohibition.toReversed() };
        expect(sorted(answer([turned], use, world))).toEqual(sorted(answer([policy], use, world)));
      }),
      RUNS,
    );
  });

  it('is PROHIBITED as soon as one prohibition holds', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryUse, arbitraryWorld, (policy, use, world) => {
        const { verdict, because } = answer([policy], use, world);
        const isForbidden = because.some((reason) => reason.kind === 'prohibition' && reason.active);
        expect(verdict === 'PROHIBITED').toBe(isForbidden);
      }),
      RUNS,
    );
  });

  it('does not become PERMITTED from PROHIBITED by a further permission', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryRule, arbitraryUse, arbitraryWorld, (policy, rule, use, world) => {
        const further: Policy = {
          uid: 'urn:policy:2',
          type: 'Set',
          permission: [{ uid: 'urn:rule:further', ...rule }],
        };
        fc.pre(answer([policy], use, world).verdict === 'PROHIBITED');
        expect(answer([policy, further], use, world).verdict).toBe('PROHIBITED');
      }),
      RUNS,
    );
  });

  it('does not become PERMITTED by a further prohibition', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryRule, arbitraryUse, arbitraryWorld, (policy, rule, use, world) => {
        const further: Policy = {
          uid: 'urn:policy:2',
          type: 'Set',
          prohibition: [{ uid: 'urn:rule:further', ...rule }],
        };
        fc.pre(answer([policy], use, world).verdict !== 'PERMITTED');
        expect(answer([policy, further], use, world).verdict).not.toBe('PERMITTED');
      }),
      RUNS,
    );
  });

  it('is PERMITTED only by a permission of which every premise is known and true', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryUse, arbitraryWorld, (policy, use, world) => {
        const { verdict, because } = answer([policy], use, world);
        fc.pre(verdict === 'PERMITTED');
        const granting = because.filter((reason) => reason.kind === 'permission' && reason.active);
        expect(granting).not.toHaveLength(0);
        expect(granting.flatMap((reason) => reason.premises).every((premise) => premise.satisfied === true)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is not PERMITTED for what nobody told: a use without facts passes no constraint', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryWorld, (policy, world) => {
        const { verdict } = answer([policy], { facts: new Map() }, world);
        const isOpen = (policy.permission ?? []).some(
          ({ action, target, assignee, constraint = [] }) =>
            action === undefined && target === undefined && assignee === undefined && constraint.length === 0,
        );
        if (!isOpen && world.now === undefined) expect(verdict).not.toBe('PERMITTED');
      }),
      RUNS,
    );
  });

  it('is NOT_LICENSED where there are no rules, and for a request that asks nothing', () => {
    fc.assert(
      fc.property(arbitraryUse, arbitraryWorld, (use, world) => {
        expect(answer([], use, world).toJSON()).toEqual({ verdict: 'NOT_LICENSED', because: [], duties: [] });
        const nothing = must(compile([], world.relations), 'no policies');
        expect(decide(nothing, { uses: [] }, world).verdict).toBe('NOT_LICENSED');
      }),
    );
  });
});
