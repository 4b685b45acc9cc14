import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must, systemActor } from '@app/kernel';
import { createLogger, loadEnvironment, migrate, OBJECT_STORE, type ObjectStore, openSettings } from '@app/platform';
import { StartScan, WatchScan } from '@app/scans';
import { ImportWorks, LEXEME_RULES, workFiles } from '@app/works';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createWorker } from '../apps/worker/src/create-worker.js';
import { WorkerModule } from '../apps/worker/src/worker.module.js';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
import { writeCorpusWorks } from './corpus-works.js';
import { benchPages, repeated, type Spent, stopwatch, timeOrdinary, timeParsing, warcRecords } from './scan-peers.js';

const WORKS = 100_000;
const PAGES = 2_000;
/** Visits of pages in the measured scan: the same pages again and again. */
const VISITS = 20_000;
/** Pages of which one is a copy of a work. */
const COPY_EVERY = 200;
/** Pages that go first, untimed. */
const WARM_UP = 200;
/** Pages the ordinary way is timed on; the rest is extrapolated. */
const ORDINARY_PAGES = 60;
/** Between two looks at the progress, which ask the database that the scan asks. */
const POLL_MS = 500;
const ACTOR = { ...systemActor('bench.scan'), roles: ['ADMIN'] as const };
/** A month of Common Crawl, as they were in 2024 to 2026: pages, of some 150 kB each, and WARC files. */
const MONTH = { pages: 2.7e9, files: 90_000 };

