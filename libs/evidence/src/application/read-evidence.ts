import type { CustodyEvent } from '../domain/custody.js';
import { type Evidence, type EvidenceStanding, standingOf } from '../domain/evidence.js';
import type { Recheck } from '../domain/recheck.js';
import type { EvidenceStore } from './evidence-store.port.js';

export interface FindingEvidence {
  readonly standing: EvidenceStanding;
  /** Newest first. */
  readonly evidence: readonly Evidence[];
}

/** Whether the evidence of a finding is secured, for guards of other features. */
export class EvidenceOf {
  constructor(private readonly store: EvidenceStore) {}

  async execute(findingId: string): Promise<FindingEvidence> {
    const evidence = await this.store.ofFinding(findingId);
    return { standing: standingOf(evidence), evidence };
  }
}

export interface EvidenceDetail {
  readonly evidence: Evidence;
  /** Oldest first. */
  readonly custody: readonly CustodyEvent[];
  readonly rechecks: readonly Recheck[];
}

/** One evidence with the hands it went through and the looks that followed. */
export class ReadEvidence {
  constructor(private readonly store: EvidenceStore) {}

  async execute(evidenceId: string): Promise<EvidenceDetail | undefined> {
    const evidence = await this.store.find(evidenceId);
    if (evidence === undefined) return undefined;
    const custody = await this.store.custody(evidenceId);
    return { evidence, custody, rechecks: await this.store.rechecks(evidenceId) };
  }
}
