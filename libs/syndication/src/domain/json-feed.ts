import type { ReprintableWork } from './reprintable-work.js';

/** What stands above the items. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
  readonly homePageUrl: string;
  readonly feedUrl: string;
  readonly nextUrl?: string;
  readonly author: string;
}

export interface JsonFeedItem {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly language: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly tags?: readonly string[];
  readonly _imprimatur: ItemRights;
}

/** Extension of the format: names with an underscore are free for it (JSON Feed 1.1, Extensions). */
export interface ItemRights {
  readonly workId: string;
  readonly version: string;
  readonly credit: { readonly line: string; readonly language: string };
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  readonly grants: readonly {
    readonly licenseId: string;
    readonly medium: string;
    readonly domains: readonly string[];
    readonly territories: readonly string[];
    readonly languages: readonly string[];
    /** RFC 3339, UTC, exclusive. */
    readonly termEndsAt: string;
  }[];
}

export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly description: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly next_url?: string;
  readonly authors: readonly { readonly name: string }[];
  readonly items: readonly JsonFeedItem[];
}

/**
 * A feed in JSON Feed 1.1. Every item's text ends with its credit line on a line of its own: who prints what the feed gives, has
 * credited.
 */
export function jsonFeed(head: FeedHead, works: readonly ReprintableWork[]): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.homePageUrl,
    feed_url: head.feedUrl,
    ...(head.nextUrl === undefined ? {} : { next_url: head.nextUrl }),
    authors: [{ name: head.author }],
    items: works.map(itemOf),
  };
}

function itemOf(work: ReprintableWork): JsonFeedItem {
  return {
    id: work.uri,
    ...(/^https?:/u.test(work.uri) ? { url: work.uri } : {}),
    title: work.title,
    content_text: `${work.text}\n${work.credit.line}`,
    date_published: work.firstCreated.toString(),
    date_modified: work.versionCreated.toString(),
    language: work.language,
    ...(work.byline === undefined ? {} : { authors: [{ name: work.byline }] }),
    ...(work.category === undefined ? {} : { tags: [work.category] }),
    _imprimatur: rightsOf(work),
  };
}

function rightsOf({
  workId,
  version,
  credit,
  copyrightHolder,
  copyrightNotice,
  usageTerms,
  grants,
}: ReprintableWork): ItemRights {
  return {
    workId,
    version,
    credit,
    ...(copyrightHolder === undefined ? {} : { copyrightHolder }),
    ...(copyrightNotice === undefined ? {} : { copyrightNotice }),
    ...(usageTerms === undefined ? {} : { usageTerms }),
    grants: grants.map((grant) => ({ ...grant, termEndsAt: grant.termEndsAt.toString() })),
  };
}
