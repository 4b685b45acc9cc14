import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { type FindPartner, isServed } from '@app/parties';
import { type FindProducts, ProductId } from '@app/works';
import { type FeedRange, type FeedSteps, latest, stepsAfter } from '../domain/feed-range.js';
import type { FeedFront, FeedIndex, FeedPlace, FeedReader } from './feed-index.port.js';

export type FeedRefusal =
  /** Feeds are made for a partner in good standing. */
  | { readonly code: 'FEED_FOR_PARTNERS'; readonly detail: string }
  /** There is none, or none it has: both alike. */
  | { readonly code: 'PRODUCT_UNKNOWN'; readonly productId: string };

/** A feed at one instant: what a page of it is about, before anything of its content is read. */
export interface OpenFeed {
  readonly reader: FeedReader;
  readonly front: FeedFront;
  /** The instant decisions are made for. */
  readonly at: Temporal.Instant;
}

/** The places of one page, and where it goes on. */
export interface FeedPage {
  readonly places: readonly FeedPlace[];
  readonly steps: FeedSteps;
}

/** Opens the feed of an actor's partner, for all its products or one of them. */
export class OpenFeedOfPartner {
  constructor(
    private readonly partners: Pick<FindPartner, 'standing'>,
    private readonly products: Pick<FindProducts, 'isHeldBy'>,
    private readonly index: FeedIndex,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, productId?: string): Promise<Result<OpenFeed, FeedRefusal>> {
    const now = this.clock.now();
    const { partnerId } = actor;
    if (partnerId === undefined) return err({ code: 'FEED_FOR_PARTNERS', detail: 'Sign in as a partner' });
    const [partner, isHeld, front] = await Promise.all([
      this.partners.standing(partnerId),
      productId === undefined || this.products.isHeldBy(ProductId(productId), actor),
      this.index.front(partnerId, now),
    ]);
    if (partner === undefined) return err({ code: 'FEED_FOR_PARTNERS', detail: 'Sign in as a partner' });
    if (!isServed(partner, now)) {
      return err({ code: 'FEED_FOR_PARTNERS', detail: 'The partnership is suspended or over' });
    }
    if (productId !== undefined && !isHeld) return err({ code: 'PRODUCT_UNKNOWN', productId });
    const reader = { partnerId, seat: actor.id, ...(productId === undefined ? {} : { productId }) };
    return ok({ reader, front, at: later(now, front.ripeUntil) });
  }

  /** @returns the place of one work; undefined where it is not in this feed */
  place({ reader, at }: OpenFeed, workUri: string): Promise<FeedPlace | undefined> {
    return this.index.placeOf(reader, workUri, at);
  }

  /** @param range absent: the newest */
  async page({ reader, front, at }: OpenFeed, range: FeedRange | undefined, limit: number): Promise<FeedPage> {
    const asked = range ?? latest(front.position);
    const { places, hasMore } = await this.index.places(reader, asked, limit, at);
    return { places, steps: stepsAfter(asked, { end: places.at(-1)?.position, hasMore }, front.position) };
  }
}

/**
 * WHY: clocks of two processes differ. Whoever read the feed last has passed what time had changed by its clock; for a
 * reader whose clock is behind, the time of the feed must not run back, or it would pass what it cannot see yet.
 */
function later(now: Temporal.Instant, ripeUntil: Temporal.Instant | undefined): Temporal.Instant {
  return ripeUntil !== undefined && Temporal.Instant.compare(ripeUntil, now) > 0 ? ripeUntil : now;
}
