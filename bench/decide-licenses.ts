import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { DecideUse, LicensingModule, licensingRows, type UseQuestion } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { loadEnvironment, migrate, openSettings, PlatformModule } from '@app/platform';
import { worksRows } from '@app/works';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { fillLicenses, type PairRow, somePairs } from './decide-rows.js';

/** Licenses in the table: where the batch is measured, and between which the time per decision is compared. */
export interface Sizes {
  readonly batch: number;
  readonly small: number;
  readonly large: number;
}

const PAIRS = 10_000;
/** Pairs of the comparison between sizes: no more than the small table has licenses. */
const FEW_PAIRS = 1_000;
const ROUNDS = 15;
const AT = Temporal.Instant.from('2026-06-01T00:00:00Z');

/** What the database must do at the very least: find the licenses of the pairs by the indexes. */
const BARE_JOIN = `
  SELECT pair.place, l.id, l.version FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS pair (uri, partner_id, place)
  JOIN license_work w ON w.uri = pair.uri JOIN license l ON l.id = w.license_id AND l.partner_id = pair.partner_id`;

/** Batches of party × work pairs through `DecideUse` beside the bare join, in a database made for it. Prints Markdown. */
export async function measureLicenses({ batch, small, large }: Sizes): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'));
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { settings } = opened;
  const owner = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    await owner.connect();
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
    const open = (): Promise<INestApplicationContext> =>
      NestFactory.createApplicationContext(
        { module: BenchModule, imports: [PlatformModule.forRoot({ settings, rows }), LicensingModule] },
        { logger: false },
      );
    console.log('\n| licenses | pairs | step | ms | µs a decision | times the bare join |\n|---|---|---|---|---|---|');
    const sizes = [...new Set([small, batch, large])].toSorted((a, b) => a - b);
    const perDecision = new Map<number, number>();
    for (const size of sizes) {
      writeSync(2, `filling ${size} licenses\n`);
      await fillLicenses(owner, size);
      const few = await measure(open, await somePairs(owner, Math.min(FEW_PAIRS, size)), size);
      perDecision.set(size, few);
      if (size === batch) await measure(open, await somePairs(owner, Math.min(PAIRS, size)), size);
    }
    const [from = Number.NaN, to = Number.NaN] = [perDecision.get(small), perDecision.get(large)];
    console.log(`\ntime per decision from ${small} to ${large} licenses: × ${(to / from).toFixed(2)}`);
  } finally {
    await owner.end();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class BenchModule {}

function questionOf({ partnerId, workId }: PairRow): UseQuestion {
  return {
    partnerId,
    workId,
    action: 'reprint',
    at: AT,
    territory: 'CN',
    medium: 'web',
    language: 'zh-Hans',
    domain: 'news.partner.example',
  };
}

/** @returns milliseconds a decision, policies known */
async function measure(
  open: () => Promise<INestApplicationContext>,
  pairs: readonly PairRow[],
  size: number,
): Promise<number> {
  const app = await open();
  try {
    const decideUse = app.get(DecideUse, { strict: false });
    const database = app.get(DataSource, { strict: false });
    const questions = pairs.map(questionOf);
    const values = [pairs.map(({ uri }) => uri), pairs.map(({ partnerId }) => partnerId)];
    const bareJoin = (): Promise<unknown> => database.query(BARE_JOIN, values);
    await bareJoin();
    const first = await timed(() => decideUse.execute(questions), 1);
    const verdicts = (await decideUse.execute(questions)).map(({ verdict }) => verdict);
    const permitted = verdicts.filter((verdict) => verdict === 'PERMITTED').length;
    if (permitted === 0 || permitted === verdicts.length) throw new Error(`not measured: ${permitted} permitted`);
    const bare = await timed(bareJoin, ROUNDS);
    const known = await timed(() => decideUse.execute(questions), ROUNDS);
    const print = (step: string, ms: number): void =>
      console.log(
        `| ${size} | ${pairs.length} | ${step} | ${ms.toFixed(1)} | ${((ms / pairs.length) * 1_000).toFixed(1)} | ${(ms / bare).toFixed(2)} |`,
      );
    print('bare indexed join', bare);
    print(`decided, policies known (${permitted} permitted)`, known);
    print('decided for the first time, every license read and compiled', first);
    return known / pairs.length;
  } finally {
    await app.close();
  }
}

/** The best of several rounds, milliseconds. */
async function timed(work: () => Promise<unknown>, rounds: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
