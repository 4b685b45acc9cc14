import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LICENSE_STATES, type LicenseState } from '../domain/license.js';
import { REQUEST_STATES, type RequestState } from '../domain/license-request.js';

class PageDto {
  @ApiPropertyOptional({ description: 'From the Link header of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class ListRequestsDto extends PageDto {
  @ApiPropertyOptional({ enum: REQUEST_STATES })
  @IsOptional()
  @IsIn(REQUEST_STATES)
  readonly state?: RequestState;
}

export class ListLicensesDto extends PageDto {
  @ApiPropertyOptional({ enum: LICENSE_STATES })
  @IsOptional()
  @IsIn(LICENSE_STATES)
  readonly state?: LicenseState;
}
