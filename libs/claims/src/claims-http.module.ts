import { Module } from '@nestjs/common';
import { ClaimsModule } from './claims.module.js';
import { ClaimsController } from './http/claims.controller.js';
import { ClaimsDeskController } from './http/claims-desk.controller.js';

@Module({ imports: [ClaimsModule], controllers: [ClaimsDeskController, ClaimsController] })
export class ClaimsHttpModule {}
