import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import type { FeedEntry } from '../domain/feed-entry.js';
import { aPage } from './feed-entry.fixture.js';
import { HEAD, written } from './feed-formats.fixture.js';
import { articleHtml } from './paste.js';
import { xmlText } from './xml.js';

/** What every reader of feeds is to get of an entry, whatever the format. */
interface Read {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly content: string | undefined;
  readonly at: string | undefined;
}

function expected(entry: FeedEntry): Read {
  const { uri: id } = entry;
  if (entry.kind === 'ITEM') {
    const { title, versionCreated } = entry;
    return { id, title: xmlText(title), content: xmlText(articleHtml(entry)), at: versionCreated.toString() };
  }
  const { instruction, edNote, at } = entry;
  const content = xmlText(edNote === undefined ? instruction : `${instruction} ${edNote}`);
  return { id, title: instruction, content, at: at.toString() };
}

const instantOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : new Date(text).toISOString().replace('.000Z', 'Z');

describe('a feed, read by feedsmith', () => {
  it('gives every entry of RSS whole', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        const feed = parseRssFeed(written('rss', page));
        expect(feed).toMatchObject({ title: HEAD.title, link: HEAD.publicUrl, copyright: HEAD.rights });
        const read = (feed.items ?? []).map(
          (item): Read => ({
            id: item.guid?.value,
            title: item.title,
            content: item.content?.encoded ?? item.description,
            at: instantOf(item.pubDate),
          }),
        );
        expect(read).toEqual(page.map(expected));
        const rights = (feed.items ?? []).map(({ dc }) => dc?.rights?.[0]);
        expect(rights).toEqual(page.map((entry) => (entry.kind === 'ITEM' ? xmlText(entry.usageTerms) : undefined)));
      }),
      { numRuns: 40 },
    );
  });

  it('gives every entry of Atom whole', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        const feed = parseAtomFeed(written('atom', page));
        expect(feed).toMatchObject({ id: HEAD.id, updated: HEAD.updatedAt.toString(), rights: { value: HEAD.rights } });
        const read = (feed.entries ?? []).map(
          (entry): Read => ({
            id: entry.id,
            title: entry.title?.value,
            content: entry.content?.value,
            at: entry.updated,
          }),
        );
        expect(read).toEqual(page.map(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('gives every entry of JSON Feed whole', () => {
    fc.assert(
      fc.property(aPage, (page) => {
        const feed = parseJsonFeed(JSON.parse(written('json', page)));
        const read = (feed.items ?? []).map(({ id, title, date_modified: at }) => ({ id, title, at }));
        expect(read).toEqual(
          page.map((entry) => ({
            id: entry.uri,
            title: entry.kind === 'ITEM' ? entry.title : entry.instruction,
            at: expected(entry).at,
          })),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a feed, read by rss-parser', () => {
  it.each(['rss', 'atom'] as const)('gives every entry of %s whole', async (format) => {
    const parser = new RssParser();
    await fc.assert(
      fc.asyncProperty(aPage, async (page) => {
        const feed = await parser.parseString(written(format, page));
        const read = feed.items.map((item): Read => {
          const fields = item as unknown as Record<string, string | undefined>;
          return {
            id: fields.guid ?? fields.id,
            title: item.title,
            content: fields['content:encoded'] ?? item.content,
            at: instantOf(item.isoDate),
          };
        });
        // of the two dates of an Atom entry this reader tells the first
        const date = (entry: FeedEntry) => (format === 'atom' ? { at: entry.firstCreated.toString() } : {});
        expect(read).toEqual(page.map((entry) => ({ ...expected(entry), ...date(entry) })));
      }),
      { numRuns: 40 },
    );
  });
});

const FEEDPARSER = `
import feedparser, json, sys
out = []
for page in json.load(sys.stdin):
    feed = feedparser.parse(page)
    out.append({'bozo': bool(feed.bozo), 'entries': [
        {'id': e.id, 'title': e.title, 'at': e.get('updated', e.get('published'))} for e in feed.entries]})
print(json.dumps(out))`;
const hasFeedparser = spawnSync('python3', ['-c', 'import feedparser']).status === 0;

describe('a feed, read by Python’s feedparser', () => {
  if (!hasFeedparser) {
    it.skip('left out: python3-feedparser is not on this machine', () => undefined);
    return;
  }
  it.each(['rss', 'atom'] as const)('gives every entry of %s', (format) => {
    const pages = fc.sample(aPage, 20);
    const input = JSON.stringify(pages.map((page) => written(format, page)));
    const { stdout } = spawnSync('python3', ['-c', FEEDPARSER], { input, encoding: 'utf8' });
    const feeds: { bozo: boolean; entries: { id: string }[] }[] = JSON.parse(stdout);
    expect(feeds.map(({ bozo }) => bozo)).not.toContain(true);
    expect(feeds.map(({ entries }) => entries.map(({ id }) => id))).toEqual(
      pages.map((page) => page.map(({ uri }) => uri)),
    );
  });
});
