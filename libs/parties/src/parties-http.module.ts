import { Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller.js';
import { MeController } from './http/me.controller.js';
import { PartnersController } from './http/partners.controller.js';
import { PublisherController } from './http/publisher.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { PartiesModule } from './parties.module.js';

@Module({
  imports: [PartiesModule],
  controllers: [SessionsController, MeController, PartnersController, AccountsController, PublisherController],
})
export class PartiesHttpModule {}
