import { Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller.js';
import { AgentsController } from './http/agents.controller.js';
import { ApiCallsController } from './http/api-calls.controller.js';
import { ApiTokensController } from './http/api-tokens.controller.js';
import { BrowserSessionsController } from './http/browser-sessions.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { MeController } from './http/me.controller.js';
import { PartnersController } from './http/partners.controller.js';
import { PublisherController } from './http/publisher.controller.js';
import { RatificationsController } from './http/ratifications.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { PartiesModule } from './parties.module.js';

@Module({
  imports: [PartiesModule],
  controllers: [
    SessionsController,
    BrowserSessionsController,
    MeController,
    PartnersController,
    AccountsController,
    InvitationsController,
    ApiTokensController,
    ApiCallsController,
    AgentsController,
    RatificationsController,
    PublisherController,
  ],
})
export class PartiesHttpModule {}
