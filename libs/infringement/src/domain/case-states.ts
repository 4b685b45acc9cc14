import { err, ok, type Result } from '@app/kernel';

export const CASE_STATES = [
  'DETECTED',
  'TRIAGE',
  'DISMISSED_DUPLICATE',
  'EXEMPT_REVIEW',
  'EVIDENCE_PENDING',
  'INSUFFICIENT_EVIDENCE',
  'EVIDENCE_SECURED',
  'NOT_INFRINGING',
  'LICENSED_CLOSED',
  'CONFIRMED_INFRINGEMENT',
  'NOTICE_SENT',
  'NOTICE_DELIVERED',
  'UNDELIVERABLE',
  'NO_RESPONSE',
  'COUNTER_RECEIVED',
  'COMPLIED',
  'PLATFORM_COMPLAINT',
  'PLATFORM_RESTORED',
  'REMOVED',
  'REJECTED',
  'NEGOTIATION',
  'FAILED',
  'RETRO_LICENSE',
  'SETTLEMENT',
  'PERFORMED',
  'BREACHED',
  'ADMIN_COMPLAINT',
  'PENALTY',
  'NO_CASE',
  'TRANSFERRED_POLICE',
  'PRESERVATION',
  'LIFTED',
  'LITIGATION',
  'WITHDRAWN',
  'MEDIATED',
  'JUDGMENT',
  'APPEAL',
  'ENFORCEMENT',
  'CLOSED_PARTIAL',
  'MONITORING',
  'CLOSED',
  'REOPENED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * The life of an infringement case: state → the states it may move to (case flow of the law register, part G). A state
 * with no way on is one the flow names no successor for.
 */
export const CASE_FLOW = {
  DETECTED: ['TRIAGE', 'DISMISSED_DUPLICATE'],
  TRIAGE: ['EVIDENCE_PENDING', 'NOT_INFRINGING', 'EXEMPT_REVIEW', 'LICENSED_CLOSED'],
  DISMISSED_DUPLICATE: [],
  EXEMPT_REVIEW: ['NOT_INFRINGING', 'EVIDENCE_PENDING'],
  EVIDENCE_PENDING: ['EVIDENCE_SECURED', 'INSUFFICIENT_EVIDENCE'],
  INSUFFICIENT_EVIDENCE: ['EVIDENCE_PENDING', 'CLOSED'],
  EVIDENCE_SECURED: ['CONFIRMED_INFRINGEMENT', 'NOT_INFRINGING'],
  NOT_INFRINGING: ['CLOSED'],
  LICENSED_CLOSED: ['CLOSED'],
  CONFIRMED_INFRINGEMENT: [
    'NOTICE_SENT',
    'NEGOTIATION',
    'PLATFORM_COMPLAINT',
    'ADMIN_COMPLAINT',
    'PRESERVATION',
    'LITIGATION',
    'MONITORING',
  ],
  NOTICE_SENT: ['NOTICE_DELIVERED', 'UNDELIVERABLE'],
  NOTICE_DELIVERED: ['COMPLIED', 'NEGOTIATION', 'COUNTER_RECEIVED', 'NO_RESPONSE'],
  UNDELIVERABLE: ['NOTICE_SENT', 'LITIGATION'],
  NO_RESPONSE: ['PLATFORM_COMPLAINT', 'ADMIN_COMPLAINT', 'LITIGATION'],
  COUNTER_RECEIVED: ['WITHDRAWN', 'LITIGATION', 'PLATFORM_RESTORED', 'NEGOTIATION'],
  COMPLIED: ['CLOSED'],
  PLATFORM_COMPLAINT: ['REMOVED', 'REJECTED', 'COUNTER_RECEIVED'],
  PLATFORM_RESTORED: ['LITIGATION', 'CLOSED'],
  REMOVED: ['SETTLEMENT', 'MONITORING', 'LITIGATION'],
  REJECTED: ['LITIGATION', 'ADMIN_COMPLAINT', 'CLOSED'],
  NEGOTIATION: ['SETTLEMENT', 'RETRO_LICENSE', 'FAILED'],
  FAILED: [],
  RETRO_LICENSE: ['PERFORMED', 'BREACHED'],
  SETTLEMENT: ['PERFORMED', 'BREACHED'],
  PERFORMED: ['CLOSED'],
  BREACHED: ['LITIGATION'],
  ADMIN_COMPLAINT: ['PENALTY', 'NO_CASE', 'TRANSFERRED_POLICE'],
  PENALTY: ['LITIGATION', 'SETTLEMENT', 'CLOSED'],
  NO_CASE: ['LITIGATION', 'SETTLEMENT', 'CLOSED'],
  TRANSFERRED_POLICE: [],
  PRESERVATION: ['LITIGATION', 'LIFTED'],
  LIFTED: [],
  LITIGATION: ['JUDGMENT', 'MEDIATED', 'WITHDRAWN'],
  WITHDRAWN: ['CLOSED'],
  MEDIATED: [],
  JUDGMENT: ['APPEAL', 'ENFORCEMENT', 'CLOSED'],
  APPEAL: ['ENFORCEMENT', 'CLOSED'],
  ENFORCEMENT: ['PERFORMED', 'CLOSED_PARTIAL'],
  CLOSED_PARTIAL: [],
  MONITORING: [],
  CLOSED: ['REOPENED'],
  REOPENED: ['TRIAGE'],
} as const satisfies Record<CaseState, readonly CaseState[]>;

/** States before anybody has called the use an infringement. Past them two people have. */
export const UNCONFIRMED_STATES: readonly CaseState[] = [
  'DETECTED',
  'TRIAGE',
  'DISMISSED_DUPLICATE',
  'EXEMPT_REVIEW',
  'EVIDENCE_PENDING',
  'INSUFFICIENT_EVIDENCE',
  'EVIDENCE_SECURED',
  'NOT_INFRINGING',
  'LICENSED_CLOSED',
  'CLOSED',
  'REOPENED',
];

/** A case that takes no further report: a new one about the same page starts anew. */
export const ENDED_STATES: readonly CaseState[] = ['CLOSED', 'CLOSED_PARTIAL', 'DISMISSED_DUPLICATE'];

export interface MoveRefused {
  readonly code: 'STATE_REFUSED';
  readonly state: CaseState;
  readonly event: CaseState;
  /** Where the case may go, in the flow's order. */
  readonly allowed: readonly CaseState[];
}

/** Whether the flow leads from one state to the other: the table, and nothing but the table. */
export function checkMove(from: CaseState, to: CaseState): Result<CaseState, MoveRefused> {
  const allowed: readonly CaseState[] = CASE_FLOW[from];
  return allowed.includes(to) ? ok(to) : err({ code: 'STATE_REFUSED', state: from, event: to, allowed });
}
