import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module.js';
import { AuditController } from './http/audit.controller.js';
import { LogController } from './http/log.controller.js';
import { ProofsController } from './http/proofs.controller.js';

@Module({ imports: [AuditModule], controllers: [AuditController, LogController, ProofsController] })
export class AuditHttpModule {}
