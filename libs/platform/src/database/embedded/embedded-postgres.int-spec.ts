import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@test/until.js';
import pg from 'pg';
import { type RunningPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres.js';
import { findPostmaster } from './postmaster.js';

const LOGIN = { superuser: 'owner', password: 'only-for-tests' } as const;

describe('the embedded PostgreSQL', () => {
  let base: string;
  let folder: string;
  const start = (): Promise<RunningPostgres> => startEmbeddedPostgres({ folder, ...LOGIN });
  const ask = async ({ port }: RunningPostgres, ...statements: readonly string[]): Promise<unknown[]> => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: LOGIN.superuser,
      password: LOGIN.password,
      database: 'postgres',
    });
    await client.connect();
    try {
      let rows: unknown[] = [];
      for (const statement of statements) ({ rows } = await client.query(statement));
      return rows;
    } finally {
      await client.end();
    }
  };
  const remember = (server: RunningPostgres) =>
    ask(server, 'CREATE TABLE kept (id integer)', 'INSERT INTO kept SELECT generate_series(1, 1000)');
  const remembered = (server: RunningPostgres) => ask(server, 'SELECT count(*)::integer AS count FROM kept');

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'imprimatur-pg-'));
    chmodSync(base, 0o755);
    folder = join(base, 'data', 'postgres');
  });
  afterEach(async () => {
    await stopEmbeddedPostgres(folder, 'immediate');
    rmSync(base, { recursive: true, force: true });
  });

  it('keeps its data over a stop and a start', async () => {
    await remember(await start());
    await stopEmbeddedPostgres(folder);
    expect(findPostmaster(folder)).toBeUndefined();
    expect(await remembered(await start())).toEqual([{ count: 1000 }]);
  });

  it('is adopted by whoever starts it while it lives', async () => {
    const first = await start();
    expect(await start()).toEqual({ port: first.port, adopted: true });
  });

  it('keeps what was committed when it is killed', async () => {
    await remember(await start());
    const killed = findPostmaster(folder)?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await until('the killed server is gone', async () => !findPostmaster(folder)?.ready);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(findPostmaster(folder)?.pid).not.toBe(killed);
    expect(await remembered(again)).toEqual([{ count: 1000 }]);
  });

  it('is one server, however many start it at once on an empty folder', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map(({ port }) => port)).size).toBe(1);
    expect(servers.filter(({ adopted }) => !adopted).length).toBeLessThanOrEqual(1);
    expect(await ask(servers[0], 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes no connection without its password', async () => {
    const { port } = await start();
    const stranger = new pg.Client({
      host: '127.0.0.1',
      port,
      user: LOGIN.superuser,
      password: 'guess',
      database: 'postgres',
    });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('finds trigrams in Chinese text', async () => {
    const trigrams = await ask(
      await start(),
      'CREATE EXTENSION pg_trgm',
      `SELECT show_trgm('国际在线') <> '{}' AS found`,
    );
    expect(trigrams).toEqual([{ found: true }]);
  });

  it('has nothing to stop where none runs', async () => {
    await expect(stopEmbeddedPostgres(folder)).resolves.toBeUndefined();
  });
});
