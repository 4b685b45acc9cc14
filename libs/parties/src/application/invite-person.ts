import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { AccountInvalid } from '../domain/account.js';
import { type Invitation, type InvitationDraft, newInvitation } from '../domain/invitation.js';
import { managesPeople, type PeopleRefusal } from '../domain/partner-scope.js';
import type { InvitationStore } from './invitation-store.port.js';
import { freeSeat, type SeatRefusal } from './open-account.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';
import { SECRET_MARKS, type Secrets } from './secrets.port.js';

export type InviteRefusal =
  | PeopleRefusal
  | AccountInvalid
  | SeatRefusal
  | { readonly code: 'EMAIL_TAKEN'; readonly field: '/email' };

export interface Invited {
  readonly invitation: Invitation;
  /** In clear only here and in the answer. */
  readonly token: string;
}

/** Offers one of a partner's seats to somebody; an open invitation takes its seat already. */
export class InvitePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly secrets: Secrets,
    private readonly invitations: InvitationStore,
    private readonly partners: PartnerStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: InvitationDraft & { readonly actor: Actor }): Promise<Result<Invited, InviteRefusal>> {
    const { actor, partnerId } = command;
    const may = managesPeople(actor, partnerId);
    if (!may.ok) return may;
    const now = this.clock.now();
    const made = newInvitation(command, this.newId(), actor.id, now);
    if (!made.ok) return made;
    const invitation = made.value;
    const token = this.secrets.make(SECRET_MARKS.invitation);
    return this.work.run(async (tx) => {
      const seat = await freeSeat(tx, this.partners, partnerId, now);
      if (!seat.ok) return seat;
      await this.invitations.retire(tx, partnerId, invitation.email, now);
      const added = await this.invitations.add(tx, invitation, this.secrets.digestOf(token));
      if (added === 'TAKEN') return err({ code: 'EMAIL_TAKEN', field: '/email' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.person-invited',
        subject: { type: 'invitation', id: invitation.id },
        after: invitation.state,
        reason: 'INVITED',
        at: now,
        facts: { partnerId, roles: invitation.roles.join(' '), expiresAt: invitation.expiresAt.toString() },
      });
      return ok({ invitation, token });
    });
  }
}
