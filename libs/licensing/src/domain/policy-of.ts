import {
  type Constraint,
  type Duty,
  dateTime,
  decimal,
  type Operand,
  odrlIri,
  type Permission,
  type Policy,
  PROFILE,
  profileIri,
  text,
} from '@app/policy';
import type { License } from './license.js';
import type { Use } from './scope.js';
import { ACTION_OF, urn } from './use-vocabulary.js';

/**
 * A license as an ODRL 2.2 Agreement: one permission a use, each with all limits of the scope and its duties.
 * Targets are URIs of works, so every version of a work is covered.
 * Whether the license is suspended, revoked or not yet granted is no part of it: only live licenses become policies.
 */
export function policyOf(license: License): Policy {
  const { permission, ...rest } = grantsOf(license);
  const refinements = dutyTermsOf(license);
  return { ...rest, permission: permission.map((each) => ({ ...each, duty: dutiesOf(each.uid, refinements) })) };
}

/** The same without the duties, which decide nothing: what is compiled and kept for every license that is asked about. */
export function grantsOf(license: License): Policy & { readonly permission: readonly Permission[] } {
  const uid = urn(license.id);
  const [target, assignee] = [license.works.map((work) => ({ uid: work.uri })), [{ uid: urn(license.partnerId) }]];
  const limits = limitsOf(license);
  return {
    uid,
    type: 'Agreement',
    profile: [PROFILE],
    permission: license.scope.uses.map((use) => ({
      uid: `${uid}#${use}`,
      action: [{ uid: ACTION_OF[use] }],
      target,
      assignee,
      constraint: [...limits, ...partOf(use, license)],
    })),
  };
}

/** How much of a work an excerpt may take. */
function partOf(use: Use, { scope: { excerptPercent } }: License): Constraint[] {
  if (use !== 'excerpt' || excerptPercent === undefined) return [];
  return [{ leftOperand: 'percentage', operator: 'lteq', rightOperand: [decimal(excerptPercent)] }];
}

function limitsOf({ scope }: License): Constraint[] {
  const anyOf = (leftOperand: string, values: readonly string[]): Constraint => ({
    leftOperand,
    operator: 'isAnyOf',
    rightOperand: values.map(text),
  });
  const limits: Constraint[] = [
    { leftOperand: 'dateTime', operator: 'gteq', rightOperand: [dateTime(scope.termStartsAt)] },
    { leftOperand: 'dateTime', operator: 'lt', rightOperand: [dateTime(scope.termEndsAt)] },
    anyOf('media', scope.media),
    anyOf('spatial', scope.territories),
    anyOf('language', scope.languages),
  ];
  if (scope.copies !== undefined) {
    limits.push({ leftOperand: 'count', operator: 'lteq', rightOperand: [decimal(scope.copies)] });
  }
  // a use in print has no net location: only online media are bound to the domains
  if (scope.domains.length > 0) {
    const offline: Constraint = { leftOperand: 'media', operator: 'isNoneOf', rightOperand: ONLINE };
    limits.push({ logical: 'or', operands: [anyOf('virtualLocation', scope.domains), offline] });
  }
  return limits;
}

const ONLINE: readonly Operand[] = ['web', 'app'].map(text);

/** What is owed, the same for every use: the credit line in any of its languages, and the agreed price. */
interface DutyTerms {
  readonly attribute: Constraint;
  readonly compensate: Constraint;
}

function dutyTermsOf({ attribution, fee }: License): DutyTerms {
  return {
    attribute: {
      leftOperand: profileIri('creditLine'),
      operator: 'isAnyOf',
      rightOperand: Object.values(attribution).map(text),
    },
    compensate: {
      leftOperand: 'payAmount',
      operator: 'eq',
      rightOperand: [decimal(majorUnits(fee.minor))],
      unit: fee.currency,
    },
  };
}

function dutiesOf(permission: string, { attribute, compensate }: DutyTerms): Duty[] {
  return [
    { uid: `${permission}-attribute`, action: [{ uid: odrlIri('attribute'), refinement: [attribute] }] },
    { uid: `${permission}-compensate`, action: [{ uid: odrlIri('compensate'), refinement: [compensate] }] },
  ];
}

/** `12345` → `123.45`: xsd:decimal of the currency's major unit, two decimals. */
function majorUnits(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
