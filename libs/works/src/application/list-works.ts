import { type Actor, type Clock, hasRole } from '@app/kernel';
import { given } from '../domain/draft-fields.js';
import type { ListPosition, WorkFilter, WorkStore, WorkSummary } from './work-store.port.js';

export interface ListWorksQuery extends Omit<WorkFilter, 'releasedAt'> {
  readonly actor: Actor;
  readonly after?: ListPosition;
  readonly limit: number;
}

export interface WorkListPage {
  readonly items: readonly WorkSummary[];
  /** Absent on the last page. */
  readonly next?: ListPosition;
}

/** Current versions, newest first. The publisher's own people see all of them, partners what is released. */
export class ListWorks {
  constructor(
    private readonly store: WorkStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, after, limit, ...filter }: ListWorksQuery): Promise<WorkListPage> {
    const releasedAt = seesEverything(actor) ? undefined : this.clock.now();
    const found = await this.store.list({ ...filter, ...given('releasedAt', releasedAt) }, after, limit + 1);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, ...given('next', last && { versionCreated: last.versionCreated, sequence: last.sequence }) };
  }
}

/** Whether the actor works for the publisher, and so sees texts, held-back and embargoed works. */
export function seesEverything(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || hasRole(actor, 'DESK', 'LEGAL', 'ADMIN');
}
