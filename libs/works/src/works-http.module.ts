import { Module } from '@nestjs/common';
import { NdjsonBodies } from './http/ndjson-body.js';
import { ProductsController } from './http/products.controller.js';
import { WorksController } from './http/works.controller.js';
import { WorksModule } from './works.module.js';

@Module({ imports: [WorksModule], controllers: [WorksController, ProductsController], providers: [NdjsonBodies] })
export class WorksHttpModule {}
