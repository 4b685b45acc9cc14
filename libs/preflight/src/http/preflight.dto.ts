import { MEDIA, type Medium } from '@app/licensing';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUrl, IsUUID, MaxLength } from 'class-validator';

/** UTF-16 units; a news page is a hundredth of it. */
const LONGEST = 2_000_000;

/** Exactly one of `html` and `url`. */
export class PreflightDto {
  @ApiPropertyOptional({ maxLength: LONGEST, description: 'The page as it will be published' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly html?: string;

  @ApiPropertyOptional({ format: 'uri', description: 'A page of the partner’s own sites, e.g. of a preview' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2_000)
  readonly url?: string;

  @ApiPropertyOptional({
    example: 'news.example.com',
    description: 'Where it will stand; only with `html`. A partner with one site may leave it out',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly domain?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it will be published; now where absent' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly publishAt?: string;

  @ApiPropertyOptional({ example: 'CN', description: 'ISO 3166-1 alpha-2, or 001' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  readonly territory?: string;

  @ApiPropertyOptional({ enum: MEDIA, default: 'web' })
  @IsOptional()
  @IsIn(MEDIA)
  readonly medium?: Medium;

  @ApiPropertyOptional({ example: 'zh-Hans', description: 'BCP 47; the page’s own where absent' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly language?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Ask of this license alone' })
  @IsOptional()
  @IsUUID()
  readonly licenseId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For whom; partners may leave it out' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;
}
