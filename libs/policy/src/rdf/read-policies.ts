import type { Policy } from '../domain/policy.js';
import {
  isOneOf,
  ODRL,
  PARTY_FUNCTIONS,
  POLICY_TYPES,
  type PolicyType,
  RDF,
  shortName,
  words,
} from '../domain/vocabulary.js';
import type { Graph } from './graph.js';
import { type Defaults, readObligations, readPermissions, readProhibitions } from './read-rule.js';
import { Reader } from './reader.js';

const POLICY_TERMS = [
  ...words(
    'uid profile inheritFrom conflict permission prohibition obligation target assigner assignee action constraint',
  ),
  ...PARTY_FUNCTIONS,
];
const CONFLICTS = ['perm', 'prohibit', 'invalid'] as const;
const RULE_PROPERTIES = ['permission', 'prohibition', 'obligation'];

function policyType(reader: Reader, node: string): PolicyType {
  const names = reader.graph.values(node, `${RDF}type`).map(shortName);
  const types = POLICY_TYPES.filter((type) => names.includes(type));
  if (types.length > 1) throw reader.unsupported(node, types.join(', '), 'one type: they exclude one another');
  return types[0] ?? 'Set'; // ODRL model, section 2.1: what says nothing is a Set
}

function isPolicy(graph: Graph, node: string): boolean {
  const types = graph.values(node, `${RDF}type`).map(shortName);
  if (types.some((type) => type === 'Policy' || isOneOf(POLICY_TYPES, type))) return true;
  return RULE_PROPERTIES.some((property) => graph.values(node, ODRL + property).length > 0);
}

/** ODRL model, section 2.10. Nothing said is `prohibit` here, since what is forbidden stays so unless a policy says otherwise. */
function conflictOf(reader: Reader, node: string): Policy['conflict'] {
  const named = new Set(reader.graph.values(node, `${ODRL}conflict`).map(shortName));
  for (const name of named) {
    if (!isOneOf(CONFLICTS, name)) throw reader.unsupported(node, name, CONFLICTS.join(', '));
  }
  if (named.size > 1 || named.has('invalid')) return 'invalid';
  return named.has('perm') ? 'perm' : undefined;
}

/** Subjects that name this policy by `property`, e.g. assets by `hasPolicy`. */
function pointingAt(graph: Graph, property: string, policy: string): string[] {
  return [...graph.subjects()].filter((subject) => graph.values(subject, ODRL + property).includes(policy));
}

function readPolicy(reader: Reader, node: string, order: number): Policy {
  const uid = reader.uidOf(node, `_:policy-${order}`);
  reader.checkTerms(node, uid, POLICY_TERMS);
  const conflict = conflictOf(reader, node);
  const { graph } = reader;
  const defaults: Defaults = {
    nodes: [node],
    target: pointingAt(graph, 'hasPolicy', uid),
    assigner: pointingAt(graph, 'assignerOf', uid),
    assignee: pointingAt(graph, 'assigneeOf', uid),
  };
  const rules = {
    permission: readPermissions(reader, node, uid, defaults),
    prohibition: readProhibitions(reader, node, uid, defaults),
    obligation: readObligations(reader, node, uid, defaults),
  };
  const inheritFrom = graph.values(node, `${ODRL}inheritFrom`);
  const isEmpty = Object.values(rules).every((each) => each.length === 0) && inheritFrom.length === 0;
  if (isEmpty) throw reader.incomplete(uid, RULE_PROPERTIES.join(', '), 'one rule or more');
  const profile = graph.values(node, `${ODRL}profile`);
  return {
    uid,
    type: policyType(reader, node),
    ...(profile.length === 0 ? {} : { profile }),
    ...(conflict === undefined ? {} : { conflict }),
    ...(inheritFrom.length === 0 ? {} : { inheritFrom }),
    ...Object.fromEntries(Object.entries(rules).filter(([, each]) => each.length > 0)),
  };
}

/**
 * Policies of a document, in its order.
 * @throws PolicyRefused POLICY_TERM_UNSUPPORTED, POLICY_INCOMPLETE
 */
export function readPolicies(graph: Graph): Policy[] {
  const reader = new Reader(graph);
  const nodes = [...graph.subjects()].filter((node) => isPolicy(graph, node));
  if (nodes.length === 0) throw reader.incomplete('document', 'policy', POLICY_TYPES.join(', '));
  return nodes.map((node, index) => readPolicy(reader, node, index + 1));
}
