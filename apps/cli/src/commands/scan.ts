import { setTimeout as wait } from 'node:timers/promises';
import type { Finding, ScanReport, TargetRequest } from '@app/scans';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { type SourceOptions, sourceRequests, wholeNumber } from '../inputs/scan-sources.js';
import { scanTargets } from '../inputs/scan-targets.js';
import type { Io } from '../io.js';
import { CommandRefused, WrongUsage } from '../output/command-refused.js';
import { ManyInputs, type OutputOptions, print } from '../output/print.js';
import { startProgress } from '../output/progress.js';

interface ScanOptions extends OutputOptions, SourceOptions {
  readonly warc?: readonly string[];
  readonly urlBase?: string;
  readonly resume?: readonly string[];
  readonly schedule?: readonly string[];
  readonly all?: true;
}

/** Targets that one scan takes; more become several scans. */
const MOST_TARGETS = 1_000;
const POLL_MS = 100;
const FINDINGS_PAGE = 200;
/** Exit status of a command that was stopped from the keyboard. */
const INTERRUPTED = 130;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTOR = { kind: 'OPERATOR', id: 'scan', roles: [] } as const;

/** `scan TARGET…`: looks at pages for copies of works, and says of each copy what it is. */
export function registerScan(program: Command, io: Io): void {
  program
    .command('scan')
    .description('find copies of works on pages and judge them')
    .argument('[target...]', 'addresses, HTML, JSON Lines and WARC files, or folders of them')
    .option('--warc <file...>', 'web archives: files, or addresses that are read part by part')
    .option('--url-base <prefix>', 'files were saved from this address and their path below the given folder')
    .option('--list <file...>', 'addresses one a line, or search results as CSV')
    .option('--sitemap <url...>', 'sitemaps or sitemap indexes, gzipped or not')
    .option('--feed <url...>', 'RSS or Atom feeds')
    .option('--site <url...>', 'sites to follow link by link')
    .option('--depth <links>', 'with --site: links from the first page to the last (3)', wholeNumber)
    .option('--budget <pages>', 'with --site: pages looked at in all (500)', wholeNumber)
    .option('--reprints [partner]', 'the reprints that partners, or one of them, declared')
    .option('--all', 'look at pages again that are known to be unchanged')
    .option('--resume <scan...>', 'go on with scans that were stopped')
    .option('--schedule <schedule...>', 'run schedules now, beside their grids')
    .option('--json', 'one JSON object a finding')
    .option('--progress', 'show progress even where standard error is no terminal')
    .action(async (targets: readonly string[], options: ScanOptions) => {
      const { warc: warcs = [], urlBase, resume = [], schedule: schedules = [] } = options;
      const sources = sourceRequests(options);
      const files = [...targets, ...warcs, ...(options.list ?? [])];
      if (files.length + sources.length + resume.length + schedules.length === 0) {
        throw new WrongUsage(
          'scan needs a target, or one of --warc, --list, --sitemap, --feed, --site, --reprints, --schedule, --resume',
        );
      }
      const { withWorker } = await import('../service/with-worker.js');
      const inputs = new ManyInputs(io, options);
      await withWorker(io, async (context) => {
        const given = { targets, warcs, lists: options.list ?? [], ...(urlBase === undefined ? {} : { urlBase }) };
        const interrupt = onInterrupt();
        const started = [
          ...(await resumeScans(context, resume)),
          ...(await runSchedules(context, schedules)),
          ...(files.length + sources.length === 0
            ? []
            : await startScans(io, context, given, { sources, revisit: options.all ? 'ALL' : 'CHANGED' }, inputs)),
        ];
        for (const [at, scanId] of started.entries()) {
          const report = await watched(io, options, context, scanId, interrupt);
          if (report === 'INTERRUPTED') {
            await pauseScans(io, context, started.slice(at));
            process.exitCode = INTERRUPTED;
            return;
          }
          for (const { page, failure = 'INTERNAL', detail } of report.failures) {
            inputs.refuse(new CommandRefused(failure, `${page}: ${detail ?? 'no page'}`, { page }));
          }
          noteRest(io, options, report);
          for await (const finding of findingsOf(context, scanId)) print(io, options, finding, human);
        }
      });
      inputs.finish();
    });
}

