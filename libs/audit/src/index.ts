import { integrateEntriesJob } from './jobs/integrate-entries.job.js';
import { AuditCheckpointRow } from './persistence/audit-checkpoint.row.js';
import { AuditDisclosureRow } from './persistence/audit-disclosure.row.js';
import { AuditEntryRow } from './persistence/audit-entry.row.js';
import { AuditLeafRow } from './persistence/audit-leaf.row.js';
import { AuditTileRow } from './persistence/audit-tile.row.js';

export { AUDIT_DISCLOSURES, type AuditDisclosures } from './application/audit-disclosures.port.js';
export { AUDIT_LOG, type AuditLog } from './application/audit-log.port.js';
export { AUDIT_TRAIL, type AuditTrail } from './application/audit-trail.port.js';
export { FindLoggedEntry } from './application/find-logged-entry.js';
export { IntegrateEntries } from './application/integrate-entries.js';
export { NOTE_SIGNER, type NoteSigner } from './application/note-signer.port.js';
export { type InclusionProof, ProveLog } from './application/prove-log.js';
export { VerifyAuditLog } from './application/verify-audit-log.js';
export { AuditModule } from './audit.module.js';
export { AuditHttpModule } from './audit-http.module.js';
export { AuditJobsModule } from './audit-jobs.module.js';
export type { AuditDraft, AuditEntry } from './domain/audit-entry.js';
export type { LogPromise, LogVerdict } from './domain/log-verdict.js';
export { checkLoggedEntry, type LoggedEntry, readLoggedEntry } from './domain/logged-entry.js';
export { readEntry } from './domain/read-entry.js';
export { hashOfEntry, leadsToCheckpoint, readInclusion } from './domain/read-inclusion.js';
export { readCheckpoint, type SignedCheckpoint } from './domain/tree/checkpoint.js';
export { tilePath } from './domain/tree/tile-path.js';
export { LeavesVerifier, promiseOf, unbundled } from './domain/verify-leaves.js';
export { LogVerifier } from './domain/verify-log.js';
export { hashing as auditHashing } from './persistence/hashing.js';
export { NoteVerifier } from './signing/ed25519-note-signer.js';

/** Row classes of this feature, for the data source. */
export const auditRows = [AuditEntryRow, AuditLeafRow, AuditTileRow, AuditCheckpointRow, AuditDisclosureRow] as const;

/** Jobs of this feature. */
export const auditJobs = [integrateEntriesJob] as const;
