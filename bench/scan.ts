import { mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { must, systemActor } from '@app/kernel';
import { createLogger, loadEnvironment, migrate, OBJECT_STORE, type ObjectStore, openSettings } from '@app/platform';
import { StartScan, WatchScan } from '@app/scans';
import { ImportWorks, workFiles } from '@app/works';
import type { INestApplicationContext } from '@nestjs/common';
import { Parser } from 'htmlparser2';
import { createWorker } from '../apps/worker/src/create-worker.js';
import { WorkerModule } from '../apps/worker/src/worker.module.js';
import { migrations } from '../migrations/index.js';
import { corporaFolder, writeCorpusWorks } from './corpus-works.js';

const WORKS = 10_000;
const PAGES = 600;
const POLL_MS = 50;
const ACTOR = { ...systemActor('bench.scan'), roles: ['ADMIN'] as const };

/**
 * Pages scanned per second by one worker process (read, match, judge, store; pages come from the object store, so no network), beside
 * bare parsing of the same pages with htmlparser2 in the same run. Makes its own database in a temporary folder.
 * Needs `corpora` under `IMPRIMATUR_SHARED` (default `../shared`). Prints a Markdown table; progress goes to standard error.
 * @param args number of works and of pages; 10,000 and 600 where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const works = Number(args[0] ?? WORKS);
  const wanted = Number(args[1] ?? PAGES);
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'));
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' }));
  const { settings } = opened;
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    const worker = await createWorker(WorkerModule.forRoot({ settings }), createLogger('error', 'bench'));
    await fill(worker, join(folder, 'works.jsonl'), works);
    const pages = realPages(wanted);
    const parsing = timeParsing(pages);
    await scan(worker, pages.slice(0, 1), 'warm-up');
    const scanning = await scan(worker, pages, 'pages');
    const memory = process.memoryUsage.rss();
    await worker.close();
    console.log(`${works} works, ${pages.length} real pages\n`);
    console.log('| step | s | pages/s | of bare parsing |\n|---|---|---|---|');
    for (const [step, seconds] of [
      ['scan', scanning],
      ['htmlparser2 alone', parsing],
    ] as const) {
      console.log(
        `| ${step} | ${seconds.toFixed(2)} | ${(pages.length / seconds).toFixed(0)} | ${(parsing / seconds).toFixed(3)} |`,
      );
    }
    console.log(`\nresident memory of the worker after the scan: ${(memory / 1e6).toFixed(0)} MB`);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(worker: INestApplicationContext, file: string, works: number): Promise<void> {
  await writeCorpusWorks(file, works);
  const report = await worker.get(ImportWorks, { strict: false }).execute({
    actor: ACTOR,
    label: 'bench',
    sources: { files: await workFiles([file]) },
    uriPrefix: 'tag:bench.example,2026:',
    source: 'Harbor Gazette',
  });
  const { inserted } = must(report, 'the bench may import');
  if (inserted !== works) throw new Error(`not measured: ${inserted} works imported`);
}

/** The real pages of the corpora, again and again until there are enough. */
function realPages(wanted: number): readonly Uint8Array[] {
  const folders = ['gne-zh', 'scrapinghub', 'trafilatura-subset'].map((name) => resolve(corporaFolder(), 'html', name));
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.html.gz'))
      .map((name) => gunzipSync(readFileSync(join(folder, name)))),
  );
  return Array.from({ length: wanted }, (_, index) => pages[index % pages.length] ?? new Uint8Array());
}

function timeParsing(pages: readonly Uint8Array[]): number {
  const decoder = new TextDecoder();
  let text = 0;
  const start = performance.now();
  for (const page of pages) {
    const parser = new Parser({ ontext: (data) => (text += data.length) });
    parser.end(decoder.decode(page));
  }
  if (text === 0) throw new Error('not measured: the pages hold no text');
  return (performance.now() - start) / 1_000;
}

async function scan(worker: INestApplicationContext, pages: readonly Uint8Array[], label: string): Promise<number> {
  const store = worker.get<ObjectStore>(OBJECT_STORE, { strict: false });
  const targets = [];
  for (const [index, page] of pages.entries()) {
    const { key } = await store.put(page);
    const url = `https://site${index % 50}.example/${label}/${index}`;
    targets.push({ kind: 'PAGE' as const, objectKey: key, name: url, url });
  }
  const start = performance.now();
  const started = await worker.get(StartScan, { strict: false }).execute({ actor: ACTOR, targets });
  const { id } = must(started, 'the bench may scan');
  for (;;) {
    const report = await worker.get(WatchScan, { strict: false }).execute(id);
    if (report === undefined) throw new Error('not measured: the scan is gone');
    const { done, failed, targets: known } = report.scan.progress;
    writeSync(2, `\r${done + failed} of ${known} ${label}`);
    if (report.scan.state === 'COMPLETED') break;
    await pause(POLL_MS);
  }
  writeSync(2, '\n');
  return (performance.now() - start) / 1_000;
}
