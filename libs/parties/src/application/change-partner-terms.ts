import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { isSeatCount, type Partner, type PartnerInvalid, SEATS } from '../domain/partner.js';
import { ADMIN_ONLY, mayManageParties, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';

export interface ChangePartnerTermsCommand {
  readonly partnerId: string;
  readonly seats?: number;
  /** NONE: open-ended. An instant that is past ends the partnership now. */
  readonly expiresAt?: Temporal.Instant | 'NONE';
  readonly accountManagerId?: string;
  readonly reason: string;
  readonly seenVersion: number;
  readonly actor: Actor;
}

export type ChangePartnerTermsRefusal =
  | RoleRefused
  | PartnerInvalid
  | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string }
  /** Close accounts first. */
  | { readonly code: 'SEATS_EXHAUSTED'; readonly seats: number; readonly taken: number }
  | { readonly code: 'VERSION_STALE' };

/** Changes how many people a partner may have, until when it is served, and who of the operator looks after it. */
export class ChangePartnerTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly partners: PartnerStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: ChangePartnerTermsCommand): Promise<Result<Partner, ChangePartnerTermsRefusal>> {
    const { partnerId, reason, seenVersion, actor } = command;
    if (!mayManageParties(actor)) return err(ADMIN_ONLY);
    if (command.seats !== undefined && !isSeatCount(command.seats)) {
      return err(invalid('/seats', `${SEATS.min} to ${SEATS.max}`));
    }
    const seen = await this.partners.find(partnerId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
    if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE' });
    const next = changed(seen, command);
    return this.work.run(async (tx) => {
      const taken = await this.partners.lockSeats(tx, partnerId, this.clock.now());
      if (taken === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
      if (next.seats < taken.taken) return err({ code: 'SEATS_EXHAUSTED', seats: next.seats, taken: taken.taken });
      const applied = await this.partners.apply(tx, seen, next);
      if (applied === 'STALE') return err({ code: 'VERSION_STALE' });
      if (applied === 'MANAGER_UNKNOWN') {
        return err(invalid('/accountManagerId', "an open account of the operator's own people"));
      }
      await this.journal.note(tx, {
        actor,
        action: 'parties.partner-terms-changed',
        subject: { type: 'partner', id: partnerId },
        before: seen.status,
        after: next.status,
        reason,
        at: this.clock.now(),
        facts: {
          seats: next.seats,
          expiresAt: next.expiresAt?.toString() ?? 'NONE',
          accountManagerId: next.accountManagerId ?? 'NONE',
        },
      });
      return ok({ ...next, version: seen.version + 1 });
    });
  }
}

function changed(seen: Partner, { seats, expiresAt, accountManagerId }: ChangePartnerTermsCommand): Partner {
  const { expiresAt: before, ...rest } = seen;
  const expiry = expiresAt === undefined ? before : expiresAt;
  return {
    ...rest,
    ...(expiry === undefined || expiry === 'NONE' ? {} : { expiresAt: expiry }),
    ...(seats === undefined ? {} : { seats }),
    ...(accountManagerId === undefined ? {} : { accountManagerId }),
  };
}

function invalid(pointer: string, expected: string): PartnerInvalid {
  return { code: 'PARTNER_INVALID', problems: [{ pointer, expected }] };
}
