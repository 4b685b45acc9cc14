import pg from 'pg';
import {
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from '../database/embedded/embedded-postgres.js';

/** The embedded PostgreSQL as this process holds it, beside the other processes that may. */
export interface HeldServer {
  readonly port: number;
  /** Lets go of the server; the last one to do so stops it, whoever started it. */
  release(): Promise<void>;
}

/** Any constant: everybody who uses the server shares this lock. */
const PRESENCE_LOCK = 7_402_012;
/** The last user of the server may stop it between our finding and our holding it. */
const ATTEMPTS = 5;

/** Starts the server of a folder, or joins it where it runs. */
export async function holdEmbeddedServer(options: EmbeddedPostgresOptions): Promise<HeldServer> {
  for (let attempt = 1; ; attempt += 1) {
    const { port } = await startEmbeddedPostgres(options);
    try {
      const presence = await declarePresence(port, options);
      return { port, release: () => release(presence, options.folder) };
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
    }
  }
}

async function declarePresence(port: number, { superuser, password }: EmbeddedPostgresOptions): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' });
  // a server that dies takes the lock with it; whoever works on the server learns of its death by itself
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function release(presence: pg.Client, folder: string): Promise<void> {
  const isLast = await becomeLast(presence);
  // WHY held meanwhile: who comes now waits for the lock, fails with the server's stop, and starts it anew
  if (isLast) await stopEmbeddedPostgres(folder);
  await presence.end().catch(() => undefined);
}

/** A server that died meanwhile needs no stop; where one runs again, it belongs to who started it. */
async function becomeLast(presence: pg.Client): Promise<boolean> {
  try {
    await presence.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
    const { rows } = await presence.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
      PRESENCE_LOCK,
    ]);
    return rows[0]?.alone === true;
  } catch {
    return false;
  }
}
