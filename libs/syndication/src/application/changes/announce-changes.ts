import type { Clock, NewId, Tx, UnitOfWork } from '@app/kernel';
import { changeOf, type FeedChange, toldBy } from '../../domain/feed-change.js';
import type { FeedEntry } from '../../domain/feed-entry.js';
import type { RaiseAdvisories } from '../advisories/raise-advisories.js';
import type { DecideEntries } from '../decide-entries.js';
import type { FeedIndex } from '../feed-index.port.js';
import type { EndpointJournal } from '../webhooks/endpoint-journal.js';
import { payloadOf, workData } from '../webhooks/webhook-payload.js';
import type { WebhookEvent, WebhookStore } from '../webhooks/webhook-store.port.js';
import type { ChangedPlace, FeedChanges } from './feed-changes.port.js';

/** Places decided at a time. */
const BATCH = 200;

/** One piece of news of a partner's feed. */
interface News {
  readonly entry: FeedEntry;
  readonly change: FeedChange;
  readonly position: bigint;
}

/**
 * Tells partners what has changed in their feeds, each change once: place and news are written in one transaction, and
 * a feed's places come in the order of commits. Safe on two workers.
 */
export class AnnounceChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly index: Pick<FeedIndex, 'front'>,
    private readonly changes: FeedChanges,
    private readonly deciding: Pick<DecideEntries, 'execute'>,
    private readonly webhooks: Pick<WebhookStore, 'publish'>,
    private readonly journal: Pick<EndpointJournal, 'due'>,
    private readonly advisories: Pick<RaiseAdvisories, 'execute'>,
  ) {}

  /** @returns how many pieces of news there were */
  async execute(): Promise<number> {
    let told = 0;
    for (const partnerId of await this.changes.waiting(this.clock.now())) told += await this.ofPartner(partnerId);
    return told;
  }

  private async ofPartner(partnerId: string): Promise<number> {
    const now = this.clock.now();
    const { ripeUntil } = await this.index.front(partnerId, now);
    // as a reader of the feed would: its time never runs back
    const at = ripeUntil !== undefined && Temporal.Instant.compare(ripeUntil, now) > 0 ? ripeUntil : now;
    for (let told = 0; ; ) {
      const step = await this.next(partnerId, at);
      told += step.told;
      if (step.places < BATCH) return told;
    }
  }

  /** WHY read before the transaction: within it that would take a second connection, and many such wait for one another. */
  private async next(partnerId: string, at: Temporal.Instant): Promise<{ places: number; told: number }> {
    const { position, silentUntil } = await this.changes.reached(partnerId);
    const places = await this.changes.after(partnerId, position, BATCH, at);
    const last = places.at(-1);
    if (last === undefined) return { places: 0, told: 0 };
    const entries = new Map((await this.deciding.execute(places, partnerId, at)).map((entry) => [entry.uri, entry]));
    const news = places.flatMap((place) => newsOf(place, entries.get(place.uri)));
    const loud = news.filter((each) => each.position > silentUntil);
    return this.work.run(async (tx) => {
      // another worker told these: what comes after is looked at again
      if (!(await this.changes.claim(tx, partnerId, position))) return { places: BATCH, told: 0 };
      await this.changes.remember(
        tx,
        partnerId,
        news.map(({ entry }) => ({ uri: entry.uri, ...toldBy(entry) })),
      );
      await this.changes.advance(tx, partnerId, last.position);
      if (loud.length > 0) await this.tell(tx, partnerId, loud);
      return { places: places.length, told: loud.length };
    });
  }

  private async tell(tx: Tx, partnerId: string, news: readonly News[]): Promise<void> {
    const occurredAt = this.clock.now();
    const { ids, audit } = await this.advisories.execute(tx, partnerId, news);
    const events: WebhookEvent[] = [];
    for (const { entry, change, position } of news) {
      const payload = payloadOf(change.type, occurredAt, workData(entry, change, position, ids.get(entry.uri)));
      events.push({ id: this.newId(), partnerId, type: change.type, payload, occurredAt, place: position });
    }
    await this.journal.due(tx, await this.webhooks.publish(tx, events));
    await audit();
  }
}

function newsOf({ told, isShown, position }: ChangedPlace, entry: FeedEntry | undefined): readonly News[] {
  const change = entry === undefined ? undefined : changeOf(entry, told, isShown);
  return entry === undefined || change === undefined ? [] : [{ entry, change, position }];
}
