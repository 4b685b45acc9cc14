import { Module } from '@nestjs/common';
import { PreflightController } from './http/preflight.controller.js';
import { PreflightModule } from './preflight.module.js';

@Module({ imports: [PreflightModule], controllers: [PreflightController] })
export class PreflightHttpModule {}
