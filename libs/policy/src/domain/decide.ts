import type { CompiledPolicies, CompiledPolicy } from './compile.js';
import type { CompiledRule } from './compiled-rule.js';
import type { Decision, DecisionJson, OwedDuty, Reason, Verdict } from './decision.js';
import { dutyState } from './duties.js';
import { explain } from './explain.js';
import { type Situation, seenFrom, situationIn } from './situation.js';
import { both, either, not, type Truth } from './truth.js';
import { type AskedUse, joinRelations, type PolicyRequest, type Relations, type World } from './world.js';

function ruleHolds(rule: CompiledRule, situation: Situation): Truth {
  const holds = rule.holds(seenFrom(situation, rule.about));
  if (holds === false || rule.kind !== 'permission' || situation.world.duties.length === 0) return holds;
  return rule.duties.some((duty) => dutyState(duty, situation.world) === 'VIOLATED') ? false : holds;
}

function anyRuleHolds(rules: readonly CompiledRule[], situation: Situation): Truth {
  let any: Truth = false;
  for (const rule of rules) {
    any = either(any, ruleHolds(rule, situation));
    if (any === true) return true;
  }
  return any;
}

/** Whether a policy forbids the use; a permission of its own takes that back under `perm` and `invalid`. */
function forbids({ conflict }: CompiledPolicy, isForbidden: Truth, isPermitted: Truth): Truth {
  return conflict === 'prohibit' ? isForbidden : both(isForbidden, not(isPermitted));
}

/** Whether a policy permits the use; a prohibition of its own takes that back under `invalid`. */
function permits({ conflict }: CompiledPolicy, isForbidden: Truth, isPermitted: Truth): Truth {
  return conflict === 'invalid' ? both(isPermitted, not(isForbidden)) : isPermitted;
}

function verdictOf(forbidden: Truth, permitted: Truth): Verdict {
  if (forbidden === true) return 'PROHIBITED';
  if (forbidden === 'unknown') return 'UNDETERMINED';
  if (permitted === true) return 'PERMITTED';
  return permitted === 'unknown' ? 'UNDETERMINED' : 'NOT_LICENSED';
}

/**
 * Deny by default; a prohibition beats every permission; what is not known never permits, and a prohibition that is not
 * known never vanishes.
 */
function verdictOn(
  { grants, policies }: CompiledPolicies,
  asked: AskedUse,
  world: World,
  relations: Relations,
): Verdict {
  const situation = situationIn(world, asked, relations);
  if (grants !== undefined) return verdictOf(false, anyRuleHolds(grants, situation));
  let forbidden: Truth = false;
  let permitted: Truth = false;
  for (const policy of policies) {
    const isForbidden = anyRuleHolds(policy.prohibitions, situation);
    if (isForbidden === true && policy.conflict === 'prohibit') return 'PROHIBITED';
    const isPermitted = anyRuleHolds(policy.permissions, situation);
    forbidden = either(forbidden, forbids(policy, isForbidden, isPermitted));
    permitted = either(permitted, permits(policy, isForbidden, isPermitted));
  }
  return verdictOf(forbidden, permitted);
}

/** The whole of a request is as good as its worst part. */
const BADNESS = { PROHIBITED: 3, NOT_LICENSED: 2, UNDETERMINED: 1, PERMITTED: 0 } as const satisfies Record<
  Verdict,
  number
>;

function verdictOnAll(compiled: CompiledPolicies, uses: readonly AskedUse[], world: World, all: Relations): Verdict {
  // INVARIANT: a request that asks for nothing is granted nothing.
  if (uses.length === 0) return 'NOT_LICENSED';
  let worst: Verdict = 'PERMITTED';
  for (const asked of uses) {
    const verdict = verdictOn(compiled, asked, world, all);
    if (BADNESS[verdict] > BADNESS[worst]) worst = verdict;
  }
  return worst;
}

/** A verdict that tells its reasons when asked. */
class Decided implements Decision {
  readonly #compiled: CompiledPolicies;
  readonly #request: PolicyRequest;
  readonly #world: World;
  readonly #relations: Relations;
  #told: Omit<DecisionJson, 'verdict'> | undefined;

  constructor(
    readonly verdict: Verdict,
    compiled: CompiledPolicies,
    request: PolicyRequest,
    world: World,
    relations: Relations,
  ) {
    this.#compiled = compiled;
    this.#request = request;
    this.#world = world;
    this.#relations = relations;
  }

  get because(): readonly Reason[] {
    return this.#tell().because;
  }

  get duties(): readonly OwedDuty[] {
    return this.#tell().duties;
  }

  toJSON(): DecisionJson {
    return { verdict: this.verdict, ...this.#tell() };
  }

  #tell(): Omit<DecisionJson, 'verdict'> {
    this.#told ??= explain(this.#compiled, this.#request.uses, this.#world, this.#relations);
    return this.#told;
  }
}

/**
 * May these uses be made in this world, and what is owed in return?
 * @param request,world not changed by anybody afterwards: reasons and duties are told from them when they are read
 * @param world carries the instant; the same world gives the same answer at any time
 */
export function decide(compiled: CompiledPolicies, request: PolicyRequest, world: World): Decision {
  const relations = joinRelations(compiled.relations, world.relations);
  const verdict = verdictOnAll(compiled, request.uses, world, relations);
  return new Decided(verdict, compiled, request, world, relations);
}
