import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  encodeCursor,
  etagOf,
  nextLink,
  placeFrom,
  problem,
  RequireRole,
  seenVersion,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecideFinding } from '../application/decide-finding.js';
import { FindFinding, FindFindings, ReadPageText, ReadSnapshot } from '../application/find-findings.js';
import { DecideFindingDto } from './decide-finding.dto.js';
import { FindingDetailView, FindingView, findingDetailView, findingView, PageTextView } from './finding.view.js';
import { AllFindingsQueryDto } from './scan-queries.dto.js';

@ApiTags('scans')
@ApiBearerAuth()
@RequireRole('ADMIN', 'LEGAL', 'DESK')
@Controller('api/v1/findings')
export class FindingsController {
  constructor(
    private readonly findFindings: FindFindings,
    private readonly findFinding: FindFinding,
    private readonly readSnapshot: ReadSnapshot,
    private readonly readPageText: ReadPageText,
    private readonly decideFinding: DecideFinding,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Findings of all scans, one for each page and work, in order of finding; the next page is in the Link header',
  })
  @ApiOkResponse({ description: '`{ items: Finding[] }`' })
  async list(
    @Query() { cursor, limit, verdict, workId }: AllFindingsQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly FindingView[] }> {
    const after = placeFrom(cursor);
    const { findings, next } = await this.findFindings.execute({
      limit,
      ...(verdict === undefined ? {} : { verdict }),
      ...(workId === undefined ? {} : { workId }),
      ...(after === undefined ? {} : { after }),
    });
    if (next !== undefined) void reply.header('link', nextLink(request.url, encodeCursor([next])));
    return { items: findings.map(findingView) };
  }

  @Get(':findingId')
  @ApiOperation({ summary: 'One finding with its history, its other sightings and the facts of its stored page' })
  @ApiOkResponse({ type: FindingDetailView })
  async one(
    @Param('findingId', UuidPipe) findingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingDetailView> {
    const found = await this.findFinding.execute(findingId);
    if (found === undefined) throw problem({ code: 'FINDING_UNKNOWN', findingId });
    void reply.header('etag', etagOf(found.finding.version));
    return findingDetailView(found);
  }

  @Get(':findingId/text')
  @ApiOperation({ summary: 'The text of the stored page, in which the spans of `reuse` are counted' })
  @ApiOkResponse({ type: PageTextView })
  async text(@Param('findingId', UuidPipe) findingId: string): Promise<PageTextView> {
    const read = await this.readPageText.execute(findingId);
    if (read === undefined) throw problem({ code: 'FINDING_UNKNOWN', findingId });
    return read;
  }

  @Post(':findingId/decisions')
  @HttpCode(200)
  @RequireRole('LEGAL')
  @ApiOperation({ summary: 'Take a finding up: give it your own verdict, which no machine changes any more' })
  @ApiHeader({ name: 'If-Match', description: '`ETag` of the version you decided on', required: true })
  @ApiOkResponse({ type: FindingView })
  async decide(
    @Param('findingId', UuidPipe) findingId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { verdict, note }: DecideFindingDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    const command = { findingId, actor, verdict, note, seenVersion: seenVersion(ifMatch) };
    const decided = await this.decideFinding.execute(command);
    if (!decided.ok) throw problem(decided.error);
    void reply.header('etag', etagOf(decided.value.version));
    return findingView(decided.value);
  }

  @Get(':findingId/snapshot')
  @ApiOperation({
    summary: 'The stored page, byte for byte; always a download of plain text: it comes from a stranger',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'The bytes' })
  async snapshot(
    @Param('findingId', UuidPipe) findingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stored = await this.readSnapshot.execute(findingId);
    if (stored === undefined) throw problem({ code: 'FINDING_UNKNOWN', findingId });
    void reply.headers({
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    return new StreamableFile(stored.bytes, {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="page-${stored.key.slice(0, 12)}.txt"`,
      length: stored.bytes.length,
    });
  }
}
