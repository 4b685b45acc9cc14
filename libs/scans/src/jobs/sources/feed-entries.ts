import { parseFeed } from 'htmlparser2';
import type { SourceEntry } from '../../application/page-sources.port.js';

/** Addresses of the entries of an RSS, RDF or Atom feed. @returns undefined where the text is no feed */
export function feedEntries(text: string): readonly SourceEntry[] | undefined {
  const feed = parseFeed(text);
  if (feed === null) return undefined;
  return feed.items.flatMap(({ link }) => (link === undefined || link === '' ? [] : [{ kind: 'URL', address: link }]));
}
