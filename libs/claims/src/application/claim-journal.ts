import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';
import type { Claim } from '../domain/claim.js';
import type { ClaimState } from '../domain/claim-states.js';
import type { ClaimChange, ClaimStep, ClaimStore, LapsedDraft } from './claim-store.port.js';

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
  ComplaintFiled: 'claims.complaint-filed',
  DocumentAdded: 'claims.document-added',
  EmailConfirmed: 'claims.email-confirmed',
  LinkUsed: 'claims.link-used',
  WorkHidden: 'claims.work-hidden',
  ClaimWithdrawn: 'claims.claim-withdrawn',
  DraftLapsed: 'claims.draft-lapsed',
  LatenessExcused: 'claims.lateness-excused',
  WindowRecounted: 'claims.window-recounted',
  TimeRecounted: 'claims.time-recounted',
} as const satisfies Record<ClaimChange['step']['event'], string>;

/** Lapses written at once. WHY few: nobody else's request moves in this process while their entries are hashed. */
const AT_ONCE = 250;

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

  /** What `record` says of a step, for many drafts that lapsed together. */
  async announceLapses(tx: Tx, lapsed: readonly LapsedDraft[], step: ClaimStep): Promise<void> {
    const topic = TOPICS.DraftLapsed;
    for (let from = 0; from < lapsed.length; from += AT_ONCE) {
      const some = lapsed.slice(from, from + AT_ONCE);
      await this.outbox.announceMany(
        tx,
        some.map(({ id, version }) => ({ topic, payload: { claimId: id, event: step.event, version } })),
      );
      await this.trail.appendMany(
        tx,
        some.map((claim) => entryOf({ ...claim, state: 'LAPSED' }, 'DRAFT', step)),
      );
    }
  }

  private async announce(tx: Tx, before: Claim | undefined, after: Claim, { step }: ClaimChange): Promise<void> {
    const payload = { claimId: after.id, event: step.event, version: after.version };
    await this.outbox.announce(tx, { topic: TOPICS[step.event], payload });
    const entry = entryOf(after, before?.state, step);
    await this.trail.append(tx, { ...entry, facts: { ...entry.facts, ...recountFacts(before, after, step) } });
  }
}

/** What was told before it was counted again, and which calendar was loaded since. */
function recountFacts(before: Claim | undefined, after: Claim, { event, reason }: ClaimStep): AuditDraft['facts'] {
  if (before === undefined || (event !== 'WindowRecounted' && event !== 'TimeRecounted')) return {};
  const [complaint, complaintBefore] = [after, before].map(({ decisions }) => decisions.at(-1)?.complaintEnd);
  return {
    because: reason,
    windowEndsAtBefore: before.window.endsAt.toString(),
    ...(before.receipt === undefined ? {} : { lateBefore: before.receipt.isLate }),
    ...(after.draftLapse === before.draftLapse
      ? {}
      : { lapsesAtBefore: before.draftLapse.at.toString(), lapsesAt: after.draftLapse.at.toString() }),
    ...(complaint === undefined || complaintBefore === undefined || complaint === complaintBefore
      ? {}
      : { complaintUntilBefore: complaintBefore.at.toString(), complaintUntil: complaint.at.toString() }),
  };
}

type Logged = Pick<Claim, 'id' | 'kind' | 'state' | 'version' | 'receipt'> & Pick<LapsedDraft, 'window'>;

function entryOf(after: Logged, before: ClaimState | undefined, step: ClaimStep): AuditDraft {
  return {
    actor: step.actor,
    action: TOPICS[step.event],
    subject: { type: 'claim', id: after.id },
    ...(before === undefined ? {} : { before }),
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
  };
}
