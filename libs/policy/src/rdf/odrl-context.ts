import { vocabularyActions } from '../domain/actions.js';
import {
  CC,
  DCT,
  LEFT_OPERANDS,
  LOGICAL_OPERATORS,
  ODRL,
  OPERATORS,
  PARTY_FUNCTIONS,
  POLICY_TYPES,
  RDF,
  RDFS,
  SCHEMA,
  SKOS,
  words,
  XSD,
} from '../domain/vocabulary.js';

/** A term whose value is an IRI. */
function link(name: string): [string, object] {
  return [name, { '@id': ODRL + name, '@type': '@id' }];
}

/** A term whose value is itself a term of the vocabulary. */
function choice(name: string): [string, object] {
  return [name, { '@id': ODRL + name, '@type': '@vocab' }];
}

function word(name: string): [string, string] {
  return [name, ODRL + name];
}

const LINKS = [
  ...words('profile inheritFrom relation hasPolicy target output partOf source includedIn implies'),
  ...words('assigner assignee assignerOf assigneeOf permission prohibition obligation duty remedy consequence failure'),
  ...words('constraint refinement rightOperandReference'),
  ...PARTY_FUNCTIONS,
  ...LOGICAL_OPERATORS,
];

const CLASSES = [
  ...words('Policy Rule Permission Prohibition Duty Asset AssetCollection Party PartyCollection Action Constraint'),
  ...words('LogicalConstraint Operator LeftOperand RightOperand'),
  ...POLICY_TYPES,
];

/**
 * What `http://www.w3.org/ns/odrl.jsonld` means, made from the vocabulary and kept here, so that reading a policy asks
 * nobody. Names stand for the same terms; nothing else is defined.
 */
export const ODRL_CONTEXT_DOCUMENT = {
  '@context': {
    odrl: ODRL,
    cc: CC,
    rdf: RDF,
    rdfs: RDFS,
    xsd: XSD,
    dct: DCT,
    skos: SKOS,
    schema: SCHEMA,
    foaf: 'http://xmlns.com/foaf/0.1/',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    owl: 'http://www.w3.org/2002/07/owl#',
    uid: '@id',
    type: '@type',
    ...Object.fromEntries([...CLASSES, ...OPERATORS, ...LEFT_OPERANDS, ...vocabularyActions()].map(word)),
    ...Object.fromEntries(words('perm prohibit invalid policyUsage').map(word)),
    ...Object.fromEntries(words('rightOperand unit status').map(word)),
    ...Object.fromEntries(LINKS.map(link)),
    ...Object.fromEntries(words('action leftOperand operator conflict function').map(choice)),
    dataType: { '@id': `${ODRL}dataType`, '@type': '@id' },
  },
} as const;
