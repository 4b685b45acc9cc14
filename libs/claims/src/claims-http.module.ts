import { Module } from '@nestjs/common';
import { ClaimsModule } from './claims.module.js';
import { ClaimLinkPageController } from './http/claim-link-page.controller.js';
import { ClaimLinksController } from './http/claim-links.controller.js';
import { ClaimsController } from './http/claims.controller.js';
import { ClaimsDeskController } from './http/claims-desk.controller.js';

@Module({
  imports: [ClaimsModule],
  controllers: [ClaimsDeskController, ClaimsController, ClaimLinksController, ClaimLinkPageController],
})
export class ClaimsHttpModule {}
