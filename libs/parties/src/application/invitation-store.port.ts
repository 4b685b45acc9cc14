import type { Tx } from '@app/kernel';
import type { Invitation } from '../domain/invitation.js';

export interface InvitationStore {
  /** @returns TAKEN, with nothing written, when the address has an account or an open invitation of this partner */
  add(tx: Tx, invitation: Invitation, digest: string): Promise<'ADDED' | 'TAKEN'>;
  /** Closes open invitations to an address whose time is over, so that another can be sent. */
  retire(tx: Tx, partnerId: string, email: string, at: Temporal.Instant): Promise<void>;
  lockByDigest(tx: Tx, digest: string): Promise<Invitation | undefined>;
  /** @returns false, with nothing written, when it is not open or belongs to another partner */
  withdraw(tx: Tx, id: string, partnerId: string): Promise<boolean>;
  accepted(tx: Tx, id: string, accountId: string): Promise<void>;
}

export const INVITATION_STORE = Symbol('INVITATION_STORE');
