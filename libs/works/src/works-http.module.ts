import { Module } from '@nestjs/common';
import { NdjsonBodies } from './http/ndjson-body.js';
import { WorksController } from './http/works.controller.js';
import { WorksModule } from './works.module.js';

@Module({ imports: [WorksModule], controllers: [WorksController], providers: [NdjsonBodies] })
export class WorksHttpModule {}
