import { Module } from '@nestjs/common';
import { DeclaredReprintsModule } from './declared-reprints.module.js';
import { CreditChecksController } from './http/credit-checks.controller.js';
import { DeclaredReprintsController } from './http/declared-reprints.controller.js';
import { ReprintChecksController } from './http/reprint-checks.controller.js';
import { ReprintsModule } from './reprints.module.js';

@Module({
  imports: [ReprintsModule, DeclaredReprintsModule],
  controllers: [CreditChecksController, DeclaredReprintsController, ReprintChecksController],
})
export class ReprintsHttpModule {}
