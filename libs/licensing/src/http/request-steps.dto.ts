import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

export class QuoteDto {
  @ApiPropertyOptional({
    description: 'Net price set by hand, minor units; without it the tariff decides',
    example: 50_000,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  readonly netMinor?: number;
}

export class AcceptQuoteDto {
  @ApiProperty({ format: 'uuid', description: 'The quote you have read' })
  @IsUUID()
  readonly quoteId!: string;
}

export class CloseRequestDto {
  @ApiProperty({ description: 'For the other side to read', minLength: 1, maxLength: 500 })
  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}
