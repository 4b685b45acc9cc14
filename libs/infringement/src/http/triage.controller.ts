import type { Actor } from '@app/kernel';
import { CurrentActor, cutPage, decodeCursor, encodeCursor, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssignMatter, KeepFilters, TriageInbox } from '../application/triage-inbox.js';
import type { TriagePlace } from '../application/triage-store.port.js';
import type { SubjectType, TriageFilter, TriageItem } from '../domain/triage.js';
import { AssignDto, filterFrom, SaveFilterDto, TriageQueryDto } from './triage.dto.js';
import {
  SavedFilterListView,
  SavedFilterView,
  savedFilterView,
  TriageListView,
  triageItemView,
} from './triage.view.js';

/** What waits for the legal staff. */
@ApiTags('triage')
@ApiBearerAuth()
@RequireRole('LEGAL')
@Controller('api/v1')
export class TriageController {
  constructor(
    private readonly inbox: TriageInbox,
    private readonly assignMatter: AssignMatter,
    private readonly keepFilters: KeepFilters,
  ) {}

  @Get('triage')
  @ApiOperation({ summary: 'Reports that wait and cases that live: the next deadline first, then what most hangs on' })
  @ApiOkResponse({ type: TriageListView, description: '`Link` leads to the next page' })
  async list(
    @Query() { filter, limit, cursor, ...asked }: TriageQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TriageListView> {
    const saved = await this.savedFilter(filter, actor);
    const wanted = { ...saved, ...filterFrom(asked) };
    const found = await this.inbox.execute(wanted, actor, limit + 1, triagePlace(cursor));
    return { items: cutPage(found, limit, placeOf, request, reply).map(triageItemView) };
  }

  @Get('triage-filters')
  @ApiOperation({ summary: 'Your own filters' })
  @ApiOkResponse({ type: SavedFilterListView })
  async filters(@CurrentActor() actor: Actor): Promise<SavedFilterListView> {
    return { items: (await this.inbox.filtersOf(actor)).map(savedFilterView) };
  }

  @Post('triage-filters')
  @ApiOperation({ summary: 'Keep a filter under a name; one of the same name is replaced' })
  @ApiCreatedResponse({ type: SavedFilterView })
  async save(@Body() { name, filter }: SaveFilterDto, @CurrentActor() actor: Actor): Promise<SavedFilterView> {
    const saved = await this.keepFilters.save(name, filterFrom(filter), actor);
    if (!saved.ok) throw problem(saved.error);
    return savedFilterView(saved.value);
  }

  @Delete('triage-filters/:filterId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Drop a filter of yours' })
  @ApiNoContentResponse()
  async drop(@Param('filterId', UuidPipe) filterId: string, @CurrentActor() actor: Actor): Promise<void> {
    const dropped = await this.keepFilters.drop(filterId, actor);
    if (!dropped.ok) throw problem(dropped.error);
  }

  @Put('reports/:reportId/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a report to a person, or take it back' })
  @ApiNoContentResponse()
  assignReport(
    @Param('reportId', UuidPipe) reportId: string,
    @Body() { assigneeId }: AssignDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assign('REPORT', reportId, assigneeId, actor);
  }

  @Put('cases/:caseId/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a case to a person, or take it back' })
  @ApiNoContentResponse()
  assignCase(
    @Param('caseId', UuidPipe) caseId: string,
    @Body() { assigneeId }: AssignDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.assign('CASE', caseId, assigneeId, actor);
  }

  private async assign(subject: SubjectType, subjectId: string, assigneeId: string | undefined, actor: Actor) {
    const given = assigneeId === undefined ? {} : { assigneeId };
    const assigned = await this.assignMatter.execute({ subject, subjectId, actor, ...given });
    if (!assigned.ok) throw problem(assigned.error);
  }

  private async savedFilter(id: string | undefined, actor: Actor): Promise<TriageFilter> {
    if (id === undefined) return {};
    const saved = await this.inbox.filter(id, actor);
    if (saved === undefined) throw problem({ code: 'FILTER_UNKNOWN', id });
    return saved.filter;
  }
}

function placeOf({ dueAt, impact, id }: TriageItem): string {
  return encodeCursor([dueAt?.toString() ?? 'infinity', impact, id]);
}

/** @throws ProblemException CURSOR_INVALID */
function triagePlace(cursor: string | undefined): TriagePlace | undefined {
  const parts = decodeCursor(cursor, 3);
  if (parts === undefined) return undefined;
  const [due = '', impact = '', id = ''] = parts;
  if (!isUUID(id) || !/^\d{1,6}$/.test(impact) || !/^(infinity|\d{4}-\d\d-\d\dT[\d:.]{8,18}Z)$/.test(due)) {
    throw problem({ code: 'CURSOR_INVALID' });
  }
  return { due, impact: Number(impact), id };
}
