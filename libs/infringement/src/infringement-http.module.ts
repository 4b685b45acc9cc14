import { Module } from '@nestjs/common';
import { CasesController } from './http/cases.controller.js';
import { ClocksController } from './http/clocks.controller.js';
import { FindingReportsController } from './http/finding-reports.controller.js';
import { HandOverController } from './http/hand-over.controller.js';
import { HearingsController } from './http/hearings.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { TriageController } from './http/triage.controller.js';
import { InfringementModule } from './infringement.module.js';

@Module({
  imports: [InfringementModule],
  controllers: [
    ReportsController,
    FindingReportsController,
    CasesController,
    NoticesController,
    ClocksController,
    HandOverController,
    HearingsController,
    TriageController,
  ],
})
export class InfringementHttpModule {}
