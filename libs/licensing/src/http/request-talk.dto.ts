import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { MESSAGE_VISIBILITIES, type MessageVisibility } from '../domain/request-message.js';
import { ScopeDto } from './scope.dto.js';

export class CounterOfferDto {
  @ApiProperty({ format: 'uuid', description: 'The quote you have read' })
  @IsUUID()
  readonly quoteId!: string;

  @ApiPropertyOptional({ description: 'Net you would pay, minor units of the quote’s currency', example: 40_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  readonly netMinor?: number;

  @ApiPropertyOptional({ type: ScopeDto, description: 'Another scope, whole' })
  @IsOptional()
  @Nested(() => ScopeDto)
  readonly scope?: ScopeDto;

  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly note?: string;
}

export class AnswerCounterOfferDto {
  @ApiProperty({ enum: ['ACCEPT', 'DECLINE'], description: 'To answer with a third price, quote anew' })
  @IsIn(['ACCEPT', 'DECLINE'])
  readonly answer!: 'ACCEPT' | 'DECLINE';

  @ApiPropertyOptional({ maxLength: 2_000, description: 'For the partner to read' })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly words?: string;
}

export class MessageDto {
  @ApiProperty({ minLength: 1, maxLength: 4_000 })
  @IsString()
  @Length(1, 4_000)
  readonly text!: string;
}

export class CommentDto extends MessageDto {
  @ApiPropertyOptional({
    enum: MESSAGE_VISIBILITIES,
    default: 'VISIBLE',
    description: 'INTERNAL never reaches partners',
  })
  @IsOptional()
  @IsIn(MESSAGE_VISIBILITIES)
  readonly visibility?: MessageVisibility;
}

export class RequestFileDto {
  @ApiProperty({ maxLength: 200, example: 'order.pdf' })
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @ApiProperty({ format: 'byte', description: 'Base64 of at most 5 MiB; the type is found in the bytes' })
  @IsString()
  @MaxLength(7_200_000)
  @IsBase64()
  readonly content!: string;

  @ApiPropertyOptional({ enum: MESSAGE_VISIBILITIES, default: 'VISIBLE' })
  @IsOptional()
  @IsIn(MESSAGE_VISIBILITIES)
  readonly visibility?: MessageVisibility;
}
