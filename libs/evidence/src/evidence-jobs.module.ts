import { AuditModule } from '@app/audit';
import { ScansModule } from '@app/scans';
import { Module } from '@nestjs/common';
import { EvidenceModule } from './evidence.module.js';
import { evidenceProviders } from './evidence-jobs.js';

/** Collecting evidence, and looking at its page again. */
@Module({ imports: [AuditModule, EvidenceModule, ScansModule], providers: [...evidenceProviders] })
export class EvidenceJobsModule {}
