import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import { type DocumentSignatureRefused, SIDES, type Signature, withSignature } from './agreement.js';
import type { AgreementTerms } from './agreement-terms.js';
import type { AgreementTexts } from './agreement-text.js';

export type AmendmentId = Brand<string, 'AmendmentId'>;
export const AmendmentId = (text: string): AmendmentId => text as AmendmentId;

export const AMENDMENT_STATES = ['PREPARED', 'PART_SIGNED', 'SIGNED', 'WITHDRAWN'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

export const AMENDMENT_EVENTS = ['SignedByOne', 'SignedByBoth', 'AmendmentWithdrawn'] as const;
export type AmendmentEventType = (typeof AMENDMENT_EVENTS)[number];

export const AMENDMENT_TRANSITIONS = {
  PREPARED: { SignedByOne: 'PART_SIGNED', AmendmentWithdrawn: 'WITHDRAWN' },
  PART_SIGNED: { SignedByBoth: 'SIGNED', AmendmentWithdrawn: 'WITHDRAWN' },
  SIGNED: {},
  WITHDRAWN: {},
} as const satisfies StateTable<AmendmentState, AmendmentEventType>;

/** A later version of an agreement: whole, not a difference, and nothing until both sides have signed it too. */
export interface Amendment {
  readonly id: AmendmentId;
  readonly agreementId: string;
  /** From 1 within the agreement. */
  readonly number: number;
  readonly state: AmendmentState;
  /** For both sides to read; stays with the agreement. */
  readonly reason: string;
  readonly terms: AgreementTerms;
  readonly texts: Required<AgreementTexts>;
  /** `sha-256:` and 64 hex digits over the canonical JSON (RFC 8785) of `{terms, texts}`. */
  readonly documentHash: string;
  readonly signatures: readonly Signature[];
  readonly preparedAt: Temporal.Instant;
  /** When the second side signed. */
  readonly effectiveAt?: Temporal.Instant;
  readonly version: number;
}

export type AmendmentSignatureRefused =
  | { readonly code: 'AMENDMENT_WITHDRAWN'; readonly amendmentId: string }
  | DocumentSignatureRefused
  | TransitionRefused;

export function signAmendment(
  amendment: Amendment,
  signature: Signature,
): Result<Amendment, AmendmentSignatureRefused> {
  if (amendment.state === 'WITHDRAWN') return err({ code: 'AMENDMENT_WITHDRAWN', amendmentId: amendment.id });
  const signatures = withSignature(amendment, signature);
  if (!signatures.ok) return signatures;
  const isLast = signatures.value.length === SIDES.length;
  return advance(amendment, isLast ? 'SignedByBoth' : 'SignedByOne', {
    signatures: signatures.value,
    ...(isLast ? { effectiveAt: signature.signedAt } : {}),
  });
}

export function withdrawAmendment(amendment: Amendment): Result<Amendment, TransitionRefused> {
  return advance(amendment, 'AmendmentWithdrawn', {});
}

function advance(
  amendment: Amendment,
  event: AmendmentEventType,
  facts: Partial<Amendment>,
): Result<Amendment, TransitionRefused> {
  const next = nextState<AmendmentState, AmendmentEventType>(AMENDMENT_TRANSITIONS, amendment.state, event);
  if (!next.ok) return next;
  return ok({ ...amendment, ...facts, state: next.value, version: amendment.version + 1 });
}
