import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { INVOICE_STATES, type InvoiceState } from '../domain/invoice.js';

class InvoiceFilterDto {
  @ApiPropertyOptional({ enum: INVOICE_STATES })
  @IsOptional()
  @IsIn(INVOICE_STATES)
  readonly state?: InvoiceState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly licenseId?: string;
}

export class ListInvoicesDto extends IntersectionType(InvoiceFilterDto, PageQueryDto) {}

export class InvoicesCsvDto extends IntersectionType(InvoiceFilterDto, PickType(PageQueryDto, ['cursor'])) {}

export class RecordPaymentDto {
  @ApiProperty({ description: 'Minor units; the whole amount of the invoice' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly minor!: number;

  @ApiProperty({ description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/)
  readonly currency!: string;

  @ApiProperty({ format: 'date-time', description: 'When the money arrived, with its offset' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(?:Z|[+-]\d{2}:\d{2})$/, { message: 'paidOn must carry its offset' })
  @MaxLength(64)
  readonly paidOn!: string;

  @ApiProperty({ description: 'Reference of the bank or the desk; nobody’s name', maxLength: 100 })
  @IsString()
  @Length(1, 100)
  readonly reference!: string;
}

export class CancelInvoiceDto {
  @ApiProperty({ maxLength: 1_000 })
  @IsString()
  @Length(1, 1_000)
  readonly reason!: string;
}
