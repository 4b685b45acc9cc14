import type { Policy } from './policy.js';
import { PolicyRefused } from './refusal.js';

function parentOf(child: Policy, uid: string, all: ReadonlyMap<string, Policy>): Policy {
  const parent = all.get(uid);
  if (parent !== undefined) return parent;
  // WHY refused: a missing parent may hold the prohibition that decides.
  throw new PolicyRefused({
    code: 'POLICY_PARENT_UNKNOWN',
    at: child.uid,
    parent: uid,
    expected: 'inheritFrom names a policy that is given too',
  });
}

function ancestors(policy: Policy, all: ReadonlyMap<string, Policy>, path: readonly string[]): Policy[] {
  return (policy.inheritFrom ?? []).flatMap((uid) => {
    if (path.includes(uid)) {
      throw new PolicyRefused({
        code: 'POLICY_PARENT_UNKNOWN',
        at: policy.uid,
        parent: uid,
        expected: 'inheritFrom does not lead back to the policy itself',
      });
    }
    const parent = parentOf(policy, uid, all);
    return [parent, ...ancestors(parent, all, [...path, uid])];
  });
}

/**
 * Policies with the rules of those they inherit from (ODRL model, section 2.8). A rule taken over keeps its IRI.
 * @throws PolicyRefused POLICY_PARENT_UNKNOWN
 */
export function inherited(policies: readonly Policy[]): Policy[] {
  const all = new Map(policies.map((policy) => [policy.uid, policy]));
  return policies.map((policy) => {
    if ((policy.inheritFrom ?? []).length === 0) return policy;
    const line = [policy, ...new Set(ancestors(policy, all, [policy.uid]))];
    // WHY: who wrote a prohibition relied on it to win; a policy that joins others of another mind is void where they clash.
    const isOfOneMind = line.every((each) => each.conflict === policy.conflict);
    return {
      ...policy,
      ...(isOfOneMind ? {} : { conflict: 'invalid' as const }),
      permission: line.flatMap((each) => each.permission ?? []),
      prohibition: line.flatMap((each) => each.prohibition ?? []),
      obligation: line.flatMap((each) => each.obligation ?? []),
    };
  });
}
