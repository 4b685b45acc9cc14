import { Module } from '@nestjs/common';

/** Works have no jobs of their own yet: an import runs where it is asked for. */
@Module({})
export class WorksJobsModule {}
