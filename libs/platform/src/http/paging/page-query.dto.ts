import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Query of a list: how many, and from where. */
export class PageQueryDto {
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit: number = 50;

  @ApiProperty({ required: false, description: 'From the `Link` header of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;
}
