import { PageQueryDto } from '@app/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LICENSE_STATES, type LicenseState } from '../domain/license.js';
import { REQUEST_STATES, type RequestState } from '../domain/license-request.js';

export class ListRequestsDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: REQUEST_STATES })
  @IsOptional()
  @IsIn(REQUEST_STATES)
  readonly state?: RequestState;
}

export class ListLicensesDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: LICENSE_STATES })
  @IsOptional()
  @IsIn(LICENSE_STATES)
  readonly state?: LicenseState;
}
