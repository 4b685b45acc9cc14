import type { AuditContent, AuditDraft } from '../domain/audit-entry.js';

/** What may stand in an entry under a name of its own. */
type Named = Readonly<Record<string, string | number | boolean>>;

/**
 * What of a draft is hashed; fields that say nothing are left out. Names stand in the order of RFC 8785, so that plain
 * `JSON.stringify` writes the canonical form: see `canonicalText`.
 */
export function contentFrom(
  draft: AuditDraft,
  id: string,
  commitments?: Readonly<Record<string, string>>,
): AuditContent {
  const { actor, before, after, rule, facts, correlationId } = draft;
  return {
    action: draft.action,
    actor: {
      id: actor.id,
      kind: actor.kind,
      ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
      roles: [...actor.roles],
    },
    ...(after === undefined ? {} : { after }),
    at: draft.at.toString({ smallestUnit: 'millisecond' }),
    ...(before === undefined ? {} : { before }),
    ...(commitments === undefined ? {} : { commitments: inOrder(commitments) }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(facts === undefined ? {} : { facts: inOrder(facts) }),
    id,
    reason: draft.reason,
    ...(rule === undefined ? {} : { rule }),
    subject: { id: draft.subject.id, type: draft.subject.type },
  };
}

/** By UTF-16 code units, as RFC 8785 wants it. @throws Error on a number that JSON has no words for */
function inOrder<T extends Named>(named: T): T {
  const sorted = Object.keys(named).sort();
  return Object.fromEntries(sorted.map((name) => [name, finite(name, named[name])])) as T;
}

function finite(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`INVARIANT: ${name} is no number of JSON`);
  return value;
}
