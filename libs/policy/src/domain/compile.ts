import { err, ok, type Result } from '@app/kernel';
import { compileConstraint } from './compile-constraint.js';
import { compileActions, compileMembers, PARTLY, type RuleKind } from './compile-match.js';
import { type CompiledDuty, CompiledRule } from './compiled-rule.js';
import type { PolicyPremise } from './decision.js';
import { inherited } from './inheritance.js';
import type { Constraint, Duty, Party, Permission, Policy, Prohibition } from './policy.js';
import { type PolicyRefusal, PolicyRefused } from './refusal.js';
import type { Test } from './test.js';
import type { Truth } from './truth.js';
import type { PolicyType } from './vocabulary.js';
import { joinRelations, NO_RELATIONS, type Relations } from './world.js';

/** One policy, its rules by what they do. */
export interface CompiledPolicy {
  readonly uid: string;
  /** What gives way where a permission and a prohibition both hold: see `Policy.conflict`. */
  readonly conflict: 'prohibit' | 'perm' | 'invalid';
  readonly permissions: readonly CompiledRule[];
  readonly prohibitions: readonly CompiledRule[];
  readonly obligations: readonly CompiledRule[];
}

/** Policies read, checked and prepared once, to decide any number of requests. */
export interface CompiledPolicies {
  /** All permissions, where nothing is prohibited: then nothing can stand against them, and no policy's strategy matters. */
  readonly grants: readonly CompiledRule[] | undefined;
  readonly policies: readonly CompiledPolicy[];
  readonly relations: Relations;
}

/** Whether policies of a type bind: ODRL vocabulary, section 3; whoever holds a Ticket is not known to us. */
const BINDS = {
  Set: true,
  Agreement: true,
  Privacy: true,
  Offer: false,
  Request: false,
  Assertion: false,
  Ticket: 'unknown',
} as const satisfies Record<PolicyType, Truth>;

function policyTests({ uid: policy, type }: Policy): Test[] {
  const satisfied = BINDS[type];
  if (satisfied === true) return [];
  const premise: PolicyPremise = {
    about: 'policy',
    satisfied,
    policy,
    type,
    ...(satisfied === 'unknown' ? { why: 'TICKET_HOLDER_UNKNOWN' } : {}),
  };
  return [{ glance: undefined, holds: () => satisfied, explain: () => premise }];
}

function compileDuty(duty: Duty): CompiledDuty {
  return {
    duty,
    tests: (duty.constraint ?? []).map((constraint) => compileConstraint(constraint, duty.uid, PARTLY.duty)),
    consequence: (duty.consequence ?? []).map(compileDuty),
  };
}

function matchTests(rule: Permission, kind: RuleKind, made: MadeTests): Test[] {
  const { uid, target = [], assignee = [], action = [] } = rule;
  return [
    ...(target.length === 0 ? [] : [made.ofMembers('target', target, uid, kind)]),
    ...(assignee.length === 0 ? [] : [made.ofMembers('party', assignee, uid, kind)]),
    // WHY: an obligation is about what its own action will be, not about the asked one.
    ...(action.length === 0 || kind === 'duty' ? [] : [compileActions(action, uid, kind)]),
  ];
}

/** Tests made for one policy: rules that share a constraint, parties or targets, as the uses of a license do, share its test. */
class MadeTests {
  private readonly made = new Map<RuleKind, Map<Constraint | readonly Party[], Test>>();

  of(constraint: Constraint, owner: string, kind: RuleKind): Test {
    return this.once(constraint, kind, () => compileConstraint(constraint, owner, PARTLY[kind]));
  }

  ofMembers(about: 'party' | 'target', members: readonly Party[], owner: string, kind: RuleKind): Test {
    return this.once(members, kind, () => compileMembers(about, members, owner, kind));
  }

  private once(of: Constraint | readonly Party[], kind: RuleKind, make: () => Test): Test {
    const ofKind = this.made.get(kind) ?? new Map<Constraint | readonly Party[], Test>();
    this.made.set(kind, ofKind);
    const test = ofKind.get(of) ?? make();
    ofKind.set(of, test);
    return test;
  }
}

function compileRule(
  policy: Policy,
  rule: Permission & Prohibition & Duty,
  kind: RuleKind,
  made: MadeTests,
): CompiledRule {
  const constraints = (rule.constraint ?? []).map((constraint) => made.of(constraint, rule.uid, kind));
  const owed = kind === 'duty' ? [rule] : kind === 'permission' ? (rule.duty ?? []) : (rule.remedy ?? []);
  return new CompiledRule({
    kind,
    uid: rule.uid,
    policy: policy.uid,
    tests: [...policyTests(policy), ...matchTests(rule, kind, made), ...constraints],
    duties: owed.map(compileDuty),
  });
}

function checkGrant(policy: Policy): void {
  if (policy.type !== 'Agreement') return;
  for (const { uid, assignee = [] } of policy.permission ?? []) {
    if (assignee.length > 0) continue;
    // INVARIANT: an Agreement grants to somebody; without a name it would grant to everybody.
    throw new PolicyRefused({
      code: 'POLICY_INCOMPLETE',
      at: uid,
      missing: 'assignee',
      expected: 'in an Agreement every permission names its assignee',
    });
  }
}

function compilePolicy(policy: Policy): CompiledPolicy {
  checkGrant(policy);
  const made = new MadeTests();
  return {
    uid: policy.uid,
    conflict: policy.conflict ?? 'prohibit',
    permissions: (policy.permission ?? []).map((rule) => compileRule(policy, rule, 'permission', made)),
    prohibitions: (policy.prohibition ?? []).map((rule) => compileRule(policy, rule, 'prohibition', made)),
    obligations: (policy.obligation ?? []).map((rule) => compileRule(policy, rule, 'duty', made)),
  };
}

function together(policies: readonly CompiledPolicy[], relations: Relations): CompiledPolicies {
  const isGrantOnly = policies.every(({ prohibitions }) => prohibitions.length === 0);
  const grants = isGrantOnly ? policies.flatMap(({ permissions }) => permissions) : undefined;
  return { grants, relations, policies };
}

/** Policies compiled one by one, to be decided by together; nothing is compiled again. */
export function joinCompiled(all: readonly CompiledPolicies[]): CompiledPolicies {
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0) return first;
  return together(
    all.flatMap(({ policies }) => policies),
    all.map(({ relations }) => relations).reduce(joinRelations, NO_RELATIONS),
  );
}

/**
 * Prepares policies for decisions.
 * @param relations what the policy documents themselves say of collections, places and actions
 * @returns a refusal, and nothing, when any of them is not sound: a rule left out could be the one that forbids
 */
export function compile(
  policies: readonly Policy[],
  relations: Relations = NO_RELATIONS,
): Result<CompiledPolicies, PolicyRefusal> {
  try {
    return ok(together(inherited(policies).map(compilePolicy), relations));
  } catch (failure) {
    if (failure instanceof PolicyRefused) return err(failure.refusal);
    throw failure;
  }
}
