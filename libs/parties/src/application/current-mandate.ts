import type { Tx } from '@app/kernel';
import type { Mandate } from '../domain/mandate.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import type { MandateStore } from './mandate-store.port.js';

/** What the operator may sell at an instant, past or future, as the record says today. */
export class CurrentMandate {
  constructor(
    private readonly profile: PublisherProfile,
    private readonly mandates: MandateStore,
  ) {}

  /**
   * @param tx of a caller that holds one: a second connection would wait for the first
   * @returns undefined when the operator may sell nothing at that instant
   */
  execute(at: Temporal.Instant, tx?: Tx): Promise<Mandate | undefined> {
    return this.mandates.inForce(this.profile.id, at, tx);
  }
}
