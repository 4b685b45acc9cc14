/** Keeps bytes under the hash of what they are: stored once, never changed. */
export interface ObjectStore {
  /** @returns key: SHA-256 of the bytes, 64 hex digits. Storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<{ readonly key: string; readonly size: number }>;
  /**
   * @returns the bytes, or undefined when nothing is stored under `key`
   * @throws ObjectDamagedError when what is stored is not what its key says
   */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Keeps what is too long to be held in memory.
   * @returns as `put` does
   */
  putStream(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly key: string; readonly size: number }>;
  /**
   * Takes an object away, unless somebody stored the same bytes again since: those may be about to be pointed at. Whether
   * anything points at it is for the caller to know, and that only one deletes a key at a time.
   * @param untouchedSince who stores bytes and points at them does both within the time from here to now
   */
  delete(key: string, untouchedSince: Temporal.Instant): Promise<'DELETED' | 'ABSENT' | 'TOUCHED'>;
  /** An object read piece by piece, its hash not checked; who opens it closes it. Undefined when nothing is stored under `key`. */
  open(key: string): Promise<OpenObject | undefined>;
}

/** A stored object, read piece by piece. */
export interface OpenObject {
  /** Bytes. */
  readonly size: number;
  /** @returns fewer bytes only at the end */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What is stored is not what its key says: evidence was changed, or the disk failed. */
export class ObjectDamagedError extends Error {
  constructor(readonly key: string) {
    super(`INVARIANT: object ${key} is not what its key says`);
  }
}

/** Injection token of the `ObjectStore`. */
export const OBJECT_STORE = Symbol('OBJECT_STORE');
