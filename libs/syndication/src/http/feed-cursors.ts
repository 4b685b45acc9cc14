import { createHmac, timingSafeEqual } from 'node:crypto';
import { problem, SETTINGS, type Settings } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FeedReader } from '../application/feed-index.port.js';
import type { FeedRange } from '../domain/feed-range.js';

/** A cursor is good for this long, days; a reader that comes at least so often is never turned away. */
const GOOD_DAYS = 90;
const MAC_BYTES = 16;
const FORM = /^([ON])\.(\d{1,19})\.(\d{1,19})\.(\d{1,7})$/u;

/** Whose cursor it is: that of another reader, or of another product, is none. */
type Owner = Pick<FeedReader, 'partnerId' | 'productId'>;

/**
 * Cursors of feeds: opaque, bound to their reader, and signed, so that nobody makes one up.
 * Every one tells its day of making, so pages change at midnight UTC even where nothing else does.
 */
@Injectable()
export class FeedCursors {
  private readonly key: Buffer;

  constructor(@Inject(SETTINGS) { accessTokenSecret }: Settings) {
    // a key of its own: what signs sessions signs nothing else
    this.key = createHmac('sha256', accessTokenSecret).update('imprimatur feed cursor').digest();
  }

  write(range: FeedRange, owner: Owner, now: Temporal.Instant): string {
    const [order, a, b] = range.order === 'OLDER' ? ['O', range.below, range.top] : ['N', range.above, 0n];
    const text = `${order}.${a}.${b}.${dayOf(now)}`;
    return Buffer.concat([this.mac(text, owner), Buffer.from(text)]).toString('base64url');
  }

  /** @throws ProblemException CURSOR_INVALID, or CURSOR_EXPIRED for one that was good once */
  read(cursor: string | undefined, owner: Owner, now: Temporal.Instant): FeedRange | undefined {
    if (cursor === undefined || cursor === '') return undefined;
    const bytes = Buffer.from(cursor, 'base64url');
    const text = bytes.subarray(MAC_BYTES).toString('latin1');
    const [, order, a = '', b = '', day] = FORM.exec(text) ?? [];
    // the same bytes may be written in more than one way; only ours is taken
    const isOurs =
      order !== undefined &&
      bytes.toString('base64url') === cursor &&
      timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(text, owner));
    if (!isOurs) {
      throw problem({ code: 'CURSOR_INVALID', detail: 'Take the cursor from the Link header of a page of this feed' });
    }
    if (dayOf(now) - Number(day) > GOOD_DAYS) {
      throw problem({ code: 'CURSOR_EXPIRED', goodForDays: GOOD_DAYS, detail: 'Begin again without a cursor' });
    }
    return order === 'O' ? { order: 'OLDER', below: BigInt(a), top: BigInt(b) } : { order: 'NEWER', above: BigInt(a) };
  }

  private mac(text: string, { partnerId, productId = '' }: Owner): Buffer {
    return createHmac('sha256', this.key).update(`${partnerId} ${productId} ${text}`).digest().subarray(0, MAC_BYTES);
  }
}

/** Days since 1970, UTC. */
export function dayOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 86_400_000);
}
