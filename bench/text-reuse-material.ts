import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFolder } from './corpus-works.js';

export interface Article {
  readonly id: string;
  readonly text: string;
}

/** The articles of a news corpus, in its order. @param name e.g. `zh-cn-news-sina2018` */
export function newsCorpus(name: string): readonly Article[] {
  const lines = gunzipSync(readFileSync(resolve(corporaFolder(), `${name}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

const CHARACTERS = 3_000;
const DATELINES = Array.from(
  { length: 60 },
  (_, at) => `本报${characterAt(at * 31)}城${characterAt(at * 47)}月电记者现场报道`,
);
const CLOSING = '未经授权不得转载，违者将依法追究责任';

/**
 * A made-up article, the same for a number at each call: characters as frequent as Zipf would have them, a dateline that a sixtieth of
 * all articles share, a closing line that half of them share.
 * @param length in characters
 */
export function inventedArticle(number: number, length: number): string {
  const random = randomFrom(number + 1);
  const units: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if (at % 13 === 12) units.push(at % 39 === 38 ? 0x3002 : 0xff0c);
    else units.push(0x4e00 + Math.floor(CHARACTERS * random() ** 3));
  }
  const dateline = DATELINES[number % DATELINES.length] ?? '';
  return `${dateline}${String.fromCharCode(...units)}${number % 2 === 0 ? CLOSING : ''}`;
}

function characterAt(at: number): string {
  return String.fromCharCode(0x4e00 + (at % CHARACTERS));
}

function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** Percentiles of durations. */
export function spread(durations: readonly number[]): { median: number; mean: number; p99: number } {
  const sorted = durations.toSorted((x, y) => x - y);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), mean: durations.reduce((sum, each) => sum + each, 0) / durations.length };
}

/** Seconds of the fastest of several rounds. */
export function fastest(work: () => void, rounds = 20): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}