/**
 * Pages scanned per second and core from a WARC.gz against so many works: the whole pipeline (inflate, decode, match, and for copies
 * extract, judge, store) in one worker process over a database of its own, beside two peers on the same pages in the same run:
 * htmlparser2 parsing alone, and the ordinary way of linkedom, Readability and npm `minhash`. Ratios are given of time on the clock, which
 * waits for the database and for whoever else uses the machine, and of processor time of this process. The works are the articles of the
 * corpora and made-up ones that read like them; the pages are real ones, again and again. Needs `corpora` under
 * `IMPRIMATUR_SHARED` (default `../shared`). Prints a Markdown table; progress goes to standard error.
 * @param args number of works, of pages, and of visits; 100,000, 2,000 and 20,000 where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const [works = WORKS, wanted = PAGES, visits = VISITS] = args.map(Number);
  const folder = benchFolder();
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' }));
  const { settings } = opened;
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    const worker = await createWorker(WorkerModule.forRoot({ settings }), createLogger('error', 'bench'));
    const texts = await fill(worker, join(folder, 'works.jsonl'), works);
    const pages = benchPages(wanted, COPY_EVERY, texts);
    const store = worker.get<ObjectStore>(OBJECT_STORE, { strict: false });
    const keep = async (label: string, some: readonly Uint8Array[], records: number): Promise<string> =>
      (await store.putStream(repeated(warcRecords(some, label), records))).key;
    await scan(worker, await keep('warm', pages.slice(0, WARM_UP), WARM_UP), 'warm-up');
    const key = await keep('page', pages, visits);
    timeParsing(pages.slice(0, WARM_UP));
    const parsingBefore = timeParsing(pages);
    const ordinary = timeOrdinary(pages.slice(0, ORDINARY_PAGES), texts);
    const scanning = await scan(worker, key, 'visits');
    // WHY before and after: the scan takes a minute, in which the machine gets faster or slower with what others do on it
    const parsing = halfway(parsingBefore, timeParsing(pages));
    await worker.close();
    const bytes = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
    tell({ works, visits, bytes }, [
      ['scan', perPage(scanning.spent, visits)],
      ['(a) htmlparser2 alone', perPage(parsing, pages.length)],
      ['(b) linkedom + Readability + minhash', perPage(ordinary, ORDINARY_PAGES)],
    ]);
    const { done, failed, findings, resident } = scanning;
    console.log(`\n${done} records done, ${failed} failed, ${findings} findings`);
    console.log(`resident memory, MB, at each fifth of the scan: ${resident.map(mega).join(', ')}`);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function halfway(a: Spent, b: Spent): Spent {
  return { wall: (a.wall + b.wall) / 2, cpu: (a.cpu + b.cpu) / 2 };
}

function perPage({ wall, cpu }: Spent, pages: number): Spent {
  return { wall: wall / pages, cpu: cpu / pages };
}

function tell(
  { works, visits, bytes }: { readonly works: number; readonly visits: number; readonly bytes: number },
  steps: readonly [readonly [string, Spent], ...(readonly (readonly [string, Spent])[])],
): void {
  const [[, scanning]] = steps;
  console.log(`${works} works, ${visits} visits of pages of ${(bytes / 1e3).toFixed(0)} kB on average\n`);
  console.log(
    '| step | ms a page | pages/s | MB/s | scan is × as fast | CPU ms a page | by CPU × |\n|---|---|---|---|---|---|---|',
  );
  for (const [step, { wall, cpu }] of steps) {
    const speed = `${(1 / wall).toFixed(0)} | ${(bytes / 1e6 / wall).toFixed(1)} | ${(wall / scanning.wall).toFixed(2)}`;
    console.log(
      `| ${step} | ${(wall * 1e3).toFixed(2)} | ${speed} | ${(cpu * 1e3).toFixed(2)} | ${(cpu / scanning.cpu).toFixed(2)} |`,
    );
  }
  const hourly = 3_600 / Math.max(scanning.wall, scanning.cpu);
  console.log(`\nOne core-hour scans ${(hourly / 1e6).toFixed(2)} million such pages.`);
  console.log(
    `A Common Crawl month (about ${MONTH.pages / 1e9} billion pages in ${MONTH.files.toLocaleString('en')} WARC files) takes ` +
      `${(MONTH.pages / hourly).toFixed(0)} core-hours, ${(MONTH.pages / hourly / 24 / 100).toFixed(1)} days on 100 cores.`,
  );
}

async function fill(worker: INestApplicationContext, file: string, works: number): Promise<readonly string[]> {
  const texts = await writeCorpusWorks(file, works);
  writeSync(2, `importing ${works} works\n`);
  const report = await worker.get(ImportWorks, { strict: false }).execute({
    actor: ACTOR,
    label: 'bench',
    sources: { files: await workFiles([file]) },
    uriPrefix: 'tag:bench.example,2026:',
    source: 'Harbor Gazette',
  });
  const { inserted } = must(report, 'the bench may import');
  if (inserted !== works) throw new Error(`not measured: ${inserted} works imported`);
  // WHY: nobody searches here, and what another part of the house makes of the works would be counted as time of the scan
  await worker
    .get(DataSource, { strict: false })
    .query('UPDATE work_search_progress SET rules = $1, works = $2, sequence = (SELECT max(sequence) FROM work)', [
      LEXEME_RULES,
      works,
    ]);
  return texts;
}

interface Measured {
  readonly spent: Spent;
  readonly done: number;
  readonly failed: number;
  readonly findings: number;
  /** Bytes, at each fifth of the scan. */
  readonly resident: readonly number[];
}

async function scan(worker: INestApplicationContext, objectKey: string, label: string): Promise<Measured> {
  const targets = [{ kind: 'WARC' as const, objectKey, name: `${label}.warc.gz` }];
  const spent = stopwatch();
  const started = await worker.get(StartScan, { strict: false }).execute({ actor: ACTOR, targets });
  const { id } = must(started, 'the bench may scan');
  const sizes: number[] = [];
  for (;;) {
    const report = await worker.get(WatchScan, { strict: false }).progress(id);
    if (report === undefined) throw new Error('not measured: the scan is gone');
    const { done, failed, findings } = report.scan.progress;
    writeSync(2, `\r${done + failed} ${label}`);
    sizes.push(process.memoryUsage.rss());
    if (report.scan.state === 'COMPLETED') {
      writeSync(2, '\n');
      const resident = [1, 2, 3, 4, 5].map((fifth) => sizes[Math.ceil((sizes.length * fifth) / 5) - 1] ?? 0);
      return { spent: spent(), done, failed, findings, resident };
    }
    await pause(POLL_MS);
  }
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
