import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { EXCLUSIVITIES, MEDIA, USES } from '../domain/scope.js';

/** Shape only: which codes exist, and that no dimension is empty, the domain checks and explains. */
export class ScopeDto {
  @ApiProperty({ enum: USES, isArray: true, example: ['reprint'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly uses!: string[];

  @ApiProperty({
    isArray: true,
    type: String,
    example: ['news.example.com'],
    description: 'Hosts, each with its subdomains',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  readonly domains!: string[];

  @ApiProperty({
    isArray: true,
    type: String,
    example: ['CN'],
    description: 'ISO 3166-1 alpha-2, or 001 for the world',
  })
  @IsArray()
  @ArrayMaxSize(250)
  @IsString({ each: true })
  @MaxLength(16, { each: true })
  readonly territories!: string[];

  @ApiProperty({ enum: MEDIA, isArray: true, example: ['web'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(32, { each: true })
  readonly media!: string[];

  @ApiProperty({ isArray: true, type: String, example: ['zh-Hans'], description: 'BCP 47' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  readonly languages!: string[];

  @ApiProperty({ format: 'date-time', example: '2027-01-01T00:00:00+08:00' })
  @IsString()
  @MaxLength(64)
  readonly termStartsAt!: string;

  @ApiProperty({ format: 'date-time', example: '2028-01-01T00:00:00+08:00', description: 'Exclusive' })
  @IsString()
  @MaxLength(64)
  readonly termEndsAt!: string;

  @ApiPropertyOptional({ enum: EXCLUSIVITIES, default: 'NON_EXCLUSIVE' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  readonly exclusivity?: string;

  @ApiPropertyOptional({ description: 'Most copies, issues or calls; absent: not counted', example: 1_000 })
  @IsOptional()
  @IsNumber()
  readonly copies?: number;

  @ApiPropertyOptional({ description: 'Largest part of a work an excerpt may take, whole percent', example: 20 })
  @IsOptional()
  @IsNumber()
  readonly excerptPercent?: number;

  @ApiPropertyOptional({ description: 'Always refused: the right to be named cannot be licensed away' })
  @IsOptional()
  @IsBoolean()
  readonly waiveAttribution?: boolean;
}
