import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  encodeCursor,
  instantField,
  nextLink,
  PageQueryDto,
  placeFrom,
  problem,
  RequireRole,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RunScheduleNow } from '../application/run-schedule-now.js';
import { FindSchedules, MoveSchedule, PlanSchedule } from '../application/schedules.js';
import type { ScheduleEvent } from '../domain/scan-schedule.js';
import { ScanView, scanView } from './scan.view.js';
import { PlanScheduleDto, ScheduleView, scheduleView } from './schedule.dto.js';
import { targetRequests } from './target-requests.js';

@ApiTags('scans')
@ApiBearerAuth()
@RequireRole('ADMIN', 'LEGAL', 'DESK')
@Controller('api/v1/scan-schedules')
export class SchedulesController {
  constructor(
    private readonly planSchedule: PlanSchedule,
    private readonly moveSchedule: MoveSchedule,
    private readonly findSchedules: FindSchedules,
    private readonly runScheduleNow: RunScheduleNow,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Have a scan made again and again' })
  @ApiCreatedResponse({ type: ScheduleView })
  async plan(
    @Body() { name, partnerId, targets, every, firstRunAt }: PlanScheduleDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScheduleView> {
    const draft = {
      name,
      every,
      targets: targetRequests(targets),
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(firstRunAt === undefined ? {} : { firstRunAt: instantField(firstRunAt, '/firstRunAt') }),
    };
    const planned = await this.planSchedule.execute({ actor, draft });
    if (!planned.ok) throw problem(planned.error);
    void reply.header('location', `/api/v1/scan-schedules/${planned.value.id}`);
    return scheduleView(planned.value);
  }

  @Get()
  @ApiOperation({ summary: 'Schedules, newest first; the next page is in the Link header' })
  @ApiOkResponse({ description: '`{ items: Schedule[] }`' })
  async list(
    @Query() { cursor, limit }: PageQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly ScheduleView[] }> {
    const { schedules, next } = await this.findSchedules.list(placeFrom(cursor), limit);
    if (next !== undefined) void reply.header('link', nextLink(request.url, encodeCursor([next])));
    return { items: schedules.map(scheduleView) };
  }

  @Get(':scheduleId')
  @ApiOperation({ summary: 'One schedule, with its next run in UTC' })
  @ApiOkResponse({ type: ScheduleView })
  async one(@Param('scheduleId', UuidPipe) scheduleId: string): Promise<ScheduleView> {
    const schedule = await this.findSchedules.one(scheduleId);
    if (schedule === undefined) throw problem({ code: 'SCAN_SCHEDULE_UNKNOWN', scheduleId });
    return scheduleView(schedule);
  }

  @Post(':scheduleId/runs')
  @HttpCode(202)
  @ApiOperation({ summary: 'Run a schedule now, beside its grid: its next run stays where it is. Answers the scan' })
  @ApiAcceptedResponse({ type: ScanView })
  async run(
    @Param('scheduleId', UuidPipe) scheduleId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScanView> {
    const started = await this.runScheduleNow.execute({ actor, scheduleId });
    if (!started.ok) throw problem(started.error);
    void reply.header('location', `/api/v1/scans/${started.value.id}`);
    return scanView(started.value);
  }

  @Post(':scheduleId/pauses')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold a schedule; scans under way go on' })
  @ApiOkResponse({ type: ScheduleView })
  pause(@Param('scheduleId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<ScheduleView> {
    return this.move(id, actor, 'SchedulePaused');
  }

  @Post(':scheduleId/resumptions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a schedule go on with the next run of its grid; missed ones are not made up for' })
  @ApiOkResponse({ type: ScheduleView })
  resume(@Param('scheduleId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<ScheduleView> {
    return this.move(id, actor, 'ScheduleResumed');
  }

  @Post(':scheduleId/ends')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a schedule for good' })
  @ApiOkResponse({ type: ScheduleView })
  end(@Param('scheduleId', UuidPipe) id: string, @CurrentActor() actor: Actor): Promise<ScheduleView> {
    return this.move(id, actor, 'ScheduleEnded');
  }

  private async move(scheduleId: string, actor: Actor, event: ScheduleEvent): Promise<ScheduleView> {
    const moved = await this.moveSchedule.execute({ actor, scheduleId, event });
    if (!moved.ok) throw problem(moved.error);
    return scheduleView(moved.value);
  }
}
