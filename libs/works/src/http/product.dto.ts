import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { PRODUCT_STATES, type ProductState } from '../domain/product.js';
import { ORIGINS } from '../domain/work.js';

const EMPTY = 'Absent: not looked at; an empty list: nothing matches';

export class ProductQueryDto {
  @ApiPropertyOptional({ enum: ORIGINS, isArray: true, description: EMPTY })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  readonly origins?: string[];

  @ApiPropertyOptional({ isArray: true, type: String, description: EMPTY })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly categories?: string[];

  @ApiPropertyOptional({ isArray: true, type: String, description: 'BCP 47 ranges: `zh` has `zh-Hans` in it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  readonly languages?: string[];

  @ApiPropertyOptional({ isArray: true, type: String, description: 'As printed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  readonly sourceLabels?: string[];

  @ApiPropertyOptional({ format: 'date-time', description: '`versionCreated` from, inclusive' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly createdFrom?: string;

  @ApiPropertyOptional({ format: 'date-time', description: '`versionCreated` until, exclusive' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly createdUntil?: string;

  @ApiPropertyOptional({ isArray: true, type: String, description: 'These works, in all their versions' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(2_000, { each: true })
  readonly uris?: string[];

  @ApiPropertyOptional({ description: 'What the works say, in the language of the search', example: '水库 -演习' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly words?: string;
}

export class ProductDto {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Culture in Chinese' })
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @ApiProperty({ type: ProductQueryDto })
  @IsDefined()
  @Nested(() => ProductQueryDto)
  readonly query!: ProductQueryDto;

  @ApiPropertyOptional({ enum: PRODUCT_STATES, default: 'ACTIVE' })
  @IsOptional()
  @IsIn(PRODUCT_STATES)
  readonly state?: ProductState;
}

export class AssignmentDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly partnerId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One account of the partner; absent: everybody' })
  @IsOptional()
  @IsUUID()
  readonly accountId?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive; absent: until taken back' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly endsAt?: string;
}

export class TakeBackDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly partnerId!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly accountId?: string;
}
