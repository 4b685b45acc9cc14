import type { Tx } from '@app/kernel';
import type { Product, ProductAssignment, ProductHolder, ProductId } from '../domain/product.js';

/** A product and how many current works its query finds now. */
export interface CountedProduct {
  readonly product: Product;
  readonly works: number;
}

/** The name is another product's. */
export class ProductNameTakenError extends Error {}

/** Injection token of the `ProductStore`. */
export const PRODUCT_STORE = Symbol('PRODUCT_STORE');

export interface ProductStore {
  /** @throws ProductNameTakenError */
  insert(tx: Tx, product: Product): Promise<void>;
  /** Loads and locks the product until the end of `tx`. */
  claim(tx: Tx, id: ProductId): Promise<Product | undefined>;
  /** Writes `next` over exactly the version of `seen`. @throws ProductNameTakenError */
  apply(tx: Tx, seen: Product, next: Product): Promise<void>;
  /** By name. @param holder only what it has at `at`; absent: all */
  list(at: Temporal.Instant, holder?: ProductHolder): Promise<readonly CountedProduct[]>;
  /** Gives, or gives again with another end. */
  assign(tx: Tx, assignment: ProductAssignment): Promise<void>;
  /** Ends an assignment. @returns whether there was one to end */
  takeBack(
    tx: Tx,
    of: Pick<ProductAssignment, 'productId' | 'partnerId' | 'seat'>,
    at: Temporal.Instant,
  ): Promise<boolean>;
  /** Whether the holder has this product, and it is in use, at `at`. */
  isHeld(id: ProductId, holder: ProductHolder, at: Temporal.Instant): Promise<boolean>;
  /** Those that are not over at `at`. */
  assignments(id: ProductId, at: Temporal.Instant): Promise<readonly ProductAssignment[]>;
}
