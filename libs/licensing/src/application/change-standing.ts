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
import { type License, type LicenseId, reinstate, revoke, suspend } from '../domain/license.js';
import type { StandingReason } from '../domain/standing-reason.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import { type ChangeRefused, staleness } from './refusals.js';
import type { StandingChanges } from './standing-changes.js';

export type StandingChange = 'SUSPEND' | 'REINSTATE' | 'REVOKE';

export interface ChangeStandingCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  readonly seenVersion: number;
  readonly change: StandingChange;
  readonly reason: StandingReason;
}

const CHANGES: Readonly<
  Record<StandingChange, (license: License, now: Temporal.Instant) => Result<License, TransitionRefused>>
> = {
  SUSPEND: (license, now) => suspend(license, now),
  REINSTATE: (license, now) => reinstate(license, now),
  REVOKE: revoke,
};

const ACTIONS: Readonly<Record<StandingChange, string>> = {
  SUSPEND: 'licensing.license-suspended',
  REINSTATE: 'licensing.license-reinstated',
  REVOKE: 'licensing.license-revoked',
};

/** The desk suspends, reinstates or revokes a license; its certificate, and what hangs from it, follow at the same instant. */
export class ChangeStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly standing: StandingChanges,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: ChangeStandingCommand): Promise<Result<License, ChangeRefused>> {
    const { actor, licenseId, seenVersion, change, reason } = command;
    return this.work.run(async (tx) => {
      const seen = await this.licenses.claim(tx, licenseId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      const now = this.clock.now();
      const changed = CHANGES[change](seen, now);
      if (!changed.ok) return changed;
      const step = { actor, reason, at: now };
      await this.journal.note(tx, ...(await this.standing.apply(tx, seen, changed.value, ACTIONS[change], step)));
      return ok(changed.value);
    });
  }
}
