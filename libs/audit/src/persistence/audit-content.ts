import type { AuditContent, AuditDraft } from '../domain/audit-entry.js';

/** What of a draft is hashed; fields that say nothing are left out. */
export function contentFrom(
  draft: AuditDraft,
  id: string,
  commitments?: Readonly<Record<string, string>>,
): AuditContent {
  const { actor, before, after, rule, facts, correlationId } = draft;
  return {
    id,
    at: draft.at.toString({ smallestUnit: 'millisecond' }),
    actor: {
      kind: actor.kind,
      id: actor.id,
      roles: [...actor.roles],
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
      ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
    },
    action: draft.action,
    subject: { type: draft.subject.type, id: draft.subject.id },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    reason: draft.reason,
    ...(rule === undefined ? {} : { rule }),
    ...(facts === undefined ? {} : { facts }),
    ...(commitments === undefined ? {} : { commitments }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
