import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What stands in for fields that the records leave out. */
export class ImportWorksDto {
  @ApiPropertyOptional({
    description: 'Makes the URI of records that only have an id',
    example: 'tag:newsroom.example,2026:',
  })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9+.-]*:\S{0,500}$/i)
  readonly uriPrefix?: string;

  @ApiPropertyOptional({ description: 'Source label of records without one' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly source?: string;
}
