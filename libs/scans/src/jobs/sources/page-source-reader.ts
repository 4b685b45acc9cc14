import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodePlain } from '@app/pages';
import { Injectable } from '@nestjs/common';
import type { PageSources, ReadSource } from '../../application/page-sources.port.js';
import { feedEntries } from './feed-entries.js';
import { listEntries } from './list-entries.js';
import { sitemapEntries } from './sitemap-entries.js';

const inflate = promisify(gunzip);
/** sitemaps.org: a sitemap holds at most 50 MB uncompressed. */
const MOST_BYTES = 52_428_800;
/** sitemaps.org: a sitemap holds at most 50,000 addresses; a list may be longer. */
const MOST_ENTRIES = { SITEMAP: 50_000, FEED: 50_000, LIST: 1_000_000 } as const;

/** Reads sitemaps (index, gz), RSS and Atom feeds, and lists of addresses or search results. */
@Injectable()
export class PageSourceReader implements PageSources {
  async read(
    kind: 'SITEMAP' | 'FEED' | 'LIST',
    bytes: Uint8Array,
    address: string | undefined,
  ): Promise<ReadSource | undefined> {
    const text = await textOf(bytes);
    const entries = text === undefined ? undefined : entriesOf(kind, text);
    if (entries === undefined) return undefined;
    const most = MOST_ENTRIES[kind];
    return {
      entries: entries.slice(0, most).map((entry) => ({
        ...entry,
        address: URL.parse(entry.address, address)?.href ?? entry.address,
      })),
      cut: entries.length > most ? 'TOO_LONG' : 'NO',
    };
  }
}

function entriesOf(kind: 'SITEMAP' | 'FEED' | 'LIST', text: string): ReadSource['entries'] | undefined {
  if (kind === 'SITEMAP') return sitemapEntries(text);
  return kind === 'FEED' ? feedEntries(text) : listEntries(text);
}

/** @returns undefined where the bytes are no text, or swell beyond what a sitemap may hold */
async function textOf(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodePlain(bytes);
  try {
    return decodePlain(await inflate(bytes, { maxOutputLength: MOST_BYTES }));
  } catch {
    return undefined;
  }
}
