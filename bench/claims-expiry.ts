import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AuditModule, auditRows } from '@app/audit';
import { ClaimsModule, claimsRows, LapseDueDrafts, OpenClaim } from '@app/claims';
import { must, PUBLIC_ACTOR } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { loadEnvironment, migrate, openSettings, PlatformModule } from '@app/platform';
import { worksRows } from '@app/works';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { benchFolder } from './bench-folder.js';

/** Odd, so that there is a middle one. */
const ROUNDS = 3;
/** Claims a second that others file. */
const FILED_A_SECOND = 20;
/** Before anything is measured: the code is compiled, connections are open, pages are read. */
const WARM_SECONDS = 10;
/** In every round, before the sweep, among the same rows. */
const IDLE_SECONDS = 30;
const CLAIM = {
  actor: PUBLIC_ACTOR,
  content: {
    kind: 'CONTENT',
    subject: { workUri: 'https://news.example/works/1' },
    statement: 'The second paragraph names the wrong river.',
    triggers: [{ basis: 'STATED_EVENT', event: '2026-09-01' }],
  },
  claimant: { name: 'Li Hua', email: 'li.hua@reader.example' },
} as const;

/**
 * What it costs that a million drafts lapse at the same midnight: the sweep with its audit entries and outbox
 * messages beside one bare UPDATE of the same rows, in turns; and how long others wait who file a claim meanwhile, beside
 * how long they wait while nothing else is done. One process does both, as `npm start` does. Makes its own database in a
 * temporary folder. Prints Markdown tables.
 * @param args drafts, 1,000,000 where left out; rounds, 3 where left out
 */
export async function run(args: string[] = []): Promise<void> {
  const drafts = Number(args[0] ?? 1_000_000);
  const rounds = Number(args[1] ?? ROUNDS);
  const folder = benchFolder();
  const opened = await openSettings(loadEnvironment({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }));
  const { settings } = opened;
  const owner = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  try {
    await migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, migrations });
    await owner.connect();
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
    const app = await NestFactory.createApplicationContext(
      { module: BenchModule, imports: [PlatformModule.forRoot({ settings, rows }), AuditModule, ClaimsModule] },
      { logger: false },
    );
    await filing(app, WARM_SECONDS * FILED_A_SECOND);
    await fill(app, owner, drafts);
    await measure(app, owner, drafts, rounds);
    await app.close();
  } finally {
    await owner.end();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class BenchModule {}

async function measure(app: INestApplicationContext, owner: pg.Client, drafts: number, rounds: number): Promise<void> {
  const ratios: number[] = [];
  const idle: number[] = [];
  const busy: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await bareUpdate(owner);
    await settle(owner);
    idle.push(...(await filing(app, IDLE_SECONDS * FILED_A_SECOND)));
    const { took, waits } = await sweep(app, drafts);
    busy.push(...waits);
    ratios.push(took / bare);
    writeSync(2, `round ${round}: bare ${bare.toFixed(1)} s, sweep ${took.toFixed(1)} s, ${p99s(idle, waits)}\n`);
    await checkWritten(owner, drafts, round);
    if (round < rounds) await makeDraftsAgain(owner);
  }
  console.log(`${drafts} drafts due, ${rounds} rounds\n`);
  console.log('| lapse | median, times the bare UPDATE |\n|---|---|');
  console.log(`| with audit entry and outbox message each | ${at(ratios, 0.5).toFixed(2)} |\n`);
  console.log(`Meanwhile others file ${FILED_A_SECOND} claims a second\n`);
  console.log('| service | claims filed | p50 ms | p99 ms | p99, times idle |\n|---|---|---|---|---|');
  for (const [name, times] of [
    ['idle', idle],
    ['drafts lapsing', busy],
  ] as const) {
    const times99 = at(times, 0.99);
    const ratio = (times99 / at(idle, 0.99)).toFixed(2);
    console.log(`| ${name} | ${times.length} | ${at(times, 0.5).toFixed(1)} | ${times99.toFixed(1)} | ${ratio} |`);
  }
}

/** Taken back, so that the sweep finds the same rows. @returns seconds it took, commit and all */
async function bareUpdate(owner: pg.Client): Promise<number> {
  await settle(owner);
  const took = await seconds(() =>
    owner.query(`UPDATE claim SET state = 'LAPSED', lapsed_at = now(), version = version + 1
      WHERE state = 'DRAFT' AND draft_lapses_at <= now()`),
  );
  await makeDraftsAgain(owner);
  return took;
}

