import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { managesPeople, type PeopleRefusal } from '../domain/partner-scope.js';
import type { InvitationStore } from './invitation-store.port.js';
import type { PartiesJournal } from './parties-journal.js';

export interface WithdrawInvitationCommand {
  readonly partnerId: string;
  readonly invitationId: string;
  readonly actor: Actor;
}

/** Not open, or none of this partner. */
export interface InvitationUnknown {
  readonly code: 'INVITATION_UNKNOWN';
  readonly invitationId: string;
}

/** Takes an invitation back, and its seat with it. */
export class WithdrawInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: InvitationStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: WithdrawInvitationCommand): Promise<Result<void, PeopleRefusal | InvitationUnknown>> {
    const { partnerId, invitationId, actor } = command;
    const may = managesPeople(actor, partnerId);
    if (!may.ok) return may;
    return this.work.run(async (tx) => {
      if (!(await this.invitations.withdraw(tx, invitationId, partnerId)))
        return err({ code: 'INVITATION_UNKNOWN', invitationId });
      await this.journal.note(tx, {
        actor,
        action: 'parties.invitation-withdrawn',
        subject: { type: 'invitation', id: invitationId },
        before: 'SENT',
        after: 'WITHDRAWN',
        reason: 'WITHDRAWN',
        at: this.clock.now(),
        facts: { partnerId },
      });
      return ok(undefined);
    });
  }
}
