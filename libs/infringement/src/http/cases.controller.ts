import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, pageOf, placeFrom, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MoveCase } from '../application/move-case.js';
import { ReadCases } from '../application/read-cases.js';
import { CaseId } from '../domain/infringement-case.js';
import { CaseFileView, CaseListView, CaseView, caseFileView, caseView } from './case.view.js';
import { ListCasesDto } from './list-queries.dto.js';
import { MoveCaseDto } from './move-case.dto.js';

/** Infringement cases, for the legal staff. */
@ApiTags('infringement cases')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly readCases: ReadCases,
    private readonly moveCase: MoveCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases in order of opening' })
  @ApiOkResponse({ type: CaseListView, description: '`Link` leads to the next page' })
  async list(
    @Query() { state, limit, cursor }: ListCasesDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseListView> {
    const found = await this.readCases.execute(state === undefined ? {} : { state }, limit + 1, placeFrom(cursor));
    return { items: pageOf(found, limit, request, reply).map(caseView) };
  }

  @Get(':caseId')
  @ApiOperation({ summary: 'One case with all of its steps' })
  @ApiOkResponse({ type: CaseFileView })
  @ApiNotFoundResponse({ description: 'CASE_UNKNOWN' })
  async find(
    @Param('caseId', UuidPipe) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileView> {
    const found = await this.readCases.one(CaseId(caseId));
    if (found === undefined) throw problem({ code: 'CASE_UNKNOWN', caseId });
    void reply.header('etag', etagOf(found.file.version));
    return caseFileView(found);
  }

  @Post(':caseId/transitions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a case one step along its flow',
    description:
      'CONFIRMED_INFRINGEMENT takes two people: the first word is kept under `approvals`, the second moves the case.',
  })
  @ApiOkResponse({ type: CaseView })
  @ApiConflictResponse({ description: 'STATE_REFUSED, CASE_GUARD_UNMET with what is missing, APPROVAL_BY_SAME_PERSON' })
  async move(
    @Param('caseId', UuidPipe) caseId: string,
    @SeenVersion('case') seenVersion: number,
    @Body() { to, reason }: MoveCaseDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const moved = await this.moveCase.execute({
      caseId: CaseId(caseId),
      to,
      reason,
      actor,
      seenVersion,
    });
    if (!moved.ok) throw problem(moved.error);
    void reply.header('etag', etagOf(moved.value.version));
    return caseView(moved.value);
  }
}
