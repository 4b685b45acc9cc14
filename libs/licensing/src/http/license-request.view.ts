import { type MoneyJson, moneyToJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AnswerClock } from '../domain/answer-clock.js';
import { type LicenseRequest, REQUEST_STATES } from '../domain/license-request.js';
import { type CarvedOut, PRICE_LINE_KINDS, type Price, type PriceLine, type Quote } from '../domain/quote.js';
import { scopeJson } from '../domain/scope.js';
import { ScopeDto } from './scope.dto.js';

export class MoneyView {
  @ApiProperty({ description: 'Minor units, an integer' }) readonly minor!: number;
  @ApiProperty({ description: 'ISO 4217' }) readonly currency!: string;
}

export class PriceLineView {
  @ApiProperty({ enum: PRICE_LINE_KINDS }) readonly kind!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly workId?: string;
  @ApiPropertyOptional() readonly use?: string;
  @ApiPropertyOptional() readonly chars?: number;
  @ApiPropertyOptional() readonly percent?: number;
  @ApiPropertyOptional() readonly detail?: string;
  @ApiPropertyOptional({ description: 'Ids of the tariff’s rules behind the line' }) readonly rule?: string;
  @ApiProperty({ type: MoneyView }) readonly amount!: MoneyJson;
}

/** A part of a work that carries other rights and is not licensed with it. */
export class CarvedOutView {
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'ninjs `type`, e.g. picture' }) readonly type!: string;
  @ApiPropertyOptional({ description: 'Whom to ask' }) readonly source?: string;
}

/** Why a person has to make the price. */
export class ManualView {
  @ApiProperty({ enum: ['TARIFF_NOT_COVERING', 'NO_RULE_OF_ACCEPTANCE'] }) readonly code!: string;
  @ApiPropertyOptional({ description: 'Axis of the tariff' }) readonly axis?: string;
  @ApiPropertyOptional({ description: 'What it has no price for' }) readonly value?: string;
}

/** By when one side has to answer. */
export class AnswerClockView {
  @ApiProperty({ enum: ['DESK', 'PARTNER'] }) readonly waitsFor!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) readonly dueAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'From here on the request is over' })
  readonly lapsesAt?: string;
  @ApiProperty({ description: 'Whether the answer is late' }) readonly isOverdue!: boolean;
}

export class QuoteView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ['TARIFF', 'DESK'] }) readonly basis!: string;
  @ApiProperty({ type: [PriceLineView], description: 'They add up to the total' })
  readonly lines!: readonly PriceLineView[];
  @ApiProperty({ type: MoneyView }) readonly net!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly tax!: MoneyJson;
  @ApiProperty({ type: MoneyView }) readonly total!: MoneyJson;
  @ApiProperty({ type: [CarvedOutView], description: 'Parts of the works that are not licensed with them' })
  readonly carvedOut!: readonly CarvedOutView[];
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
  @ApiPropertyOptional({ format: 'uuid', description: 'Grant of the agent who brought it' })
  readonly agentGrantId?: string;
  @ApiPropertyOptional({ type: QuoteView }) readonly quote?: QuoteView;
  @ApiPropertyOptional({ type: ManualView }) readonly manual?: ManualView;
  @ApiPropertyOptional({ type: AnswerClockView }) readonly answer?: AnswerClockView;
  @ApiPropertyOptional({ format: 'uuid', description: 'Once the quote is accepted' }) readonly agreementId?: string;
  @ApiPropertyOptional() readonly closingReason?: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly submittedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function requestView(request: LicenseRequest, agreementId?: string): LicenseRequestView {
  const { quote, agentGrantId, closingReason, submittedAt, manual, clock } = request;
  return {
    id: request.id,
    partnerId: request.partnerId,
    state: request.state,
    workIds: request.workIds,
    scope: scopeJson(request.scope),
    ...(agentGrantId === undefined ? {} : { agentGrantId }),
    ...(quote === undefined ? {} : { quote: quoteView(quote) }),
    ...(manual === undefined ? {} : { manual }),
    ...(clock === undefined ? {} : { answer: clockView(clock) }),
    ...(agreementId === undefined ? {} : { agreementId }),
    ...(closingReason === undefined ? {} : { closingReason }),
    createdAt: request.createdAt.toString(),
    ...(submittedAt === undefined ? {} : { submittedAt: submittedAt.toString() }),
    version: request.version,
  };
}

export function quoteView(quote: Quote): QuoteView {
  const parts = quote.inputs.works.flatMap(({ id, carvedOut = [] }) =>
    carvedOut.map((part: CarvedOut) => ({ workId: id, ...part })),
  );
  return {
    id: quote.id,
    basis: quote.basis,
    ...priceView(quote),
    carvedOut: parts,
    tariffHash: quote.tariffHash,
    quotedAt: quote.quotedAt.toString(),
    validUntil: quote.validUntil.toString(),
  };
}

export function priceView({ lines, net, tax, total }: Price) {
  return { lines: lines.map(lineView), net: moneyToJson(net), tax: moneyToJson(tax), total: moneyToJson(total) };
}

function clockView({ waitsFor, dueAt, lapsesAt, overdueAt }: AnswerClock): AnswerClockView {
  return {
    waitsFor,
    dueAt: dueAt.toString(),
    ...(lapsesAt === undefined ? {} : { lapsesAt: lapsesAt.toString() }),
    isOverdue: overdueAt !== undefined,
  };
}

function lineView(line: PriceLine): PriceLineView {
  return { ...line, amount: moneyToJson(line.amount) };
}
