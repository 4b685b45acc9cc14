import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/u;

/** Which deliveries; all that is given must hold. */
export class DeliveryFilterDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Yours alone, unless you are the publisher’s' })
  @IsOptional()
  @IsUUID()
  readonly partner?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One version of a work' })
  @IsOptional()
  @IsUUID()
  readonly work?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly license?: string;

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

export class ListDeliveriesDto extends DeliveryFilterDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  @ApiPropertyOptional({ description: 'From the Link header of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;
}
