import type { AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';
import type { Claim } from '../domain/claim.js';
import type { ClaimChange, ClaimStore } from './claim-store.port.js';

/** Topic and audit action of each step. */
const TOPICS = {
  DraftOpened: 'claims.draft-opened',
  DraftAmended: 'claims.draft-amended',
  ClaimFiled: 'claims.claim-filed',
  ClaimFoundIncomplete: 'claims.claim-found-incomplete',
  ClaimCompleted: 'claims.claim-completed',
  ReviewStarted: 'claims.review-started',
  ClaimUpheld: 'claims.claim-upheld',
  ClaimRejected: 'claims.claim-rejected',
  ClaimForwarded: 'claims.claim-forwarded',
  ClaimClosed: 'claims.claim-closed',
  ClaimWithdrawn: 'claims.claim-withdrawn',
  DraftLapsed: 'claims.draft-lapsed',
  LatenessExcused: 'claims.lateness-excused',
} as const satisfies Record<ClaimChange['step']['event'], string>;

/** Writes a step of a claim whole: the claim, its message and its audit entry, in the caller's transaction. */
export class ClaimJournal {
  constructor(
    private readonly claims: ClaimStore,
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  async begin(tx: Tx, claim: Claim, change: ClaimChange & { readonly tokenHash: string }): Promise<void> {
    await this.claims.add(tx, claim, change);
    await this.announce(tx, undefined, claim, change);
  }

  /** @returns false, with nothing written, when somebody else changed the claim first */
  async record(tx: Tx, before: Claim, after: Claim, change: ClaimChange): Promise<boolean> {
    if (!(await this.claims.change(tx, before, after, change))) return false;
    await this.announce(tx, before, after, change);
    return true;
  }

  private async announce(tx: Tx, before: Claim | undefined, after: Claim, { step }: ClaimChange): Promise<void> {
    const topic = TOPICS[step.event];
    await this.outbox.announce(tx, { topic, payload: { claimId: after.id } });
    await this.trail.append(tx, {
      actor: step.actor,
      action: topic,
      subject: { type: 'claim', id: after.id },
      ...(before === undefined ? {} : { before: before.state }),
      after: after.state,
      // WHY: a person's own words may name people; they stand with the claim, the log carries the code
      reason: step.event,
      rule: `${after.window.rule}: ${after.window.source}`,
      at: step.at,
      facts: {
        kind: after.kind,
        version: after.version,
        windowEndsAt: after.window.endsAt.toString(),
        ...(after.receipt === undefined ? {} : { receivedAt: after.receipt.at.toString(), late: after.receipt.isLate }),
      },
    });
  }
}
