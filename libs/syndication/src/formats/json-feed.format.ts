import type { FeedEntry } from '../domain/feed-entry.js';
import type { FeedFormat, FeedHead } from './feed-format.js';
import { entryRights } from './item-rights.js';
import { articleHtml, articleText } from './paste.js';

/** JSON Feed 1.1. What the format has no word for stands under `_imprimatur` (section Extensions). */
export const jsonFeedFormat: FeedFormat = {
  mediaType: 'application/feed+json; charset=utf-8',
  separator: ',\n',
  begin: (head) => `${JSON.stringify(topOf(head)).slice(0, -1)},"items":[\n`,
  entry: (entry, { publicUrl }) => JSON.stringify(itemOf(entry, publicUrl)),
  end: () => '\n]}\n',
};

function topOf(head: FeedHead) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.publicUrl,
    feed_url: head.feedUrl,
    ...(head.nextUrl === undefined ? {} : { next_url: head.nextUrl }),
    language: head.language,
    authors: [{ name: head.author }],
    _imprimatur: { about: `${head.publicUrl}/docs`, delta_url: head.deltaUrl, rights: head.rights },
  };
}

function itemOf(entry: FeedEntry, publicUrl: string) {
  const common = { id: entry.uri, language: entry.language, _imprimatur: entryRights(entry, publicUrl) };
  if (entry.kind === 'WITHDRAWAL') {
    return {
      ...common,
      title: entry.instruction,
      content_text: entry.edNote === undefined ? entry.instruction : `${entry.instruction}\n${entry.edNote}`,
      date_published: entry.firstCreated.toString(),
      date_modified: entry.at.toString(),
    };
  }
  return {
    ...common,
    ...(entry.link === undefined ? {} : { url: entry.link }),
    title: entry.title,
    content_text: articleText(entry),
    content_html: articleHtml(entry),
    date_published: entry.firstCreated.toString(),
    date_modified: entry.versionCreated.toString(),
    ...(entry.byline === undefined ? {} : { authors: [{ name: entry.byline }] }),
    ...(entry.category === undefined ? {} : { tags: [entry.category] }),
  };
}
