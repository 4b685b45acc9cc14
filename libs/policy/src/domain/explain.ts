import type { CompiledPolicies, CompiledPolicy } from './compile.js';
import type { CompiledRule } from './compiled-rule.js';
import type { DecisionJson, OwedDuty, Reason } from './decision.js';
import { dutyReason, dutyState, owed } from './duties.js';
import { type Situation, seenFrom, situationIn } from './situation.js';
import { every, some, type Truth } from './truth.js';
import type { AskedUse, Relations, World } from './world.js';

/** A rule in one situation: the reason it gives, and whether it holds, three-valued. */
interface Judged {
  readonly rule: CompiledRule;
  readonly holds: Truth;
  readonly reason: Reason;
}

function judge(rule: CompiledRule, situation: Situation): Judged {
  const seen = seenFrom(situation, rule.about);
  const premises = rule.tests.map((test) => test.explain(seen));
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

/** Marks the rules that hold and give way, by the strategy of their policy. */
function settled(judged: readonly Judged[], conflict: CompiledPolicy['conflict']): readonly Judged[] {
  if (conflict === 'prohibit') return judged;
  const among = (kind: CompiledRule['kind']): Truth =>
    some(judged.filter(({ rule }) => rule.kind === kind).map(({ holds }) => holds));
  if (among('permission') !== true || among('prohibition') !== true) return judged;
  const givesWay = (kind: CompiledRule['kind']): boolean => conflict === 'invalid' || kind === 'prohibition';
  return judged.map((each) =>
    each.holds === true && givesWay(each.rule.kind)
      ? { ...each, reason: { ...each.reason, overruled: conflict } }
      : each,
  );
}

const ROLE = { permission: 'DUTY', prohibition: 'REMEDY', duty: 'OBLIGATION' } as const satisfies Record<
  CompiledRule['kind'],
  OwedDuty['role']
>;

function tell(policy: CompiledPolicy, situation: Situation): Omit<DecisionJson, 'verdict'> {
  const rules = [...policy.permissions, ...policy.prohibitions, ...policy.obligations];
  const judged = settled(
    rules.map((rule) => judge(rule, situation)),
    policy.conflict,
  );
  const because = judged.flatMap(({ rule, reason }) =>
    rule.kind === 'permission' ? [reason, ...rule.duties.map((duty) => dutyReason(duty, reason, situation))] : [reason],
  );
  const duties = judged
    .filter(({ holds, reason }) => holds === true && reason.overruled === undefined)
    .flatMap(({ rule }) =>
      rule.duties.flatMap((duty) =>
        owed(duty, ROLE[rule.kind], rule.kind === 'duty' ? rule.policy : rule.uid, situation.world),
      ),
    );
  return { because, duties };
}

/** Uses of one request that hang on the same duty owe it once. */
function onceEach(duties: readonly OwedDuty[]): OwedDuty[] {
  return [...new Map(duties.map((duty) => [`${duty.rule} ${duty.of}`, duty])).values()];
}

/** Every rule with its premises, and everything owed. @param relations what policies and world say together */
export function explain(
  compiled: CompiledPolicies,
  uses: readonly AskedUse[],
  world: World,
  relations: Relations,
): Omit<DecisionJson, 'verdict'> {
  const told = uses.flatMap((asked) => {
    const situation = situationIn(world, asked, relations);
    return compiled.policies.map((policy) => tell(policy, situation));
  });
  return { because: told.flatMap(({ because }) => because), duties: onceEach(told.flatMap(({ duties }) => duties)) };
}
