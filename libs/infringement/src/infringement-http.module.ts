import { Module } from '@nestjs/common';
import { CasesController } from './http/cases.controller.js';
import { FindingReportsController } from './http/finding-reports.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { InfringementModule } from './infringement.module.js';

@Module({ imports: [InfringementModule], controllers: [ReportsController, FindingReportsController, CasesController] })
export class InfringementHttpModule {}
