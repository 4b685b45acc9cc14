import { type Clock, type Result, systemActor, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { type License, type LicenseId, reinstate, type SuspensionCause, suspend } from '../domain/license.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { RightsRegister } from './rights-register.port.js';
import type { StandingChanges } from './standing-changes.js';
import type { UpstreamLicenses } from './upstream-licenses.port.js';

const SERVICE = systemActor('licensing.follow-upstream');

/** Licenses changed in one transaction. */
const AT_ONCE = 100;

interface Turn {
  readonly isDown: boolean;
  readonly cause: SuspensionCause;
  /** When what the licenses hang from changed: they stand still from then on, not from when we noticed. */
  readonly since: Temporal.Instant;
  readonly reason: string;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Lets licenses follow whom they hang from outside licensing: suspended from the instant on at which an appointment in
 * their chain of agents was revoked, or their licensee was suspended; in force again with the licensee (LAW.md, F.2).
 * Safe to run at any time and again: it looks at how things stand.
 */
export class FollowUpstream {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly upstreams: UpstreamLicenses,
    private readonly rights: RightsRegister,
    private readonly standing: StandingChanges,
    private readonly journal: LicensingJournal,
  ) {}

  /** @returns what was done, for the log */
  async agent(grantId: string): Promise<string> {
    let changed = 0;
    for (const below of await this.rights.agentGrantsBelow(grantId)) {
      const chain = (await this.rights.agentChain(below, this.clock.now())) ?? [];
      const [since] = chain
        .flatMap(({ revokedAt }) => (revokedAt === undefined ? [] : [revokedAt]))
        .sort((a, b) => Temporal.Instant.compare(a, b));
      if (since === undefined) continue;
      const turn = { isDown: true, cause: 'UPSTREAM', since, reason: 'AGENT_REVOKED', facts: { agentGrantId: below } };
      changed += await this.turn(await this.upstreams.throughAgents([below]), turn as Turn);
    }
    return `${changed} SUSPENDED`;
  }

  /** @returns what was done, for the log */
  async partner(partnerId: string): Promise<string> {
    const partner = await this.rights.partner(partnerId);
    if (partner === undefined) return 'UNKNOWN';
    const { isSuspended: isDown, standingSince: since } = partner;
    const changed = await this.turn(await this.upstreams.heldBy(partnerId), {
      isDown,
      cause: 'LICENSEE',
      since,
      reason: isDown ? 'LICENSEE_SUSPENDED' : 'LICENSEE_IN_GOOD_STANDING',
      facts: { partnerId },
    });
    return `${changed} ${isDown ? 'SUSPENDED' : 'REINSTATED'}`;
  }

  private async turn(ids: readonly LicenseId[], turn: Turn): Promise<number> {
    let changed = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      changed += await this.turnSome(ids.slice(from, from + AT_ONCE), turn);
    }
    return changed;
  }

  private turnSome(ids: readonly LicenseId[], { isDown, cause, since, reason, facts }: Turn): Promise<number> {
    return this.work.run(async (tx) => {
      const entries = [];
      for (const id of ids) {
        const license = await this.licenses.claim(tx, id, { kind: 'ALL' });
        const moved = license && this.moved(license, isDown, since, cause);
        // over, or as it should be already
        if (license === undefined || moved?.ok !== true) continue;
        const action = `licensing.license-${isDown ? 'suspended' : 'reinstated'}`;
        const step = { actor: SERVICE, at: this.clock.now(), since, reason, facts };
        entries.push(...(await this.standing.apply(tx, license, moved.value, action, step)));
      }
      if (entries.length > 0) await this.journal.note(tx, ...entries);
      return entries.length;
    });
  }

  private moved(
    license: License,
    isDown: boolean,
    since: Temporal.Instant,
    cause: SuspensionCause,
  ): Result<License, TransitionRefused> {
    return isDown ? suspend(license, since, cause) : reinstate(license, since, cause);
  }
}
