/** Keeps bytes under their SHA-256: pages as they came, their extracted texts, uploads. */
export interface PageStore {
  /** @returns key: 64 hex digits */
  put(bytes: Uint8Array): Promise<{ readonly key: string; readonly size: number }>;
  get(key: string): Promise<Uint8Array | undefined>;
}

export const PAGE_STORE = Symbol('PAGE_STORE');
