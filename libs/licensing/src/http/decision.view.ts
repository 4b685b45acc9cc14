import { type MoneyJson, moneyToJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { UseDecision, UseReason } from '../domain/use-decision.js';

class ReasonView {
  @ApiProperty({ example: 'OUTSIDE_SCOPE' }) readonly code!: string;
  @ApiProperty() readonly detail!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly licenseId?: string;
  @ApiPropertyOptional({ example: 'territory' }) readonly dimension?: string;
  @ApiPropertyOptional() readonly asked?: string;
  @ApiPropertyOptional() readonly granted?: string;
}

class DutyView {
  @ApiProperty({ enum: ['ATTRIBUTE', 'COMPENSATE'] }) readonly kind!: string;
  @ApiPropertyOptional({ description: 'Exact credit line' }) readonly line?: string;
  @ApiPropertyOptional() readonly language?: string;
  @ApiPropertyOptional({ type: Object }) readonly net?: MoneyJson;
}

export class DecisionView {
  @ApiProperty({ enum: ['PERMITTED', 'PROHIBITED', 'NOT_LICENSED', 'UNDETERMINED'] }) readonly verdict!: string;
  @ApiProperty({ type: [ReasonView] }) readonly reasons!: readonly UseReason[];
  @ApiProperty({ type: [DutyView] }) readonly duties!: readonly DutyView[];
  @ApiPropertyOptional({ format: 'uuid' }) readonly licenseId?: string;
  @ApiPropertyOptional({ description: 'Who could permit it instead' }) readonly whomToAsk?: string;
  @ApiProperty({ type: Object, description: 'What the question left open and the answer took for granted' })
  readonly assumed!: object;
}

export function decisionView(decision: UseDecision): DecisionView {
  return {
    ...decision,
    duties: decision.duties.map((duty) =>
      duty.kind === 'ATTRIBUTE' ? duty : { kind: duty.kind, net: moneyToJson(duty.net) },
    ),
  };
}
