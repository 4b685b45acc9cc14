import {
  type Actor,
  type Clock,
  err,
  hasRole,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import type { AgreementId } from '../domain/agreement.js';
import { type Amendment, type AmendmentId, withdrawAmendment } from '../domain/amendment.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { AmendmentStore } from './amendment-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import { type ForbiddenRole, type NotFound, staleness, type VersionStale } from './refusals.js';
import type { AmendmentUnknown } from './sign-amendment.js';

export interface WithdrawAmendmentCommand {
  readonly actor: Actor;
  readonly agreementId: AgreementId;
  readonly amendmentId: AmendmentId;
  readonly seenVersion: number;
}

/** The desk takes an amendment back that not both sides have signed. */
export class WithdrawAmendment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
    private readonly journal: LicensingJournal,
  ) {}

  execute(
    command: WithdrawAmendmentCommand,
  ): Promise<Result<Amendment, NotFound | AmendmentUnknown | ForbiddenRole | VersionStale | TransitionRefused>> {
    const { actor, agreementId, amendmentId, seenVersion } = command;
    return this.work.run(async (tx) => {
      const agreement = await this.agreements.claim(tx, agreementId, visibleTo(actor));
      if (agreement === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
      const seen = await this.amendments.claim(tx, agreementId, amendmentId);
      if (seen === undefined) return err({ code: 'AMENDMENT_UNKNOWN', id: amendmentId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const withdrawn = withdrawAmendment(seen);
      if (!withdrawn.ok) return withdrawn;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      await this.amendments.apply(tx, seen, withdrawn.value);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.amendment-withdrawn',
        subject: { type: 'license-agreement', id: agreementId },
        before: seen.state,
        after: withdrawn.value.state,
        reason: 'WITHDRAWN_BY_DESK',
        at: this.clock.now(),
        facts: { amendmentId },
        also: { amendmentId },
      });
      return ok(withdrawn.value);
    });
  }
}
