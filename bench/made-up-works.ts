import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type Fingerprints, workFingerprints } from '@app/text-reuse';
import { corporaFolder } from './corpus-works.js';

const CORPORA = ['zh-cn-news-sina2018', 'zh-tw-news-2017', 'en-news-bbc2225'];
/** Share of a news article's fingerprints that other articles carry too; measured on the corpora. */
const SHARED = 0.06;
/** Phrases for each work on record: language grows with the catalog. */
const PHRASES_PER_WORK = 4;

interface MadeUpWork {
  readonly id: string;
  readonly text: string;
  readonly sequence: bigint;
}

/**
 * Works by the million: the articles of the corpora as they are, and beyond them articles of the same lengths whose fingerprints are made
 * up: most their own, some phrases that many works have, by a heavy-tailed law. A work's `text` is its number; nothing else is kept.
 */
export class MadeUpWorks {
  /** How many are on record. */
  count = 0;

  private constructor(private readonly articles: readonly { readonly text: string; readonly prints: Fingerprints }[]) {}

  static async load(): Promise<MadeUpWorks> {
    const articles: { text: string; prints: Fingerprints }[] = [];
    for (const corpus of CORPORA) {
      const packed = createReadStream(resolve(corporaFolder(), `${corpus}.jsonl.gz`));
      for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) {
        const { text }: { text: string } = JSON.parse(line);
        articles.push({ text, prints: workFingerprints(text) });
      }
    }
    return new MadeUpWorks(articles);
  }

  since(cursor: bigint, limit: number): Promise<{ items: readonly MadeUpWork[]; cursor: bigint }> {
    const from = Number(cursor);
    const items = Array.from({ length: Math.max(0, Math.min(limit, this.count - from)) }, (_, at) => ({
      id: String(from + at),
      text: String(from + at),
      sequence: BigInt(from + at + 1),
    }));
    return Promise.resolve({ items, cursor: items.at(-1)?.sequence ?? cursor });
  }

  fingerprintsOf(text: string): Fingerprints {
    const number = Number(text);
    const { prints } = this.articles[number % this.articles.length] ?? { prints: undefined };
    if (prints === undefined) throw new Error('not measured: the corpora are empty');
    if (number < this.articles.length) return prints;
    const { count } = prints;
    const high = new Uint32Array(count);
    const low = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
      const draw = mixed(number, at) / 2 ** 32;
      const rank = draw < SHARED ? Math.floor((PHRASES_PER_WORK * number) ** (draw / SHARED)) : -1;
      high[at] = rank < 0 ? mixed(number, at + 10_000) : mixed(rank, 7);
      low[at] = rank < 0 ? mixed(number, at + 20_000) : mixed(rank, 9);
    }
    return { count, high, low };
  }

  /** Pages: an article between halves of two others. */
  pages(count: number): readonly string[] {
    const text = (at: number): string => this.articles[at % this.articles.length]?.text ?? '';
    return Array.from({ length: count }, (_, at) => {
      const [before, after] = [text(at * 31 + 5), text(at * 17 + 11)];
      return `${before.slice(0, 400)}\n${text(at * 13)}\n${after.slice(0, 400)}`;
    });
  }
}

/** Evenly spread, the same for the same numbers. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
