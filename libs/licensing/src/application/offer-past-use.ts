import {
  type Actor,
  type Clock,
  err,
  hasRole,
  type NewId,
  ok,
  type Result,
  readInstant,
  type UnitOfWork,
} from '@app/kernel';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ForbiddenRole } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface OfferPastUseCommand {
  readonly actor: Actor;
  readonly partnerId: string;
  readonly workIds: readonly string[];
  /** Its term may have begun, and even be over: the use has been. */
  readonly scope: ScopeProposal;
  /** The matter the offer settles, a UUID. */
  readonly caseId: string;
}

export type OfferPastUseRefused = ForbiddenRole | ScopeRefused | ClearanceRefused;

/**
 * The operator offers a license for a use that has been made without one: a draft in the partner's name, which goes the way of every request.
 * It licenses from its date; what was done before is released only where the agreement says so.
 */
export class OfferPastUse {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly clearance: RequestClearance,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: OfferPastUseCommand): Promise<Result<LicenseRequest, OfferPastUseRefused>> {
    const { actor, partnerId, workIds, caseId } = command;
    if (!hasRole(actor, 'DESK', 'LEGAL')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK', 'LEGAL'] });
    const now = this.clock.now();
    const scope = proposeScope(command.scope, readInstant(command.scope.termStartsAt) ?? now);
    if (!scope.ok) return scope;
    const asked = { scope: scope.value, workIds: [...new Set(workIds)], partnerId };
    const cleared = await this.clearance.clear(asked, now);
    if (!cleared.ok) return cleared;
    const request: LicenseRequest = {
      ...asked,
      id: RequestId(this.newId()),
      state: 'DRAFT',
      offeredFor: caseId,
      createdBy: actor.id,
      createdAt: now,
      version: 1,
    };
    return this.work.run(async (tx) => {
      await this.requests.insert(tx, request);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.past-use-offered',
        subject: { type: 'license-request', id: request.id },
        after: request.state,
        reason: 'OFFERED_FOR_PAST_USE',
        at: now,
        facts: { caseId, works: request.workIds.length },
        also: { partnerId },
      });
      return ok(request);
    });
  }
}
