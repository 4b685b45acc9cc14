import { provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { AUDIT_LOG } from './application/audit-log.port.js';
import { AUDIT_TRAIL } from './application/audit-trail.port.js';
import { VerifyAuditLog } from './application/verify-audit-log.js';
import { AuditRepository } from './persistence/audit.repository.js';
import { hashing } from './persistence/hashing.js';

const HASHING = Symbol('HASHING');

@Module({
  providers: [
    AuditRepository,
    { provide: AUDIT_TRAIL, useExisting: AuditRepository },
    { provide: AUDIT_LOG, useExisting: AuditRepository },
    { provide: HASHING, useValue: hashing },
    provideUseCase(VerifyAuditLog, [AUDIT_LOG, HASHING]),
  ],
  exports: [AUDIT_TRAIL, AUDIT_LOG, VerifyAuditLog],
})
export class AuditModule {}
