import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  type DamagesQuestion,
  INTENT_GROUNDS,
  type IntentGround,
  SERIOUS_GROUNDS,
  type SeriousGround,
} from '../domain/damages.js';

/** Fen; five times of it and a sum of many stay safe integers. */
const MOST = 1_000_000_000_000;

export class CostDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly what!: string;

  @ApiProperty({ description: 'Fen', minimum: 0, maximum: MOST })
  @IsInt()
  @Min(0)
  @Max(MOST)
  readonly minor!: number;
}

export class PunitiveDto {
  @ApiProperty({ description: 'Whole percent: 100 is once, 500 five times the base', minimum: 100, maximum: 500 })
  @IsInt()
  @Max(100_000)
  readonly percent!: number;

  @ApiProperty({ enum: INTENT_GROUNDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(INTENT_GROUNDS.length)
  @IsIn(INTENT_GROUNDS, { each: true })
  readonly intent!: IntentGround[];

  @ApiProperty({ enum: SERIOUS_GROUNDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(SERIOUS_GROUNDS.length)
  @IsIn(SERIOUS_GROUNDS, { each: true })
  readonly serious!: SeriousGround[];
}

export class DamagesDto {
  @ApiProperty({ required: false, description: 'Fen; absent where unknown', minimum: 1, maximum: MOST })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  readonly actualLoss?: number;

  @ApiProperty({ required: false, description: 'Fen; absent where unknown', minimum: 1, maximum: MOST })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  readonly illegalGain?: number;

  @ApiProperty({
    required: false,
    description: 'Fen; used where loss and gain are hard to tell',
    minimum: 1,
    maximum: MOST,
  })
  @IsOptional()
  @IsInt()
  @Max(MOST)
  readonly licenseFee?: number;

  @ApiProperty({ required: false, default: 100, description: 'Whole percent', minimum: 100, maximum: 1_000 })
  @IsOptional()
  @IsInt()
  @Max(1_000)
  readonly licenseFeePercent?: number;

  @ApiProperty({ required: false, type: PunitiveDto, description: 'For what was intended and is serious' })
  @IsOptional()
  @Nested(() => PunitiveDto)
  readonly punitive?: PunitiveDto;

  @ApiProperty({ required: false, type: [CostDto], description: 'Reasonable costs; never multiplied' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Nested(() => CostDto, { each: true })
  readonly costs?: CostDto[];

  @ApiProperty({ required: false, default: 1, minimum: 1, maximum: 1_000 })
  @IsOptional()
  @IsInt()
  @Max(1_000)
  readonly works?: number;
}

export function questionFrom(asked: DamagesDto): DamagesQuestion {
  const { actualLoss, illegalGain, licenseFee, licenseFeePercent, punitive, costs, works } = asked;
  return {
    ...(actualLoss === undefined ? {} : { actualLoss: BigInt(actualLoss) }),
    ...(illegalGain === undefined ? {} : { illegalGain: BigInt(illegalGain) }),
    ...(licenseFee === undefined ? {} : { licenseFee: BigInt(licenseFee) }),
    ...(licenseFeePercent === undefined ? {} : { licenseFeePercent }),
    ...(punitive === undefined ? {} : { punitive }),
    ...(costs === undefined ? {} : { costs: costs.map(({ what, minor }) => ({ what, minor: BigInt(minor) })) }),
    ...(works === undefined ? {} : { works }),
  };
}
