import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceOptions, loadEnvironment, migrate, openSettings, systemClock } from '@app/platform';
import { type Tokens, tokenize } from '@app/text-reuse';
import { DataSource } from 'typeorm';
import { MemoryPostings } from '../libs/scans/src/application/memory-postings.js';
import type { WorkPostings } from '../libs/scans/src/application/work-postings.port.js';
import { matchIndexOf } from '../libs/scans/src/match-index.module.js';
import { DatabasePostings } from '../libs/scans/src/persistence/match-index/database-postings.js';
import { giveBackRoom } from '../libs/scans/src/persistence/match-index/give-back-room.js';
import { IndexWriter } from '../libs/scans/src/persistence/match-index/index-writer.js';
import { migrations } from '../migrations/index.js';
import { MadeUpWorks } from './made-up-works.js';

const SIZES = [10_000, 1_000_000];
const PAGES = 300;
const ROUNDS = 3;

/**
 * Time to find a page's candidates in both homes of the match index, small and large, and what a work takes up in each. Works are
 * fingerprints as frequent as those of the corpora are; pages are real articles of which a part of the works has pieces.
 * Makes its own database in a temporary folder. Needs `corpora` under `IMPRIMATUR_SHARED` (default `../shared`).
 * @param args numbers of works, ascending; 10,000 and 1,000,000 where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'));
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { databaseOwnerUrl: ownerUrl, databaseUrl: serviceUrl } = opened.settings;
  const database = new DataSource(dataSourceOptions(serviceUrl, []));
  try {
    await migrate({ ownerUrl, serviceUrl, migrations });
    await database.initialize();
    await measure(database, ownerUrl, sizes);
  } finally {
    if (database.isInitialized) await database.destroy();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: DataSource, ownerUrl: string, sizes: readonly number[]): Promise<void> {
  const works = await MadeUpWorks.load();
  const pages = works.pages(PAGES).map((text) => tokenize(text));
  const index = matchIndexOf(
    database,
    new IndexWriter(database, works, systemClock, (text) => works.fingerprintsOf(text)),
  );
  const memory = new MemoryPostings(works, (text) => works.fingerprintsOf(text));
  const homes = { memory, database: new DatabasePostings(database, works, index) };
  const medians = new Map<string, number[]>();
  console.log(
    '| works | home | filled, s | bytes a work | ms a page: median | p95 | p99 |\n|---|---|---|---|---|---|---|',
  );
  for (const size of sizes) {
    works.count = size;
    const answers: string[] = [];
    for (const [home, postings] of Object.entries(homes)) {
      writeSync(2, `${home}: ${size} works\n`);
      const start = performance.now();
      if (home === 'database') await index.rebuild(({ phase, works: done }) => writeSync(2, `\r${phase} ${done} `));
      else await postings.candidates(tokenize('起'));
      const filled = (performance.now() - start) / 1_000;
      if (home === 'database') await giveBackRoom(ownerUrl);
      const bytes = home === 'database' ? (await index.status()).bytes : memory.bytes;
      const { times, answer } = await timed(postings, pages);
      answers.push(answer);
      const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
      medians.set(home, [...(medians.get(home) ?? []), at(0.5)]);
      console.log(
        `| ${size} | ${home} | ${filled.toFixed(1)} | ${(bytes / size).toFixed(0)} | ${at(0.5).toFixed(2)} | ${at(0.95).toFixed(2)} | ${at(0.99).toFixed(2)} |`,
      );
    }
    if (new Set(answers).size !== 1) console.log(`\nnot the same candidates in both homes at ${size} works`);
  }
  for (const [home, [first = Number.NaN, ...rest]] of medians) {
    console.log(
      `\n${home}: time a page from ${sizes[0]} to ${sizes.at(-1)} works × ${((rest.at(-1) ?? first) / first).toFixed(2)}`,
    );
  }
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
