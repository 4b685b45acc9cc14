import { type Clock, err, type NewId, ok, PUBLIC_ACTOR, type Result, type UnitOfWork } from '@app/kernel';
import { type Account, type AccountInvalid, newAccount } from '../domain/account.js';
import { mayAccept } from '../domain/invitation.js';
import type { AccountStore } from './account-store.port.js';
import type { InvitationStore } from './invitation-store.port.js';
import type { PartiesJournal } from './parties-journal.js';
import type { Passwords } from './passwords.port.js';
import type { Secrets } from './secrets.port.js';

export type AcceptRefusal =
  | AccountInvalid
  | { readonly code: 'INVITATION_INVALID' }
  | { readonly code: 'EMAIL_TAKEN'; readonly field: '/email' };

/** Opens the account an invitation was made for, with the password its holder chose. */
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly secrets: Secrets,
    private readonly passwords: Passwords,
    private readonly invitations: InvitationStore,
    private readonly accounts: AccountStore,
    private readonly journal: PartiesJournal,
  ) {}

  execute(command: { readonly token: string; readonly password: string }): Promise<Result<Account, AcceptRefusal>> {
    const digest = this.secrets.digestOf(command.token);
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const invitation = await this.invitations.lockByDigest(tx, digest);
      if (invitation === undefined) return err({ code: 'INVITATION_INVALID' });
      const may = mayAccept(invitation, now);
      if (!may.ok) return may;
      const made = newAccount({ ...invitation, password: command.password }, this.newId(), now);
      if (!made.ok) return made;
      const account = made.value;
      // The seat was taken when the invitation was sent.
      const stored = await this.accounts.insert(tx, account, await this.passwords.hash(command.password));
      if (stored === 'EMAIL_TAKEN') return err({ code: 'EMAIL_TAKEN', field: '/email' });
      await this.invitations.accepted(tx, invitation.id, account.id);
      await this.journal.note(tx, {
        actor: PUBLIC_ACTOR,
        action: 'parties.account-opened',
        subject: { type: 'account', id: account.id },
        after: account.status,
        reason: 'INVITATION_ACCEPTED',
        at: now,
        facts: { roles: account.roles.join(' '), partnerId: invitation.partnerId, invitationId: invitation.id },
      });
      return ok(account);
    });
  }
}
