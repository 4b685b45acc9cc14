import { atomFormat } from './atom.format.js';
import type { FeedFormat } from './feed-format.js';
import { htmlFormat } from './html.format.js';
import { jsonFeedFormat } from './json-feed.format.js';
import { newsmlG2Format } from './newsml-g2.format.js';
import { ninjsFormat } from './ninjs.format.js';
import { rssFormat } from './rss.format.js';

export const FEED_FORMATS = {
  ninjs: ninjsFormat,
  'newsml-g2': newsmlG2Format,
  rss: rssFormat,
  atom: atomFormat,
  json: jsonFeedFormat,
  html: htmlFormat,
} as const satisfies Record<string, FeedFormat>;
export type FeedFormatName = keyof typeof FEED_FORMATS;

export const FEED_FORMAT_NAMES = Object.keys(FEED_FORMATS).filter(isFeedFormat);

/** Whether a name, as somebody sent it, is that of a format. */
export function isFeedFormat(name: string): name is FeedFormatName {
  return Object.hasOwn(FEED_FORMATS, name);
}
