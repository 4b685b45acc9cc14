import type { StoredFile } from './page-archive.port.js';

/** Keeps bytes under their SHA-256: pages as they came, their extracted texts, uploads. */
export interface PageStore {
  /** @returns key: 64 hex digits */
  put(bytes: Uint8Array): Promise<{ readonly key: string; readonly size: number }>;
  /** For what is too long to be held, or comes in pieces. */
  putStream(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly key: string; readonly size: number }>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** For what is too long to be held; who opens it closes it. */
  open(key: string): Promise<StoredFile | undefined>;
}

export const PAGE_STORE = Symbol('PAGE_STORE');
