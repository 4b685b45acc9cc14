/** Where the bytes of documents lie, and what they are. */
export interface DocumentBytes {
  /** @returns media type found in the bytes; undefined where they are of no known kind */
  typeOf(bytes: Uint8Array): Promise<string | undefined>;
  put(bytes: Uint8Array): Promise<StoredBytes>;
}

/** Where a document's bytes lie, and what opens them. */
export interface StoredBytes {
  /** SHA-256 of the bytes as they came, hex. */
  readonly sha256: string;
  /** Key of the sealed bytes, hex. */
  readonly objectKey: string;
  /** What they are sealed under, hex. */
  readonly cipherKey: string;
}

export const DOCUMENT_BYTES = Symbol('DOCUMENT_BYTES');
