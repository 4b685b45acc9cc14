import type { AuditEntry, InclusionProof } from '@app/audit';
import type { Result } from '@app/kernel';
import type { EvidenceManifest } from '../domain/manifest.js';

export interface TimeStampRefusal {
  readonly code: 'TIMESTAMP_UNAVAILABLE' | 'TIMESTAMP_REFUSED';
  readonly detail: string;
}

export interface TimeStamp {
  /** DER of the whole response, RFC 3161. */
  readonly token: Uint8Array;
  /** What the authority says the time was. */
  readonly at: Temporal.Instant;
}

/** A time-stamp authority. */
export interface TimeStamper {
  readonly isConfigured: boolean;
  /** A token over the SHA-256 of these bytes, its imprint and nonce checked. */
  stamp(bytes: Uint8Array): Promise<Result<TimeStamp, TimeStampRefusal>>;
}

/** What a bundle is made of. */
export interface BundleParts {
  readonly manifest: Uint8Array;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly token?: Uint8Array;
  readonly entry: AuditEntry;
  readonly inclusion: InclusionProof;
  /** Of the log, C2SP signed-note. */
  readonly logKey: string;
}

/** Turns files into a bundle: the same parts give the same bytes. */
export interface BundlePacker {
  /** Canonical JSON, RFC 8785. */
  canonical(manifest: EvidenceManifest): Uint8Array;
  read(manifest: Uint8Array): EvidenceManifest;
  pack(parts: BundleParts): Uint8Array;
}

export const TIME_STAMPER = Symbol('TIME_STAMPER');
export const BUNDLE_PACKER = Symbol('BUNDLE_PACKER');
