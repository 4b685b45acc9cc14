import { type Actor, err, hasRole, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { FindFinding } from '@app/scans';
import type { Evidence, EvidenceCause } from '../domain/evidence.js';
import { EVIDENCE_TOPICS, type EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';

export interface SecureEvidenceCommand {
  readonly findingId: string;
  readonly actor: Actor;
  /** Why: code or a person's words. */
  readonly reason: string;
  readonly cause?: EvidenceCause;
}

export type SecureEvidenceRefusal =
  | { readonly code: 'FORBIDDEN_ROLE'; readonly required: readonly string[] }
  | { readonly code: 'FINDING_UNKNOWN'; readonly findingId: string }
  | { readonly code: 'EVIDENCE_PENDING'; readonly findingId: string };

const MAY_ASK = ['LEGAL', 'DESK', 'ADMIN'] as const;

/** Has the page of a finding secured by a job. Asked again while that runs, or by a rule that has fired, it is refused by name. */
export class SecureEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newId: NewId,
    private readonly findings: Pick<FindFinding, 'execute'>,
    private readonly evidence: EvidenceStore,
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(command: SecureEvidenceCommand): Promise<Result<Evidence, SecureEvidenceRefusal>> {
    const { findingId, actor, reason, cause = 'DEMAND' } = command;
    if (actor.kind !== 'SYSTEM' && !MAY_ASK.some((role) => hasRole(actor, role)))
      return err({ code: 'FORBIDDEN_ROLE', required: MAY_ASK });
    if ((await this.findings.execute(findingId)) === undefined) return err({ code: 'FINDING_UNKNOWN', findingId });
    return this.work.run(async (tx) => {
      const requestedAt = this.journal.now();
      const id = this.newId();
      const asked: Evidence = { id, findingId, cause, state: 'REQUESTED', requestedBy: actor.id, reason, requestedAt };
      if (!(await this.evidence.insert(tx, asked))) return err({ code: 'EVIDENCE_PENDING', findingId });
      await this.journal.announce(tx, EVIDENCE_TOPICS.requested, { evidenceId: id });
      await this.journal.held(tx, asked, { kind: 'REQUESTED', actor, reason, after: 'REQUESTED', facts: { cause } });
      return ok(asked);
    });
  }
}
