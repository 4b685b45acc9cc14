import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import {
  type Agreement,
  type AgreementId,
  giveNotice,
  type TerminationReason,
  type TerminationRefused,
} from '../domain/agreement.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import type { EndingAgreement } from './ending-agreement.js';
import type { LicensingJournal } from './licensing-journal.js';
import { type ForbiddenRole, type NotFound, staleness, type VersionStale } from './refusals.js';

export interface TerminateAgreementCommand {
  readonly actor: Actor;
  readonly agreementId: AgreementId;
  readonly seenVersion: number;
  readonly reason: TerminationReason;
  /** First instant without the agreement; absent: now. */
  readonly endsAt?: Temporal.Instant;
}

/** The desk ends a signed agreement, at once or on a later day. */
export class TerminateAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agreements: AgreementStore,
    private readonly ending: EndingAgreement,
    private readonly journal: LicensingJournal,
  ) {}

  execute(
    command: TerminateAgreementCommand,
  ): Promise<Result<Agreement, NotFound | ForbiddenRole | VersionStale | TerminationRefused>> {
    const { actor, agreementId, seenVersion, reason } = command;
    return this.work.run(async (tx) => {
      const seen = await this.agreements.claim(tx, agreementId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const at = this.clock.now();
      const endsAt = command.endsAt ?? at;
      const noticed = giveNotice(seen, { reason, givenAt: at, endsAt });
      if (!noticed.ok) return noticed;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      await this.agreements.apply(tx, seen, noticed.value);
      const ended = await this.ending.end(tx, noticed.value, { actor, at });
      await this.journal.note(
        tx,
        {
          actor,
          action: 'licensing.agreement-termination-given',
          subject: { type: 'license-agreement', id: agreementId },
          before: seen.state,
          after: noticed.value.state,
          reason,
          at,
          facts: { endsAt: endsAt.toString() },
          also: { partnerId: seen.partnerId },
        },
        ...(ended?.entries ?? []),
      );
      return ok(ended?.agreement ?? noticed.value);
    });
  }
}
