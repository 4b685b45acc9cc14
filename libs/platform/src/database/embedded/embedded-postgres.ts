import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../http/free-port.js';
import { type PostgresBinaries, postgresBinaries } from './binaries.js';
import { findPostmaster, type Postmaster } from './postmaster.js';
import { postgresUser, type RunAs, runProgram } from './run-program.js';

export interface EmbeddedPostgresOptions {
  /** Absolute folder of the data; made on the first start. */
  readonly folder: string;
  readonly superuser: string;
  readonly password: string;
  /** Further settings as `name=value`, e.g. `fsync=off` for a database that may be lost. */
  readonly settings?: readonly string[];
}

export interface RunningPostgres {
  readonly port: number;
  /** Whether the server was already there, left by a killed process or kept by another one. */
  readonly adopted: boolean;
}

/** `pg_ctl` may lose a race against another process or meet a postmaster that nobody has reaped: it tries again. */
const START_ATTEMPTS = 100;
const PAUSE_MS = 100;
const STOP_PATIENCE_MS = 60_000;
const STOP_POLL_MS = 20;
/**
 * After so many attempts the lock file of a postmaster that stays a zombie is taken away. Should a backend of it still
 * live, PostgreSQL refuses to start by the shared memory it holds, whose key is the data folder's inode.
 */
const ZOMBIE_PATIENCE = 3;

/**
 * Starts the PostgreSQL that holds `folder`, or adopts the one that already does: it survives our own death by
 * `kill -9`, and several processes may share it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const running = findPostmaster(options.folder);
  if (running?.ready) return { port: running.port, adopted: true };
  const binaries = await postgresBinaries();
  const as = postgresUser();
  if (!existsSync(join(options.folder, 'PG_VERSION'))) await initialize(binaries, as, options);
  return start(binaries, as, options);
}

/**
 * Stops the server of `folder` and disconnects who is left; no server there is not an error.
 * @throws Error when it has not stopped after a minute
 */
export async function stopEmbeddedPostgres(folder: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const running = findPostmaster(folder);
  if (running === undefined || running.zombie) return;
  const binaries = await postgresBinaries();
  await runProgram(binaries.pg_ctl, ['stop', '-W', '-m', mode, '-D', folder], postgresUser());
  // WHY not pg_ctl's own wait: it would also wait for the server that another process starts right after this one
  for (const giveUpAt = performance.now() + STOP_PATIENCE_MS; performance.now() < giveUpAt; await pause(STOP_POLL_MS)) {
    if (findPostmaster(folder)?.pid !== running.pid) return;
  }
  throw new Error(`PostgreSQL (process ${running.pid}) did not stop:\n${tail(join(folder, 'server.log'))}`);
}

async function initialize(binaries: PostgresBinaries, as: RunAs, options: EmbeddedPostgresOptions): Promise<void> {
  const { folder } = options;
  makeEnterable(dirname(folder));
  const fresh = `${folder}.fresh-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  for (const path of [fresh, passwordFile]) if (as.uid !== undefined) chownSync(path, as.uid, as.gid ?? as.uid);
  try {
    await runProgram(binaries.initdb, [...INITDB, '-D', fresh, '-U', options.superuser, '--pwfile', passwordFile], as);
    chmodSync(fresh, 0o700);
    putUnlessThere(fresh, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Others may pass through the folders made here, whatever the umask; the data folder itself stays closed. */
function makeEnterable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

/** Another process may have made the folder meanwhile: then its data stays. */
function putUnlessThere(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
  }
}

/** C.UTF-8 as character type: under plain C pg_trgm finds no trigram in a Chinese text. */
const INITDB = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--no-instructions',
];

async function start(
  binaries: PostgresBinaries,
  as: RunAs,
  options: EmbeddedPostgresOptions,
): Promise<RunningPostgres> {
  const { folder, settings = [] } = options;
  const log = join(folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, ...settings];
    const server = flags.map((flag) => `-c '${flag}'`).join(' ');
    try {
      await runProgram(binaries.pg_ctl, ['start', '-w', '-D', folder, '-l', log, '-o', server], as);
      return { port, adopted: false };
    } catch (error) {
      const other = findPostmaster(folder);
      if (other?.ready) return { port: other.port, adopted: true };
      if (attempt >= START_ATTEMPTS) throw new Error(`${String(error)}\n${tail(log)}`);
      clearZombie(folder, other, attempt);
      await pause(PAUSE_MS);
    }
  }
}

function clearZombie(folder: string, other: Postmaster | undefined, attempt: number): void {
  if (other?.zombie && attempt > ZOMBIE_PATIENCE) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

function tail(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '';
}
