import { dateOf, instantOf } from '@app/platform';
import { PARTNER_STATUSES, type Partner, type PartnerIdentity, type PartnerStatus } from '../domain/partner.js';
import type { PartnerRow } from './partner.row.js';

/** @param domains of the partner, in any order */
export function partnerOf(row: PartnerRow, domains: readonly string[]): Partner {
  return {
    id: row.id,
    name: row.name,
    identity: identityOf(row),
    ...(row.lei === null ? {} : { lei: row.lei }),
    seats: row.seats,
    domains: [...domains].sort(),
    status: partnerStatusOf(row),
    statusSince: instantOf(row.statusSince),
    ...(row.suspendedFor === null ? {} : { suspendedFor: row.suspendedFor }),
    ...(row.expiresAt === null ? {} : { expiresAt: instantOf(row.expiresAt) }),
    ...(row.accountManagerId === null ? {} : { accountManagerId: row.accountManagerId }),
    createdAt: instantOf(row.createdAt),
    version: row.version,
  };
}

export function partnerStatusOf({ id, status }: Pick<PartnerRow, 'id' | 'status'>): PartnerStatus {
  const known = PARTNER_STATUSES.find((each) => each === status);
  if (known === undefined) throw new Error(`INVARIANT: partner ${id} has the unknown status ${status}`);
  return known;
}

export function partnerRowOf(partner: Partner): PartnerRow {
  const { identity } = partner;
  return {
    id: partner.id,
    name: partner.name,
    uscc: identity.kind === 'USCC' ? identity.uscc : null,
    registrationCountry: identity.kind === 'REGISTER' ? identity.country : null,
    registrationNumber: identity.kind === 'REGISTER' ? identity.number : null,
    lei: partner.lei ?? null,
    seats: partner.seats,
    status: partner.status,
    statusSince: dateOf(partner.statusSince),
    suspendedFor: partner.suspendedFor ?? null,
    expiresAt: partner.expiresAt === undefined ? null : dateOf(partner.expiresAt),
    accountManagerId: partner.accountManagerId ?? null,
    createdAt: dateOf(partner.createdAt),
    version: partner.version,
  };
}

function identityOf({
  id,
  uscc,
  registrationCountry: country,
  registrationNumber: number,
}: PartnerRow): PartnerIdentity {
  if (uscc !== null) return { kind: 'USCC', uscc };
  if (country === null || number === null) throw new Error(`INVARIANT: partner ${id} has an identity`);
  return { kind: 'REGISTER', country, number };
}
