import type { Actor, Clock } from '@app/kernel';
import { holderOf } from '../domain/product.js';
import { seesEverything } from './list-works.js';
import type { WorkStore } from './work-store.port.js';

/** Which works lie in the products of an actor's partner: for the features that sell and deliver. */
export class OfferedWorks {
  constructor(
    private readonly store: WorkStore,
    private readonly clock: Clock,
  ) {}

  /** @returns those of `ids` the actor may see and ask for, whatever their status; all of them for the publisher's own people */
  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (actor.kind === 'SYSTEM' || seesEverything(actor)) return new Set(ids);
    const holder = holderOf(actor);
    return holder === undefined ? new Set() : this.store.offered(ids, holder, this.clock.now());
  }
}
