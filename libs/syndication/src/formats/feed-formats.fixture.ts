import type { FeedEntry } from '../domain/feed-entry.js';
import type { FeedHead } from './feed-format.js';
import { FEED_FORMATS, type FeedFormatName } from './feed-formats.js';

export const HEAD: FeedHead = {
  title: '国际在线',
  description: 'Works licensed to you & yours.',
  language: 'en',
  author: '中国国际广播电台',
  publicUrl: 'https://licensing.example',
  id: 'urn:uuid:0199aaaa-0000-7000-8000-000000000001',
  selfUrl: 'https://licensing.example/api/v1/feeds/x?limit=50',
  feedUrl: 'https://licensing.example/api/v1/feeds/x?limit=50',
  nextUrl: 'https://licensing.example/api/v1/feeds/x?limit=50&cursor=abc',
  deltaUrl: 'https://licensing.example/api/v1/feeds/x?limit=50&cursor=def',
  updatedAt: Temporal.Instant.from('2026-03-10T12:00:00Z'),
  rights: '© 2026, all rights reserved',
};

/** A page as it is sent. */
export function written(name: FeedFormatName, entries: readonly FeedEntry[]): string {
  const format = FEED_FORMATS[name];
  const middle = entries.map((entry) => format.entry(entry, HEAD)).join(format.separator);
  return format.begin(HEAD) + middle + format.end(HEAD, entries.length === 0);
}
