import { setTimeout as wait } from 'node:timers/promises';
import type { Finding, ScanReport, TargetRequest } from '@app/scans';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { scanTargets } from '../inputs/scan-targets.js';
import type { Io } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';

interface ScanOptions extends OutputOptions {
  readonly warc?: readonly string[];
  readonly urlBase?: string;
}

/** Targets that one scan takes; more become several scans. */
const MOST_TARGETS = 1_000;
const POLL_MS = 100;
const FINDINGS_PAGE = 200;
const ACTOR = { kind: 'OPERATOR', id: 'scan', roles: [] } as const;

/** `scan TARGET…`: looks at pages for copies of works, and says of each copy what it is. */
export function registerScan(program: Command, io: Io): void {
  program
    .command('scan')
    .description('find copies of works on pages and judge them')
    .argument('[target...]', 'addresses, HTML, JSON Lines and WARC files, or folders of them')
    .option('--warc <file...>', 'web archives')
    .option('--url-base <prefix>', 'files were saved from this address and their path below the given folder')
    .option('--json', 'one JSON object a finding')
    .option('--progress', 'show progress even where standard error is no terminal')
    .action(async (targets: readonly string[], options: ScanOptions) => {
      const { warc: warcs = [], urlBase } = options;
      if (targets.length + warcs.length === 0) throw new WrongUsage('scan needs a target, or --warc FILE');
      const { withWorker } = await import('../service/with-worker.js');
      const inputs = new ManyInputs(io, options);
      await withWorker(io, async (context) => {
        const sources = { targets, warcs, ...(urlBase === undefined ? {} : { urlBase }) };
        for (const scanId of await startScans(io, context, sources, inputs)) {
          const report = await watched(io, options, context, scanId);
          for (const { page, failure = 'INTERNAL', detail } of report.failures) {
            inputs.refuse(new CommandRefused(failure, `${page}: ${detail ?? 'no page'}`, { page }));
          }
          for await (const finding of findingsOf(context, scanId)) print(io, options, finding, human);
        }
      });
      inputs.finish();
    });
}

async function startScans(
  io: Io,
  context: INestApplicationContext,
  sources: Parameters<typeof scanTargets>[1],
  inputs: ManyInputs,
): Promise<string[]> {
  const { OBJECT_STORE } = await import('@app/platform');
  const { StartScan } = await import('@app/scans');
  const store = context.get<import('@app/platform').ObjectStore>(OBJECT_STORE, { strict: false });
  const keep = async (bytes: Uint8Array): Promise<string> => (await store.put(bytes)).key;
  const requests: TargetRequest[] = [];
  for await (const target of scanTargets(io, sources, keep)) {
    if (target instanceof CommandRefused) inputs.refuse(target);
    else requests.push(target);
  }
  const started: string[] = [];
  for (let from = 0; from < requests.length; from += MOST_TARGETS) {
    const targets = requests.slice(from, from + MOST_TARGETS);
    const scan = await context.get(StartScan, { strict: false }).execute({ actor: ACTOR, targets });
    if (!scan.ok) throw CommandRefused.of(scan.error);
    started.push(scan.value.id);
  }
  return started;
}

/** Waits for a scan's end; a worker in this process or another one does it. */
async function watched(
  io: Io,
  options: ScanOptions,
  context: INestApplicationContext,
  scanId: string,
): Promise<ScanReport> {
  const { WatchScan } = await import('@app/scans');
  const watch = context.get(WatchScan, { strict: false });
  const progress = await startProgress(io, options, 0, 'pages');
  let seen = 0;
  for (;;) {
    const report = await watch.execute(scanId);
    if (report === undefined) throw new Error(`INVARIANT: scan ${scanId} was started`);
    const { done, failed } = report.scan.progress;
    progress.advance(done + failed - seen);
    seen = done + failed;
    if (report.scan.state === 'COMPLETED' || report.scan.state === 'CANCELED') {
      progress.stop();
      return report;
    }
    await wait(POLL_MS);
  }
}

async function* findingsOf(context: INestApplicationContext, scanId: string): AsyncGenerator<Finding> {
  const { FindFindings } = await import('@app/scans');
  const find = context.get(FindFindings, { strict: false });
  for (let after: string | undefined; ; ) {
    const { findings, next } = await find.execute({
      scanId,
      limit: FINDINGS_PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* findings;
    if (next === undefined) return;
    after = next;
  }
}

function human({ page, verdict, work, reuse, credit }: Finding): string {
  const copied = reuse === undefined ? '' : `, ${reuse.class} (${Math.round(reuse.workCovered * 100)} %)`;
  return `${verdict}  ${page}\n  ${work === undefined ? 'no work' : `${work.title} (${work.uri})`}${copied}, credit ${credit.class}`;
}
