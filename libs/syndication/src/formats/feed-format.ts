import type { FeedEntry } from '../domain/feed-entry.js';

/** What stands around the entries of a page. Addresses are absolute. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
  /** BCP 47 of title and description. */
  readonly language: string;
  /** The publisher's right holder. */
  readonly author: string;
  /** Origin of the service, without a slash at its end. */
  readonly publicUrl: string;
  /** A name of the feed that never changes. */
  readonly id: string;
  /** This page. */
  readonly selfUrl: string;
  /** The feed from its front. */
  readonly feedUrl: string;
  /** What comes after this page; absent on the last. */
  readonly nextUrl?: string;
  /** What changes from now on. */
  readonly deltaUrl: string;
  /** When the feed changed last, as far as is known; else when it was asked for. */
  readonly updatedAt: Temporal.Instant;
  /** Notice of rights over the whole feed. */
  readonly rights: string;
}

/** One way to write a feed: a beginning, each entry by itself, an end. So a page of any length is written as it is read. */
export interface FeedFormat {
  readonly mediaType: string;
  begin(head: FeedHead): string;
  /** The same entry is always the same text. */
  entry(entry: FeedEntry, head: Pick<FeedHead, 'publicUrl'>): string;
  /** Between two entries. */
  readonly separator: string;
  /** @param isEmpty whether the page has no entry */
  end(head: FeedHead, isEmpty: boolean): string;
}

/** Where anybody verifies a certificate. */
export function verifyUrl(publicUrl: string, certificateNumber: string): string {
  return `${publicUrl}/verify/${certificateNumber}`;
}
