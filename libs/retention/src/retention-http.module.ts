import { Module } from '@nestjs/common';
import { RetentionController } from './http/retention.controller.js';
import { SubjectDeskController } from './http/subject-desk.controller.js';
import { SubjectLinkPageController } from './http/subject-link-page.controller.js';
import { SubjectRequestsController } from './http/subject-requests.controller.js';
import { RetentionModule } from './retention.module.js';

@Module({
  imports: [RetentionModule],
  controllers: [SubjectRequestsController, SubjectLinkPageController, SubjectDeskController, RetentionController],
})
export class RetentionHttpModule {}
