import { createReadStream, createWriteStream, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { auditRows } from '@app/audit';
import { must, systemActor } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { loadEnvironment, migrate, openSettings, PlatformModule } from '@app/platform';
import { ImportWorks, WorksModule, workFiles, worksRows } from '@app/works';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
import { writeCorpusWorks } from './corpus-works.js';

const WORKS = 10_000;

/**
 * Works imported per second, beside a bare COPY of the finished rows into a table without indexes in the same run and database:
 * compare the ratio between machines. Makes its own database in a temporary folder, with the settings the service runs with.
 * Needs `corpora` under `IMPRIMATUR_SHARED` (default `../shared`). Prints a Markdown table; progress goes to standard error.
 * @param args number of works, 10,000 where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const wanted = Number(args[0] ?? WORKS);
  const folder = benchFolder();
  const file = join(folder, 'works.jsonl');
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { settings } = opened;
  try {
    await writeCorpusWorks(file, wanted);
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    const rows = [...auditRows, ...partiesRows, ...worksRows];
    const app = await NestFactory.createApplicationContext(
      { module: BenchModule, imports: [PlatformModule.forRoot({ settings, rows }), WorksModule] },
      { logger: false },
    );
    const importWorks = app.get(ImportWorks);
    console.log(`${wanted} works, ${megabytes(statSync(file).size)} MB of JSON Lines\n`);
    console.log('| step | s | works/s | of bare COPY | highest resident memory, MB |\n|---|---|---|---|---|');
    const first = await timedImport(importWorks, file, { inserted: wanted });
    const again = await timedImport(importWorks, file, { unchanged: wanted });
    await app.close();
    const bare = await bareCopy(settings.databaseOwnerUrl, join(folder, 'rows.copy'));
    const print = (step: string, seconds: number, memory: string): void =>
      console.log(
        `| ${step} | ${seconds.toFixed(2)} | ${(wanted / seconds).toFixed(0)} | ${(bare / seconds).toFixed(3)} | ${memory} |`,
      );
    print('import, all new', first.seconds, megabytes(first.memory));
    print('import again, all unchanged', again.seconds, megabytes(again.memory));
    print('bare COPY of the same rows', bare, '');
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class BenchModule {}

async function timedImport(
  importWorks: ImportWorks,
  file: string,
  expected: { readonly inserted?: number; readonly unchanged?: number },
): Promise<{ seconds: number; memory: number }> {
  let memory = 0;
  const start = performance.now();
  const report = must(
    await importWorks.execute({
      actor: systemActor('bench.import'),
      label: 'bench',
      sources: { files: await workFiles([file]) },
      uriPrefix: 'tag:bench.example,2026:',
      source: 'Harbor Gazette',
      onProgress: ({ read }) => {
        memory = Math.max(memory, process.memoryUsage.rss());
        writeSync(2, `\r${read} works`);
      },
    }),
    'the bench may import',
  );
  writeSync(2, '\n');
  for (const [name, count] of Object.entries(expected)) {
    if (report[name as 'inserted' | 'unchanged'] !== count) throw new Error(`not measured: ${JSON.stringify(report)}`);
  }
  return { seconds: (performance.now() - start) / 1_000, memory };
}

/** Seconds of one COPY of all rows of `work`, as they are, into a table of the same columns and nothing else. */
async function bareCopy(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(client.query(copyTo('COPY work TO STDOUT')), createWriteStream(file));
    await client.query('CREATE TABLE bare_copy (LIKE work)');
    const start = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom('COPY bare_copy FROM STDIN')));
    return (performance.now() - start) / 1_000;
  } finally {
    await client.end();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
