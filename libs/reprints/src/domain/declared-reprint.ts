import { type Brand, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';

export type ReprintId = Brand<string, 'ReprintId'>;
export const ReprintId = (text: string): ReprintId => text as ReprintId;

export const REPRINT_STATES = [
  'DECLARED',
  'COMPLIANT',
  'IN_BREACH',
  'CURED',
  'MUST_REMOVE',
  'REMOVED',
  'ESCALATED',
] as const;
export type ReprintState = (typeof REPRINT_STATES)[number];

export const REPRINT_EVENTS = [
  'CreditFound',
  'CreditMissing',
  'CureLapsed',
  'LicenseEnded',
  'RemovalConfirmed',
  'RemovalLapsed',
] as const;
export type ReprintEventType = (typeof REPRINT_EVENTS)[number];

/** DESIGN, part 5. What was found in breach before the license ended is to be removed all the same. */
export const REPRINT_TRANSITIONS = {
  DECLARED: { CreditFound: 'COMPLIANT', CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  COMPLIANT: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  IN_BREACH: { CreditFound: 'CURED', CureLapsed: 'ESCALATED', LicenseEnded: 'MUST_REMOVE' },
  CURED: { CreditMissing: 'IN_BREACH', LicenseEnded: 'MUST_REMOVE' },
  MUST_REMOVE: { RemovalConfirmed: 'REMOVED', RemovalLapsed: 'ESCALATED' },
  REMOVED: {},
  ESCALATED: {},
} as const satisfies StateTable<ReprintState, ReprintEventType>;

/** A reprint that a licensee has told us of. */
export interface DeclaredReprint {
  readonly id: ReprintId;
  readonly licenseId: string;
  readonly partnerId: string;
  readonly workId: string;
  /** Address of the page, http or https. */
  readonly url: string;
  readonly state: ReprintState;
  /** Account or machine token. */
  readonly declaredBy: string;
  readonly declaredAt: Temporal.Instant;
  /** When the license was over. */
  readonly mustRemoveSince?: Temporal.Instant;
  readonly removedAt?: Temporal.Instant;
  readonly version: number;
}

/** The license is over: the page has to go. */
export function mustRemove(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
): Result<DeclaredReprint, TransitionRefused> {
  return advance(reprint, 'LicenseEnded', { mustRemoveSince: now });
}

/** The licensee says that it is gone. */
export function confirmRemoval(
  reprint: DeclaredReprint,
  now: Temporal.Instant,
): Result<DeclaredReprint, TransitionRefused> {
  return advance(reprint, 'RemovalConfirmed', { removedAt: now });
}

function advance(
  reprint: DeclaredReprint,
  event: ReprintEventType,
  facts: Partial<DeclaredReprint>,
): Result<DeclaredReprint, TransitionRefused> {
  const next = nextState<ReprintState, ReprintEventType>(REPRINT_TRANSITIONS, reprint.state, event);
  return next.ok ? ok({ ...reprint, ...facts, state: next.value, version: reprint.version + 1 }) : next;
}
