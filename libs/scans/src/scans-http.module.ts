import { Module } from '@nestjs/common';
import { FindingsController } from './http/findings.controller.js';
import { RawBodies } from './http/raw-body.js';
import { ScanUploadsController } from './http/scan-uploads.controller.js';
import { ScansController } from './http/scans.controller.js';
import { SchedulesController } from './http/schedules.controller.js';
import { ScansModule } from './scans.module.js';

@Module({
  imports: [ScansModule],
  controllers: [ScanUploadsController, ScansController, SchedulesController, FindingsController],
  providers: [RawBodies],
})
export class ScansHttpModule {}
