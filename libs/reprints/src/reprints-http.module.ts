import { Module } from '@nestjs/common';
import { CreditChecksController } from './http/credit-checks.controller.js';
import { ReprintsModule } from './reprints.module.js';

@Module({ imports: [ReprintsModule], controllers: [CreditChecksController] })
export class ReprintsHttpModule {}
