import type { Actor } from '@app/kernel';
import { CallerLimited, CurrentActor, problem, RequireRole, RequireScope } from '@app/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreflightPage } from '../application/preflight-page.js';
import { PreflightDto } from './preflight.dto.js';
import { PreflightView, preflightView } from './preflight.view.js';

/** A page before it is published. */
@ApiTags('reprints')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@RequireScope('reprints:read')
@CallerLimited()
@Controller('api/v1/reprints/preflight')
export class PreflightController {
  constructor(private readonly preflightPage: PreflightPage) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check a page before it is published: works, license, credit, headline and text; nothing is stored',
  })
  @ApiOkResponse({ type: PreflightView })
  async check(@Body() dto: PreflightDto, @CurrentActor() actor: Actor): Promise<PreflightView> {
    const { html, url, domain } = dto;
    if ((html === undefined) === (url === undefined)) refuse('html', 'exactly one of html and url');
    if (url !== undefined && domain !== undefined) refuse('domain', 'only with html: a url names its own site');
    const checked = await this.preflightPage.execute(dto, actor);
    if (!checked.ok) throw problem(checked.error);
    return preflightView(checked.value);
  }
}

function refuse(pointer: string, expected: string): never {
  throw problem({ code: 'REQUEST_INVALID', detail: `${pointer}: ${expected}`, fields: [{ pointer, expected }] });
}
