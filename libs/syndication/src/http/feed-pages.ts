import { PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { SETTINGS, type Settings } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DecideEntries } from '../application/decide-entries.js';
import { type FeedPage, type OpenFeed, OpenFeedOfPartner } from '../application/open-feed.js';
import { type Fetching, RecordDelivery } from '../application/record-delivery.js';
import type { FeedEntry } from '../domain/feed-entry.js';
import type { FeedRange } from '../domain/feed-range.js';
import type { FeedFormat, FeedHead } from '../formats/feed-format.js';
import { FEED_FORMATS, type FeedFormatName } from '../formats/feed-formats.js';
import { FeedCursors } from './feed-cursors.js';
import { type KeptPage, KeptPages } from './kept-pages.js';

/** Entries decided and written at a time: all of a long page that is ever in memory. */
const BATCH = 200;

/** A page that was asked for. */
export interface AskedPage {
  readonly feed: OpenFeed;
  readonly format: FeedFormatName;
  readonly limit: number;
  /** As sent; absent: the newest. */
  readonly cursor?: string;
  readonly range: FeedRange | undefined;
  /** Of the page, by all that it is made of. */
  readonly name: string;
}

interface FramedPage {
  readonly page: FeedPage;
  readonly head: FeedHead;
}

/** Writes the pages of feeds: short ones whole, and kept; long ones batch by batch. */
@Injectable()
export class FeedPages {
  private readonly kept = new KeptPages();
  private readonly publicUrl: string;

  constructor(
    private readonly opening: OpenFeedOfPartner,
    private readonly deciding: DecideEntries,
    private readonly recording: RecordDelivery,
    private readonly cursors: FeedCursors,
    @Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.publicUrl = publicUrl;
  }

  /** The whole page, from the last time if nothing has changed; the fetch is on record when it is there. */
  async whole(asked: AskedPage, fetching: Fetching): Promise<KeptPage> {
    const page = this.kept.find(asked.name) ?? (await this.write(asked));
    if (page.listId !== undefined) await this.recording.execute(fetching, page.listId);
    return page;
  }

  /** A page to be sent as it is read. */
  async streamed(asked: AskedPage, fetching: Fetching): Promise<{ link: string; parts: AsyncGenerator<string> }> {
    const page = await this.opening.page(asked.feed, asked.range, asked.limit);
    const head = this.headOf(asked, page);
    return { link: linkHeader(head), parts: this.parts(asked, { page, head }, fetching) };
  }

  /** Each part is on record before it is sent. */
  private async *parts(asked: AskedPage, { page, head }: FramedPage, fetching: Fetching): AsyncGenerator<string> {
    const format = FEED_FORMATS[asked.format];
    yield format.begin(head);
    let written = 0;
    for (let from = 0; from < page.places.length; from += BATCH) {
      const entries = await this.entries(asked, page, from, from + BATCH);
      const listId = await this.recording.list(fetching.partnerId, entries);
      if (listId !== undefined) await this.recording.execute(fetching, listId);
      if (entries.length > 0) yield (written > 0 ? format.separator : '') + textOf(format, entries, head);
      written += entries.length;
    }
    yield format.end(head, written === 0);
  }

  private async write(asked: AskedPage): Promise<KeptPage> {
    const page = await this.opening.page(asked.feed, asked.range, asked.limit);
    const head = this.headOf(asked, page);
    const format = FEED_FORMATS[asked.format];
    const entries = await this.entries(asked, page, 0, page.places.length);
    const listId = await this.recording.list(asked.feed.reader.partnerId, entries);
    const text = format.begin(head) + textOf(format, entries, head) + format.end(head, entries.length === 0);
    const body = Buffer.from(text);
    const written = { body, link: linkHeader(head), ...(listId === undefined ? {} : { listId }) };
    this.kept.keep(asked.name, written);
    return written;
  }

  private entries(
    { feed: { reader, at } }: AskedPage,
    { places }: FeedPage,
    from: number,
    to: number,
  ): Promise<readonly FeedEntry[]> {
    return this.deciding.execute(places.slice(from, to), reader.partnerId, at);
  }

  private headOf({ feed, format, limit, cursor }: AskedPage, { steps }: FeedPage): FeedHead {
    const { reader, front, at } = feed;
    const base = `${this.publicUrl}/api/v1/feeds/${format}`;
    const { productId } = reader;
    const url = (at: string | undefined): string => {
      const query = new URLSearchParams({
        ...(productId === undefined ? {} : { productId }),
        limit: String(limit),
        ...(at === undefined ? {} : { cursor: at }),
      });
      return `${base}?${query.toString()}`;
    };
    const urlOf = (range: FeedRange): string => url(this.cursors.write(range, reader, at));
    return {
      title: firstName(this.profile.names),
      description: 'Works licensed to you at this moment. Print the credit line of each as given.',
      language: 'en',
      author: firstName(this.profile.rightsHolder.names),
      publicUrl: this.publicUrl,
      id: `urn:uuid:${productId ?? reader.partnerId}`,
      feedUrl: url(undefined),
      selfUrl: url(cursor),
      ...(steps.next === undefined ? {} : { nextUrl: urlOf(steps.next) }),
      deltaUrl: urlOf(steps.delta),
      updatedAt: front.changedAt ?? at,
      rights: 'All rights reserved. Each item may be used under the license it names, and with its credit line.',
    };
  }
}

function linkHeader({ nextUrl, deltaUrl }: FeedHead): string {
  const delta = `<${deltaUrl}>; rel="prev"`;
  return nextUrl === undefined ? delta : `<${nextUrl}>; rel="next", ${delta}`;
}

function textOf(format: FeedFormat, entries: readonly FeedEntry[], head: FeedHead): string {
  return entries.map((entry) => format.entry(entry, head)).join(format.separator);
}

/** The first name of the profile is the publisher's own. */
function firstName(names: Readonly<Record<string, string>>): string {
  return Object.values(names)[0] ?? '';
}
