import type { Actor, Clock, NewId } from '@app/kernel';
import type { FeedEntry } from '../domain/feed-entry.js';
import type { DeliveredItem, Delivery, DeliveryLog } from './delivery-log.port.js';

/** Who fetches, and what kind of page. */
export interface Fetching {
  readonly actor: Actor;
  readonly partnerId: string;
  readonly address: string;
  readonly format: string;
  readonly productId?: string;
}

/** Puts on record what is about to be sent. */
export class RecordDelivery {
  constructor(
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly log: Pick<DeliveryLog, 'keepList' | 'record' | 'licenseOfCopy'>,
  ) {}

  /** Lists what a page has in it, once. @returns undefined for a page with nothing in it */
  async list(partnerId: string, entries: readonly FeedEntry[]): Promise<string | undefined> {
    if (entries.length === 0) return undefined;
    const id = this.newId();
    await this.log.keepList({ id, partnerId, items: entries.flatMap(deliveredItems) });
    return id;
  }

  /** One fetch of one work by itself. */
  async ofWork(fetching: Fetching, item: DeliveredItem): Promise<void> {
    const id = this.newId();
    await this.log.keepList({ id, partnerId: fetching.partnerId, items: [item] });
    await this.execute(fetching, id);
  }

  /** @returns the license under which a copy of this key is on record; undefined: there is none */
  licenseOf(partnerId: string, copyKey: string): Promise<string | undefined> {
    return this.log.licenseOfCopy(partnerId, copyKey);
  }

  /**
   * A copy or download of one work, on record once, whatever the number of times it is asked for.
   * @returns the license it is on record under: another one where somebody was first with the same key
   */
  async taken(
    { actor, ...of }: Fetching,
    item: DeliveredItem,
    kind: 'COPY' | 'DOWNLOAD',
    copyKey: string,
  ): Promise<string | undefined> {
    const { partnerId, address, format } = of;
    const [id, listId] = [this.newId(), this.newId()];
    await this.log.keepList({ id: listId, partnerId, items: [item] });
    const who = { actorKind: kindOf(actor), actorId: actor.id, address, format };
    await this.log.record({ ...who, id, partnerId, listId, deliveredAt: this.clock.now(), kind, copyKey });
    return this.licenseOf(partnerId, copyKey);
  }

  /** One fetch of a listed page. */
  async execute({ actor, partnerId, address, format, productId }: Fetching, listId: string): Promise<void> {
    await this.log.record({
      id: this.newId(),
      partnerId,
      listId,
      actorKind: kindOf(actor),
      actorId: actor.id,
      address,
      format,
      deliveredAt: this.clock.now(),
      kind: 'FETCH',
      ...(productId === undefined ? {} : { productId }),
    });
  }
}

/** Feeds open to a partner's people and machines alone. */
function kindOf({ kind }: Actor): Delivery['actorKind'] {
  if (kind === 'PERSON' || kind === 'TOKEN') return kind;
  throw new Error(`INVARIANT: ${kind} fetches nothing`);
}

/** One for each license that gives it. */
function deliveredItems(entry: FeedEntry): readonly DeliveredItem[] {
  const { workId } = entry;
  if (entry.kind === 'WITHDRAWAL') return [{ workId, part: 'WITHDRAWN' }];
  return entry.grants.map(({ licenseId, part }) => ({ workId, licenseId, part }));
}
