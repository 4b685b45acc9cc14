import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** A scope as grants have it. An empty list means none. */
export class MandateCheckDto {
  @ApiProperty()
  @IsBoolean()
  readonly exclusive!: boolean;

  @ApiProperty({ type: [String], example: ['CN'] })
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  readonly territories!: string[];

  @ApiProperty({ type: [String], example: ['web'] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  readonly media!: string[];

  @ApiProperty({ type: [String], example: ['zh-Hans'] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  readonly languages!: string[];

  @ApiProperty({ type: [String], example: ['reprint'] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  readonly uses!: string[];

  @ApiProperty({ required: false, format: 'date-time', description: 'With offset; default now' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly at?: string;
}
