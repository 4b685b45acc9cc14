import type { CompiledPolicies, CompiledRule } from './compile.js';
import type { Decision, OwedDuty, Reason, Verdict } from './decision.js';
import { dutyReason, dutyState, owed } from './duties.js';
import { type Situation, seenFrom, situationIn } from './situation.js';
import { every, type Truth } from './truth.js';
import type { AskedUse, PolicyRequest, World } from './world.js';

/** A rule in one situation: the reason it gives, and whether it holds, three-valued. */
interface Judged {
  readonly rule: CompiledRule;
  readonly holds: Truth;
  readonly reason: Reason;
}

function judge(rule: CompiledRule, situation: Situation): Judged {
  const seen = seenFrom(situation, [rule.uid, rule.policy]);
  const premises = rule.tests.map((test) => test(seen));
  const isGranting = rule.kind === 'permission';
  const conditions = isGranting
    ? rule.duties.map((duty) => ({ duty: duty.duty.uid, state: dutyState(duty, situation.world) }))
    : [];
  const isForfeit = conditions.some(({ state }) => state === 'VIOLATED');
  const holds = every([...premises.map((premise) => premise.satisfied), !isForfeit]);
  const reason: Reason = {
    rule: rule.uid,
    kind: rule.kind,
    active: holds === true,
    premises,
    policy: rule.policy,
    ...(situation.asked.uid === undefined ? {} : { request: situation.asked.uid }),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
  return { rule, holds, reason };
}

/**
 * Deny by default; a prohibition beats every permission; what is not known never permits, and a prohibition that is not
 * known never vanishes.
 */
function verdictOf(judged: readonly Judged[]): Verdict {
  const among = (kind: CompiledRule['kind'], holds: Truth): boolean =>
    judged.some((each) => each.rule.kind === kind && each.holds === holds);
  if (among('prohibition', true)) return 'PROHIBITED';
  if (among('prohibition', 'unknown')) return 'UNDETERMINED';
  if (among('permission', true)) return 'PERMITTED';
  return among('permission', 'unknown') ? 'UNDETERMINED' : 'NOT_LICENSED';
}

const ROLE = { permission: 'DUTY', prohibition: 'REMEDY', duty: 'OBLIGATION' } as const satisfies Record<
  CompiledRule['kind'],
  OwedDuty['role']
>;

function decideUse(compiled: CompiledPolicies, asked: AskedUse, world: World): Decision {
  const situation = situationIn(world, asked, compiled.relations);
  const judged = compiled.rules.map((rule) => judge(rule, situation));
  const because = judged.flatMap(({ rule, reason }) =>
    rule.kind === 'permission' ? [reason, ...rule.duties.map((duty) => dutyReason(duty, reason, situation))] : [reason],
  );
  const duties = judged
    .filter(({ holds }) => holds === true)
    .flatMap(({ rule }) =>
      rule.duties.flatMap((duty) => owed(duty, ROLE[rule.kind], rule.kind === 'duty' ? rule.policy : rule.uid, world)),
    );
  return { verdict: verdictOf(judged), because, duties };
}

/** Uses of one request that hang on the same duty owe it once. */
function onceEach(duties: readonly OwedDuty[]): OwedDuty[] {
  return [...new Map(duties.map((duty) => [`${duty.rule} ${duty.of}`, duty])).values()];
}

/** The whole of a request is as good as its worst part. */
const WORST_FIRST = ['PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] as const satisfies readonly Verdict[];

/**
 * May these uses be made in this world, and what is owed in return?
 * @param world carries the instant; the same world gives the same answer at any time
 */
export function decide(compiled: CompiledPolicies, request: PolicyRequest, world: World): Decision {
  const decisions = request.uses.map((asked) => decideUse(compiled, asked, world));
  const verdicts = new Set(decisions.map((decision) => decision.verdict));
  const worst = WORST_FIRST.find((verdict) => verdicts.has(verdict));
  return {
    // INVARIANT: a request that asks for nothing is granted nothing.
    verdict: worst ?? (decisions.length === 0 ? 'NOT_LICENSED' : 'PERMITTED'),
    because: decisions.flatMap((decision) => decision.because),
    duties: onceEach(decisions.flatMap((decision) => decision.duties)),
  };
}
