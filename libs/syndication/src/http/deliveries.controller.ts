import type { Actor } from '@app/kernel';
import {
  CurrentActor,
  instantField,
  problem,
  RequireRole,
  RequireScope,
  timePageOf,
  timePlaceFrom,
} from '@app/platform';
import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeliveryFilter, DeliveryPosition, ListedDelivery } from '../application/delivery-log.port.js';
import { FindDeliveries } from '../application/find-deliveries.js';
import { DeliveriesCsvDto, DeliveryFilterDto, ListDeliveriesDto } from './deliveries.dto.js';
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
    const found = await this.deliveries.list(filterOf(query), actor, timePlaceFrom(query.cursor), limit + 1);
    if (!found.ok) throw problem(found.error);
    const page = timePageOf(found.value, limit, placeOf, request, reply);
    return { items: page.map(deliveryView) };
  }

  @Get('deliveries.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="deliveries.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({
    summary: 'The same as a table, a line for each version fetched: RFC 4180, no cell runs as a formula',
  })
  @ApiOkResponse({ description: 'A table; `Link` leads to the next one' })
  async csv(
    @Query() query: DeliveriesCsvDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.deliveries.list(filterOf(query), actor, timePlaceFrom(query.cursor), CSV_DELIVERIES + 1);
    if (!found.ok) throw problem(found.error);
    return deliveriesCsv(timePageOf(found.value, CSV_DELIVERIES, placeOf, request, reply));
  }

  @Get('deliveries/report')
  @ApiOperation({ summary: 'How often each version was fetched, by partner and license; last fetched first' })
  @ApiOkResponse({ description: '`{ items: DeliveryCount[] }`', type: DeliveryCountView })
  async report(
    @Query() query: DeliveryFilterDto,
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
  async reportCsv(@Query() query: DeliveryFilterDto, @CurrentActor() actor: Actor): Promise<string> {
    const found = await this.deliveries.counts(filterOf(query), actor, REPORT_LINES);
    if (!found.ok) throw problem(found.error);
    return deliveryCountsCsv(found.value);
  }
}

export function filterOf(asked: DeliveryFilterDto): DeliveryFilter {
  const { partnerId, workId, licenseId, kind, actorId, address, from, until } = asked;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(actorId === undefined ? {} : { actorId }),
    ...(address === undefined ? {} : { address }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(workId === undefined ? {} : { workId }),
    ...(licenseId === undefined ? {} : { licenseId }),
    ...(from === undefined ? {} : { from: instantField(from, '/from') }),
    ...(until === undefined ? {} : { until: instantField(until, '/until') }),
  };
}

function placeOf({ deliveredAt, id }: ListedDelivery): DeliveryPosition {
  return { at: deliveredAt, id };
}
