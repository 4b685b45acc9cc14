import { SyndicationModule } from '@app/syndication';
import { Module } from '@nestjs/common';
import { OlpController } from './http/olp.controller.js';
import { OlpClient } from './http/olp-client.js';
import { TextsController } from './http/texts.controller.js';
import { RslModule } from './rsl.module.js';

@Module({
  imports: [RslModule, SyndicationModule],
  controllers: [OlpController, TextsController],
  providers: [OlpClient],
})
export class RslHttpModule {}
