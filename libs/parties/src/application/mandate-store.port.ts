import type { Tx } from '@app/kernel';
import type { Mandate } from '../domain/mandate.js';

export interface MandateStore {
  /** The entry in force at this instant. @param tx inside whose transaction it is read, if in one */
  inForce(publisherId: string, at: Temporal.Instant, tx?: Tx): Promise<Mandate | undefined>;
  /** Every entry ever recorded, oldest first. */
  all(publisherId: string): Promise<readonly Mandate[]>;
  /** The entry recorded last; keeps others from recording until the transaction ends. */
  lockLatest(tx: Tx, publisherId: string): Promise<Mandate | undefined>;
  /** Ends every entry of the publisher that reaches beyond `at`; one that would only start later never comes into force. */
  endFrom(tx: Tx, publisherId: string, at: Temporal.Instant): Promise<void>;
  insert(tx: Tx, mandate: Mandate, recordedAt: Temporal.Instant): Promise<void>;
}

export const MANDATE_STORE = Symbol('MANDATE_STORE');
