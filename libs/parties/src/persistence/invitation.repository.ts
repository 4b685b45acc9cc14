import { ROLES, type Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { InvitationStore } from '../application/invitation-store.port.js';
import { INVITATION_STATES, type Invitation } from '../domain/invitation.js';
import { AccountRow } from './account.row.js';
import { InvitationRow } from './invitation.row.js';

@Injectable()
export class InvitationRepository implements InvitationStore {
  async add(tx: Tx, invitation: Invitation, digest: string): Promise<'ADDED' | 'TAKEN'> {
    const manager = managerOf(tx);
    if (await manager.existsBy(AccountRow, { email: invitation.email })) return 'TAKEN';
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(InvitationRow)
      .values(rowOf(invitation, digest))
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(raw) && raw.length === 1 ? 'ADDED' : 'TAKEN';
  }

  async retire(tx: Tx, partnerId: string, email: string, at: Temporal.Instant): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(InvitationRow)
      .set({ state: 'WITHDRAWN' })
      .where(`partner_id = :partnerId AND email = :email AND state = 'SENT' AND expires_at <= :at`, {
        partnerId,
        email,
        at: dateOf(at),
      })
      .execute();
  }

  async lockByDigest(tx: Tx, digest: string): Promise<Invitation | undefined> {
    const row = await managerOf(tx).findOne(InvitationRow, { where: { digest }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : invitationOf(row);
  }

  async withdraw(tx: Tx, id: string, partnerId: string): Promise<boolean> {
    const { affected } = await managerOf(tx).update(
      InvitationRow,
      { id, partnerId, state: 'SENT' },
      { state: 'WITHDRAWN' },
    );
    return affected === 1;
  }

  async accepted(tx: Tx, id: string, accountId: string): Promise<void> {
    await managerOf(tx).update(InvitationRow, { id, state: 'SENT' }, { state: 'ACCEPTED', accountId });
  }
}

function invitationOf(row: InvitationRow): Invitation {
  return {
    id: row.id,
    partnerId: row.partnerId,
    email: row.email,
    displayName: row.displayName,
    roles: row.roles.map((role) => known(ROLES, role, 'a role')),
    state: known(INVITATION_STATES, row.state, 'the state of an invitation'),
    invitedAt: instantOf(row.invitedAt),
    invitedBy: row.invitedBy,
    expiresAt: instantOf(row.expiresAt),
  };
}

function rowOf(invitation: Invitation, digest: string): InvitationRow {
  return {
    ...invitation,
    roles: [...invitation.roles],
    digest,
    invitedAt: dateOf(invitation.invitedAt),
    expiresAt: dateOf(invitation.expiresAt),
    accountId: null,
  };
}
