import { err, ok, type Result } from '@app/kernel';
import type { ClaimId } from './claim.js';
import type { DocumentPurpose } from './regime.js';

/** Largest document, bytes. */
export const MOST_DOCUMENT_BYTES = 5 * 1024 * 1024;
/** Most documents of one claim. */
export const MOST_DOCUMENTS = 20;

/** What a claimant may hand in: what a browser shows or an office opens, nothing that runs. */
export const DOCUMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'message/rfc822',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;

export interface ClaimDocument {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly purpose: DocumentPurpose;
  readonly name: string;
  /** As its bytes say. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly addedAt: Temporal.Instant;
}

export type DocumentRefused =
  | { readonly code: 'FILE_EMPTY' | 'FILE_TYPE_REFUSED'; readonly field: 'content'; readonly expected: string }
  | { readonly code: 'FILE_TOO_LARGE'; readonly field: 'content'; readonly size: number; readonly expected: string }
  | { readonly code: 'FILE_NAME_INVALID'; readonly field: 'name'; readonly expected: string }
  | { readonly code: 'CLAIM_DOCUMENTS_TOO_MANY'; readonly expected: string };

/** @param mediaType found in the bytes; undefined where none was */
export function checkDocument(
  name: string,
  size: number,
  mediaType: string | undefined,
): Result<string, DocumentRefused> {
  if (size === 0) return err({ code: 'FILE_EMPTY', field: 'content', expected: 'at least one byte' });
  if (size > MOST_DOCUMENT_BYTES) {
    return err({ code: 'FILE_TOO_LARGE', field: 'content', size, expected: `at most ${MOST_DOCUMENT_BYTES} bytes` });
  }
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1)?.trim() ?? '';
  if (last === '' || /^\.+$/u.test(last) || last.length > 120 || /[\p{C}\u2028\u2029]/u.test(last)) {
    return err({ code: 'FILE_NAME_INVALID', field: 'name', expected: '1 to 120 printable characters, not a path' });
  }
  if (DOCUMENT_TYPES.some((type) => type === mediaType)) return ok(last);
  return err({ code: 'FILE_TYPE_REFUSED', field: 'content', expected: DOCUMENT_TYPES.join(', ') });
}
