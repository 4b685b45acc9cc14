import { ScansModule } from '@app/scans';
import { Module } from '@nestjs/common';
import { EvidenceModule } from './evidence.module.js';
import { EvidenceController } from './http/evidence.controller.js';

/** Evidence over HTTP. */
@Module({ imports: [EvidenceModule, ScansModule], controllers: [EvidenceController] })
export class EvidenceHttpModule {}
