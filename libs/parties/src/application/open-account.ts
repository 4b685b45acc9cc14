import { type Actor, type Clock, err, type NewId, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type Account, type AccountDraft, type AccountInvalid, newAccount } from '../domain/account.js';
import { managesPeople, type PeopleRefusal } from '../domain/partner-scope.js';
import type { AccountStore } from './account-store.port.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';
import type { Passwords } from './passwords.port.js';

export interface OpenAccountCommand extends AccountDraft {
  readonly actor: Actor;
}

export type OpenAccountRefusal =
  | PeopleRefusal
  | AccountInvalid
  | { readonly code: 'EMAIL_TAKEN'; readonly field: '/email' }
  | SeatRefusal;

export type SeatRefusal =
  | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string }
  | { readonly code: 'SEATS_EXHAUSTED'; readonly seats: number; readonly taken: number };

/** Opens an account for one of the operator's people, or of a partner's while it has a seat left. */
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly accounts: AccountStore,
    private readonly partners: PartnerStore,
    private readonly passwords: Passwords,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({ actor, ...draft }: OpenAccountCommand): Promise<Result<Account, OpenAccountRefusal>> {
    const may = managesPeople(actor, draft.partnerId);
    if (!may.ok) return may;
    const made = newAccount(draft, this.newId(), this.clock.now());
    if (!made.ok) return made;
    const account = made.value;
    const passwordHash = await this.passwords.hash(draft.password);
    return this.work.run(async (tx) => {
      const seat = await freeSeat(tx, this.partners, account.partnerId, account.createdAt);
      if (!seat.ok) return seat;
      const stored = await this.accounts.insert(tx, account, passwordHash);
      if (stored === 'EMAIL_TAKEN') return err({ code: 'EMAIL_TAKEN', field: '/email' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.account-opened',
        subject: { type: 'account', id: account.id },
        after: account.status,
        reason: 'OPENED',
        at: account.createdAt,
        facts: {
          roles: account.roles.join(' '),
          ...(account.partnerId === undefined ? {} : { partnerId: account.partnerId }),
        },
      });
      return ok(account);
    });
  }
}

/** Whether a partner has a seat left; it cannot be taken by another transaction until this one ends. */
export async function freeSeat(
  tx: Tx,
  partners: PartnerStore,
  partnerId: string | undefined,
  at: Temporal.Instant,
): Promise<Result<void, SeatRefusal>> {
  if (partnerId === undefined) return ok(undefined);
  const counted = await partners.lockSeats(tx, partnerId, at);
  if (counted === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
  return counted.taken < counted.seats ? ok(undefined) : err({ code: 'SEATS_EXHAUSTED', ...counted });
}
