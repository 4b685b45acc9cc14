import { type Actor, CLOCK, type Clock } from '@app/kernel';
import {
  CurrentActor,
  cutPage,
  decodeCursor,
  encodeCursor,
  etagOf,
  PageQueryDto,
  problem,
  RequireRole,
  UuidPipe,
} from '@app/platform';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskCheck } from '../application/ask-check.js';
import { FindReprints } from '../application/find-reprints.js';
import { ReprintId } from '../domain/declared-reprint.js';
import { DeclaredReprintView, declaredReprintView } from './declared-reprints.dto.js';
import { ReprintCheckView, reprintCheckView } from './reprint-check.view.js';

class ReprintChecksView {
  @ApiProperty({ type: [ReprintCheckView] }) readonly items!: readonly ReprintCheckView[];
}

/** Looks at the pages of declared reprints: what they showed, and one more now. */
@ApiTags('reprints')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/reprints/:reprintId/checks')
export class ReprintChecksController {
  constructor(
    private readonly findReprints: FindReprints,
    private readonly askCheck: AskCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every look at its page, newest first' })
  @ApiOkResponse({ type: ReprintChecksView, description: '`Link` leads to the next page' })
  async list(
    @Param('reprintId', UuidPipe) id: string,
    @Query() { cursor, limit }: PageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReprintChecksView> {
    const [before] = decodeCursor(cursor, ['EPOCH_MS']) ?? [];
    const place = before === undefined ? undefined : Math.min(Math.max(Number(before), 0), LAST_SEQUENCE);
    const found = await this.findReprints.checks(ReprintId(id), actor, limit + 1, place);
    if (!found.ok) throw problem(found.error);
    const page = cutPage(found.value, limit, ({ sequence }) => encodeCursor([sequence]), request, reply);
    return { items: page.map(reprintCheckView) };
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Have the page looked at now; once in five minutes' })
  @ApiAcceptedResponse({ type: DeclaredReprintView })
  async ask(
    @Param('reprintId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredReprintView> {
    const asked = await this.askCheck.execute(ReprintId(id), actor);
    if (!asked.ok) throw problem(asked.error);
    void reply.header('etag', etagOf(asked.value.version));
    const [watched] = await this.findReprints.watched([asked.value]);
    return declaredReprintView(watched ?? { reprint: asked.value }, this.clock.now());
  }
}

/** Largest number that the database's column holds. */
const LAST_SEQUENCE = 2_147_483_647;
