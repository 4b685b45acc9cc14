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

const UNNAMED = {};

function requestOf({ asked: { uid } }: Situation): Pick<Reason, 'request'> {
  return uid === undefined ? UNNAMED : { request: uid };
}

function judge(rule: CompiledRule, situation: Situation): Judged {
  const seen = seenFrom(situation, rule.about);
  const premises = rule.tests.map((test) => test.explain(seen));
  const { uid, kind, policy, duties } = rule;
  const met = every(premises.map((premise) => premise.satisfied));
  const reason: Reason = { rule: uid, kind, active: met === true, premises, policy, ...requestOf(situation) };
  if (kind !== 'permission' || duties.length === 0) return { rule, holds: met, reason };
  const conditions = duties.map((duty) => ({ duty: duty.duty.uid, state: dutyState(duty, situation.world) }));
  const holds = conditions.some(({ state }) => state === 'VIOLATED') ? false : met;
  return { rule, holds, reason: { ...reason, active: holds === true, conditions } };
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

/** What is told, gathered rule by rule. */
interface Told {
  readonly because: Reason[];
  readonly duties: OwedDuty[];
}

function tell({ permissions, prohibitions, obligations, conflict }: CompiledPolicy, situation: Situation, told: Told) {
  const judged: Judged[] = [];
  for (const rules of [permissions, prohibitions, obligations]) {
    for (const rule of rules) judged.push(judge(rule, situation));
  }
  for (const { rule, holds, reason } of settled(judged, conflict)) {
    const { kind, duties } = rule;
    told.because.push(reason);
    if (kind === 'permission') for (const duty of duties) told.because.push(dutyReason(duty, reason, situation));
    if (holds !== true || reason.overruled !== undefined) continue;
    const of = kind === 'duty' ? rule.policy : rule.uid;
    for (const duty of duties) told.duties.push(...owed(duty, ROLE[kind], of, situation.world));
  }
}

/** Uses of one request that hang on the same duty owe it once. */
function onceEach(duties: readonly OwedDuty[]): readonly OwedDuty[] {
  return duties.length < 2 ? duties : [...new Map(duties.map((duty) => [`${duty.rule} ${duty.of}`, duty])).values()];
}

/** Every rule with its premises, and everything owed. @param relations what policies and world say together */
export function explain(
  compiled: CompiledPolicies,
  uses: readonly AskedUse[],
  world: World,
  relations: Relations,
): Omit<DecisionJson, 'verdict'> {
  const told: Told = { because: [], duties: [] };
  for (const asked of uses) {
    const situation = situationIn(world, asked, relations);
    for (const policy of compiled.policies) tell(policy, situation, told);
  }
  return { because: told.because, duties: onceEach(told.duties) };
}
