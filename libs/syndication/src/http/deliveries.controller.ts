import type { Actor } from '@app/kernel';
import { CurrentActor, decodeCursor, encodeCursor, nextLink, problem, RequireRole, RequireScope } from '@app/platform';
import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeliveryFilter, DeliveryPosition } from '../application/delivery-log.port.js';
import { FindDeliveries } from '../application/find-deliveries.js';
import { type DeliveryFilterDto, ListDeliveriesDto } from './deliveries.dto.js';
import {
  DeliveryCountView,
  DeliveryView,
  deliveriesCsv,
  deliveryCountsCsv,
  deliveryCountView,
  deliveryView,
} from './delivery.view.js';

/** Lines of one report at most; a narrower question leads further. */
const REPORT_LINES = 10_000;
/** Fetches in one CSV file at most, each with a line for every version in it. */
const CSV_DELIVERIES = 1_000;

/** Who fetched which version, when, and under which license. */
@ApiTags('feeds')
@ApiBearerAuth()
@RequireRole('PARTNER', 'PARTNER_ADMIN', 'DESK', 'LEGAL', 'ADMIN')
@RequireScope('deliveries:read')
@Controller('api/v1')
export class DeliveriesController {
  constructor(private readonly deliveries: FindDeliveries) {}

  @Get('deliveries')
  @ApiOperation({ summary: 'Fetches with what was in them, newest first; partners see their own' })
  @ApiOkResponse({ description: '`{ items: Delivery[] }`; `Link` leads to the next page', type: DeliveryView })
  async list(
    @Query() query: ListDeliveriesDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly DeliveryView[] }> {
    const { limit } = query;
    const found = await this.deliveries.list(filterOf(query), actor, positionIn(query.cursor), limit + 1);
    if (!found.ok) throw problem(found.error);
    const page = found.value.slice(0, limit);
    const last = page.at(-1);
    if (found.value.length > limit && last !== undefined) {
      const cursor = encodeCursor([last.deliveredAt.epochMilliseconds, last.id]);
      void reply.header('link', nextLink(request.url, cursor));
    }
    return { items: page.map(deliveryView) };
  }

  @Get('deliveries.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="deliveries.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({
    summary: 'The same as a table, a line for each version fetched: RFC 4180, no cell runs as a formula',
  })
  async csv(@Query() query: ListDeliveriesDto, @CurrentActor() actor: Actor): Promise<string> {
    const found = await this.deliveries.list(filterOf(query), actor, positionIn(query.cursor), CSV_DELIVERIES);
    if (!found.ok) throw problem(found.error);
    return deliveriesCsv(found.value);
  }

  @Get('deliveries/report')
  @ApiOperation({ summary: 'How often each version was fetched, by partner and license; last fetched first' })
  @ApiOkResponse({ description: '`{ items: DeliveryCount[] }`', type: DeliveryCountView })
  async report(
    @Query() query: ListDeliveriesDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: readonly DeliveryCountView[] }> {
    const found = await this.deliveries.counts(filterOf(query), actor, REPORT_LINES);
    if (!found.ok) throw problem(found.error);
    return { items: found.value.map(deliveryCountView) };
  }

  @Get('deliveries/report.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="delivery-report.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The report as a table' })
  async reportCsv(@Query() query: ListDeliveriesDto, @CurrentActor() actor: Actor): Promise<string> {
    const found = await this.deliveries.counts(filterOf(query), actor, REPORT_LINES);
    if (!found.ok) throw problem(found.error);
    return deliveryCountsCsv(found.value);
  }
}

function filterOf({ partner, work, license, from, until }: DeliveryFilterDto): DeliveryFilter {
  return {
    ...(partner === undefined ? {} : { partnerId: partner }),
    ...(work === undefined ? {} : { workId: work }),
    ...(license === undefined ? {} : { licenseId: license }),
    ...(from === undefined ? {} : { from: Temporal.Instant.from(from) }),
    ...(until === undefined ? {} : { until: Temporal.Instant.from(until) }),
  };
}

/** @throws ProblemException CURSOR_INVALID on a cursor that names no instant and id */
function positionIn(cursor: string | undefined): DeliveryPosition | undefined {
  const [at, id] = decodeCursor(cursor, ['EPOCH_MS', 'UUID']) ?? [];
  if (at === undefined || id === undefined) return undefined;
  return { at: Temporal.Instant.fromEpochMilliseconds(Number(at)), id };
}
