import type { WrittenDocument } from '../domain/write-notice.js';

/** Makes and keeps documents. Bytes are stored once, under their hash. */
export interface Documents {
  /** The document as PDF, the same bytes for the same words and instant. */
  print(document: WrittenDocument, at: Temporal.Instant): Promise<Uint8Array>;
  /** @returns SHA-256 of the bytes, hex */
  keep(bytes: Uint8Array): Promise<string>;
  read(key: string): Promise<Uint8Array | undefined>;
}

export const DOCUMENTS = Symbol('DOCUMENTS');
