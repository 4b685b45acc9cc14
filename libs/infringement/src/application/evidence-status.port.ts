import type { EvidenceState } from '../domain/evidence-state.js';
import type { InfringementCase } from '../domain/infringement-case.js';

/** Whether the evidence of a case is kept so that it can be shown. */
export interface EvidenceStatus {
  of(file: InfringementCase): Promise<EvidenceState>;
}

export const EVIDENCE_STATUS = Symbol('EVIDENCE_STATUS');
