import { type CsvValue, csv } from '@app/kernel';
import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIP, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import type { ApiCallCount, RecordedApiCall } from '../application/api-call-store.port.js';

const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/u;

/** Which calls; all that is given must hold. */
export class ApiCallFilterDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Yours alone, unless you are the publisher’s' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'API token' })
  @IsOptional()
  @IsUUID()
  readonly tokenId?: string;

  @ApiPropertyOptional({ description: 'IP address it came from' })
  @IsOptional()
  @IsIP()
  readonly address?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Inclusive' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(WITH_OFFSET, { message: 'from must be an instant with its offset' })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(WITH_OFFSET, { message: 'until must be an instant with its offset' })
  readonly until?: string;
}

export class ListApiCallsDto extends IntersectionType(ApiCallFilterDto, PageQueryDto) {}

export class ApiCallsCsvDto extends IntersectionType(ApiCallFilterDto, PickType(PageQueryDto, ['cursor'])) {}

class ApiCallFieldsView {
  @ApiProperty({ format: 'uuid' }) readonly tokenId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent for the publisher’s own' }) readonly partnerId?: string;
  @ApiProperty() readonly method!: string;
  @ApiProperty({ description: 'Template: ids are left out' }) readonly route!: string;
  @ApiProperty({ description: 'HTTP; refused calls are here too' }) readonly status!: number;
  @ApiProperty({ description: 'IP' }) readonly address!: string;
}

/** One call. Instants are RFC 3339, UTC. */
export class ApiCallView extends ApiCallFieldsView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

/** Calls of one token from one address to one route that were answered alike. */
export class ApiCallCountView extends ApiCallFieldsView {
  @ApiProperty() readonly calls!: number;
  @ApiProperty({ format: 'date-time' }) readonly firstAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly lastAt!: string;
}

export function apiCallView({ at, ...call }: RecordedApiCall): ApiCallView {
  return { ...call, at: at.toString() };
}

export function apiCallCountView({ firstAt, lastAt, ...count }: ApiCallCount): ApiCallCountView {
  return { ...count, firstAt: firstAt.toString(), lastAt: lastAt.toString() };
}

const FIELDS = ['tokenId', 'partnerId', 'address', 'method', 'route', 'status'] as const;
const CALL_COLUMNS = ['id', 'at', ...FIELDS] as const satisfies readonly (keyof ApiCallView)[];
const COUNT_COLUMNS = [...FIELDS, 'calls', 'firstAt', 'lastAt'] as const satisfies readonly (keyof ApiCallCountView)[];

export function apiCallsCsv(calls: readonly RecordedApiCall[]): string {
  return csv(
    CALL_COLUMNS,
    calls.map(apiCallView).map((view) => CALL_COLUMNS.map((name): CsvValue => view[name])),
  );
}

export function apiCallCountsCsv(counts: readonly ApiCallCount[]): string {
  return csv(
    COUNT_COLUMNS,
    counts.map(apiCallCountView).map((view) => COUNT_COLUMNS.map((name): CsvValue => view[name])),
  );
}
