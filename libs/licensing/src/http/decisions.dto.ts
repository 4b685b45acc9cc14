import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MEDIA, type Medium, USES, type Use } from '../domain/scope.js';
import { USAGE_KEY } from './usage.dto.js';

/** More is no number of copies but a mistake. */
const MOST_COPIES = 1_000_000_000;

export class UseQuestionDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who wants to; partners may leave it out' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiPropertyOptional({ example: 'news.example.com', description: 'Where; without `partnerId` also who' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly domain?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly workId!: string;

  @ApiProperty({ enum: USES })
  @IsIn(USES)
  readonly action!: Use;

  @ApiPropertyOptional({ format: 'date-time', description: 'Instant of the use, past or future; now where absent' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly at?: string;

  @ApiPropertyOptional({ example: 'CN' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  readonly territory?: string;

  @ApiPropertyOptional({ enum: MEDIA })
  @IsOptional()
  @IsIn(MEDIA)
  readonly medium?: Medium;

  @ApiPropertyOptional({ example: 'zh-Hans' })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  readonly language?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'Copies, issues or calls with this use; 1 where absent' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_COPIES)
  readonly copies?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, description: 'Share of the work that is used, whole percent' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly excerptPercent?: number;

  @ApiPropertyOptional({
    pattern: USAGE_KEY.source,
    description: 'Key under which the use is booked in the usage ledger of a counted license',
  })
  @IsOptional()
  @Matches(USAGE_KEY)
  readonly usageKey?: string;
}

export class UseQuestionsDto {
  @ApiProperty({ type: [UseQuestionDto], maxItems: 10_000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @Nested(() => UseQuestionDto, { each: true })
  readonly questions!: UseQuestionDto[];
}
