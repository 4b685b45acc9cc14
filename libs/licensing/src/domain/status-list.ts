import type { CertificateStatus } from './certificate.js';
import type { ListedStatus } from './certificate-check.js';

/** Bits a status takes in the list (Token Status List, section 4.1). */
export const STATUS_BITS = 2;
const PER_BYTE = 8 / STATUS_BITS;
const MASK = 2 ** STATUS_BITS - 1;

/** What stands in a place that no certificate has. */
export const LISTED_INVALID = 1;

/** Values of the registry in section 7.1: VALID 0, INVALID 1, SUSPENDED 2. A term is told by the token itself. */
export function listedStatus(status: CertificateStatus): number {
  if (status === 'revoked') return LISTED_INVALID;
  return status === 'suspended' ? 2 : 0;
}

/** Packs statuses by place, the first in the lowest bits of the first byte. */
export function packStatuses(statuses: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(statuses.length / PER_BYTE));
  for (const [index, status] of statuses.entries()) {
    const at = Math.floor(index / PER_BYTE);
    bytes[at] = (bytes[at] ?? 0) | ((status & MASK) << ((index % PER_BYTE) * STATUS_BITS));
  }
  return bytes;
}

/**
 * The status at a place.
 * @param bits a status takes: 1, 2, 4 or 8
 * @returns undefined beyond the end of the list
 */
export function statusValue(bytes: Uint8Array, bits: number, index: number): number | undefined {
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(index / perByte)];
  if (byte === undefined) return undefined;
  return (byte >> ((index % perByte) * bits)) & (2 ** bits - 1);
}

/** A status no certificate of ours can have counts as revoked: it never makes anything valid. */
export function statusOf(value: number | undefined): ListedStatus {
  if (value === undefined) return 'unlisted';
  if (value === 0) return 'valid';
  return value === 2 ? 'suspended' : 'revoked';
}
