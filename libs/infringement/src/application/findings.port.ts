import type { FindingFacts } from '../domain/found-use.js';

/** What scans found. */
export interface Findings {
  byId(findingId: string): Promise<FindingFacts | undefined>;
}

export const FINDINGS = Symbol('FINDINGS');
