import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { holderOf, type ProductAssignment, type ProductId } from '../domain/product.js';
import { seesEverything } from './list-works.js';
import type { CountedProduct, ProductStore } from './product-store.port.js';

/** Reads products: the publisher's own people all of them, a partner's person those it has. */
export class FindProducts {
  constructor(
    private readonly products: ProductStore,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly CountedProduct[]> {
    const now = this.clock.now();
    if (seesEverything(actor)) return this.products.list(now);
    const holder = holderOf(actor);
    return holder === undefined ? [] : this.products.list(now, holder);
  }

  async one(
    id: ProductId,
    actor: Actor,
  ): Promise<Result<CountedProduct, { readonly code: 'PRODUCT_UNKNOWN'; readonly productId: string }>> {
    const found = (await this.list(actor)).find(({ product }) => product.id === id);
    return found === undefined ? err({ code: 'PRODUCT_UNKNOWN', productId: id }) : ok(found);
  }

  /** Whether a partner's person has the product now. */
  async isHeldBy(id: ProductId, actor: Actor): Promise<boolean> {
    const holder = holderOf(actor);
    return holder !== undefined && (await this.products.isHeld(id, holder, this.clock.now()));
  }

  /** Who has it; for the publisher's own people. */
  assignments(id: ProductId): Promise<readonly ProductAssignment[]> {
    return this.products.assignments(id, this.clock.now());
  }
}
