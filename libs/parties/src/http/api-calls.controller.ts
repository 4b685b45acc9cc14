import type { Actor } from '@app/kernel';
import { CurrentActor, instantField, problem, RequireRole, timePageOf, timePlaceFrom } from '@app/platform';
import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCallFilter } from '../application/api-call-store.port.js';
import { FindApiCalls } from '../application/find-api-calls.js';
import {
  ApiCallCountView,
  ApiCallFilterDto,
  ApiCallsCsvDto,
  ApiCallView,
  apiCallCountsCsv,
  apiCallCountView,
  apiCallsCsv,
  apiCallView,
  ListApiCallsDto,
} from './api-call.view.js';

/** Lines of one report or file at most; a narrower question, or the `Link` header, leads further. */
const LINES = 10_000;

/** What was asked with API tokens, from which address, and how it was answered: for people who watch over machines. */
@ApiTags('machines')
@ApiBearerAuth()
@RequireRole('PARTNER_ADMIN', 'DESK', 'ADMIN')
@Controller('api/v1')
export class ApiCallsController {
  constructor(private readonly calls: FindApiCalls) {}

  @Get('api-calls')
  @ApiOperation({
    summary: 'Calls by API token, newest first, refused ones too; a partner’s administrators see its own',
  })
  @ApiOkResponse({ description: '`{ items: ApiCall[] }`; `Link` leads to the next page', type: ApiCallView })
  async list(
    @Query() query: ListApiCallsDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly ApiCallView[] }> {
    const { limit } = query;
    const found = await this.calls.list(filterOf(query), actor, timePlaceFrom(query.cursor), limit + 1);
    if (!found.ok) throw problem(found.error);
    return { items: timePageOf(found.value, limit, (call) => call, request, reply).map(apiCallView) };
  }

  @Get('api-calls.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="api-calls.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The same as a table' })
  @ApiOkResponse({ description: 'A table; `Link` leads to the next one' })
  async csv(
    @Query() query: ApiCallsCsvDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.calls.list(filterOf(query), actor, timePlaceFrom(query.cursor), LINES + 1);
    if (!found.ok) throw problem(found.error);
    return apiCallsCsv(timePageOf(found.value, LINES, (call) => call, request, reply));
  }

  @Get('api-calls/report')
  @ApiOperation({ summary: 'How often each token called which route from which address, by answer; last called first' })
  @ApiOkResponse({ description: '`{ items: ApiCallCount[] }`', type: ApiCallCountView })
  async report(
    @Query() query: ApiCallFilterDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: readonly ApiCallCountView[] }> {
    const found = await this.calls.counts(filterOf(query), actor, LINES);
    if (!found.ok) throw problem(found.error);
    return { items: found.value.map(apiCallCountView) };
  }

  @Get('api-calls/report.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="api-call-report.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The report as a table' })
  async reportCsv(@Query() query: ApiCallFilterDto, @CurrentActor() actor: Actor): Promise<string> {
    const found = await this.calls.counts(filterOf(query), actor, LINES);
    if (!found.ok) throw problem(found.error);
    return apiCallCountsCsv(found.value);
  }
}

function filterOf({ partnerId, tokenId, address, from, until }: ApiCallFilterDto): ApiCallFilter {
  return {
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(tokenId === undefined ? {} : { tokenId }),
    ...(address === undefined ? {} : { address }),
    ...(from === undefined ? {} : { from: instantField(from, '/from') }),
    ...(until === undefined ? {} : { until: instantField(until, '/until') }),
  };
}
