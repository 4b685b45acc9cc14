import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { CurrentActor, PageQueryDto, pageOf, placeFrom, present, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExtendRequest } from '../application/extend-request.js';
import { HOLDINGS } from '../application/holding-rows.port.js';
import { OpenSubjectRequest } from '../application/open-subject-request.js';
import { SUBJECT_REQUEST_READER, type SubjectRequestReader } from '../application/subject-request-store.port.js';
import type { Holding } from '../domain/holding.js';
import { SubjectRequestId } from '../domain/subject-request.js';
import { ExtendRequestDto, OpenOnBehalfDto } from './retention.dto.js';
import { type PartView, partView, requestView, type SubjectRequestView } from './retention.view.js';

/** Requests of people about their data, as staff sees them: their clocks and reports, never the data. */
@ApiTags('personal data')
@ApiBearerAuth()
@RequireRole('LEGAL', 'ADMIN')
@Controller('api/v1/subject-requests')
export class SubjectDeskController {
  constructor(
    private readonly openSubjectRequest: OpenSubjectRequest,
    private readonly extendRequest: ExtendRequest,
    @Inject(SUBJECT_REQUEST_READER) private readonly requests: SubjectRequestReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HOLDINGS) private readonly holdings: readonly Holding[],
  ) {}

  @Post('on-behalf')
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Ask on behalf of a person who was identified otherwise; confirmed at once' })
  async onBehalf(@Body() dto: OpenOnBehalfDto, @CurrentActor() actor: Actor): Promise<SubjectRequestView> {
    const { kind, law, email, language, reason, extension } = dto;
    const asked = { kind, law, email, ...present('language', language) };
    const onBehalf = { reason, ...present('extension', extension) };
    const opened = await this.openSubjectRequest.execute({ actor, ...asked, onBehalf });
    return requestView(opened, this.clock.now());
  }

  @Post(':subjectRequestId/extensions')
  @HttpCode(200)
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Take more time to answer, once, before the first period is over; the person is told' })
  async extend(
    @Param('subjectRequestId', UuidPipe) id: string,
    @Body() { reason }: ExtendRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<SubjectRequestView> {
    const extended = await this.extendRequest.execute({ actor, requestId: SubjectRequestId(id), reason });
    if (!extended.ok) throw problem(extended.error);
    return requestView(extended.value, this.clock.now());
  }

  @Get()
  @ApiOperation({ summary: 'Requests with their clocks, oldest first' })
  @ApiOkResponse({ description: '`{ items }`; `Link` leads to the next page' })
  async list(
    @Query() query: PageQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly items: readonly SubjectRequestView[] }> {
    const found = await this.requests.page(query.limit + 1, placeFrom(query.cursor));
    const items = pageOf(found, query.limit, request, reply);
    return { items: items.map((item) => requestView(item, this.clock.now())) };
  }

  @Get(':subjectRequestId')
  @ApiOperation({ summary: 'Report of a request: what was exported or erased, what is kept and why' })
  async find(
    @Param('subjectRequestId', UuidPipe) id: string,
  ): Promise<SubjectRequestView & { readonly parts: readonly PartView[] }> {
    const requestId = SubjectRequestId(id);
    const request = await this.requests.find(requestId);
    if (request === undefined) throw problem({ code: 'SUBJECT_REQUEST_UNKNOWN', subjectRequestId: id });
    const parts = await this.requests.parts(requestId);
    return {
      ...requestView(request, this.clock.now()),
      parts: parts.map((part) => partView(request, part, this.holdings)),
    };
  }
}
