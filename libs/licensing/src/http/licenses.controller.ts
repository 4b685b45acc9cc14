import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  problem,
  RequireRole,
  SeenVersion,
  timePageOf,
  timePlaceFrom,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeStanding, type StandingChange } from '../application/change-standing.js';
import { FindLicenses } from '../application/find-licenses.js';
import { LicenseId } from '../domain/license.js';
import { ChangeStandingDto } from './change-standing.dto.js';
import { LicenseView, licenseView } from './license.view.js';
import { ListLicensesDto } from './list.dto.js';

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/licenses')
export class LicensesController {
  constructor(
    private readonly findLicenses: FindLicenses,
    private readonly changeStanding: ChangeStanding,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Licenses, newest first; partners see their own' })
  @ApiOkResponse({ description: '`{ items: License[] }`; `Link` leads to the next page' })
  async list(
    @Query() { state, cursor, limit }: ListLicensesDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly LicenseView[] }> {
    const before = timePlaceFrom(cursor);
    const query = {
      limit: limit + 1,
      ...(state === undefined ? {} : { state }),
      ...(before === undefined ? {} : { before }),
    };
    const found = await this.findLicenses.list(query, actor);
    const page = timePageOf(found, limit, ({ grantedAt: at, id }) => ({ at, id }), request, reply);
    return { items: page.map(licenseView) };
  }

  @Get(':licenseId')
  @ApiOperation({ summary: 'One license with works, scope and standing' })
  @ApiOkResponse({ type: LicenseView })
  async one(
    @Param('licenseId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseView> {
    const found = await this.findLicenses.execute(LicenseId(id), actor);
    if (!found.ok) throw problem(found.error);
    void reply.header('etag', etagOf(found.value.version));
    return licenseView(found.value);
  }

  @Post(':licenseId/suspensions')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Suspend a license; its certificate is suspended at once' })
  @ApiOkResponse({ type: LicenseView })
  suspend(
    @Param('licenseId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ChangeStandingDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseView> {
    return this.change('SUSPEND', id, seenVersion, dto, actor, reply);
  }

  @Post(':licenseId/reinstatements')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Put a suspended license back in force' })
  @ApiOkResponse({ type: LicenseView })
  reinstate(
    @Param('licenseId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ChangeStandingDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseView> {
    return this.change('REINSTATE', id, seenVersion, dto, actor, reply);
  }

  @Post(':licenseId/revocations')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Revoke a license for good' })
  @ApiOkResponse({ type: LicenseView })
  revoke(
    @Param('licenseId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() dto: ChangeStandingDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LicenseView> {
    return this.change('REVOKE', id, seenVersion, dto, actor, reply);
  }

  private async change(
    change: StandingChange,
    id: string,
    seenVersion: number,
    { reason }: ChangeStandingDto,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<LicenseView> {
    const command = { actor, licenseId: LicenseId(id), seenVersion, change, reason };
    const changed = await this.changeStanding.execute(command);
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return licenseView(changed.value);
  }
}
