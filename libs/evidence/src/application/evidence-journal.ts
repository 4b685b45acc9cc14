import type { AuditTrail } from '@app/audit';
import type { Actor, Clock, Outbox, Tx } from '@app/kernel';
import type { CustodyKind } from '../domain/custody.js';
import type { Evidence } from '../domain/evidence.js';
import { SEALED_ACTION } from '../domain/manifest.js';
import type { EvidenceStore } from './evidence-store.port.js';

export const EVIDENCE_TOPICS = {
  /** `{evidenceId}` */
  requested: 'scans.evidence-requested',
  /** `{evidenceId, findingId}` */
  secured: 'scans.evidence-secured',
  /** `{evidenceId, findingId, failure}` */
  failed: 'scans.evidence-failed',
  /** `{evidenceId, day}` */
  recheckDue: 'scans.recheck-due',
  /** `{evidenceId, findingId, day, outcome}` */
  rechecked: 'scans.evidence-rechecked',
} as const;

export interface Held {
  readonly kind: CustodyKind;
  readonly actor: Actor;
  readonly reason: string;
  readonly hash?: string;
  readonly before?: string;
  readonly after?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

const ACTIONS: Readonly<Record<CustodyKind, string>> = {
  REQUESTED: EVIDENCE_TOPICS.requested,
  CAPTURED: 'scans.evidence-captured',
  SEALED: SEALED_ACTION,
  SECURED: EVIDENCE_TOPICS.secured,
  FAILED: EVIDENCE_TOPICS.failed,
  HANDED_OUT: 'scans.evidence-handed-out',
  RECHECKED: EVIDENCE_TOPICS.rechecked,
};

/** Writes each hand that evidence goes through into its custody and into the audit log, in the transaction that moves it. */
export class EvidenceJournal {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: EvidenceStore,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  now(): Temporal.Instant {
    return this.clock.now();
  }

  announce(tx: Tx, topic: string, payload: Readonly<Record<string, string | number>>): Promise<void> {
    return this.outbox.announce(tx, { topic, payload });
  }

  /** A person's words stay in the custody: the log holds a commitment to them. */
  async held(tx: Tx, { id, findingId }: Pick<Evidence, 'id' | 'findingId'>, held: Held): Promise<void> {
    const { kind, actor, reason, hash, before, after, facts } = held;
    const at = this.now();
    const withHash = hash === undefined ? {} : { hash };
    await this.evidence.hold(tx, { evidenceId: id, kind, by: actor.id, at, reason, ...withHash });
    await this.trail.append(tx, {
      actor,
      action: ACTIONS[kind],
      subject: { type: 'evidence', id },
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      reason: kind,
      at,
      facts: { findingId, ...withHash, ...facts },
      confidential: { reason },
    });
  }
}
