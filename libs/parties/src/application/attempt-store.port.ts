import type { Tx } from '@app/kernel';
import type { AttemptCount, ThrottleKind } from '../domain/sign-in-throttle.js';

/** By whom attempts are counted; holds a digest, no address. */
export interface AttemptKey {
  readonly kind: ThrottleKind;
  readonly digest: string;
}

export interface AttemptStore {
  /** @param email normalized @param clientAddress IP address the attempt came from */
  keysOf(email: string, clientAddress: string): readonly AttemptKey[];
  /** Counts under these keys, in their order, locked until the transaction ends; a new key starts at no attempts. */
  lock(tx: Tx, keys: readonly AttemptKey[], now: Temporal.Instant): Promise<readonly (AttemptCount & AttemptKey)[]>;
  store(tx: Tx, counts: readonly (AttemptCount & AttemptKey)[]): Promise<void>;
  /** Forgets these keys, and all that nobody has used for a day. */
  forget(tx: Tx, keys: readonly AttemptKey[], now: Temporal.Instant): Promise<void>;
}

export const ATTEMPT_STORE = Symbol('ATTEMPT_STORE');
