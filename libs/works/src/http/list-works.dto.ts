import { PageQueryDto } from '@app/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ORIGINS, type Origin } from '../domain/work.js';

export class ListWorksDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ORIGINS })
  @IsOptional()
  @IsIn(ORIGINS)
  readonly origin?: Origin;

  @ApiPropertyOptional({ description: 'BCP 47 tag, exact', example: 'zh-Hans' })
  @IsOptional()
  @Matches(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  readonly language?: string;

  @ApiPropertyOptional({ description: 'Part of the title, case-insensitive' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  readonly q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what this product finds' })
  @IsOptional()
  @IsUUID()
  readonly productId?: string;
}
