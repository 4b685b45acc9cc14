import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  decodeCursor,
  encodeCursor,
  etagOf,
  nextLink,
  problem,
  RequireRole,
  SeenVersion,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CancelWork } from '../application/cancel-work.js';
import { type ImportReport, ImportWorks } from '../application/import-works.js';
import { ListWorks } from '../application/list-works.js';
import { NEWSROOM, type Newsroom } from '../application/newsroom.port.js';
import { ReadWork } from '../application/read-work.js';
import type { WorkSources } from '../application/readers/read-sources.js';
import type { ListPosition } from '../application/work-store.port.js';
import { given } from '../domain/draft-fields.js';
import { ProductId } from '../domain/product.js';
import { instantIn } from '../domain/record-shape.js';
import { CancelWorkDto } from './cancel-work.dto.js';
import { ImportWorksDto } from './import-works.dto.js';
import { ListWorksDto } from './list-works.dto.js';
import { NdjsonBody } from './ndjson-body.js';
import { summaryView, WorkView, workView } from './work.view.js';

/** Well within a bigint of PostgreSQL. */
const SEQUENCE = /^\d{1,18}$/;

@ApiTags('works')
@ApiBearerAuth()
@Controller('api/v1/works')
export class WorksController {
  constructor(
    private readonly listWorks: ListWorks,
    private readonly readWork: ReadWork,
    private readonly importWorks: ImportWorks,
    private readonly cancelWork: CancelWork,
    @Inject(NEWSROOM) private readonly newsroom: Newsroom,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Current works, newest first; the next page is in the Link header' })
  @ApiOkResponse({ description: '`{ items: Work[] }`; partners see what is released and in their products' })
  async list(
    @Query() { origin, language, q, productId, cursor, limit }: ListWorksDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly WorkView[] }> {
    const filter = {
      ...given('origin', origin),
      ...given('language', language),
      ...given('titlePart', q),
      ...given('productId', productId === undefined ? undefined : ProductId(productId)),
    };
    const page = await this.listWorks.execute({ actor, limit, ...filter, ...given('after', positionIn(cursor)) });
    if (page.next !== undefined) {
      const { versionCreated, sequence } = page.next;
      void reply.header('link', nextLink(request.url, encodeCursor([versionCreated.toString(), sequence.toString()])));
    }
    return { items: page.items.map((work) => summaryView(work, this.newsroom)) };
  }

  @Get(':workId')
  @ApiOperation({ summary: 'One version of a work; its text only for the publisher’s own people' })
  @ApiOkResponse({ type: WorkView })
  async one(
    @Param('workId', UuidPipe) workId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkView> {
    const seen = await this.readWork.execute(actor, workId);
    if (!seen.ok) throw problem(seen.error);
    void reply.header('etag', etagOf(seen.value.work.rowVersion));
    return workView(seen.value.work, this.newsroom, seen.value.withText);
  }

  @Post('imports')
  @HttpCode(200)
  @RequireRole('ADMIN')
  @ApiOperation({ summary: 'Takes works in: JSON Lines of any length, or a JSON list. Safe to repeat' })
  @ApiConsumes('application/x-ndjson', 'application/json')
  @ApiBody({
    description: 'Records as samples/README.md documents them, or ninjs 3.x items',
    schema: { type: 'array', items: { type: 'object' } },
  })
  @ApiOkResponse({
    description:
      '`{ importId, read, inserted, unchanged, rejected, rejects: [{ file, line, code, pointer, expected }] }`',
  })
  async import(
    @Query() { uriPrefix, source }: ImportWorksDto,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ImportReport> {
    const sources = sourcesIn(request.body);
    const defaults = { ...given('uriPrefix', uriPrefix), ...given('source', source) };
    const imported = await this.importWorks.execute({
      actor,
      label: 'POST /api/v1/works/imports',
      sources,
      ...defaults,
    });
    if (!imported.ok) throw problem(imported.error);
    return imported.value;
  }

  @Post(':workId/cancellation')
  @HttpCode(200)
  @RequireRole('DESK', 'LEGAL', 'ADMIN')
  @ApiOperation({ summary: 'Withdraws a work for good, all its versions; If-Match is required' })
  @ApiOkResponse({ type: WorkView })
  async cancel(
    @Param('workId', UuidPipe) workId: string,
    @Body() { reason }: CancelWorkDto,
    @SeenVersion() seenVersion: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkView> {
    const canceled = await this.cancelWork.execute({ actor, workId, reason, seenVersion });
    if (!canceled.ok) throw problem(canceled.error);
    void reply.header('etag', etagOf(canceled.value.rowVersion));
    return workView(canceled.value, this.newsroom, true);
  }
}

function positionIn(cursor: string | undefined): ListPosition | undefined {
  const key = decodeCursor(cursor, 2);
  if (key === undefined) return undefined;
  const [created = '', sequence = ''] = key;
  const versionCreated = instantIn(created);
  if (versionCreated === undefined || !SEQUENCE.test(sequence)) {
    throw problem({ code: 'CURSOR_INVALID', detail: 'Take the cursor from the Link header of the previous page' });
  }
  return { versionCreated, sequence: BigInt(sequence) };
}

function sourcesIn(body: unknown): WorkSources {
  if (body instanceof NdjsonBody) return { files: [body] };
  if (Array.isArray(body)) return { records: body, name: 'body' };
  throw problem({ code: 'BODY_MALFORMED', detail: 'Expected application/x-ndjson, or a JSON list of records' });
}
