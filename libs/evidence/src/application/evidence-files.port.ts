/** Keeps bytes under their SHA-256. */
export interface EvidenceFiles {
  /** @returns key: 64 hex digits */
  put(bytes: Uint8Array): Promise<{ readonly key: string; readonly size: number }>;
  get(key: string): Promise<Uint8Array | undefined>;
}

export const EVIDENCE_FILES = Symbol('EVIDENCE_FILES');
