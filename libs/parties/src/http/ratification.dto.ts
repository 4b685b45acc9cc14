import { PageQueryDto } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { RATIFICATION_STATES, type RatificationState } from '../domain/ratification.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';

export class RecordRatificationDto {
  @ApiProperty({ maxLength: 200, description: 'What the agent calls itself' })
  @IsString()
  @MaxLength(400)
  readonly agentName!: string;

  @ApiProperty({ maxLength: 200, description: 'Who dealt with it and demands the word' })
  @IsString()
  @MaxLength(400)
  readonly counterparty!: string;

  @ApiProperty({ maxLength: 4_000, description: "What was done in the operator's name" })
  @IsString()
  @MaxLength(8_000)
  readonly act!: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the notice, hex' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly evidenceHash?: string;

  @ApiProperty({ format: 'date-time', description: 'When the notice arrived, with offset' })
  @IsString()
  @MaxLength(40)
  readonly noticeReceivedAt!: string;
}

export const RATIFICATION_DECISIONS = ['RATIFIED', 'REFUSED'] as const;

export class DecideRatificationDto extends ChangePartnerStandingDto {
  @ApiProperty({ enum: RATIFICATION_DECISIONS })
  @IsIn(RATIFICATION_DECISIONS)
  readonly decision!: (typeof RATIFICATION_DECISIONS)[number];
}

export class ListRatificationsDto extends PageQueryDto {
  @ApiProperty({ required: false, enum: RATIFICATION_STATES })
  @IsOptional()
  @IsIn(RATIFICATION_STATES)
  readonly state?: RatificationState;
}
