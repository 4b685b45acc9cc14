import { ApiProperty } from '@nestjs/swagger';
import { RATIFICATION_STATES, type Ratification, type RatificationState } from '../domain/ratification.js';

export class RatificationView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly agentName!: string;

  @ApiProperty()
  readonly counterparty!: string;

  @ApiProperty()
  readonly act!: string;

  @ApiProperty({ required: false })
  readonly evidenceHash?: string;

  @ApiProperty({ format: 'date-time' })
  readonly noticeReceivedAt!: string;

  @ApiProperty({ example: 'RATIFICATION', description: 'Code in the deadline register' })
  readonly rule!: string;

  @ApiProperty()
  readonly source!: string;

  @ApiProperty({ format: 'date', description: 'Last day to ratify, local' })
  readonly lastDay!: string;

  @ApiProperty({ format: 'date-time', description: 'First instant at which silence is refusal, UTC' })
  readonly lapsesAt!: string;

  @ApiProperty({ description: 'True while a year it depends on has no published calendar' })
  readonly provisional!: boolean;

  @ApiProperty({ enum: RATIFICATION_STATES })
  readonly state!: RatificationState;

  @ApiProperty({ format: 'date-time', required: false })
  readonly decidedAt?: string;

  @ApiProperty({ required: false, description: 'SILENCE: nobody decided in time' })
  readonly decidedFor?: string;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;
}

export class RatificationListView {
  @ApiProperty({ type: [RatificationView] })
  readonly items!: readonly RatificationView[];
}

export function ratificationView(demand: Ratification): RatificationView {
  const { id, agentName, counterparty, act, evidenceHash, noticeReceivedAt, clock, state, decision, version } = demand;
  return {
    id,
    agentName,
    counterparty,
    act,
    ...(evidenceHash === undefined ? {} : { evidenceHash }),
    noticeReceivedAt: noticeReceivedAt.toString(),
    rule: clock.rule,
    source: clock.source,
    lastDay: clock.lastDay,
    lapsesAt: clock.lapsesAt.toString(),
    provisional: clock.provisional,
    state,
    ...(decision === undefined ? {} : { decidedAt: decision.at.toString(), decidedFor: decision.reason }),
    version,
  };
}
