import { err, nextState, ok, type Period, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import { type Authority, type AuthorityScope, scopeProblems } from './authority-scope.js';
import type { JsonProblem } from './json-reader.js';

export const GRANT_STATES = ['ISSUED', 'REVOKED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];
export type GrantEvent = 'GrantRevoked';

/** Scheduled, in force and expired are what the period says at an instant, not states. */
export const GRANT_TRANSITIONS: StateTable<GrantState, GrantEvent> = {
  ISSUED: { GrantRevoked: 'REVOKED' },
  REVOKED: {},
};

/** Links a chain may have below the operator. */
export const DEEPEST = 5;

/** One link of a chain of authority: what a company lets an agent sell, in writing, for a time. */
export interface AgentGrant extends Authority {
  readonly id: string;
  /** Who receives it. */
  readonly agentId: string;
  /** From whom: the operator under its mandate when absent, else an agent by a grant of its own. */
  readonly from?: { readonly grantId: string; readonly agentId: string };
  readonly scope: AuthorityScope;
  readonly period: Period & { readonly end: Temporal.Instant };
  /** Whether the agent may appoint agents of its own (Implementing Regulations, article 24: not unless it says so). */
  readonly mayAppoint: boolean;
  /** How many links may hang below this one, 0 to DEEPEST. */
  readonly maxDepth: number;
  /** Local date of the document. */
  readonly writtenOn: Temporal.PlainDate;
  /** SHA-256 of the document, hex. */
  readonly evidenceHash: string;
  readonly issuedAt: Temporal.Instant;
  /** Account id. */
  readonly issuedBy: string;
  readonly state: GrantState;
  readonly revoked?: { readonly at: Temporal.Instant; readonly reason: string };
  readonly version: number;
}

export interface AgentGrantDraft extends AuthorityScope {
  readonly agentId: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly mayAppoint: boolean;
  readonly maxDepth: number;
  /** `YYYY-MM-DD`. */
  readonly writtenOn: string;
  readonly evidenceHash: string;
}

export interface AgentGrantInvalid {
  readonly code: 'AGENT_GRANT_INVALID';
  readonly problems: readonly JsonProblem[];
}

export interface GrantIssue {
  readonly id: string;
  readonly issuedBy: string;
  readonly now: Temporal.Instant;
  readonly from?: AgentGrant['from'];
}

export function newAgentGrant(draft: AgentGrantDraft, issue: GrantIssue): Result<AgentGrant, AgentGrantInvalid> {
  const { exclusive, territories, media, languages, uses, startsAt, endsAt, mayAppoint, maxDepth } = draft;
  const scope: AuthorityScope = { exclusive, territories, media, languages, uses };
  const problems = [...scopeProblems(scope)];
  const writtenOn = dateIn(draft.writtenOn);
  if (writtenOn === undefined) problems.push({ pointer: '/writtenOn', expected: 'a date such as 2026-01-31' });
  if (!/^[0-9a-f]{64}$/.test(draft.evidenceHash)) {
    problems.push({ pointer: '/evidenceHash', expected: 'SHA-256 of the document, 64 lower-case hex digits' });
  }
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) {
    problems.push({ pointer: '/endsAt', expected: 'an instant after /startsAt' });
  }
  const depthFits =
    Number.isInteger(maxDepth) && maxDepth >= 0 && maxDepth <= DEEPEST && (mayAppoint || maxDepth === 0);
  if (!depthFits)
    problems.push({ pointer: '/maxDepth', expected: `0 to ${DEEPEST}, and 0 where no agents may be appointed` });
  if (issue.from?.agentId === draft.agentId) problems.push({ pointer: '/agentId', expected: 'another agent' });
  if (writtenOn === undefined || problems.length > 0) return err({ code: 'AGENT_GRANT_INVALID', problems });
  return ok({
    id: issue.id,
    agentId: draft.agentId,
    ...(issue.from === undefined ? {} : { from: issue.from }),
    scope,
    period: { start: startsAt, end: endsAt },
    mayAppoint,
    maxDepth,
    writtenOn,
    evidenceHash: draft.evidenceHash,
    issuedAt: issue.now,
    issuedBy: issue.issuedBy,
    state: 'ISSUED',
    version: 1,
  });
}

/** What hangs below keeps its history; it counts no more from this instant on. */
export function revoke(
  grant: AgentGrant,
  reason: string,
  now: Temporal.Instant,
): Result<AgentGrant, TransitionRefused> {
  const to = nextState(GRANT_TRANSITIONS, grant.state, 'GrantRevoked');
  return to.ok ? ok({ ...grant, state: to.value, revoked: { at: now, reason } }) : to;
}

function dateIn(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
