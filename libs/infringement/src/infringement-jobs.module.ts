import { Module } from '@nestjs/common';
import { InfringementModule } from './infringement.module.js';

/** The worker's part: no job of its own yet; what happens here is announced to others. */
@Module({ imports: [InfringementModule] })
export class InfringementJobsModule {}
