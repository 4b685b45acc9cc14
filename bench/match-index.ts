import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataSourceOptions, loadEnvironment, migrate, openSettings, systemClock } from '@app/platform';
import { type Tokens, tokenize } from '@app/text-reuse';
import { DataSource } from 'typeorm';
import { MemoryPostings } from '../libs/scans/src/application/memory-postings.js';
import type { WorkPostings } from '../libs/scans/src/application/work-postings.port.js';
import { matchIndexOf } from '../libs/scans/src/match-index.module.js';
import { DatabasePostings } from '../libs/scans/src/persistence/match-index/database-postings.js';
import { IndexWriter } from '../libs/scans/src/persistence/match-index/index-writer.js';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
import { MadeUpWorks } from './made-up-works.js';

const SIZES = [10_000, 1_000_000];
const PAGES = 300;
const ROUNDS = 3;

/**
 * Time to find a page's candidates in both homes of the match index, small and large, and what a work takes up in each. Works are
 * fingerprints as frequent as those of the corpora are; pages are real articles of which a part of the works has pieces.
 * Each number of works has a database of its own in a temporary folder, or in one that is kept: then a build that was broken off goes on
 * where it was, and a whole one is only asked. Needs `corpora` under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args numbers of works, ascending, 10,000 and 1,000,000 where left out; and a folder to keep the databases in
 */
export async function run(args: string[] = []): Promise<void> {
  const numbers = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
  const sizes = numbers.length > 0 ? numbers : SIZES;
  const kept = args.find((arg) => !/^\d+$/u.test(arg));
  const folder = kept ?? benchFolder();
  const works = await MadeUpWorks.load();
  const pages = works.pages(PAGES).map((text) => tokenize(text));
  const medians = new Map<string, number[]>();
  console.log(
    '| works | home | filled, s | bytes a work | ms a page: median | p95 | p99 |\n|---|---|---|---|---|---|---|',
  );
  try {
    for (const size of sizes) {
      works.count = size;
      // the database first: its build may have been broken off, and goes on at once
      const answers = new Set([
        await inDatabase(join(folder, String(size)), works, (home) =>
          measured('database', size, medians, pages, () => Promise.resolve(home)),
        ),
        await measured('memory', size, medians, pages, () => inMemory(works)),
      ]);
      if (answers.size !== 1) console.log(`\nnot the same candidates in both homes at ${size} works`);
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
  for (const [home, [first = Number.NaN, ...rest]] of medians) {
    console.log(
      `\n${home}: time a page from ${sizes[0]} to ${sizes.at(-1)} works × ${((rest.at(-1) ?? first) / first).toFixed(2)}`,
    );
  }
}

interface Home {
  readonly postings: WorkPostings;
  /** Seconds. */
  readonly filled: number;
  readonly bytes: number;
}

async function inMemory(works: MadeUpWorks): Promise<Home> {
  const memory = new MemoryPostings(works, (text) => works.fingerprintsOf(text));
  const start = performance.now();
  await memory.candidates(tokenize('起'));
  return { postings: memory, filled: (performance.now() - start) / 1_000, bytes: memory.bytes };
}

async function inDatabase<T>(folder: string, works: MadeUpWorks, use: (home: Home) => Promise<T>): Promise<T> {
  const opened = await openSettings(loadEnvironment({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  const { databaseOwnerUrl: ownerUrl, databaseUrl: serviceUrl } = opened.settings;
  const database = new DataSource(dataSourceOptions(serviceUrl, []));
  try {
    await migrate({ ownerUrl, serviceUrl, migrations });
    await database.initialize();
    const writer = new IndexWriter(database, works, systemClock, (text) => works.fingerprintsOf(text));
    const index = matchIndexOf(database, systemClock, writer);
    const start = performance.now();
    if ((await index.status()).works !== works.count || (await index.status()).state !== 'LIVE') {
      await index.rebuild(({ phase, works: done }) => writeSync(2, `\r${phase} ${done} `));
    }
    const filled = (performance.now() - start) / 1_000;
    const { bytes } = await index.status();
    return await use({ postings: new DatabasePostings(database, works, index), filled, bytes });
  } finally {
    if (database.isInitialized) await database.destroy();
    await opened.close();
  }
}

/** Prints a line. @returns all candidates as one text */
async function measured(
  name: string,
  size: number,
  medians: Map<string, number[]>,
  pages: readonly Tokens[],
  open: () => Promise<Home>,
): Promise<string> {
  writeSync(2, `\n${name}: ${size} works\n`);
  const { postings, filled, bytes } = await open();
  const { times, answer } = await timed(postings, pages);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  medians.set(name, [...(medians.get(name) ?? []), at(0.5)]);
  console.log(
    `| ${size} | ${name} | ${filled.toFixed(1)} | ${(bytes / size).toFixed(0)} | ${at(0.5).toFixed(2)} | ${at(0.95).toFixed(2)} | ${at(0.99).toFixed(2)} |`,
  );
  return answer;
}

/** @returns milliseconds a page, ascending, the best of several rounds each, and all candidates as one text */
async function timed(postings: WorkPostings, pages: readonly Tokens[]): Promise<{ times: number[]; answer: string }> {
  const best = pages.map(() => Number.POSITIVE_INFINITY);
  let answer = '';
  for (let round = 0; round <= ROUNDS; round += 1) {
    answer = '';
    for (const [at, page] of pages.entries()) {
      const start = performance.now();
      const candidates = await postings.candidates(page);
      // the first round warms
      if (round > 0) best[at] = Math.min(best[at] ?? 0, performance.now() - start);
      answer += `${candidates.map(({ work }) => work).join(',')};`;
    }
  }
  if (!/\d/u.test(answer)) throw new Error('not measured: no page has a candidate');
  return { times: best.toSorted((a, b) => a - b), answer };
}
