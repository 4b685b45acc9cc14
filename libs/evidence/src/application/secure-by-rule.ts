import { systemActor } from '@app/kernel';
import type { FindFinding, FindingVerdict } from '@app/scans';
import type { SecureEvidence } from './secure-evidence.js';

const RULE = systemActor('scans.secure-by-rule');

/** Verdicts whose findings are secured as soon as they are made; the operator's choice. */
export interface EvidenceRule {
  readonly verdicts: readonly FindingVerdict[];
}

export const EVIDENCE_RULE = Symbol('EVIDENCE_RULE');

/** Secures a finding because of its verdict: once, and never another sighting of the same page. */
export class SecureByRule {
  constructor(
    private readonly findings: Pick<FindFinding, 'execute'>,
    private readonly rule: EvidenceRule,
    private readonly secure: SecureEvidence,
  ) {}

  async execute(findingId: string): Promise<string> {
    const finding = (await this.findings.execute(findingId))?.finding;
    if (finding === undefined || finding.joinedTo !== undefined) return 'NOT_MEANT';
    if (!this.rule.verdicts.includes(finding.verdict)) return 'NOT_MEANT';
    const reason = `VERDICT_${finding.verdict}`;
    const secured = await this.secure.execute({ findingId, actor: RULE, reason, cause: 'RULE' });
    return secured.ok ? 'REQUESTED' : secured.error.code;
  }
}
