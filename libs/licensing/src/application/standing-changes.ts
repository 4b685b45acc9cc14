import type { Tx } from '@app/kernel';
import { type License, reinstate, suspend } from '../domain/license.js';
import type { LicenseStore } from './license-store.port.js';
import type { JournalEntry } from './licensing-journal.js';

/** Who changes a standing, when, why. */
export interface StandingStep extends Pick<JournalEntry, 'actor' | 'at' | 'reason' | 'rule' | 'facts'> {
  /** Since when the change counts, where that is before `at`. */
  readonly since?: Temporal.Instant;
}

/**
 * Changes the standing of a license; what hangs from it follows in the same transaction: suspended while it is, in force
 * again when it is, and never more than that (LAW.md, F.2: history is kept, legal staff look at what stands still).
 */
export class StandingChanges {
  constructor(private readonly licenses: LicenseStore) {}

  /**
   * @param seen claimed in `tx`
   * @returns the entries for the journal, the license's own first
   */
  async apply(tx: Tx, seen: License, next: License, action: string, step: StandingStep): Promise<JournalEntry[]> {
    await this.licenses.apply(tx, seen, next);
    const { since: _told, ...told } = step;
    const entry: JournalEntry = {
      ...told,
      action,
      subject: { type: 'license', id: next.id },
      before: seen.state,
      after: next.state,
    };
    return [entry, ...(await this.follow(tx, next, step))];
  }

  private async follow(tx: Tx, upstream: License, { actor, at, since }: StandingStep): Promise<JournalEntry[]> {
    const isDown = upstream.state === 'SUSPENDED' || upstream.state === 'REVOKED';
    const entries: JournalEntry[] = [];
    for (const license of await this.licenses.claimDownstream(tx, upstream.id)) {
      const from = since ?? at;
      const moved = isDown ? suspend(license, from, 'UPSTREAM') : reinstate(license, from, 'UPSTREAM');
      // ended, or suspended for this already
      if (!moved.ok) continue;
      const action = `licensing.license-${isDown ? 'suspended' : 'reinstated'}`;
      const reason = isDown ? `UPSTREAM_${upstream.state}` : 'UPSTREAM_IN_FORCE';
      const step = { actor, at, reason, facts: { upstreamLicenseId: upstream.id }, ...sinceOf(since) };
      entries.push(...(await this.apply(tx, license, moved.value, action, step)));
    }
    return entries;
  }
}

function sinceOf(since: Temporal.Instant | undefined): Pick<StandingStep, 'since'> {
  return since === undefined ? {} : { since };
}
