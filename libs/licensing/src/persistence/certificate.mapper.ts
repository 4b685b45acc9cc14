import { must } from '@app/kernel';
import type { Certificate } from '../domain/certificate.js';
import { type CertificateNumber, parseCertificateNumber } from '../domain/certificate-number.js';
import { dateOf, instantOf, optionalDate } from './instants.js';
import type { LicenseCertificateRow } from './license-certificate.row.js';

export function certificateOf(row: LicenseCertificateRow): Certificate {
  const { licenseId, statusIndex, agreementHash, keyId, token, selectiveToken, disclosures } = row;
  const { supersededAt, supersededBy } = row;
  return {
    number: numberOf(row.number),
    licenseId,
    statusIndex,
    agreementHash,
    keyId,
    token,
    issuedAt: instantOf(row.issuedAt),
    ...(selectiveToken === null || disclosures === null ? {} : { selective: { token: selectiveToken, disclosures } }),
    ...(supersededAt === null || supersededBy === null
      ? {}
      : { superseded: { at: instantOf(supersededAt), by: numberOf(supersededBy) } }),
  };
}

export function certificateRowOf({ selective, superseded, ...certificate }: Certificate): LicenseCertificateRow {
  return {
    ...certificate,
    issuedAt: dateOf(certificate.issuedAt),
    selectiveToken: selective?.token ?? null,
    disclosures: selective === undefined ? null : { ...selective.disclosures },
    supersededAt: optionalDate(superseded?.at),
    supersededBy: superseded?.by ?? null,
  };
}

function numberOf(text: string): CertificateNumber {
  return must(parseCertificateNumber(text), 'a stored certificate number is one');
}
