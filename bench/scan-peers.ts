import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { corporaFolder } from './corpus-works.js';
import { MinhashIndex } from './text-reuse-peers.js';

/** Works in the ordinary way's index: `minhash` takes seconds for each thousand. */
const ORDINARY_WORKS = 500;

/** The real pages of the corpora again and again, each time a little different; now and then a page that copies a work. */
export function benchPages(wanted: number, copyEvery: number, works: readonly string[]): readonly Uint8Array[] {
  const folders = ['gne-zh', 'scrapinghub', 'trafilatura-subset'].map((name) => resolve(corporaFolder(), 'html', name));
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => gunzipSync(readFileSync(join(folder, name)))),
  );
  return Array.from({ length: wanted }, (_, at) => {
    if (at % copyEvery === copyEvery - 1) {
      const text = works[(at * 31) % works.length] ?? '';
      return Buffer.from(
        `<!doctype html><meta charset="utf-8"><title>${at}</title><h1>${at}</h1><article><p>${text}</p></article>`,
      );
    }
    const page = pages[at % pages.length] ?? Buffer.alloc(0);
    return Buffer.concat([page, Buffer.from(`<!-- ${at} --><p>${at}</p>`)]);
  });
}

/** One gzip member a record, as Common Crawl has it. */
export function warcRecords(pages: readonly Uint8Array[], label: string): readonly Uint8Array[] {
  return pages.map((page, at) => {
    const url = `https://site${at % 50}.example/${label}/${at}`;
    const head = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
    const warc =
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-11-20T08:00:00Z\r\n` +
      `Content-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + page.length}\r\n\r\n`;
    return gzipSync(Buffer.concat([Buffer.from(warc), head, page, Buffer.from('\r\n\r\n')]), { level: 6 });
  });
}

/** So many records in a row, the same ones again and again. */
export async function* repeated(records: readonly Uint8Array[], wanted: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < wanted; at += 1) yield records[at % records.length] ?? new Uint8Array();
}

/** Seconds on the clock and of this process's processor time. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** @returns what has been spent since */
export function stopwatch(): () => Spent {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 };
  };
}

export function timeParsing(pages: readonly Uint8Array[]): Spent {
  const decoder = new TextDecoder();
  let text = 0;
  const spent = stopwatch();
  for (const page of pages) {
    const parser = new Parser({ ontext: (data) => (text += data.length) });
    parser.end(decoder.decode(page));
  }
  const all = spent();
  if (text === 0) throw new Error('not measured: the pages hold no text');
  return all;
}

/** Tree, main text and MinHash of shingles of five, asked of an LSH index; filling the index is not counted. */
export function timeOrdinary(pages: readonly Uint8Array[], works: readonly string[]): Spent {
  const index = new MinhashIndex();
  for (const [at, text] of works.slice(0, ORDINARY_WORKS).entries()) index.add(String(at), text);
  const decoder = new TextDecoder();
  const spent = stopwatch();
  for (const page of pages) {
    const { document } = parseHTML(decoder.decode(page));
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
    index.match((article?.textContent ?? '').replaceAll(/\s+/gu, ' '));
  }
  return spent();
}
