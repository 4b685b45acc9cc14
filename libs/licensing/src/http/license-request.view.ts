import { type MoneyJson, moneyToJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type LicenseRequest, REQUEST_STATES } from '../domain/license-request.js';
import type { PriceLine, Quote } from '../domain/quote.js';
import { scopeJson } from '../domain/scope.js';
import { ScopeDto } from './scope.dto.js';

class MoneyView {
  @ApiProperty({ description: 'Minor units, an integer' }) readonly minor!: number;
  @ApiProperty({ description: 'ISO 4217' }) readonly currency!: string;
}

class PriceLineView {
  @ApiProperty({ enum: ['WORK_USE', 'DESK', 'TERRITORY', 'TERM', 'MINIMUM', 'TAX'] }) readonly kind!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly workId?: string;
  @ApiPropertyOptional() readonly use?: string;
  @ApiPropertyOptional() readonly chars?: number;
  @ApiPropertyOptional() readonly percent?: number;
  @ApiPropertyOptional() readonly detail?: string;
  @ApiProperty({ type: MoneyView }) readonly amount!: MoneyJson;
}

export class QuoteView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ['TARIFF', 'DESK'] }) readonly basis!: string;
  @ApiProperty({ type: [PriceLineView], description: 'They add up to the total' })
  readonly lines!: readonly PriceLineView[];
  @ApiProperty({ type: MoneyView }) readonly net!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly tax!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly total!: MoneyJson;
  @ApiProperty({ description: 'Hash of the tariff it was computed by' }) readonly tariffHash!: string;
  @ApiProperty({ format: 'date-time' }) readonly quotedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) readonly validUntil!: string;
}

export class LicenseRequestView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ enum: REQUEST_STATES }) readonly state!: string;
  @ApiProperty({ isArray: true, type: String, format: 'uuid' }) readonly workIds!: readonly string[];
  @ApiProperty({ type: ScopeDto }) readonly scope!: object;
  @ApiPropertyOptional({ type: QuoteView }) readonly quote?: QuoteView;
  @ApiPropertyOptional({ format: 'uuid', description: 'Once the quote is accepted' }) readonly agreementId?: string;
  @ApiPropertyOptional() readonly closingReason?: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly submittedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function requestView(request: LicenseRequest, agreementId?: string): LicenseRequestView {
  const { quote, closingReason, submittedAt } = request;
  return {
    id: request.id,
    partnerId: request.partnerId,
    state: request.state,
    workIds: request.workIds,
    scope: scopeJson(request.scope),
    ...(quote === undefined ? {} : { quote: quoteView(quote) }),
    ...(agreementId === undefined ? {} : { agreementId }),
    ...(closingReason === undefined ? {} : { closingReason }),
    createdAt: request.createdAt.toString(),
    ...(submittedAt === undefined ? {} : { submittedAt: submittedAt.toString() }),
    version: request.version,
  };
}

function quoteView(quote: Quote): QuoteView {
  return {
    id: quote.id,
    basis: quote.basis,
    lines: quote.lines.map(lineView),
    net: moneyToJson(quote.net),
    tax: moneyToJson(quote.tax),
    total: moneyToJson(quote.total),
    tariffHash: quote.tariffHash,
    quotedAt: quote.quotedAt.toString(),
    validUntil: quote.validUntil.toString(),
  };
}

function lineView(line: PriceLine): PriceLineView {
  return { ...line, amount: moneyToJson(line.amount) };
}
