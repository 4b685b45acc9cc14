import { AuditEntryRow } from './persistence/audit-entry.row.js';
import { AuditHeadRow } from './persistence/audit-head.row.js';

export { AUDIT_LOG, type AuditLog } from './application/audit-log.port.js';
export { AUDIT_TRAIL, type AuditTrail } from './application/audit-trail.port.js';
export { VerifyAuditLog } from './application/verify-audit-log.js';
export { AuditModule } from './audit.module.js';
export { AuditHttpModule } from './audit-http.module.js';
export type { AuditDraft, AuditEntry } from './domain/audit-entry.js';
export { readEntry } from './domain/read-entry.js';
export { type LogVerdict, LogVerifier } from './domain/verify-log.js';
export { hashing as auditHashing } from './persistence/hashing.js';

/** Row classes of this feature, for the data source. */
export const auditRows = [AuditEntryRow, AuditHeadRow] as const;
