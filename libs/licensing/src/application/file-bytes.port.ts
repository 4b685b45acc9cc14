/** Injection token of the `FileBytes`. */
export const FILE_BYTES = Symbol('FILE_BYTES');

/** Where the bytes of files lie, under their SHA-256. */
export interface FileBytes {
  put(bytes: Uint8Array): Promise<{ readonly key: string; readonly size: number }>;
  get(key: string): Promise<Uint8Array | undefined>;
}
