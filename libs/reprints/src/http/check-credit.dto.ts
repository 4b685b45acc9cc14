import { ApiProperty } from '@nestjs/swagger';
import { IsLocale, IsOptional, IsString, IsUrl, MaxLength } from 'class-validator';

/** UTF-16 units; a news page is a hundredth of it. */
const LONGEST = 2_000_000;

/** Exactly one of `html` and `text`. */
export class CheckCreditDto {
  @ApiProperty({ required: false, description: 'The page as it will be published' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly html?: string;

  @ApiProperty({ required: false, description: 'The text with its title and credit lines, one paragraph a line' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly text?: string;

  @ApiProperty({ required: false, description: 'Where the page will stand; only with `html`' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  readonly url?: string;

  @ApiProperty({
    required: false,
    description: 'BCP 47, of the text as it will be printed: the publisher’s line in that language satisfies, too',
  })
  @IsOptional()
  @IsLocale()
  readonly language?: string;
}
