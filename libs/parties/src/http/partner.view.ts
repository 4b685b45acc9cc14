import { ApiProperty } from '@nestjs/swagger';
import { PARTNER_STATUSES, type Partner, type PartnerStatus } from '../domain/partner.js';

export class RegistrationView {
  @ApiProperty({ example: 'GB', description: 'ISO 3166-1 alpha-2' })
  readonly country!: string;

  @ApiProperty()
  readonly number!: string;
}

export class PartnerView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false, description: 'Unified social credit code, GB 32100-2015' })
  readonly uscc?: string;

  @ApiProperty({ required: false, type: RegistrationView, description: 'Of a company outside the PRC' })
  readonly registration?: RegistrationView;

  @ApiProperty({ required: false, description: 'Legal entity identifier, ISO 17442' })
  readonly lei?: string;

  @ApiProperty({ description: 'How many people may have an open account' })
  readonly seats!: number;

  @ApiProperty({ type: [String], description: 'Its sites, each with its subdomains' })
  readonly domains!: readonly string[];

  @ApiProperty({ enum: PARTNER_STATUSES })
  readonly status!: PartnerStatus;

  @ApiProperty({ required: false, description: 'Why it is not active; USCC_REVIEW: its code needs a person' })
  readonly suspendedFor?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'First instant at which it is over, UTC' })
  readonly expiresAt?: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly accountManagerId?: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;
}

export class PartnerListView {
  @ApiProperty({ type: [PartnerView] })
  readonly items!: readonly PartnerView[];
}

export function partnerView(partner: Partner): PartnerView {
  const {
    id,
    name,
    identity,
    lei,
    seats,
    domains,
    status,
    suspendedFor,
    expiresAt,
    accountManagerId,
    createdAt,
    version,
  } = partner;
  return {
    id,
    name,
    ...(identity.kind === 'USCC'
      ? { uscc: identity.uscc }
      : { registration: { country: identity.country, number: identity.number } }),
    ...(lei === undefined ? {} : { lei }),
    seats,
    domains,
    status,
    ...(suspendedFor === undefined ? {} : { suspendedFor }),
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toString() }),
    ...(accountManagerId === undefined ? {} : { accountManagerId }),
    createdAt: createdAt.toString(),
    version,
  };
}
