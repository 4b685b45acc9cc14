import { LONGEST_QUERY, SEARCH_ORDERS, type SearchOrder } from '@app/works';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const ORIGINS = ['OWN', 'THIRD_PARTY', 'UNKNOWN'];

export class CatalogueQueryDto {
  @ApiPropertyOptional({
    maxLength: LONGEST_QUERY,
    example: '水库 "灌溉工程" -演习',
    description: 'See docs/search.md',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_QUERY)
  readonly q?: string;

  @ApiPropertyOptional({ description: 'BCP 47 tag or its beginning', example: 'zh' })
  @IsOptional()
  @Matches(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/)
  readonly language?: string;

  @ApiPropertyOptional({ enum: ORIGINS })
  @IsOptional()
  @IsIn(ORIGINS)
  readonly origin?: string;

  @ApiPropertyOptional({ description: 'Category of the work, whole', example: '社会' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly section?: string;

  @ApiPropertyOptional({ description: 'On the publisher’s clocks', example: '2026-05' })
  @IsOptional()
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  readonly month?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what this product finds' })
  @IsOptional()
  @IsUUID()
  readonly productId?: string;

  @ApiPropertyOptional({
    enum: ['MINE', 'PUBLIC'],
    default: 'MINE',
    description: 'MINE: for partners what their products find; PUBLIC: what anybody sees',
  })
  @IsOptional()
  @IsIn(['MINE', 'PUBLIC'])
  readonly scope: 'MINE' | 'PUBLIC' = 'MINE';

  @ApiPropertyOptional({
    enum: SEARCH_ORDERS,
    default: 'BEST',
    description: 'BEST: with all words in the headline first',
  })
  @IsOptional()
  @IsIn(SEARCH_ORDERS)
  readonly order: SearchOrder = 'BEST';

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'true', description: 'Counts by facet, on the first page' })
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly facets: 'true' | 'false' = 'true';

  @ApiPropertyOptional({ default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  @ApiPropertyOptional({ description: 'From the `Link` header of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;
}
