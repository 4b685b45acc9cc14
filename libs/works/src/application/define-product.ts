import type { AuditTrail } from '@app/audit';
import {
  type Actor,
  type Clock,
  err,
  hasRole,
  type NewId,
  type Outbox,
  ok,
  type Result,
  type Tx,
  type UnitOfWork,
} from '@app/kernel';
import {
  type Product,
  ProductId,
  type ProductInvalid,
  type ProductQueryDraft,
  productQuery,
} from '../domain/product.js';
import { ProductNameTakenError, type ProductStore } from './product-store.port.js';

export interface DefineProductCommand {
  readonly actor: Actor;
  /** Absent: a new one. */
  readonly change?: { readonly productId: ProductId; readonly seenVersion: number };
  readonly name: string;
  readonly query: ProductQueryDraft;
  readonly state: Product['state'];
}

export type ProductRefused =
  | ProductInvalid
  | { readonly code: 'FORBIDDEN_ROLE'; readonly required: readonly string[] }
  | { readonly code: 'PRODUCT_UNKNOWN'; readonly productId: string }
  | { readonly code: 'PRODUCT_EXISTS'; readonly field: 'name'; readonly expected: string }
  | { readonly code: 'VERSION_STALE'; readonly seen: number; readonly current: number };

/** Saves a query over works as a product, or another one in its place; who has it sees the difference at once. */
export class DefineProduct {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly products: ProductStore,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async execute(command: DefineProductCommand): Promise<Result<Product, ProductRefused>> {
    const { actor, change, name, state } = command;
    if (!mayManageProducts(actor)) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK', 'ADMIN'] });
    const query = productQuery(command.query);
    if (!query.ok) return query;
    try {
      return await this.work.run(async (tx) => {
        const now = this.clock.now();
        if (change === undefined) {
          const created = { id: ProductId(this.newId()), name, state, query: query.value, createdAt: now, version: 1 };
          await this.products.insert(tx, created);
          await this.note(tx, actor, created, now);
          return ok(created);
        }
        const seen = await this.products.claim(tx, change.productId);
        if (seen === undefined) return err({ code: 'PRODUCT_UNKNOWN', productId: change.productId });
        if (seen.version !== change.seenVersion) {
          return err({ code: 'VERSION_STALE', seen: change.seenVersion, current: seen.version });
        }
        const next = { ...seen, name, state, query: query.value, version: seen.version + 1 };
        await this.products.apply(tx, seen, next);
        await this.note(tx, actor, next, now, seen);
        return ok(next);
      });
    } catch (failure) {
      if (!(failure instanceof ProductNameTakenError)) throw failure;
      return err({ code: 'PRODUCT_EXISTS', field: 'name', expected: 'a name no other product has' });
    }
  }

  private async note(tx: Tx, actor: Actor, product: Product, at: Temporal.Instant, before?: Product): Promise<void> {
    const action = before === undefined ? 'works.product-defined' : 'works.product-changed';
    await this.outbox.announce(tx, { topic: action, payload: { productId: product.id } });
    await this.trail.append(tx, {
      actor,
      action,
      subject: { type: 'product', id: product.id },
      ...(before === undefined ? {} : { before: before.state }),
      after: product.state,
      reason: 'DEFINED_BY_DESK',
      at,
      facts: { version: product.version },
    });
  }
}

/** Who decides what partners see: the publisher's own people, jobs and the command line. */
export function mayManageProducts(actor: Actor): boolean {
  if (actor.kind === 'SYSTEM' || actor.kind === 'OPERATOR') return true;
  return actor.partnerId === undefined && hasRole(actor, 'DESK', 'ADMIN');
}
