import { CLOCK, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module } from '@nestjs/common';
import { AUDIT_DISCLOSURES } from './application/audit-disclosures.port.js';
import { AUDIT_LOG } from './application/audit-log.port.js';
import { AUDIT_TRAIL } from './application/audit-trail.port.js';
import { FindLoggedEntry } from './application/find-logged-entry.js';
import { IntegrateEntries } from './application/integrate-entries.js';
import { LOG_TREE } from './application/log-tree.port.js';
import { NOTE_SIGNER } from './application/note-signer.port.js';
import { ProveLog } from './application/prove-log.js';
import { VerifyAuditLog } from './application/verify-audit-log.js';
import { AuditRepository } from './persistence/audit.repository.js';
import { AuditDisclosuresRepository } from './persistence/audit-disclosures.repository.js';
import { hashing } from './persistence/hashing.js';
import { TreeRepository } from './persistence/tree.repository.js';
import { Ed25519NoteSigner } from './signing/ed25519-note-signer.js';

const HASHING = Symbol('HASHING');
const SHA256 = Symbol('SHA256');

@Module({
  providers: [
    AuditRepository,
    { provide: AUDIT_TRAIL, useExisting: AuditRepository },
    { provide: AUDIT_LOG, useExisting: AuditRepository },
    { provide: AUDIT_DISCLOSURES, useClass: AuditDisclosuresRepository },
    { provide: LOG_TREE, useClass: TreeRepository },
    {
      provide: NOTE_SIGNER,
      useFactory: ({ auditOrigin, auditSigningJwk, auditRetiredKeys }: Settings) =>
        new Ed25519NoteSigner(auditOrigin, auditSigningJwk, auditRetiredKeys),
      inject: [SETTINGS],
    },
    { provide: HASHING, useValue: hashing },
    { provide: SHA256, useValue: hashing.sha256 },
    provideUseCase(IntegrateEntries, [UNIT_OF_WORK, CLOCK, LOG_TREE, NOTE_SIGNER, SHA256]),
    provideUseCase(ProveLog, [AUDIT_LOG, LOG_TREE, SHA256]),
    provideUseCase(FindLoggedEntry, [AUDIT_LOG, ProveLog]),
    provideUseCase(VerifyAuditLog, [AUDIT_LOG, LOG_TREE, IntegrateEntries, NOTE_SIGNER, HASHING]),
  ],
  exports: [
    AUDIT_TRAIL,
    AUDIT_DISCLOSURES,
    AUDIT_LOG,
    LOG_TREE,
    NOTE_SIGNER,
    IntegrateEntries,
    ProveLog,
    FindLoggedEntry,
    VerifyAuditLog,
  ],
})
export class AuditModule {}
