import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { MOST_WORKS } from '../domain/license-request.js';
import { ScopeDto } from './scope.dto.js';

export class DraftRequestDto {
  @ApiPropertyOptional({ isArray: true, type: String, format: 'uuid', description: 'Works; or productId, or both' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORKS)
  @IsUUID('all', { each: true })
  readonly workIds?: string[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'All own works that this product of yours finds now: those, and none that it finds later',
  })
  @IsOptional()
  @IsUUID('all')
  readonly productId?: string;

  @ApiProperty({ type: ScopeDto })
  @Nested(() => ScopeDto)
  readonly scope!: ScopeDto;
}
