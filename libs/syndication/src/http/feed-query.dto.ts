import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** Changes on one page at most; a page beyond `KEPT_PAGE` is streamed. */
export const LARGEST_PAGE = 10_000;

export class FeedQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: LARGEST_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly limit: number = 50;

  @ApiPropertyOptional({
    description: 'From the Link header of a page before: `next` for what follows, `prev` for what is new',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what this product of yours finds' })
  @IsOptional()
  @IsUUID()
  readonly productId?: string;
}
