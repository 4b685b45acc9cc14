import { type Actor, type Clock, hasRole } from '@app/kernel';
import { given } from '../domain/draft-fields.js';
import { holderOf, type ProductHolder } from '../domain/product.js';
import type { ListPosition, WorkFilter, WorkStore, WorkSummary } from './work-store.port.js';

export interface ListWorksQuery extends Omit<WorkFilter, 'releasedAt' | 'offered'> {
  readonly actor: Actor;
  readonly after?: ListPosition;
  readonly limit: number;
}

export interface WorkListPage {
  readonly items: readonly WorkSummary[];
  /** Absent on the last page. */
  readonly next?: ListPosition;
}

/** Current versions, newest first. The publisher's own people see all of them, partners what is released and in their products: no products, no content. */
export class ListWorks {
  constructor(
    private readonly store: WorkStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, after, limit, ...filter }: ListWorksQuery): Promise<WorkListPage> {
    const found = await this.store.list({ ...filter, ...this.limits(actor) }, after, limit + 1);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, ...given('next', last && { versionCreated: last.versionCreated, sequence: last.sequence }) };
  }

  private limits(actor: Actor): Pick<WorkFilter, 'releasedAt' | 'offered'> {
    if (seesEverything(actor)) return {};
    const at = this.clock.now();
    return { releasedAt: at, offered: { to: holderOf(actor) ?? NOBODY, at } };
  }
}

/** Holds no product. */
const NOBODY: ProductHolder = { partnerId: '00000000-0000-0000-0000-000000000000', seat: '' };

/** Whether the actor works for the publisher, and so sees texts, held-back and embargoed works. */
export function seesEverything(actor: Actor): boolean {
  // WHY first: whatever other role it may have, a partner's account is held to its partner's products
  if (actor.partnerId !== undefined) return false;
  return actor.kind === 'OPERATOR' || hasRole(actor, 'DESK', 'LEGAL', 'ADMIN');
}
