import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { REQUEST_STATES, type RequestState } from '../domain/license-request.js';
import { ScopeDto } from './scope.dto.js';

export class OptionsQueryDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly workId!: string;
}

export class PreviewDto {
  @ApiProperty({ isArray: true, type: String, format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  readonly workIds!: string[];

  @ApiProperty({ type: ScopeDto })
  @Nested(() => ScopeDto)
  readonly scope!: ScopeDto;

  @ApiPropertyOptional({ format: 'uuid', description: 'For the desk: whose customer class counts' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;
}

export class CustomerClassDto {
  @ApiProperty({ example: 'PUBLIC_SERVICE', description: 'Class of the tariff; STANDARD is everybody else’s' })
  @IsString()
  @MaxLength(32)
  @Matches(/^[A-Z]+(_[A-Z]+)*$/)
  readonly customerClass!: string;
}

export class ExportDto {
  @ApiPropertyOptional({ enum: REQUEST_STATES })
  @IsOptional()
  @IsIn(REQUEST_STATES)
  readonly state?: RequestState;
}
