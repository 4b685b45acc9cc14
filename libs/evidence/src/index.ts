import { EvidenceRow } from './persistence/evidence.row.js';
import { EvidenceCustodyRow } from './persistence/evidence-custody.row.js';
import { EvidenceObjectRow } from './persistence/evidence-object.row.js';
import { EvidenceRecheckRow } from './persistence/evidence-recheck.row.js';

export { EVIDENCE_TOPICS } from './application/evidence-journal.js';
export { HandOutEvidence } from './application/hand-out-evidence.js';
export { EvidenceOf, type FindingEvidence, ReadEvidence } from './application/read-evidence.js';
export { SecureEvidence } from './application/secure-evidence.js';
export { type BundleVerdict, verifyBundle } from './bundle/verify-bundle.js';
export { checkWarc } from './bundle/warc-check.js';
export type { Evidence, EvidenceStanding } from './domain/evidence.js';
export { EvidenceModule } from './evidence.module.js';
export { EvidenceHttpModule } from './evidence-http.module.js';
export { evidenceJobs } from './evidence-jobs.js';
export { EvidenceJobsModule } from './evidence-jobs.module.js';

/** Row classes of this feature, for the data source. */
export const evidenceRows = [EvidenceRow, EvidenceCustodyRow, EvidenceRecheckRow, EvidenceObjectRow] as const;
