import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  encodeCursor,
  nextLink,
  PageQueryDto,
  placeFrom,
  problem,
  RequireRole,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CancelScan } from '../application/cancel-scan.js';
import { FindFindings } from '../application/find-findings.js';
import { PauseScan, ResumeScan } from '../application/pause-scan.js';
import { StartScan } from '../application/start-scan.js';
import { ListScans, WatchScan } from '../application/watch-scan.js';
import { type FindingView, findingView } from './finding.view.js';
import { ScanView, scanReportView, scanView } from './scan.view.js';
import { FindingsQueryDto } from './scan-queries.dto.js';
import { StartScanDto } from './start-scan.dto.js';
import { streamProgress } from './stream-progress.js';
import { targetRequests } from './target-requests.js';

@ApiTags('scans')
@ApiBearerAuth()
@RequireRole('ADMIN', 'LEGAL', 'DESK')
@Controller('api/v1/scans')
export class ScansController {
  constructor(
    private readonly startScan: StartScan,
    private readonly cancelScan: CancelScan,
    private readonly pauseScan: PauseScan,
    private readonly resumeScan: ResumeScan,
    private readonly watchScan: WatchScan,
    private readonly listScans: ListScans,
    private readonly findFindings: FindFindings,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Scan pages for copies of works: addresses, uploaded pages, archives, sitemaps, feeds, sites, declared reprints',
  })
  @ApiAcceptedResponse({ type: ScanView })
  async start(
    @Body() { targets, revisit }: StartScanDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScanView> {
    const requests = targetRequests(targets);
    const started = await this.startScan.execute({
      actor,
      targets: requests,
      ...(revisit === undefined ? {} : { revisit }),
    });
    if (!started.ok) throw problem(started.error);
    void reply.header('location', `/api/v1/scans/${started.value.id}`);
    return scanView(started.value);
  }

  @Get()
  @ApiOperation({ summary: 'Scans, newest first; the next page is in the Link header' })
  @ApiOkResponse({ description: '`{ items: Scan[] }`' })
  async list(
    @Query() { cursor, limit }: PageQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly ScanView[] }> {
    const { scans, next } = await this.listScans.execute(placeFrom(cursor), limit);
    if (next !== undefined) void reply.header('link', nextLink(request.url, encodeCursor([next])));
    return { items: scans.map((scan) => scanView(scan)) };
  }

  @Get(':scanId')
  @ApiOperation({ summary: 'How far a scan has come, and what gave no page' })
  @ApiOkResponse({ type: ScanView })
  async one(@Param('scanId', UuidPipe) scanId: string): Promise<ScanView> {
    const report = await this.watchScan.execute(scanId);
    if (report === undefined) throw problem({ code: 'SCAN_UNKNOWN', scanId });
    return scanReportView(report);
  }

  @Get(':scanId/findings')
  @ApiOperation({ summary: 'What a scan found, in order of finding; the next page is in the Link header' })
  @ApiOkResponse({ description: '`{ items: Finding[] }`' })
  async findings(
    @Param('scanId', UuidPipe) scanId: string,
    @Query() { cursor, limit, verdict }: FindingsQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly FindingView[] }> {
    if ((await this.watchScan.execute(scanId)) === undefined) throw problem({ code: 'SCAN_UNKNOWN', scanId });
    const after = placeFrom(cursor);
    const { findings, next } = await this.findFindings.execute({
      scanId,
      limit,
      ...(verdict === undefined ? {} : { verdict }),
      ...(after === undefined ? {} : { after }),
    });
    if (next !== undefined) void reply.header('link', nextLink(request.url, encodeCursor([next])));
    return { items: findings.map(findingView) };
  }

  @Get(':scanId/progress')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'The numbers of a scan as they change, as server-sent events: `progress` with the scan, `end` with its last state',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events; ends with the scan, or after ten minutes' })
  async progress(@Param('scanId', UuidPipe) scanId: string, @Res() reply: FastifyReply): Promise<void> {
    if ((await this.watchScan.progress(scanId)) === undefined) throw problem({ code: 'SCAN_UNKNOWN', scanId });
    await streamProgress(this.watchScan, scanId, reply);
  }

  @Post(':scanId/pauses')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold a scan: pages under way end, the others wait' })
  @ApiOkResponse({ type: ScanView })
  async pause(@Param('scanId', UuidPipe) scanId: string, @CurrentActor() actor: Actor): Promise<ScanView> {
    const paused = await this.pauseScan.execute({ actor, scanId });
    if (!paused.ok) throw problem(paused.error);
    return scanView(paused.value);
  }

  @Post(':scanId/resumptions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a paused scan go on where it was' })
  @ApiOkResponse({ type: ScanView })
  async resume(@Param('scanId', UuidPipe) scanId: string, @CurrentActor() actor: Actor): Promise<ScanView> {
    const resumed = await this.resumeScan.execute({ actor, scanId });
    if (!resumed.ok) throw problem(resumed.error);
    return scanView(resumed.value);
  }

  @Post(':scanId/cancellations')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop a scan; what it has found stays' })
  @ApiOkResponse({ type: ScanView })
  async cancel(@Param('scanId', UuidPipe) scanId: string, @CurrentActor() actor: Actor): Promise<ScanView> {
    const canceled = await this.cancelScan.execute({ actor, scanId });
    if (!canceled.ok) throw problem(canceled.error);
    return scanView(canceled.value);
  }
}
