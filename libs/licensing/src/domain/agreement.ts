import { type Brand, err, ok, type Result } from '@app/kernel';
import type { AgreementTerms } from './agreement-terms.js';

export type AgreementId = Brand<string, 'AgreementId'>;
export const AgreementId = (text: string): AgreementId => text as AgreementId;

export const AGREEMENT_STATES = ['PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const SIDES = ['LICENSEE', 'LICENSOR'] as const;
export type Side = (typeof SIDES)[number];

/** One side's word. Name and title are personal data: they stay with the agreement and enter no log. */
export interface Signature {
  readonly side: Side;
  readonly accountId: string;
  readonly name: string;
  /** What the person signs as, e.g. `Head of Licensing`. */
  readonly title: string;
  readonly signedAt: Temporal.Instant;
  /** Hash of the document the person had before the eyes. */
  readonly documentHash: string;
}

/** A written contract over one accepted quote. */
export interface Agreement {
  readonly id: AgreementId;
  readonly requestId: string;
  readonly partnerId: string;
  readonly state: AgreementState;
  readonly terms: AgreementTerms;
  /** The same terms in words. */
  readonly texts: { readonly en: string; readonly 'zh-Hans': string };
  /** `sha-256:` and 64 hex digits over the canonical JSON (RFC 8785) of `{terms, texts}`. */
  readonly documentHash: string;
  readonly signatures: readonly Signature[];
  readonly preparedAt: Temporal.Instant;
  readonly version: number;
}

export type SignatureRefused =
  | { readonly code: 'AGREEMENT_VOID'; readonly agreementId: string }
  | { readonly code: 'SIDE_SIGNED_ALREADY'; readonly side: Side; readonly signedAt: string }
  | { readonly code: 'SIGNER_SIGNED_ALREADY'; readonly side: Side }
  | { readonly code: 'DOCUMENT_HASH_MISMATCH'; readonly field: 'documentHash'; readonly expected: string }
  | {
      readonly code: 'SCOPE_TERM_PAST';
      readonly field: 'termEndsAt';
      readonly value: string;
      readonly expected: string;
    };

/**
 * Adds one side's signature. Each side signs once, two different persons sign, and each says which document it was;
 * a term that is over before the last signature makes no license.
 */
export function sign(agreement: Agreement, signature: Signature): Result<Agreement, SignatureRefused> {
  if (agreement.state === 'VOID') return err({ code: 'AGREEMENT_VOID', agreementId: agreement.id });
  const { side, accountId } = signature;
  const ours = agreement.signatures.find((earlier) => earlier.side === side);
  if (ours !== undefined) return err({ code: 'SIDE_SIGNED_ALREADY', side, signedAt: ours.signedAt.toString() });
  const theirs = agreement.signatures.find((earlier) => earlier.accountId === accountId);
  if (theirs !== undefined) return err({ code: 'SIGNER_SIGNED_ALREADY', side: theirs.side });
  if (signature.documentHash !== agreement.documentHash) {
    return err({ code: 'DOCUMENT_HASH_MISMATCH', field: 'documentHash', expected: agreement.documentHash });
  }
  const value = agreement.terms.scope.termEndsAt;
  if (Temporal.Instant.compare(signature.signedAt, Temporal.Instant.from(value)) >= 0) {
    return err({ code: 'SCOPE_TERM_PAST', field: 'termEndsAt', value, expected: 'an instant in the future' });
  }
  const signatures = [...agreement.signatures, signature];
  const state = signatures.length === SIDES.length ? 'SIGNED' : 'PART_SIGNED';
  return ok({ ...agreement, signatures, state, version: agreement.version + 1 });
}

/** The request behind it was withdrawn or declined before both had signed. */
export function voidAgreement(agreement: Agreement): Agreement {
  if (agreement.state === 'SIGNED') throw new Error('INVARIANT: a signed agreement is not voided with its request');
  return { ...agreement, state: 'VOID', version: agreement.version + 1 };
}
