import type { Tx } from '@app/kernel';
import type { ClaimId } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import type { StoredBytes } from './document-bytes.port.js';

/** A link sent to a claimant; only the hash of its secret is kept. */
export interface ClaimLink {
  readonly secretHash: string;
  readonly claimId: ClaimId;
  /** SHA-256 of the address it is sent to. */
  readonly emailDigest: string;
  readonly expiresAt: Temporal.Instant;
}

/** What lies beside a claim: documents and links. */
export interface ClaimEnclosures {
  /** In the order they were added. */
  documentsOf(tx: Tx, claimId: ClaimId): Promise<readonly ClaimDocument[]>;
  addDocument(tx: Tx, document: ClaimDocument & StoredBytes): Promise<void>;
  addLink(tx: Tx, link: ClaimLink): Promise<void>;
  /** Spends a link. @returns undefined when it is unknown, used or too old */
  spendLink(tx: Tx, secretHash: string, now: Temporal.Instant): Promise<ClaimLink | undefined>;
}

export const CLAIM_ENCLOSURES = Symbol('CLAIM_ENCLOSURES');
