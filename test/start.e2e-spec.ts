import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { stopEmbeddedPostgres } from '../libs/platform/src/database/embedded/embedded-postgres.js';
import { findPostmaster } from '../libs/platform/src/database/embedded/postmaster.js';
import { ServiceProcess } from './service-process.js';
import { until } from './until.js';

jest.setTimeout(120_000);

/** One data folder through the life of a service: first start, Ctrl-C, `kill -9`, and on. Each test leaves it stopped. */
describe('npm start', () => {
  let base: string;
  let dataDir: string;
  let running: ServiceProcess | undefined;
  const serve = (variables: Readonly<Record<string, string>> = {}): ServiceProcess => {
    running = new ServiceProcess({ DATA_DIR: dataDir, PORT: '0', LOAD_SAMPLES: 'false', ...variables });
    return running;
  };
  const database = () => join(dataDir, 'postgres');
  const ask = async (statement: string): Promise<unknown[]> => {
    const { databaseServicePassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >;
    const client = new pg.Client({
      host: '127.0.0.1',
      port: findPostmaster(database())?.port ?? 0,
      user: 'imprimatur_service',
      password: databaseServicePassword ?? '',
      database: 'imprimatur',
    });
    await client.connect();
    try {
      return (await client.query(statement)).rows as unknown[];
    } finally {
      await client.end();
    }
  };
  const remember = (id: string) => ask(`INSERT INTO inbox VALUES ('start', '${id}', now())`);
  const remembered = () => ask(`SELECT message_id AS id FROM inbox WHERE consumer = 'start' ORDER BY 1`);
  const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

  beforeAll(() => {
    const built = spawnSync(process.execPath, ['scripts/prepare.mjs', '--build'], { stdio: 'inherit' });
    expect(built.status).toBe(0);
    base = mkdtempSync(join(tmpdir(), 'imprimatur-start-'));
    chmodSync(base, 0o755);
    dataDir = join(base, 'data');
  });
  afterAll(async () => {
    await running?.stop('SIGKILL');
    await stopEmbeddedPostgres(database(), 'immediate');
    rmSync(base, { recursive: true, force: true });
  });

  it('on an empty folder prints where it serves, is ready there, and complains about nothing', async () => {
    const service = serve();
    const url = await service.url();
    expect(await json(`${url}/healthz`)).toEqual({ status: 'ok' });
    expect(await json(`${url}/readyz`)).toEqual({ status: 'ready', queues: 'PostgreSQL' });
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    await remember('first');
    expect(service.errors).toBe('');
    expect(service.output).toContain('migrations run');
    expect(await service.stop('SIGINT')).toEqual({ status: 0, signal: null });
    expect(findPostmaster(database())).toBeUndefined();
  });

  it('again keeps the data, and runs no migration twice', async () => {
    const service = serve();
    await service.url();
    expect(await remembered()).toEqual([{ id: 'first' }]);
    expect(service.output).not.toContain('migrations run');
    expect(await service.stop('SIGTERM')).toEqual({ status: 0, signal: null });
  });

  it('survives kill -9: the next start adopts the database that was left, and Ctrl-C then stops it', async () => {
    const killed = serve();
    await killed.url();
    await remember('second');
    expect(await killed.stop('SIGKILL')).toEqual({ status: null, signal: 'SIGKILL' });
    const left = findPostmaster(database());
    expect(left?.ready).toBe(true);

    const service = serve();
    const url = await service.url();
    expect(await json(`${url}/readyz`)).toMatchObject({ status: 'ready' });
    expect(findPostmaster(database())?.pid).toBe(left?.pid);
    expect(await remembered()).toEqual([{ id: 'first' }, { id: 'second' }]);
    expect(await service.stop('SIGINT')).toEqual({ status: 0, signal: null });
    expect(findPostmaster(database())).toBeUndefined();
  });

  it('survives kill -9 of the service and of its database at once', async () => {
    const killed = serve();
    await killed.url();
    await remember('third');
    await killed.stop('SIGKILL');
    process.kill(findPostmaster(database())?.pid ?? 0, 'SIGKILL');

    const service = serve();
    await service.url();
    expect(await remembered()).toHaveLength(3);
    expect(await service.stop('SIGINT')).toEqual({ status: 0, signal: null });
  });

  it('takes a free port where its own is taken, and says so', async () => {
    const { port, close } = await occupyPort();
    const service = serve({ PORT: String(port) });
    const url = await service.url();
    expect(service.output).toContain(`Port ${port} is taken; using ${new URL(url).port}.`);
    expect(await json(`${url}/healthz`)).toEqual({ status: 'ok' });
    await service.stop('SIGINT');
    await close();
  });

  it('stops its database also where nobody reads what it says', async () => {
    const service = serve();
    await service.url();
    service.closeOutput();
    expect(await service.stop('SIGINT')).toEqual({ status: 0, signal: null });
    expect(findPostmaster(database())).toBeUndefined();
  });

  it('stops where npm, which started it, is ended alone', async () => {
    const env = {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      LOAD_SAMPLES: 'false',
      npm_lifecycle_event: 'start',
    };
    // a shell between, as npm puts one, that does not hand signals on
    const shell = spawn('/bin/sh', ['-c', '"$0" dist/apps/cli/main.js serve; :', process.execPath], { env });
    await until('it serves', () => Promise.resolve(findPostmaster(database())?.ready === true || undefined));
    shell.kill('SIGTERM');
    await until('the database is stopped', () =>
      Promise.resolve(findPostmaster(database()) === undefined || undefined),
    );
  });

  it('with a wrong configuration ends at once with status 1 and names the variable, not its value', async () => {
    const service = serve({ PORT: 'hunter2', LOG_LEVEL: 'hunter2' });
    await expect(service.url()).rejects.toThrow('ended with 1');
    expect(service.errors).toMatch(/PORT: .*\n.*LOG_LEVEL: /);
    expect(service.errors).not.toContain('hunter2');
  });
});

async function occupyPort(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
