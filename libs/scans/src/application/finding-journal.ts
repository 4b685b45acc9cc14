import type { AuditTrail } from '@app/audit';
import type { Actor, Clock, Outbox, Tx } from '@app/kernel';
import type { DecisionCause, Finding, FindingDecision } from '../domain/finding.js';
import { SCAN_TOPICS } from './scan-journal.js';

/** Writes down and announces what becomes of findings after they were made. */
export class FindingJournal {
  constructor(
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  now(): Temporal.Instant {
    return this.clock.now();
  }

  async due(tx: Tx, findingIds: readonly string[], cause: DecisionCause): Promise<void> {
    for (const findingId of findingIds) {
      await this.outbox.announce(tx, { topic: SCAN_TOPICS.redecisionDue, payload: { findingId, cause } });
    }
  }

  async decided(tx: Tx, actor: Actor, before: Finding, entry: FindingDecision): Promise<void> {
    const { findingId, verdict, cause, decidedAt, decision, rules, sequence } = entry;
    await this.outbox.announce(tx, {
      topic: SCAN_TOPICS.findingDecided,
      payload: { findingId, before: before.verdict, verdict },
    });
    await this.trail.append(tx, {
      actor,
      action: SCAN_TOPICS.findingDecided,
      subject: { type: 'finding', id: findingId },
      before: before.verdict,
      after: verdict,
      reason: cause,
      at: decidedAt,
      facts: {
        sequence,
        rules,
        sightingId: entry.sightingId,
        ...(decision?.licenseId === undefined ? {} : { licenseId: decision.licenseId }),
      },
    });
  }
}
