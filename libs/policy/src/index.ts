export { type CompiledPolicies, compile, joinCompiled } from './domain/compile.js';
export { type ChainLink, chainWithin, grantedWithin, subLicensingDepth } from './domain/containment/chain.js';
export type { DimensionContainment, GrantContainment, PolicyContainment } from './domain/containment/containment.js';
export { within } from './domain/containment/within.js';
export { decide } from './domain/decide.js';
export {
  type Decision,
  type DecisionJson,
  type OwedDuty,
  type Premise,
  type Reason,
  VERDICTS,
  type Verdict,
} from './domain/decision.js';
export { type Facts, facts } from './domain/facts.js';
export { joinWorlds } from './domain/join-worlds.js';
export { dateTime, decimal, iri, text } from './domain/operands.js';
export type { Action, Constraint, Duty, Operand, Party, Permission, Policy, Prohibition } from './domain/policy.js';
export { PROFILE, profileIri } from './domain/profile.js';
export type { PolicyRefusal } from './domain/refusal.js';
export { fullName as odrlIri, ODRL_CONTEXT } from './domain/vocabulary.js';
export {
  type AskedUse,
  EMPTY_WORLD,
  joinRelations,
  type PolicyRequest,
  type Relations,
  type World,
  worldAt,
} from './domain/world.js';
export { type PolicyFormat, parsePolicies, parseRequest, parseWorld } from './rdf/parse.js';
export { toJsonLd } from './rdf/to-json-ld.js';
