/** Namespaces and closed lists of ODRL 2.2 (W3C Recommendation of 15 February 2018). */
export const ODRL = 'http://www.w3.org/ns/odrl/2/';
export const CC = 'http://creativecommons.org/ns#';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const DCT = 'http://purl.org/dc/terms/';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const SCHEMA = 'http://schema.org/';

/** IRI that the JSON-LD of ODRL names as its context. */
export const ODRL_CONTEXT = 'http://www.w3.org/ns/odrl.jsonld';

export const POLICY_TYPES = ['Set', 'Offer', 'Agreement', 'Request', 'Ticket', 'Assertion', 'Privacy'] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

export const OPERATORS = [
  'eq',
  'neq',
  'lt',
  'lteq',
  'gt',
  'gteq',
  'isA',
  'hasPart',
  'isPartOf',
  'isAllOf',
  'isAnyOf',
  'isNoneOf',
] as const;
export type Operator = (typeof OPERATORS)[number];

export const LOGICAL_OPERATORS = ['and', 'or', 'xone', 'andSequence'] as const;
export type LogicalOperator = (typeof LOGICAL_OPERATORS)[number];

/** Left operands of the vocabulary; each compares values of one kind, see `comparators.ts`. */
export const LEFT_OPERANDS = [
  'absolutePosition',
  'absoluteSize',
  'absoluteSpatialPosition',
  'absoluteTemporalPosition',
  'count',
  'dateTime',
  'delayPeriod',
  'deliveryChannel',
  'device',
  'elapsedTime',
  'event',
  'fileFormat',
  'industry',
  'language',
  'media',
  'meteredTime',
  'payAmount',
  'percentage',
  'product',
  'purpose',
  'recipient',
  'relativePosition',
  'relativeSize',
  'relativeSpatialPosition',
  'relativeTemporalPosition',
  'resolution',
  'spatial',
  'spatialCoordinates',
  'system',
  'systemDevice',
  'timeInterval',
  'unitOfCount',
  'version',
  'virtualLocation',
] as const;
export type LeftOperand = (typeof LEFT_OPERANDS)[number];

/** Who does what for whom, beside `assigner` and `assignee`. Carried with a duty, never compared. */
export const PARTY_FUNCTIONS = [
  'attributedParty',
  'attributingParty',
  'compensatedParty',
  'compensatingParty',
  'consentedParty',
  'consentingParty',
  'contractedParty',
  'contractingParty',
  'informedParty',
  'informingParty',
  'trackedParty',
  'trackingParty',
] as const;
export type PartyFunction = (typeof PARTY_FUNCTIONS)[number];

/** `http://www.w3.org/ns/odrl/2/dateTime` → `dateTime`; an IRI of another vocabulary stays whole. */
export function shortName(iri: string): string {
  return iri.startsWith(ODRL) ? iri.slice(ODRL.length) : iri;
}

/** `dateTime` → `http://www.w3.org/ns/odrl/2/dateTime`; what already is an IRI stays as it is. */
export function fullName(name: string): string {
  return name.includes(':') ? name : ODRL + name;
}

/** Whether `name` is one of a closed list of terms. */
export function isOneOf<T extends string>(list: readonly T[], name: string): name is T {
  return (list as readonly string[]).includes(name);
}

/** Names written in one line, blank between them. */
export function words(line: string): readonly string[] {
  return line.split(' ');
}
