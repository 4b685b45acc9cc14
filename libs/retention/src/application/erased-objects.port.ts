import type { Tx } from '@app/kernel';

/** Stored objects that somebody pointed at whose data was erased. */
export interface ErasedObjects {
  /** Those noted, locked, in order of key; those another worker holds are left to it. */
  take(tx: Tx, after: string, limit: number): Promise<readonly string[]>;
  /** Which of them something still points at. */
  wanted(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** They are noted no more. */
  forget(tx: Tx, keys: readonly string[]): Promise<void>;
}

export const ERASED_OBJECTS = Symbol('ERASED_OBJECTS');

/** Where the objects lie. */
export interface ErasableObjects {
  delete(key: string, untouchedSince: Temporal.Instant): Promise<'DELETED' | 'ABSENT' | 'TOUCHED'>;
}

/** Every place that points at stored objects, of every feature in the process. */
export const OBJECT_REFERENCES = Symbol('OBJECT_REFERENCES');
