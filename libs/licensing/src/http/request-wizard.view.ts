import type { MoneyJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { QuotePreview } from '../application/preview-quote.js';
import { EXCLUSIVITIES, MEDIA, USES } from '../domain/scope.js';
import { CarvedOutView, ManualView, MoneyView, PriceLineView, priceView } from './license-request.view.js';

class UseOption {
  @ApiProperty({ enum: USES }) readonly use!: string;
  @ApiProperty({ description: 'Otherwise the desk makes the price' }) readonly pricedByTariff!: boolean;
}

class MediumOption {
  @ApiProperty({ enum: MEDIA }) readonly medium!: string;
  @ApiProperty() readonly needsDomains!: boolean;
}

class TermOption {
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive; absent: open' }) readonly until?: string;
  @ApiPropertyOptional() readonly longestPricedYears?: number;
}

class ExcerptOption {
  @ApiProperty() readonly from!: number;
  @ApiProperty() readonly to!: number;
  @ApiProperty({ enum: ['excerpt'] }) readonly onlyWithUse!: string;
}

class PartView {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly type!: string;
  @ApiPropertyOptional({ description: 'Whom to ask' }) readonly source?: string;
}

/** What can be asked for a work; what is not in a list is refused. */
export class LicenseOptionsView {
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'BCP 47' }) readonly language!: string;
  @ApiProperty({ type: [UseOption] }) readonly uses!: readonly UseOption[];
  @ApiProperty({ type: [MediumOption] }) readonly media!: readonly MediumOption[];
  @ApiProperty({ type: [String], description: 'ISO 3166-1 alpha-2; 001 is the world with all countries in it' })
  readonly territories!: readonly string[];
  @ApiProperty({ type: [String], description: 'BCP 47 ranges; * is any' }) readonly languages!: readonly string[];
  @ApiProperty({ enum: EXCLUSIVITIES, isArray: true }) readonly exclusivities!: readonly string[];
  @ApiProperty({ type: TermOption }) readonly term!: TermOption;
  @ApiProperty({ enum: ['OPTIONAL'] }) readonly copies!: string;
  @ApiProperty({ type: ExcerptOption }) readonly excerptPercent!: ExcerptOption;
  @ApiProperty({ type: [String], description: 'Domains your company has registered' })
  readonly domains!: readonly string[];
  @ApiProperty({ description: 'ISO 4217' }) readonly currency!: string;
  @ApiProperty({ description: 'Least net of a quote, minor units' }) readonly minimum!: number;
  @ApiProperty({ type: [PartView], description: 'Parts that are not licensed with the work' })
  readonly carvedOut!: readonly PartView[];
  @ApiProperty({ description: 'Document the operator’s own right comes from' }) readonly mandate!: string;
  @ApiProperty({ type: [String], description: 'What the price depends on' }) readonly pricedBy!: readonly string[];
}

class PriceView {
  @ApiProperty({ type: [PriceLineView], description: 'They add up to the total' })
  readonly lines!: readonly PriceLineView[];
  @ApiProperty({ type: MoneyView }) readonly net!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly tax!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly total!: MoneyJson;
}

export class QuotePreviewView {
  @ApiPropertyOptional({ type: PriceView, description: 'What the same request would cost now' })
  readonly price?: PriceView;
  @ApiPropertyOptional({ type: ManualView, description: 'Why a person would make the price' })
  readonly manual?: ManualView;
  @ApiProperty({ type: [CarvedOutView] }) readonly carvedOut!: readonly CarvedOutView[];
  @ApiProperty() readonly tariffHash!: string;
}

export class CustomerView {
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty() readonly customerClass!: string;
}

export function previewView({ price, manual, carvedOut, tariffHash }: QuotePreview): QuotePreviewView {
  return {
    ...(price === undefined ? {} : { price: priceView(price) }),
    ...(manual === undefined ? {} : { manual }),
    carvedOut,
    tariffHash,
  };
}
