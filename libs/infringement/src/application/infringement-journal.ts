import type { AuditTrail } from '@app/audit';
import type { Actor, Outbox, Tx } from '@app/kernel';
import type { CaseStep, InfringementCase } from '../domain/infringement-case.js';
import type { InfringementReport } from '../domain/report.js';

/** Clause of the publisher's statement that all of this rests on. */
const RULE = 'statement, clause 4';

const CASE_TOPICS = {
  OPENED: 'infringement.case-opened',
  EVIDENCE_ADDED: 'infringement.evidence-added',
  APPROVED: 'infringement.case-approved',
  MOVED: 'infringement.case-moved',
} as const satisfies Record<CaseStep['event'], string>;

export type ReportTopic =
  | 'infringement.report-received'
  | 'infringement.report-filed-again'
  | 'infringement.report-triaged'
  | 'infringement.report-dismissed';

export interface Noted {
  readonly topic: `infringement.${string}`;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly before?: string;
  readonly after?: string;
  /** A code. */
  readonly reason: string;
  readonly rule?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly payload: Readonly<Record<string, string>>;
}

/**
 * Tells outbox and audit log what happened, in the caller's transaction and after its other writes. People's own words
 * and contacts stay with report and case; the log carries codes.
 */
export class InfringementJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  async report(
    tx: Tx,
    topic: ReportTopic,
    after: InfringementReport,
    by: { readonly actor: Actor; readonly at: Temporal.Instant; readonly before?: InfringementReport },
  ): Promise<void> {
    const { kind, workId, found, decision, filings } = after;
    await this.outbox.announce(tx, { topic, payload: { reportId: after.id } });
    await this.trail.append(tx, {
      actor: by.actor,
      action: topic,
      subject: { type: 'infringement-report', id: after.id },
      ...(by.before === undefined ? {} : { before: by.before.state }),
      after: after.state,
      reason: decision?.ground ?? kind,
      rule: RULE,
      at: by.at,
      facts: {
        kind,
        filings,
        ...(workId === undefined ? {} : { workId }),
        ...(found === undefined ? {} : { findingId: found.findingId, contentHash: found.contentHash }),
        ...(decision?.caseId === undefined ? {} : { caseId: decision.caseId }),
      },
    });
  }

  async case(
    tx: Tx,
    event: CaseStep['event'],
    after: InfringementCase,
    by: { readonly actor: Actor; readonly at: Temporal.Instant; readonly before?: InfringementCase },
  ): Promise<void> {
    const topic = CASE_TOPICS[event];
    const { kind, version, licenseCheck, approvals, evidenceHash, reportId } = after;
    await this.outbox.announce(tx, { topic, payload: { caseId: after.id, state: after.state } });
    await this.trail.append(tx, {
      actor: by.actor,
      action: topic,
      subject: { type: 'infringement-case', id: after.id },
      ...(by.before === undefined ? {} : { before: by.before.state }),
      after: after.state,
      reason: event,
      rule: RULE,
      at: by.at,
      facts: {
        kind,
        version,
        reportId,
        approvals: approvals.length,
        ...(evidenceHash === undefined ? {} : { evidenceHash }),
        ...(licenseCheck === undefined ? {} : { licenseVerdict: licenseCheck.verdict }),
      },
    });
  }

  /** Anything else: a notice, a hearing, an assignment. Payload and facts are ids, codes and hashes. */
  async note(
    tx: Tx,
    { topic, subject, actor, at, before, after, reason, rule = RULE, facts, payload }: Noted,
  ): Promise<void> {
    await this.outbox.announce(tx, { topic, payload });
    await this.trail.append(tx, {
      actor,
      action: topic,
      subject,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      reason,
      rule,
      at,
      ...(facts === undefined ? {} : { facts }),
    });
  }
}
