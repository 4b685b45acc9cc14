import {
  AGREEMENT_STATES,
  type Agreement,
  AgreementId,
  SIDES,
  type Signature,
  TERMINATION_REASONS,
} from '../domain/agreement.js';
import type { AgreementTerms } from '../domain/agreement-terms.js';
import type { AgreementSignatureRow } from './agreement-signature.row.js';
import { dateOf, instantOf, optionalDate } from './instants.js';
import type { LicenseAgreementRow } from './license-agreement.row.js';
import { known } from './scope.mapper.js';

/** @param signatures in any order */
export function agreementOf(row: LicenseAgreementRow, signatures: readonly AgreementSignatureRow[]): Agreement {
  return {
    id: AgreementId(row.id),
    requestId: row.requestId,
    partnerId: row.partnerId,
    state: known(AGREEMENT_STATES, row.state),
    // written by this mapper alone, and hashed
    terms: row.terms as AgreementTerms,
    texts: {
      en: row.textEn,
      'zh-Hans': row.textZhHans,
      ...(row.textZhHant === null ? {} : { 'zh-Hant': row.textZhHant }),
    },
    documentHash: row.documentHash,
    signatures: signatures.map(signatureOf).sort((a, b) => Temporal.Instant.compare(a.signedAt, b.signedAt)),
    preparedAt: instantOf(row.preparedAt),
    ...terminationOf(row),
    version: row.version,
  };
}

export function agreementRowOf(agreement: Agreement): LicenseAgreementRow {
  return {
    id: agreement.id,
    requestId: agreement.requestId,
    partnerId: agreement.partnerId,
    state: agreement.state,
    terms: agreement.terms,
    textEn: agreement.texts.en,
    textZhHans: agreement.texts['zh-Hans'],
    textZhHant: agreement.texts['zh-Hant'] ?? null,
    documentHash: agreement.documentHash,
    preparedAt: dateOf(agreement.preparedAt),
    ...terminationColumns(agreement),
    version: agreement.version,
  };
}

export function signatureRowOf(agreementId: string, signature: Signature): AgreementSignatureRow {
  return { ...signature, agreementId, signedAt: dateOf(signature.signedAt) };
}

export function terminationColumns({
  termination,
}: Agreement): Pick<LicenseAgreementRow, 'terminatesAt' | 'terminationReason' | 'terminationGivenAt'> {
  return {
    terminatesAt: optionalDate(termination?.endsAt),
    terminationReason: termination?.reason ?? null,
    terminationGivenAt: optionalDate(termination?.givenAt),
  };
}

function terminationOf(row: LicenseAgreementRow): Pick<Agreement, 'termination'> {
  const { terminatesAt, terminationReason, terminationGivenAt } = row;
  if (terminatesAt === null || terminationReason === null || terminationGivenAt === null) return {};
  return {
    termination: {
      reason: known(TERMINATION_REASONS, terminationReason),
      givenAt: instantOf(terminationGivenAt),
      endsAt: instantOf(terminatesAt),
    },
  };
}

/** A signature under an agreement or under an amendment of one. */
export function signatureOf(row: Omit<AgreementSignatureRow, 'agreementId'>): Signature {
  const { accountId, name, title, documentHash } = row;
  return { side: known(SIDES, row.side), accountId, name, title, signedAt: instantOf(row.signedAt), documentHash };
}
