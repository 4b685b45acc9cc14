import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { MESSAGE_STATES, type MessageState } from '../../application/webhooks/webhook-store.port.js';
import { OVERLAP_HOURS } from '../../domain/webhooks/webhook-endpoint.js';
import { CHOSEN_TYPES } from '../../domain/webhooks/webhook-types.js';

export class RegisterEndpointDto {
  @ApiProperty({ format: 'uri', maxLength: 2_000, example: 'https://newsroom.example.com/hooks/imprimatur' })
  @IsString()
  @MaxLength(2_000)
  readonly url!: string;

  @ApiPropertyOptional({ enum: CHOSEN_TYPES, isArray: true, description: 'None: every type' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHOSEN_TYPES.length)
  @IsIn(CHOSEN_TYPES, { each: true })
  readonly types?: string[];
}

export class ChangeEndpointDto {
  @ApiPropertyOptional({ format: 'uri', maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly url?: string;

  @ApiPropertyOptional({ enum: CHOSEN_TYPES, isArray: true, description: 'None: every type' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHOSEN_TYPES.length)
  @IsIn(CHOSEN_TYPES, { each: true })
  readonly types?: string[];

  @ApiPropertyOptional({ enum: ['ENABLED', 'DISABLED'] })
  @IsOptional()
  @IsIn(['ENABLED', 'DISABLED'])
  readonly state?: 'ENABLED' | 'DISABLED';
}

export class RotateSecretDto {
  @ApiPropertyOptional({
    minimum: OVERLAP_HOURS.min,
    maximum: OVERLAP_HOURS.max,
    default: OVERLAP_HOURS.standard,
    description: 'Hours for which the old secret signs beside the new one',
  })
  @IsOptional()
  @IsInt()
  @Min(OVERLAP_HOURS.min)
  @Max(OVERLAP_HOURS.max)
  readonly overlapHours?: number;
}

export class ReplayDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'One event, delivered or not; instead of `since`' })
  @IsOptional()
  @IsUUID()
  readonly eventId?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'All from then on that were not delivered' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly since?: string;
}

export class ListMessagesDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: MESSAGE_STATES, description: 'DEAD: those given up' })
  @IsOptional()
  @IsIn(MESSAGE_STATES)
  readonly state?: MessageState;
}

export class ListAttemptsDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly eventId?: string;
}
