import { type Actor, type Clock, err, hasRole, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type FindingFacts, type FindingNotReportable, kindOfFinding } from '../domain/found-use.js';
import { CaseId, type InfringementCase } from '../domain/infringement-case.js';
import { addEvidence } from '../domain/open-case.js';
import { canonicalAddress } from '../domain/page-address.js';
import type { InfringementReport, ReportContent } from '../domain/report.js';
import type { ReportKind } from '../domain/report-kind.js';
import type { CaseStore } from './case-store.port.js';
import type { Findings } from './findings.port.js';
import type { HearPartner } from './hearings.js';
import type { InfringementJournal } from './infringement-journal.js';
import { NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';
import type { Received, ReportIntake } from './report-intake.js';

export interface ReportFindingCommand {
  readonly findingId: string;
  readonly actor: Actor;
  /** Where the finding's own kind does not fit, e.g. UNAUTHORIZED_SALE. */
  readonly kind?: ReportKind;
  readonly statement?: string;
}

export interface FindingUnknown {
  readonly code: 'FINDING_UNKNOWN';
  readonly findingId: string;
}

export type ReportFindingRefusal = NotLegalStaff | FindingUnknown | FindingNotReportable;

/** A person of the legal staff takes up what a scan found. No scan ever does it by itself. */
export class ReportFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly findings: Findings,
    private readonly cases: CaseStore,
    private readonly intake: ReportIntake,
    private readonly hear: HearPartner,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: ReportFindingCommand): Promise<Result<Received, ReportFindingRefusal>> {
    const { findingId, actor, statement } = command;
    if (!hasRole(actor, 'LEGAL')) return err(NOT_LEGAL_STAFF);
    const finding = await this.findings.byId(findingId);
    if (finding === undefined) return err({ code: 'FINDING_UNKNOWN', findingId });
    const kind = kindOfFinding(finding);
    if (!kind.ok) return kind;
    const content = contentFrom(finding, command.kind ?? kind.value);
    const filedAt = this.clock.now();
    return this.work.run(async (tx) => {
      const filing = { filedAt, findingId, ...(statement === undefined ? {} : { statement }) };
      const received = await this.intake.take(tx, content, actor, filing);
      const file = await this.evidenceFor(tx, received.report, finding, actor, filedAt);
      const hearing = await this.hear.open(tx, received.report, filedAt);
      await this.intake.tell(tx, received, actor, filedAt);
      if (hearing !== undefined) await this.hear.tell(tx, hearing, actor, filedAt);
      if (file !== undefined) await this.journal.case(tx, 'EVIDENCE_ADDED', file, { actor, at: filedAt });
      return ok(received);
    });
  }

  /** A report that had become a case without a copy of the page gets one now. */
  private async evidenceFor(
    tx: Tx,
    { decision }: InfringementReport,
    found: FindingFacts,
    actor: Actor,
    at: Temporal.Instant,
  ): Promise<InfringementCase | undefined> {
    if (decision?.caseId === undefined) return undefined;
    const before = await this.cases.find(tx, CaseId(decision.caseId));
    const after = before && addEvidence(before, found);
    if (before === undefined || after === undefined) return undefined;
    const step = { event: 'EVIDENCE_ADDED', actor, at, reason: `finding ${found.findingId}` } as const;
    if (!(await this.cases.change(tx, before, after, step)))
      throw new Error('INVARIANT: the case moved under our lock');
    return after;
  }
}

function contentFrom({ url, workId, partnerId, ...found }: FindingFacts, kind: ReportKind): ReportContent {
  const address = url === undefined ? undefined : canonicalAddress(url);
  return {
    kind,
    found,
    ...(address?.ok === true ? { url: address.value } : {}),
    ...(workId === undefined ? {} : { workId }),
    ...(partnerId === undefined ? {} : { partnerId }),
  };
}
