import type { CertificateStatus } from './certificate.js';

/** Bits a status takes in the lists we sign (Token Status List, section 4.1). */
export const STATUS_BITS = 4;

/**
 * Values of the registry in section 7.1: VALID 0, INVALID 1, SUSPENDED 2; 3 and 12 to 15 belong to the application.
 * A term is told by the token itself.
 */
const LISTED = { valid: 0, revoked: 1, suspended: 2, suspended_upstream: 3, superseded: 12 } as const;

/** By the signed status list; `unlisted` is a place the list does not have. */
export type ListedStatus = keyof typeof LISTED | 'unlisted';

/** What stands in a place that no certificate has. */
export const LISTED_INVALID = LISTED.revoked;

export function listedStatus(status: CertificateStatus): number {
  return status in LISTED ? LISTED[status as keyof typeof LISTED] : LISTED.valid;
}

/** Packs statuses by place, the first in the lowest bits of the first byte. @param bits a status takes: 1, 2, 4 or 8 */
export function packStatuses(statuses: ArrayLike<number>, bits = STATUS_BITS): Uint8Array {
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  const bytes = new Uint8Array(Math.ceil(statuses.length / perByte));
  // a list may have millions of places: no iterator, no copy
  for (let index = 0; index < statuses.length; index += 1) {
    const at = Math.floor(index / perByte);
    bytes[at] = (bytes[at] ?? 0) | (((statuses[index] ?? 0) & mask) << ((index % perByte) * bits));
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
  for (const [status, listed] of entriesOf(LISTED)) if (listed === value) return status;
  return 'revoked';
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(table) as [K, V][];
}
