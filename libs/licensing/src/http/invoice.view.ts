import { type MoneyJson, moneyToJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INVOICE_STATES, type Invoice, invoiceNumber } from '../domain/invoice.js';

class PaymentView {
  @ApiProperty({ format: 'date-time' }) readonly paidOn!: string;
  @ApiProperty() readonly reference!: string;
}

export class InvoiceView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ example: 'INV-2027-000012', description: 'Without gaps within a year' }) readonly number!: string;
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty() readonly licensee!: string;
  @ApiProperty({ enum: INVOICE_STATES }) readonly state!: string;
  @ApiProperty({ type: [Object], description: 'As quoted; they add up to the total' })
  readonly lines!: readonly object[];
  @ApiProperty({ type: Object }) readonly net!: MoneyJson;
  @ApiProperty({ type: Object }) readonly tax!: MoneyJson;
  @ApiProperty({ type: Object }) readonly total!: MoneyJson;
  @ApiProperty({ format: 'date-time' }) readonly issuedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) readonly dueAt!: string;
  @ApiProperty({ description: 'Code in the deadline register' }) readonly dueRule!: string;
  @ApiProperty({ format: 'date-time', description: 'Unpaid by then, the license is suspended' })
  readonly suspendsAt!: string;
  @ApiProperty({ description: 'A year it depends on has no published calendar yet' }) readonly provisional!: boolean;
  @ApiPropertyOptional({ type: PaymentView }) readonly payment?: PaymentView;
  @ApiPropertyOptional() readonly cancelReason?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly closedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function invoiceView(invoice: Invoice): InvoiceView {
  const { payment, cancelReason, closedAt, clock } = invoice;
  return {
    id: invoice.id,
    number: invoiceNumber(invoice),
    licenseId: invoice.licenseId,
    partnerId: invoice.partnerId,
    licensee: invoice.licenseeName,
    state: invoice.state,
    lines: invoice.lines.map((line) => ({ ...line, amount: moneyToJson(line.amount) })),
    net: moneyToJson(invoice.net),
    tax: moneyToJson(invoice.tax),
    total: moneyToJson(invoice.total),
    issuedAt: invoice.issuedAt.toString(),
    dueAt: clock.dueAt.toString(),
    dueRule: clock.dueRule,
    suspendsAt: clock.suspendsAt.toString(),
    provisional: clock.provisional,
    ...(payment === undefined ? {} : { payment: { ...payment, paidOn: payment.paidOn.toString() } }),
    ...(cancelReason === undefined ? {} : { cancelReason }),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toString() }),
    version: invoice.version,
  };
}
