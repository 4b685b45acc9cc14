import { PageQueryDto } from '@app/platform';
import { ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn, IsIP, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { DELIVERY_KINDS, type DeliveryKind } from '../application/delivery-log.port.js';

const WITH_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/u;

/** Which deliveries; all that is given must hold. */
export class DeliveryFilterDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Yours alone, unless you are the publisher’s' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One version of a work' })
  @IsOptional()
  @IsUUID()
  readonly workId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly licenseId?: string;

  @ApiPropertyOptional({ enum: DELIVERY_KINDS })
  @IsOptional()
  @IsIn(DELIVERY_KINDS)
  readonly kind?: DeliveryKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'Account or token' })
  @IsOptional()
  @IsUUID()
  readonly actorId?: string;

  @ApiPropertyOptional({ description: 'IP address it went to' })
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

export class ListDeliveriesDto extends IntersectionType(DeliveryFilterDto, PageQueryDto) {}

export class DeliveriesCsvDto extends IntersectionType(DeliveryFilterDto, PickType(PageQueryDto, ['cursor'])) {}
