import type { CaseState } from './case-states.js';
import type { InfringementCase } from './infringement-case.js';
import type { LimitationFact, LimitationFactKind } from './limitation.js';

/** Steps that themselves bear on limitation: the filing of a suit, a complaint to an authority. */
const OPENS: Readonly<Partial<Record<CaseState, LimitationFactKind>>> = {
  LITIGATION: 'SUIT_OR_ARBITRATION',
  ADMIN_COMPLAINT: 'COMPLAINT_TO_AUTHORITY',
};

/** States in which a proceeding goes on. Once none of them holds it any more, three new years run. */
const PENDING: Readonly<Partial<Record<LimitationFactKind, readonly CaseState[]>>> = {
  SUIT_OR_ARBITRATION: ['LITIGATION', 'JUDGMENT', 'APPEAL', 'ENFORCEMENT'],
  COMPLAINT_TO_AUTHORITY: ['ADMIN_COMPLAINT', 'TRANSFERRED_POLICE'],
};

/** What a step adds to the record of limitation. Confirming says who it was: from then on at the latest both are known. */
export function factsOfStep(before: InfringementCase, after: InfringementCase, at: Temporal.Instant): LimitationFact[] {
  if (before.state === after.state) return [];
  if (after.state === 'CONFIRMED_INFRINGEMENT') {
    return [
      { kind: 'DAMAGE', at: after.usedAt ?? after.openedAt },
      { kind: 'KNOWLEDGE_OF_DAMAGE', at },
      { kind: 'KNOWLEDGE_OF_INFRINGER', at },
    ];
  }
  const kind = OPENS[after.state];
  return kind === undefined ? [] : [{ kind, at }];
}

/** Kinds of proceedings that end with a step. */
export function endedByStep(before: InfringementCase, after: InfringementCase): readonly LimitationFactKind[] {
  return (['SUIT_OR_ARBITRATION', 'COMPLAINT_TO_AUTHORITY'] as const).filter((kind) => {
    const states = PENDING[kind] ?? [];
    return states.includes(before.state) && !states.includes(after.state);
  });
}
