import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { auditRows } from '@app/audit';
import { DecideUse, LicensingModule, licensingRows, type UseQuestion } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { loadEnvironment, migrate, openSettings, PlatformModule } from '@app/platform';
import { worksRows } from '@app/works';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';
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

/** Batches of party × work pairs through `DecideUse` beside the bare join, in databases made for it. Prints Markdown. */
export async function measureLicenses({ batch, small, large }: Sizes): Promise<void> {
  console.log('\n| licenses | pairs | step | ms | µs a decision | times the bare join |\n|---|---|---|---|---|---|');
  {
    await using there = await openLicenses(batch);
    await measureBatch(there);
  }
  await using few = await openLicenses(small);
  await using many = await openLicenses(large);
  await measureGrowth(few, many);
}

/** A database with so many licenses, and the service on it. */
interface Licenses extends AsyncDisposable {
  readonly size: number;
  readonly decideUse: DecideUse;
  readonly database: DataSource;
  readonly pairs: (count: number) => Promise<readonly PairRow[]>;
}

class BenchModule {}

async function openLicenses(size: number): Promise<Licenses> {
  writeSync(2, `filling ${size} licenses\n`);
  await using opening = new AsyncDisposableStack();
  const folder = benchFolder();
  opening.defer(() => rmSync(folder, { recursive: true, force: true }));
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  opening.defer(() => opened.close());
  const { settings } = opened;
  const owner = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
  await owner.connect();
  opening.defer(() => owner.end());
  await fillLicenses(owner, size);
  const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
  const app = await NestFactory.createApplicationContext(
    { module: BenchModule, imports: [PlatformModule.forRoot({ settings, rows }), LicensingModule] },
    { logger: false },
  );
  opening.defer(() => app.close());
  const made = opening.move();
  return {
    size,
    decideUse: app.get(DecideUse, { strict: false }),
    database: app.get(DataSource, { strict: false }),
    pairs: (count) => somePairs(owner, Math.min(count, size)),
    [Symbol.asyncDispose]: () => made.disposeAsync(),
  };
}

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

async function measureBatch({ size, decideUse, database, pairs: take }: Licenses): Promise<void> {
  const pairs = await take(PAIRS);
  const questions = pairs.map(questionOf);
  const values = [pairs.map(({ uri }) => uri), pairs.map(({ partnerId }) => partnerId)];
  const bareJoin = (): Promise<unknown> => database.query(BARE_JOIN, values);
  await bareJoin();
  const first = await timed(() => decideUse.execute(questions));
  const permitted = await permittedAmong(decideUse, questions);
  const [bare, known] = await inTurns(bareJoin, () => decideUse.execute(questions));
  const print = (step: string, ms: number): void =>
    console.log(
      `| ${size} | ${pairs.length} | ${step} | ${ms.toFixed(1)} | ${((ms / pairs.length) * 1_000).toFixed(1)} | ${(ms / bare).toFixed(2)} |`,
    );
  print('bare indexed join', bare);
  print(`decided, works and policies known (${permitted} permitted)`, known);
  print('decided for the first time, every work and license read, policies compiled', first);
}

async function measureGrowth(few: Licenses, many: Licenses): Promise<void> {
  const [ofFew, ofMany] = await Promise.all(
    [few, many].map(async ({ pairs }) => (await pairs(Math.min(FEW_PAIRS, few.size))).map(questionOf)),
  );
  if (ofFew === undefined || ofMany === undefined) throw new Error('INVARIANT: two answers for two');
  await permittedAmong(few.decideUse, ofFew);
  await permittedAmong(many.decideUse, ofMany);
  const [a, b] = await inTurns(
    () => few.decideUse.execute(ofFew),
    () => many.decideUse.execute(ofMany),
  );
  const each = [a, b].map((ms) => `${((ms / ofFew.length) * 1_000).toFixed(1)} µs`).join(' and ');
  const sizes = `${few.size} and ${many.size} licenses`;
  console.log(
    `\ntime per decision at ${sizes}, works and policies known, measured in turns: ${each}, × ${(b / a).toFixed(2)}`,
  );
}

/** @throws when all answers are alike: then nothing worth measuring is decided */
async function permittedAmong(decideUse: DecideUse, questions: readonly UseQuestion[]): Promise<number> {
  const decisions = await decideUse.execute(questions);
  const permitted = decisions.filter(({ verdict }) => verdict === 'PERMITTED').length;
  if (permitted === 0 || permitted === decisions.length) throw new Error(`not measured: ${permitted} permitted`);
  return permitted;
}

/** The best of several rounds of each, milliseconds; in turns, so that a busy machine slows both. */
async function inTurns(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  let [best, bestOfOther] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    best = Math.min(best, await timed(one));
    bestOfOther = Math.min(bestOfOther, await timed(other));
  }
  return [best, bestOfOther];
}

/** Milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
