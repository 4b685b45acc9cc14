import { isVocabularyAction } from '../domain/actions.js';
import type { Action, Duty, Party, Permission, Prohibition } from '../domain/policy.js';
import { isUnknownProfileTerm, PROFILE_ACTIONS } from '../domain/profile.js';
import { ODRL, PARTY_FUNCTIONS, RDF, shortName } from '../domain/vocabulary.js';
import { readConstraints } from './read-constraint.js';
import { isBlank, type Reader } from './reader.js';

const SHARED_TERMS = ['uid', 'action', 'target', 'assigner', 'assignee', 'constraint', ...PARTY_FUNCTIONS];
const RULE_TERMS = {
  permission: [...SHARED_TERMS, 'duty'],
  prohibition: [...SHARED_TERMS, 'remedy'],
  duty: [...SHARED_TERMS, 'consequence'],
} as const satisfies Record<string, readonly string[]>;
const MEMBER_TERMS = ['uid', 'source', 'refinement', 'partOf', 'hasPolicy', 'assignerOf', 'assigneeOf'];
const ACTION_TERMS = ['refinement', 'includedIn', 'implies'];

export type RulePart = keyof typeof RULE_TERMS;

function readAction(reader: Reader, node: string, at: string): Action {
  const [value] = reader.graph.values(node, `${RDF}value`);
  const uid = value ?? node;
  const isNamed = uid.includes(':') && !isBlank(uid);
  const isForeign = shortName(uid) === uid && !isUnknownProfileTerm(uid, PROFILE_ACTIONS);
  if (!isNamed || !(isForeign || isVocabularyAction(uid))) {
    throw reader.unsupported(at, uid, "an action of ODRL 2.2, or the IRI of a profile's");
  }
  reader.checkTerms(node, at, ACTION_TERMS);
  const refinement = readConstraints(reader, node, 'refinement', at);
  return { uid, ...(refinement.length === 0 ? {} : { refinement }) };
}

function readMember(reader: Reader, node: string, at: string): Party {
  reader.checkTerms(node, at, MEMBER_TERMS);
  const [source] = reader.graph.values(node, `${ODRL}source`);
  const uid = reader.uidOf(node, source ?? node);
  const refinement = readConstraints(reader, node, 'refinement', at);
  return {
    uid,
    ...(source === undefined || source === uid ? {} : { source }),
    ...(refinement.length === 0 ? {} : { refinement }),
  };
}

function readFunctions(reader: Reader, node: string): NonNullable<Duty['functions']> {
  const functions: Record<string, string> = {};
  for (const name of PARTY_FUNCTIONS) {
    const [party] = reader.graph.values(node, ODRL + name);
    if (party !== undefined) functions[name] = party;
  }
  return functions;
}

/** What stands on a policy holds for each of its rules (ODRL model, section 2.7.1, compact policies). */
export interface Defaults {
  readonly nodes: readonly string[];
  readonly target: readonly string[];
  readonly assigner: readonly string[];
  readonly assignee: readonly string[];
}

export const NO_DEFAULTS: Defaults = { nodes: [], target: [], assigner: [], assignee: [] };

function nonEmpty<K extends string, T>(key: K, values: readonly T[]): Partial<Record<K, readonly T[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as unknown as Record<K, readonly T[]>);
}

function readShared(reader: Reader, node: string, part: RulePart, at: string, defaults: Defaults) {
  reader.checkTerms(node, at, RULE_TERMS[part]);
  const own = (property: string): readonly string[] => reader.graph.values(node, ODRL + property);
  // WHY: a rule that names its own keeps to them, save a prohibition: read the narrower way, it would forbid less.
  const isForbidding = part === 'prohibition';
  const ofPolicy = (property: string): readonly string[] =>
    defaults.nodes.flatMap((policy) => reader.graph.values(policy, ODRL + property));
  const given = (property: 'target' | 'assigner' | 'assignee'): readonly string[] => {
    const shared = [...ofPolicy(property), ...defaults[property]];
    return own(property).length > 0 && !isForbidding ? own(property) : [...new Set([...own(property), ...shared])];
  };
  const actions = own('action').length > 0 ? own('action') : ofPolicy('action');
  const constraint = [node, ...defaults.nodes].flatMap((each) => readConstraints(reader, each, 'constraint', at));
  return {
    uid: at,
    ...nonEmpty(
      'action',
      actions.map((action) => readAction(reader, action, at)),
    ),
    ...nonEmpty(
      'target',
      given('target').map((target) => readMember(reader, target, at)),
    ),
    ...nonEmpty(
      'assigner',
      given('assigner').map((party) => reader.uidOf(party, party)),
    ),
    ...nonEmpty(
      'assignee',
      given('assignee').map((party) => readMember(reader, party, at)),
    ),
    ...nonEmpty('constraint', constraint),
  };
}

function readEach<T>(
  reader: Reader,
  node: string,
  property: string,
  at: string,
  read: (node: string, uid: string) => T,
) {
  return reader.graph.values(node, ODRL + property).map((child, index) => {
    const uid = reader.uidOf(child, `${at}#${property}-${index + 1}`);
    return reader.within(child, at, () => read(child, uid));
  });
}

function readDuty(reader: Reader, node: string, uid: string, defaults: Defaults): Duty {
  const functions = readFunctions(reader, node);
  const consequence = readEach(reader, node, 'consequence', uid, (child, at) =>
    readDuty(reader, child, at, NO_DEFAULTS),
  );
  return {
    ...readShared(reader, node, 'duty', uid, defaults),
    ...nonEmpty('consequence', consequence),
    ...(Object.keys(functions).length === 0 ? {} : { functions }),
  };
}

/** @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE */
export function readPermissions(reader: Reader, policy: string, at: string, defaults: Defaults): Permission[] {
  return readEach(reader, policy, 'permission', at, (node, uid) => ({
    ...readShared(reader, node, 'permission', uid, defaults),
    ...nonEmpty(
      'duty',
      readEach(reader, node, 'duty', uid, (duty, own) => readDuty(reader, duty, own, NO_DEFAULTS)),
    ),
  }));
}

/** @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE */
export function readProhibitions(reader: Reader, policy: string, at: string, defaults: Defaults): Prohibition[] {
  return readEach(reader, policy, 'prohibition', at, (node, uid) => ({
    ...readShared(reader, node, 'prohibition', uid, defaults),
    ...nonEmpty(
      'remedy',
      readEach(reader, node, 'remedy', uid, (duty, own) => readDuty(reader, duty, own, NO_DEFAULTS)),
    ),
  }));
}

/** @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE */
export function readObligations(reader: Reader, policy: string, at: string, defaults: Defaults): Duty[] {
  return readEach(reader, policy, 'obligation', at, (node, uid) => readDuty(reader, node, uid, defaults));
}
