import { type Actor, type CsvValue, csv } from '@app/kernel';
import { CurrentActor, problem, RequireRole, RequireScope } from '@app/platform';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { DeliveryCaller } from '../application/delivery-log.port.js';
import { FindDeliveries } from '../application/find-deliveries.js';
import { filterOf } from './deliveries.controller.js';
import { DeliveryFilterDto } from './deliveries.dto.js';

/** Lines of one report at most; a narrower question leads further. */
const LINES = 10_000;

export class DeliveryCallerView {
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ enum: ['PERSON', 'TOKEN'] }) readonly actorKind!: string;
  @ApiProperty({ description: 'Account or token' }) readonly actorId!: string;
  @ApiProperty({ description: 'IP address; `erased` once its time is over' }) readonly address!: string;
  @ApiProperty() readonly fetches!: number;
  @ApiProperty() readonly copies!: number;
  @ApiProperty() readonly downloads!: number;
  @ApiProperty({ description: 'Different versions of works' }) readonly works!: number;
  @ApiProperty({ format: 'date-time' }) readonly firstAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly lastAt!: string;
}

const COLUMNS = [
  'partnerId',
  'actorKind',
  'actorId',
  'address',
  'fetches',
  'copies',
  'downloads',
  'works',
  'firstAt',
  'lastAt',
] as const satisfies readonly (keyof DeliveryCallerView)[];

/** Which token or person took how much from which address: for those who manage a company's people and machines. */
@ApiTags('feeds')
@ApiBearerAuth()
@RequireRole('PARTNER_ADMIN', 'ADMIN')
@RequireScope('deliveries:read')
@Controller('api/v1/deliveries')
export class DeliveryCallersController {
  constructor(private readonly deliveries: FindDeliveries) {}

  @Get('callers')
  @ApiOperation({
    summary: 'Who took how much from which address, last first; `actorId` and `address` narrow every list',
  })
  @ApiOkResponse({ description: '`{ items: DeliveryCaller[] }`', type: DeliveryCallerView })
  async list(
    @Query() query: DeliveryFilterDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: readonly DeliveryCallerView[] }> {
    return { items: await this.read(query, actor) };
  }

  @Get('callers.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="delivery-callers.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The same as a table' })
  async table(@Query() query: DeliveryFilterDto, @CurrentActor() actor: Actor): Promise<string> {
    const rows = (await this.read(query, actor)).map((view) => COLUMNS.map((name): CsvValue => view[name]));
    return csv(COLUMNS, rows);
  }

  private async read(query: DeliveryFilterDto, actor: Actor): Promise<readonly DeliveryCallerView[]> {
    const found = await this.deliveries.callers(filterOf(query), actor, LINES);
    if (!found.ok) throw problem(found.error);
    return found.value.map(callerView);
  }
}

function callerView({ firstAt, lastAt, ...caller }: DeliveryCaller): DeliveryCallerView {
  return { ...caller, firstAt: firstAt.toString(), lastAt: lastAt.toString() };
}
