import { type Actor, err, ok, type Result } from '@app/kernel';
import type { ProductId } from '../domain/product.js';
import type { WorkId } from '../domain/work.js';
import type { FindProducts } from './find-products.js';
import type { ListWorks } from './list-works.js';

export type ProductWorksRefused =
  | { readonly code: 'PRODUCT_UNKNOWN'; readonly productId: string }
  | { readonly code: 'PRODUCT_TOO_LARGE'; readonly productId: string; readonly expected: string };

/** The publisher's own works that a product finds now, for somebody who has it; newest first. */
export class ProductWorks {
  constructor(
    private readonly products: FindProducts,
    private readonly works: ListWorks,
  ) {}

  /** @param most more works than that are refused: who licenses them names a narrower product, or the works */
  async execute(
    productId: ProductId,
    actor: Actor,
    most: number,
  ): Promise<Result<readonly WorkId[], ProductWorksRefused>> {
    const product = await this.products.one(productId, actor);
    if (!product.ok) return product;
    const { items, next } = await this.works.execute({ actor, productId, origin: 'OWN', limit: most });
    if (next !== undefined) return err({ code: 'PRODUCT_TOO_LARGE', productId, expected: `at most ${most} own works` });
    return ok(items.map(({ id }) => id));
  }
}
