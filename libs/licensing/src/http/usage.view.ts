import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Booking, RESERVATION_STATES, remainingUses, type UsageLedger } from '../domain/usage-ledger.js';

export class UsageView {
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty() readonly maxUses!: number;
  @ApiProperty() readonly held!: number;
  @ApiProperty() readonly committed!: number;
  @ApiProperty() readonly remaining!: number;
}

export class ReservationView {
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly uses!: number;
  @ApiProperty({ enum: RESERVATION_STATES }) readonly state!: string;
  @ApiProperty({ format: 'date-time' }) readonly reservedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) readonly expiresAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly closedAt?: string;
  @ApiProperty({ type: UsageView }) readonly usage!: UsageView;
}

export function usageView(ledger: UsageLedger): UsageView {
  const { licenseId, maxUses, held, committed } = ledger;
  return { licenseId, maxUses, held, committed, remaining: remainingUses(ledger) };
}

export function reservationView({ reservation, ledger }: Booking): ReservationView {
  const { licenseId, key, uses, state, closedAt } = reservation;
  return {
    licenseId,
    key,
    uses,
    state,
    reservedAt: reservation.reservedAt.toString(),
    expiresAt: reservation.expiresAt.toString(),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toString() }),
    usage: usageView(ledger),
  };
}
