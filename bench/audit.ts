import { createHash, randomUUID } from 'node:crypto';
import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  AUDIT_LOG,
  AUDIT_TRAIL,
  type AuditLog,
  AuditModule,
  type AuditTrail,
  auditRows,
  IntegrateEntries,
  ProveLog,
} from '@app/audit';
import { must, systemActor, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { loadEnvironment, managerOf, migrate, openSettings, PlatformModule } from '@app/platform';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';

const WRITERS = 8;
const ROUNDS = 5;
const SIZES = [10_000, 1_000_000] as const;
const PROOFS = 400;
/** As often as the worker looks, milliseconds. */
const INTEGRATION_PAUSE = 500;

/**
 * What the log costs. Transactions of eight writers that change a row and append an entry, beside the same ones with a
 * bare INSERT of an equal row, in turns, while the tree takes entries in; before that, a proof in a log of 10,000 and of
 * 1,000,000 entries. Makes its own database in a temporary folder. Prints Markdown tables.
 * @param args transactions a round, 4,000 where left out; entries of the large log
 */
export async function run(args: string[] = []): Promise<void> {
  const transactions = Number(args[0] ?? 4_000);
  const folder = benchFolder();
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { settings } = opened;
  const owner = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    await owner.connect();
    await owner.query(`
      CREATE TABLE bench_case (id int PRIMARY KEY, version int NOT NULL);
      INSERT INTO bench_case SELECT id, 0 FROM generate_series(1, 1000) AS id;
      CREATE TABLE bench_entry (LIKE audit_entry INCLUDING ALL);
      GRANT SELECT, INSERT, UPDATE ON bench_case, bench_entry TO imprimatur_app;
    `);
    const app = await NestFactory.createApplicationContext(
      { module: BenchModule, imports: [PlatformModule.forRoot({ settings, rows: auditRows }), AuditModule] },
      { logger: false },
    );
    await measureProofs(app, owner, Number(args[1] ?? SIZES[1]));
    await measureAppending(app, transactions);
    await app.close();
  } finally {
    await owner.end();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class BenchModule {}

async function measureAppending(app: INestApplicationContext, transactions: number): Promise<void> {
  const work = app.get<UnitOfWork>(UNIT_OF_WORK);
  const trail = app.get<AuditTrail>(AUDIT_TRAIL);
  const at = Temporal.Now.instant();
  const audited = (place: number) =>
    work.run(async (tx) => {
      await managerOf(tx).query('UPDATE bench_case SET version = version + 1 WHERE id = $1', [1 + (place % 1_000)]);
      await trail.append(tx, {
        actor: systemActor('bench.audit'),
        action: 'bench.case-moved',
        subject: { type: 'case', id: String(place) },
        before: 'OPEN',
        after: 'NOTICE_SENT',
        reason: 'BENCH',
        at,
        facts: { place, noticeId: randomUUID() },
      });
    });
  const bare = (place: number) =>
    work.run(async (tx) => {
      await managerOf(tx).query('UPDATE bench_case SET version = version + 1 WHERE id = $1', [1 + (place % 1_000)]);
      const { id, hash } = READY[place % READY.length] ?? { id: '', hash: '' };
      const fresh = (place + READY.length).toString(16).padStart(12, '0');
      await managerOf(tx).query(
        `INSERT INTO bench_entry (id, at, subject_type, subject_id, content, hash, transaction)
         VALUES ($1, $2, $3, $4, $5, $6, pg_current_xact_id()::text::bigint)`,
        [id.slice(0, -12) + fresh, new Date(), 'case', String(place), CONTENT, hash.slice(0, -12) + fresh],
      );
    });
  const best = { audited: 0, bare: 0 };
  const ratios: number[] = [];
  let place = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const stop = keepIntegrating(app);
    const withEntry = await throughput(audited, transactions, place);
    await stop();
    const without = await throughput(bare, transactions, place);
    place += transactions;
    if (round < 0) continue;
    best.audited = Math.max(best.audited, withEntry);
    best.bare = Math.max(best.bare, without);
    ratios.push(withEntry / without);
    writeSync(2, `round ${round + 1}: ${(withEntry / without).toFixed(2)}\n`);
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
  console.log(`${WRITERS} writers, ${ROUNDS} rounds of ${transactions} transactions each\n`);
  console.log('| transaction | best, a second | median share of the bare one |\n|---|---|---|');
  console.log(`| with an audit entry, the tree growing | ${best.audited.toFixed(0)} | ${median.toFixed(2)} |`);
  console.log(`| with a bare INSERT of an equal row | ${best.bare.toFixed(0)} | 1 |\n`);
}

/** Lets the tree take entries in until it is stopped. */
function keepIntegrating(app: INestApplicationContext): () => Promise<void> {
  const integrate = app.get(IntegrateEntries);
  let isGoing = true;
  const going = (async () => {
    while (isGoing) {
      await integrate.execute();
      await new Promise((resolve) => setTimeout(resolve, INTEGRATION_PAUSE));
    }
  })();
  return async () => {
    isGoing = false;
    await going;
  };
}

async function throughput(one: (place: number) => Promise<void>, count: number, from: number): Promise<number> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await one(from + next);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return count / ((performance.now() - start) / 1_000);
}

async function measureProofs(app: INestApplicationContext, owner: pg.Client, large: number): Promise<void> {
  const log = app.get<AuditLog>(AUDIT_LOG);
  const prove = app.get(ProveLog);
  const times: { size: number; us: number }[] = [];
  for (const size of [SIZES[0], large]) {
    await fill(owner, size - (times.at(-1)?.size ?? 0));
    await app.get(IntegrateEntries).execute();
    // as a server that has been up for a while
    await owner.query('VACUUM ANALYZE');
    await owner.query('CHECKPOINT');
    const places = Array.from({ length: PROOFS }, (_, index) => Math.floor((index * size) / PROOFS));
    const hashes: string[] = [];
    for (const place of places) hashes.push((await log.after(place, 1))[0]?.hash ?? '');
    for (const hash of hashes) must(await prove.inclusion(hash), 'proof');
    times.push({ size, us: await median(hashes, async (hash) => must(await prove.inclusion(hash), 'proof')) });
    writeSync(2, `${size} entries: measured\n`);
  }
  const first = times[0]?.us ?? Number.NaN;
  console.log('| entries in the log | µs a proof | times the smallest |\n|---|---|---|');
  for (const { size, us } of times) console.log(`| ${size} | ${us.toFixed(0)} | ${(us / first).toFixed(2)} |`);
}

/** Microseconds, the middle one. */
async function median(inputs: readonly string[], one: (input: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await one(input);
    times.push(performance.now() - start);
  }
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN) * 1_000;
}

async function fill(owner: pg.Client, count: number): Promise<void> {
  await owner.query(
    `INSERT INTO audit_entry (id, at, subject_type, subject_id, content, hash, transaction)
     SELECT gen_random_uuid(), now(), 'filler', n, '{}', encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
       pg_current_xact_id()::text::bigint
     FROM generate_series(1, $1::int) AS n`,
    [count],
  );
}

const CONTENT = JSON.stringify({
  id: randomUUID(),
  at: '2026-03-02T10:00:00.000Z',
  actor: { kind: 'SYSTEM', id: 'bench.audit', roles: [] },
  action: 'bench.case-moved',
  subject: { type: 'case', id: '1234567' },
  before: 'OPEN',
  after: 'NOTICE_SENT',
  reason: 'BENCH',
  facts: { place: 1_234_567, noticeId: randomUUID() },
});
/** Keys made beforehand: the bare INSERT computes nothing. */
const READY = Array.from({ length: 4_096 }, () => ({
  id: randomUUID(),
  hash: createHash('sha256').update(randomUUID()).digest('hex'),
}));
