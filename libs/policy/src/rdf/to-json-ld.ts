import {
  type Action,
  type Constraint,
  type Duty,
  isLogical,
  OPERAND_IRI,
  type Operand,
  type Party,
  type Permission,
  type Policy,
  type Prohibition,
} from '../domain/policy.js';
import { ODRL_CONTEXT, shortName } from '../domain/vocabulary.js';

/** A JSON object. */
export type Json = { readonly [key: string]: unknown };

function given(entries: Readonly<Record<string, unknown>>): Json {
  const isThere = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isThere(value)));
}

function one<T>(values: readonly T[] | undefined): T | readonly T[] | undefined {
  return values?.length === 1 ? values[0] : values;
}

function operand({ value, type }: Operand): unknown {
  if (type === undefined) return value;
  return type === OPERAND_IRI ? { '@id': value } : { '@value': value, '@type': type };
}

function constraint(of: Constraint): Json {
  if (isLogical(of)) {
    const operands = of.operands.map(constraint);
    return given({ uid: of.uid, '@type': 'LogicalConstraint', [of.logical]: { '@list': operands } });
  }
  return given({
    uid: of.uid,
    '@type': 'Constraint',
    leftOperand: of.leftOperand,
    operator: of.operator,
    rightOperand: one(of.rightOperand.map(operand)),
    rightOperandReference: of.rightOperandReference,
    unit: of.unit?.includes(':') === true ? { '@id': of.unit } : of.unit,
  });
}

function action({ uid, refinement }: Action): unknown {
  if (refinement === undefined) return shortName(uid);
  return { 'rdf:value': { '@id': uid }, refinement: refinement.map(constraint) };
}

function member(type: string, { uid, source, refinement }: Party): unknown {
  if (source === undefined && refinement === undefined) return uid;
  return given({ uid, '@type': type, source, refinement: refinement?.map(constraint) });
}

function rule(type: 'Permission' | 'Prohibition' | 'Duty', of: Permission & Prohibition & Duty): Json {
  const duty = (each: Duty): Json => rule('Duty', each);
  return given({
    '@type': type,
    uid: of.uid,
    action: one(of.action?.map(action)),
    target: one(of.target?.map((asset) => member('AssetCollection', asset))),
    assigner: one(of.assigner),
    assignee: one(of.assignee?.map((party) => member('PartyCollection', party))),
    constraint: of.constraint?.map(constraint),
    duty: of.duty?.map(duty),
    remedy: of.remedy?.map(duty),
    consequence: of.consequence?.map(duty),
    ...of.functions,
  });
}

/** A policy as JSON-LD with the context of ODRL, ready for `JSON.stringify`; `parsePolicies` reads it back the same. */
export function toJsonLd(policy: Policy): Json {
  return given({
    '@context': ODRL_CONTEXT,
    '@type': policy.type,
    uid: policy.uid,
    profile: one(policy.profile),
    inheritFrom: one(policy.inheritFrom),
    conflict: policy.conflict ?? 'prohibit',
    permission: policy.permission?.map((each) => rule('Permission', each)),
    prohibition: policy.prohibition?.map((each) => rule('Prohibition', each)),
    obligation: policy.obligation?.map((each) => rule('Duty', each)),
  });
}