async function sweep(app: INestApplicationContext, drafts: number): Promise<{ took: number; waits: number[] }> {
  let isSwept = false;
  const filed = filing(app, Number.POSITIVE_INFINITY, () => isSwept);
  const took = await seconds(async () => {
    const lapsed = await app.get(LapseDueDrafts).execute();
    if (lapsed !== drafts) throw new Error(`${lapsed} of ${drafts} lapsed`);
  });
  isSwept = true;
  return { took, waits: await filed };
}

function p99s(idle: readonly number[], busy: readonly number[]): string {
  return `p99 idle ${at(idle, 0.99).toFixed(1)} ms, meanwhile ${at(busy, 0.99).toFixed(1)} ms`;
}

/**
 * Files claims at a steady rate, whether or not the ones before are done.
 * @returns milliseconds each took
 */
async function filing(app: INestApplicationContext, most: number, isOver = () => false): Promise<number[]> {
  const openClaim = app.get(OpenClaim);
  const waits: Promise<number>[] = [];
  const start = performance.now();
  for (let n = 0; n < most && !isOver(); n += 1) {
    const due = start + (n * 1_000) / FILED_A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    // from when it was due: a service too busy to begin is late as well
    waits.push(
      openClaim.execute({ ...CLAIM, intent: 'FILE' }).then((filed) => {
        must(filed, 'filed');
        return performance.now() - due;
      }),
    );
  }
  return Promise.all(waits);
}

/** Drafts as the service makes them, copied: begun 60 days ago, with claimant and first step. */
async function fill(app: INestApplicationContext, owner: pg.Client, drafts: number): Promise<void> {
  const { claim } = must(await app.get(OpenClaim).execute({ ...CLAIM, intent: 'DRAFT' }), 'opened');
  const { rows } = await owner.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'claim' AND column_name
     NOT IN ('id', 'created_at', 'draft_lapses_at', 'draft_recount_by') ORDER BY ordinal_position`,
  );
  const columns = rows.map(({ name }) => name).join(', ');
  await owner.query(
    `INSERT INTO claim (id, created_at, draft_lapses_at, ${columns})
     SELECT uuidv7(), now() - interval '60 days', date_trunc('day', now()) - interval '1 day' * (n % 3), ${columns}
     FROM claim, generate_series(1, $2::int) AS n WHERE id = $1`,
    [claim.id, drafts],
  );
  await owner.query(
    `INSERT INTO claim_step (claim_id, version, event, to_state, actor_kind, actor_id, reason, at)
     SELECT id, 1, 'DraftOpened', 'DRAFT', 'PUBLIC', 'public', 'BY_CLAIMANT', created_at FROM claim
     WHERE state = 'DRAFT' AND draft_lapses_at <= now()`,
  );
  writeSync(2, `${drafts} drafts made\n`);
}

async function makeDraftsAgain(owner: pg.Client): Promise<void> {
  await owner.query(`UPDATE claim SET state = 'DRAFT', lapsed_at = NULL, version = version - 1 WHERE state = 'LAPSED'`);
}

/** As a server that has had its night: no dead rows, statistics, nothing left to write. */
async function settle(owner: pg.Client): Promise<void> {
  await owner.query('VACUUM (FULL, ANALYZE) claim');
  // every table the drafts have rows in: autovacuum, come upon a million new rows, would be measured as the idle service
  for (const table of ['claim_step', 'audit_entry', 'outbox']) await owner.query(`VACUUM ANALYZE ${table}`);
  await owner.query('CHECKPOINT');
}

async function checkWritten(owner: pg.Client, drafts: number, rounds: number): Promise<void> {
  const { rows } = await owner.query<Record<'claims' | 'entries' | 'messages', string>>(`
    SELECT (SELECT count(*) FROM claim WHERE state = 'LAPSED') AS claims,
      (SELECT count(*) FROM audit_entry WHERE content->>'action' = 'claims.draft-lapsed') AS entries,
      (SELECT count(*) FROM outbox WHERE topic = 'claims.draft-lapsed') AS messages`);
  const [written] = rows;
  const isWhole =
    Number(written?.claims) === drafts &&
    Number(written?.entries) === drafts * rounds &&
    Number(written?.messages) === drafts * rounds;
  if (!isWhole) throw new Error(`not each draft lapsed once: ${JSON.stringify(written)}`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
