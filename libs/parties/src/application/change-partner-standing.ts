import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type Partner, type PartnerStatus, reactivate, suspend } from '../domain/partner.js';
import { ADMIN_ONLY, mayManageParties, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';

export interface ChangePartnerStandingCommand {
  readonly partnerId: string;
  readonly to: PartnerStatus;
  /** A code or a short text without personal data; stands in the audit log. */
  readonly reason: string;
  /** The version the decision was made on. */
  readonly seenVersion: number;
  readonly actor: Actor;
}

export type ChangePartnerStandingRefusal =
  | RoleRefused
  | TransitionRefused
  | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string }
  | { readonly code: 'VERSION_STALE' };

/** Suspends a partner, whose people can then no longer sign in, or lets it back in. */
export class ChangePartnerStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly partners: PartnerStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: ChangePartnerStandingCommand): Promise<Result<Partner, ChangePartnerStandingRefusal>> {
    const { partnerId, to, reason, seenVersion, actor } = command;
    if (!mayManageParties(actor)) return err(ADMIN_ONLY);
    const seen = await this.partners.find(partnerId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
    if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE' });
    const decided = to === 'SUSPENDED' ? suspend(seen, reason) : reactivate(seen);
    if (!decided.ok) return decided;
    return this.work.run(async (tx) => {
      if ((await this.partners.applyStanding(tx, seen, decided.value)) === 'STALE')
        return err({ code: 'VERSION_STALE' });
      await this.journal.note(tx, {
        actor,
        action: to === 'SUSPENDED' ? 'parties.partner-suspended' : 'parties.partner-reactivated',
        subject: { type: 'partner', id: partnerId },
        before: seen.status,
        after: decided.value.status,
        reason,
        at: this.clock.now(),
      });
      return ok({ ...decided.value, version: seen.version + 1 });
    });
  }
}
