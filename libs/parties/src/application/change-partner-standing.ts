import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { moved, type Partner, type PartnerEvent } from '../domain/partner.js';
import {
  ADMIN_ONLY,
  DESK_ONLY,
  mayManageParties,
  mayReviewIdentities,
  type RoleRefused,
  visibleTo,
} from '../domain/partner-scope.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';

export interface ChangePartnerStandingCommand {
  readonly partnerId: string;
  readonly event: PartnerEvent;
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

const ACTIONS = {
  IdentityApproved: 'parties.partner-identity-approved',
  IdentityRejected: 'parties.partner-identity-rejected',
  PartnerSuspended: 'parties.partner-suspended',
  PartnerReactivated: 'parties.partner-reactivated',
} as const satisfies Record<PartnerEvent, string>;

/**
 * Suspends a partner, which is then no longer served, whoever is signed in, or lets it back in; settles whether a
 * partner whose code fails its checksum is who it says.
 */
export class ChangePartnerStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly partners: PartnerStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: ChangePartnerStandingCommand): Promise<Result<Partner, ChangePartnerStandingRefusal>> {
    const { partnerId, event, reason, seenVersion, actor } = command;
    const allowed = allowedTo(actor, event);
    if (!allowed.ok) return allowed;
    const seen = await this.partners.find(partnerId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
    if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE' });
    const now = this.clock.now();
    const decided = moved(seen, event, reason, now);
    if (!decided.ok) return decided;
    return this.work.run(async (tx) => {
      if ((await this.partners.apply(tx, seen, decided.value)) !== 'APPLIED') return err({ code: 'VERSION_STALE' });
      await this.journal.note(tx, {
        actor,
        action: ACTIONS[event],
        subject: { type: 'partner', id: partnerId },
        before: seen.status,
        after: decided.value.status,
        reason,
        at: now,
      });
      return ok({ ...decided.value, version: seen.version + 1 });
    });
  }
}

function allowedTo(actor: Actor, event: PartnerEvent): Result<void, RoleRefused> {
  const isReview = event === 'IdentityApproved' || event === 'IdentityRejected';
  if (isReview) return mayReviewIdentities(actor) ? ok(undefined) : err(DESK_ONLY);
  return mayManageParties(actor) ? ok(undefined) : err(ADMIN_ONLY);
}
