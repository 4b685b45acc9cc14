import { err, nextState, ok, type Result, type Role, type StateTable } from '@app/kernel';
import { type AccountInvalid, newAccount } from './account.js';

export const INVITATION_STATES = ['SENT', 'ACCEPTED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export type InvitationEvent = 'InvitationAccepted' | 'InvitationWithdrawn';

export const INVITATION_TRANSITIONS: StateTable<InvitationState, InvitationEvent> = {
  SENT: { InvitationAccepted: 'ACCEPTED', InvitationWithdrawn: 'WITHDRAWN' },
  ACCEPTED: {},
  WITHDRAWN: {},
};

/** How long an invitation can be accepted, in days of 24 hours. A rule of this service. */
export const INVITATION_DAYS = 7;

/** A seat of a partner offered to somebody, who sets a password with it that nobody else ever knows. */
export interface Invitation {
  readonly id: string;
  readonly partnerId: string;
  /** Personal data, as in an account. */
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly state: InvitationState;
  readonly invitedAt: Temporal.Instant;
  /** Account id. */
  readonly invitedBy: string;
  /** First instant at which it is of no use. */
  readonly expiresAt: Temporal.Instant;
}

export interface InvitationDraft {
  readonly partnerId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

/** An invitation to an account that could be opened like this. */
export function newInvitation(
  draft: InvitationDraft,
  id: string,
  invitedBy: string,
  now: Temporal.Instant,
): Result<Invitation, AccountInvalid> {
  // WHY a stand-in: everything but the password, which the invited person sets, has to be good already.
  const account = newAccount({ ...draft, password: 'x'.repeat(12) }, id, now);
  if (!account.ok) return account;
  const { email, displayName, roles } = account.value;
  const expiresAt = now.add({ hours: 24 * INVITATION_DAYS });
  return ok({
    id,
    partnerId: draft.partnerId,
    email,
    displayName,
    roles,
    state: 'SENT',
    invitedAt: now,
    invitedBy,
    expiresAt,
  });
}

/** Used, withdrawn and over are refused alike: who holds the token learns nothing else. */
export function mayAccept(invitation: Invitation, now: Temporal.Instant): Result<void, { code: 'INVITATION_INVALID' }> {
  const isOpen = nextState(INVITATION_TRANSITIONS, invitation.state, 'InvitationAccepted').ok;
  const isInTime = Temporal.Instant.compare(now, invitation.expiresAt) < 0;
  return isOpen && isInTime ? ok(undefined) : err({ code: 'INVITATION_INVALID' });
}
