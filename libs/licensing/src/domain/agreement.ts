import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { AgreementTerms } from './agreement-terms.js';
import type { AgreementTexts } from './agreement-text.js';

export type AgreementId = Brand<string, 'AgreementId'>;
export const AgreementId = (text: string): AgreementId => text as AgreementId;

export const AGREEMENT_STATES = ['PREPARED', 'PART_SIGNED', 'SIGNED', 'VOID', 'TERMINATED'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_EVENTS = [
  'SignedByOne',
  'SignedByBoth',
  'RequestClosed',
  'TerminationGiven',
  'AgreementTerminated',
] as const;
export type AgreementEventType = (typeof AGREEMENT_EVENTS)[number];

/** A notice of termination leaves the agreement signed until its day has come. */
export const AGREEMENT_TRANSITIONS = {
  PREPARED: { SignedByOne: 'PART_SIGNED', RequestClosed: 'VOID' },
  PART_SIGNED: { SignedByBoth: 'SIGNED', RequestClosed: 'VOID' },
  SIGNED: { TerminationGiven: 'SIGNED', AgreementTerminated: 'TERMINATED' },
  VOID: {},
  TERMINATED: {},
} as const satisfies StateTable<AgreementState, AgreementEventType>;

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

/** Why an agreement ends before its term: codes, because they enter the audit log. */
export const TERMINATION_REASONS = ['BREACH', 'NON_PAYMENT', 'PARTIES_AGREED', 'ORDINARY_NOTICE', 'OTHER'] as const;
export type TerminationReason = (typeof TERMINATION_REASONS)[number];

export interface Termination {
  readonly reason: TerminationReason;
  readonly givenAt: Temporal.Instant;
  /** First instant without the agreement. */
  readonly endsAt: Temporal.Instant;
}

/** A written contract over one accepted quote. */
export interface Agreement {
  readonly id: AgreementId;
  readonly requestId: string;
  readonly partnerId: string;
  readonly state: AgreementState;
  readonly terms: AgreementTerms;
  /** The same terms in words. */
  readonly texts: AgreementTexts;
  /** `sha-256:` and 64 hex digits over the canonical JSON (RFC 8785) of `{terms, texts}`. */
  readonly documentHash: string;
  readonly signatures: readonly Signature[];
  readonly preparedAt: Temporal.Instant;
  /** Given once both had signed; over from `endsAt` on. */
  readonly termination?: Termination;
  readonly version: number;
}

export type AgreementOver = {
  readonly code: 'AGREEMENT_TERMINATED';
  readonly agreementId: string;
  readonly endsAt: string;
};

export type SignatureRefused =
  | { readonly code: 'AGREEMENT_VOID'; readonly agreementId: string }
  | AgreementOver
  | DocumentSignatureRefused;

export type DocumentSignatureRefused =
  | { readonly code: 'SIDE_SIGNED_ALREADY'; readonly side: Side; readonly signedAt: string }
  | { readonly code: 'SIGNER_SIGNED_ALREADY'; readonly side: Side }
  | { readonly code: 'DOCUMENT_HASH_MISMATCH'; readonly field: 'documentHash'; readonly expected: string }
  | {
      readonly code: 'SCOPE_TERM_PAST';
      readonly field: 'termEndsAt';
      readonly value: string;
      readonly expected: string;
    };

/** What two sides sign: an agreement, or a later version of it. */
export interface SignedDocument {
  readonly terms: AgreementTerms;
  readonly documentHash: string;
  readonly signatures: readonly Signature[];
}

/**
 * The signatures with one more. Each side signs once, two different persons sign, and each says which document it was;
 * a term that is over before the last signature makes no license.
 */
export function withSignature(
  document: SignedDocument,
  signature: Signature,
): Result<readonly Signature[], DocumentSignatureRefused> {
  const { side, accountId } = signature;
  const ours = document.signatures.find((earlier) => earlier.side === side);
  if (ours !== undefined) return err({ code: 'SIDE_SIGNED_ALREADY', side, signedAt: ours.signedAt.toString() });
  const theirs = document.signatures.find((earlier) => earlier.accountId === accountId);
  if (theirs !== undefined) return err({ code: 'SIGNER_SIGNED_ALREADY', side: theirs.side });
  if (signature.documentHash !== document.documentHash) {
    return err({ code: 'DOCUMENT_HASH_MISMATCH', field: 'documentHash', expected: document.documentHash });
  }
  const value = document.terms.scope.termEndsAt;
  if (Temporal.Instant.compare(signature.signedAt, Temporal.Instant.from(value)) >= 0) {
    return err({ code: 'SCOPE_TERM_PAST', field: 'termEndsAt', value, expected: 'an instant in the future' });
  }
  return ok([...document.signatures, signature]);
}

function advance(
  agreement: Agreement,
  event: AgreementEventType,
  facts: Partial<Agreement>,
): Result<Agreement, TransitionRefused> {
  const next = nextState<AgreementState, AgreementEventType>(AGREEMENT_TRANSITIONS, agreement.state, event);
  if (!next.ok) return next;
  return ok({ ...agreement, ...facts, state: next.value, version: agreement.version + 1 });
}

/** Adds one side's signature. */
export function sign(
  agreement: Agreement,
  signature: Signature,
): Result<Agreement, SignatureRefused | TransitionRefused> {
  if (agreement.state === 'VOID') return err({ code: 'AGREEMENT_VOID', agreementId: agreement.id });
  const over = overBy(agreement);
  if (over !== undefined) return err(over);
  const signatures = withSignature(agreement, signature);
  if (!signatures.ok) return signatures;
  const event = signatures.value.length === SIDES.length ? 'SignedByBoth' : 'SignedByOne';
  return advance(agreement, event, { signatures: signatures.value });
}

/** The request behind it was withdrawn or declined before both had signed. */
export function voidAgreement(agreement: Agreement): Agreement {
  const voided = advance(agreement, 'RequestClosed', {});
  if (!voided.ok) throw new Error('INVARIANT: a signed agreement is not voided with its request');
  return voided.value;
}

/** The refusal of everything that needs an agreement nobody has given notice of. */
export function overBy({ id, termination }: Agreement): AgreementOver | undefined {
  if (termination === undefined) return undefined;
  return { code: 'AGREEMENT_TERMINATED', agreementId: id, endsAt: termination.endsAt.toString() };
}

export type TerminationRefused =
  | AgreementOver
  | { readonly code: 'AGREEMENT_NOT_SIGNED'; readonly state: AgreementState }
  | {
      readonly code: 'TERMINATION_DATE_INVALID';
      readonly field: 'endsAt';
      readonly value: string;
      readonly expected: string;
    };

/** Gives notice: the agreement ends at `endsAt`, now or later, and before its term does anyway. */
export function giveNotice(agreement: Agreement, termination: Termination): Result<Agreement, TerminationRefused> {
  const over = overBy(agreement);
  if (over !== undefined) return err(over);
  const { endsAt, givenAt } = termination;
  const noticed = advance(agreement, 'TerminationGiven', { termination });
  if (!noticed.ok) return err({ code: 'AGREEMENT_NOT_SIGNED', state: agreement.state });
  const termEndsAt = Temporal.Instant.from(agreement.terms.scope.termEndsAt);
  if (Temporal.Instant.compare(endsAt, givenAt) >= 0 && Temporal.Instant.compare(endsAt, termEndsAt) < 0)
    return noticed;
  const expected = `from now on, and before ${termEndsAt.toString()}`;
  return err({ code: 'TERMINATION_DATE_INVALID', field: 'endsAt', value: endsAt.toString(), expected });
}

/** Ends the agreement once the day of its notice has come. */
export function terminate(
  agreement: Agreement,
  now: Temporal.Instant,
): Result<Agreement, TransitionRefused | { readonly code: 'TERM_NOT_DUE' }> {
  const terminated = advance(agreement, 'AgreementTerminated', {});
  if (!terminated.ok) return terminated;
  const { termination } = agreement;
  const isDue = termination !== undefined && Temporal.Instant.compare(now, termination.endsAt) >= 0;
  return isDue ? terminated : err({ code: 'TERM_NOT_DUE' });
}
