import { type Constraint, type Duty, dateTime, decimal, type Operand, odrlIri, type Policy, text } from '@app/policy';
import type { License } from './license.js';
import { ACTION_OF, CREDIT_LINE, PROFILE, urn } from './use-vocabulary.js';

/**
 * A license as an ODRL 2.2 Agreement: one permission a use, each with all limits of the scope and its duties.
 * Targets are URIs of works, so every version of a work is covered.
 * Whether the license is suspended, revoked or not yet granted is no part of it: only live licenses become policies.
 */
export function policyOf(license: License): Policy {
  const uid = urn(license.id);
  return {
    uid,
    type: 'Agreement',
    profile: [PROFILE],
    permission: license.scope.uses.map((use) => ({
      uid: `${uid}#${use}`,
      action: [{ uid: ACTION_OF[use] }],
      target: license.works.map((work) => ({ uid: work.uri })),
      assignee: [{ uid: urn(license.partnerId) }],
      constraint: limitsOf(license),
      duty: dutiesOf(license, `${uid}#${use}`),
    })),
  };
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
  // a use in print has no net location: only online media are bound to the domains
  if (scope.domains.length > 0) {
    const offline: Constraint = { leftOperand: 'media', operator: 'isNoneOf', rightOperand: ONLINE };
    limits.push({ logical: 'or', operands: [anyOf('virtualLocation', scope.domains), offline] });
  }
  return limits;
}

const ONLINE: readonly Operand[] = ['web', 'app'].map(text);

function dutiesOf(license: License, permission: string): Duty[] {
  const { fee, attribution } = license;
  return [
    {
      uid: `${permission}-attribute`,
      action: [
        {
          uid: odrlIri('attribute'),
          refinement: [
            { leftOperand: CREDIT_LINE, operator: 'isAnyOf', rightOperand: Object.values(attribution).map(text) },
          ],
        },
      ],
    },
    {
      uid: `${permission}-compensate`,
      action: [
        {
          uid: odrlIri('compensate'),
          refinement: [
            {
              leftOperand: 'payAmount',
              operator: 'eq',
              rightOperand: [decimal(majorUnits(fee.minor))],
              unit: fee.currency,
            },
          ],
        },
      ],
    },
  ];
}

/** `12345` → `123.45`: xsd:decimal of the currency's major unit, two decimals. */
function majorUnits(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
