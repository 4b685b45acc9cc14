import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, err, type Outbox, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { FindPartner } from '@app/parties';
import type { ProductAssignment, ProductId } from '../domain/product.js';
import { mayManageProducts } from './define-product.js';
import type { ProductStore } from './product-store.port.js';

export interface AssignProductCommand {
  readonly actor: Actor;
  readonly productId: ProductId;
  readonly partnerId: string;
  /** Account of the partner; absent: everybody of the partner. */
  readonly seat?: string;
  /** GIVE may be repeated, with another end; TAKE ends it at once. */
  readonly step: 'GIVE' | 'TAKE';
  /** Exclusive. */
  readonly endsAt?: Temporal.Instant;
}

export type AssignRefused =
  | { readonly code: 'FORBIDDEN_ROLE'; readonly required: readonly string[] }
  | { readonly code: 'PRODUCT_UNKNOWN'; readonly productId: string }
  | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string }
  | { readonly code: 'ASSIGNMENT_UNKNOWN'; readonly partnerId: string }
  | { readonly code: 'PRODUCT_INVALID'; readonly field: string; readonly expected: string };

/** Gives a product to a partner or one of its people, or takes it back. */
export class AssignProduct {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly products: ProductStore,
    private readonly partners: Pick<FindPartner, 'execute'>,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async execute(command: AssignProductCommand): Promise<Result<ProductAssignment, AssignRefused>> {
    const { actor, productId, partnerId, seat, step, endsAt } = command;
    if (!mayManageProducts(actor)) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK', 'ADMIN'] });
    if ((await this.partners.execute(partnerId)) === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
    const now = this.clock.now();
    if (endsAt !== undefined && Temporal.Instant.compare(endsAt, now) <= 0) {
      return err({ code: 'PRODUCT_INVALID', field: 'endsAt', expected: 'an instant in the future' });
    }
    return this.work.run(async (tx) => {
      const product = await this.products.claim(tx, productId);
      if (product === undefined) return err({ code: 'PRODUCT_UNKNOWN', productId });
      const assignment: ProductAssignment = {
        productId,
        partnerId,
        ...(seat === undefined ? {} : { seat }),
        assignedBy: actor.id,
        assignedAt: now,
        ...(endsAt === undefined ? {} : { endsAt }),
      };
      if (step === 'GIVE') await this.products.assign(tx, assignment);
      else if (!(await this.products.takeBack(tx, assignment, now)))
        return err({ code: 'ASSIGNMENT_UNKNOWN', partnerId });
      const action = step === 'GIVE' ? 'works.product-assigned' : 'works.product-taken-back';
      await this.outbox.announce(tx, { topic: action, payload: { productId, partnerId } });
      await this.trail.append(tx, {
        actor,
        action,
        subject: { type: 'product', id: productId },
        reason: 'DECIDED_BY_DESK',
        at: now,
        facts: { partnerId, ...(seat === undefined ? {} : { seat }) },
      });
      return ok(assignment);
    });
  }
}
