import type { components } from '../../../api/schema.js';
import { fenOf } from '../matter/fen.js';

type Body = components['schemas']['ReviewClaimDto'];
export const DECISIONS = ['START_REVIEW', 'FIND_INCOMPLETE', 'UPHOLD', 'REJECT', 'FORWARD', 'CLOSE'] as const;
export const REMEDIES = ['REMOVED', 'CORRECTED', 'PAID'] as const;
export const GROUND_KINDS = ['LAW', 'TERMS'] as const;

/** What stands in the form of a decision; texts, so that it can be kept as a draft. */
export const EMPTY_DECISION = {
  decision: '',
  reason: '',
  remedy: '',
  missing: '',
  amount: '',
  groundKind: '',
  reference: '',
  territory: '',
  until: '',
  sourceEmail: '',
};
export type DecisionFields = typeof EMPTY_DECISION;

/** What of the form belongs to which decision: a field of another one is not sent, whatever stands in it. */
export function bodyOf(fields: DecisionFields): Body | undefined {
  const decision = DECISIONS.find((each) => each === fields.decision);
  const reason = fields.reason.trim();
  if (decision === undefined || reason === '') return undefined;
  const isStated = decision === 'UPHOLD' || decision === 'REJECT' || decision === 'FORWARD';
  const remedy = decision === 'UPHOLD' ? REMEDIES.find((each) => each === fields.remedy) : undefined;
  const minor = remedy === 'PAID' ? fenOf(fields.amount) : undefined;
  const kind = GROUND_KINDS.find((each) => each === fields.groundKind);
  const missing = fields.missing.split('\n').map((line) => line.trim());
  const named = missing.filter((line) => line !== '');
  return {
    decision,
    reason,
    ...(remedy === undefined ? {} : { remedy }),
    ...(minor === undefined ? {} : { payment: { minor, currency: 'CNY' } }),
    ...(decision === 'FIND_INCOMPLETE' && named.length > 0 ? { missing: named } : {}),
    ...(isStated && kind !== undefined && fields.reference.trim() !== ''
      ? { ground: { kind, reference: fields.reference.trim() } }
      : {}),
    ...(isStated ? filled('territory', fields.territory.toUpperCase()) : {}),
    ...(isStated ? filled('until', fields.until) : {}),
    ...(decision === 'FORWARD' ? filled('sourceEmail', fields.sourceEmail) : {}),
  };
}

function filled<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<K, string>);
}
