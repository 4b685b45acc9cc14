import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module.js';
import { IntegrateEntriesHandler } from './jobs/integrate-entries.handler.js';

/** The worker's part: the tree grows. */
@Module({ imports: [AuditModule], providers: [IntegrateEntriesHandler] })
export class AuditJobsModule {}