async function startScans(
  io: Io,
  context: INestApplicationContext,
  given: Parameters<typeof scanTargets>[1],
  more: { readonly sources: readonly TargetRequest[]; readonly revisit: 'CHANGED' | 'ALL' },
  inputs: ManyInputs,
): Promise<string[]> {
  const { OBJECT_STORE } = await import('@app/platform');
  const { StartScan } = await import('@app/scans');
  const store = context.get<import('@app/platform').ObjectStore>(OBJECT_STORE, { strict: false });
  const keep = {
    bytes: async (bytes: Uint8Array) => (await store.put(bytes)).key,
    stream: async (bytes: AsyncIterable<Uint8Array>) => (await store.putStream(bytes)).key,
  };
  const requests: TargetRequest[] = [...more.sources];
  for await (const target of scanTargets(io, given, keep)) {
    if (target instanceof CommandRefused) inputs.refuse(target);
    else requests.push(target);
  }
  const started: string[] = [];
  for (let from = 0; from < requests.length; from += MOST_TARGETS) {
    const targets = requests.slice(from, from + MOST_TARGETS);
    const scan = await context
      .get(StartScan, { strict: false })
      .execute({ actor: ACTOR, targets, revisit: more.revisit });
    if (!scan.ok) throw CommandRefused.of(scan.error);
    started.push(scan.value.id);
  }
  return started;
}

/** Waits for a scan's end, or for Ctrl-C; a worker in this process or another one does the work. */
async function watched(
  io: Io,
  options: ScanOptions,
  context: INestApplicationContext,
  scanId: string,
  interrupt: { readonly isAsked: boolean },
): Promise<ScanReport | 'INTERRUPTED'> {
  const { WatchScan } = await import('@app/scans');
  const watch = context.get(WatchScan, { strict: false });
  const progress = await startProgress(io, options, 0, 'pages');
  let seen = 0;
  for (;;) {
    const report = await watch.execute(scanId);
    if (report === undefined) throw new Error(`INVARIANT: scan ${scanId} was started`);
    const { done, failed, skipped } = report.scan.progress;
    progress.advance(done + failed + skipped - seen, bytesOf(report));
    seen = done + failed + skipped;
    if (interrupt.isAsked) {
      progress.stop();
      return 'INTERRUPTED';
    }
    if (report.scan.state === 'COMPLETED' || report.scan.state === 'CANCELED') {
      progress.stop();
      return report;
    }
    await wait(POLL_MS);
  }
}

/** What was read in part, or not as it says of itself; and all that failed, by host, where that is more than can be named page by page. */
function noteRest(io: Io, { json }: ScanOptions, { warnings, failures, failuresByHost, scan }: ScanReport): void {
  const note = (line: string, facts: object): void => io.stderr(`${json === true ? JSON.stringify(facts) : line}\n`);
  for (const { page, warnings: what } of warnings) note(`${page}: ${what.join(', ')}`, { page, warnings: what });
  if (scan.progress.failed <= failures.length) return;
  for (const sum of failuresByHost) note(`${sum.host ?? 'no host'}: ${sum.failure}, ${sum.count} times`, sum);
}

function bytesOf({ archiveBytes }: ScanReport): string {
  if (archiveBytes === undefined) return '';
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return ` | ${megabytes(archiveBytes.read)} of ${megabytes(archiveBytes.total)} MB`;
}

/** Pages under way end, the others wait; nothing done is lost. */
async function pauseScans(io: Io, context: INestApplicationContext, scanIds: readonly string[]): Promise<void> {
  const { PauseScan } = await import('@app/scans');
  for (const scanId of scanIds) await context.get(PauseScan, { strict: false }).execute({ actor: ACTOR, scanId });
  io.stderr(`Stopped; nothing is lost. Go on with: imprimatur scan --resume ${scanIds.join(' ')}\n`);
}

async function resumeScans(context: INestApplicationContext, scanIds: readonly string[]): Promise<readonly string[]> {
  const { ResumeScan } = await import('@app/scans');
  for (const scanId of scanIds) {
    if (!UUID.test(scanId)) throw new CommandRefused('SCAN_UNKNOWN', `${scanId}: there is no such scan`, { scanId });
    const resumed = await context.get(ResumeScan, { strict: false }).execute({ actor: ACTOR, scanId });
    // one that runs, or has ended, is watched all the same
    if (!resumed.ok && resumed.error.code === 'SCAN_UNKNOWN') throw CommandRefused.of(resumed.error);
  }
  return scanIds;
}

async function runSchedules(context: INestApplicationContext, scheduleIds: readonly string[]): Promise<string[]> {
  const { RunScheduleNow } = await import('@app/scans');
  const started: string[] = [];
  for (const scheduleId of scheduleIds) {
    if (!UUID.test(scheduleId)) {
      throw new CommandRefused('SCAN_SCHEDULE_UNKNOWN', `${scheduleId}: there is no such schedule`, { scheduleId });
    }
    const scan = await context.get(RunScheduleNow, { strict: false }).execute({ actor: ACTOR, scheduleId });
    if (!scan.ok) throw CommandRefused.of(scan.error);
    started.push(scan.value.id);
  }
  return started;
}

/** The first Ctrl-C asks the command to stop, a second one does not wait. */
function onInterrupt(): { readonly isAsked: boolean } {
  const interrupt = { isAsked: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupt.isAsked) process.exit(INTERRUPTED);
      interrupt.isAsked = true;
    });
  }
  return interrupt;
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
