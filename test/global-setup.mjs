import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// loads the project's own TypeScript outside jest, the way it is compiled elsewhere
import '@swc-node/register/esm-register';

/** A folder that Linux keeps in memory: making and dropping a database of hundreds of files costs a tenth there. */
const IN_MEMORY = '/dev/shm';
/** Bytes; several times what a run has taken at once. */
const ROOM = 2 * 1024 ** 3;

/** One PostgreSQL for all tests of this run, with a migrated template every test database is copied from. */
export default async function globalSetup() {
  const startedAt = performance.now();
  const { startTestServer } = await import('./test-server.ts');
  const base = mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'imprimatur-test-'));
  chmodSync(base, 0o755);
  globalThis.testServer = await startTestServer(base);
  // the tests' own folders go there too, and with it
  process.env.TMPDIR = base;
  process.env.TEST_DATABASE_OWNER_URL = globalThis.testServer.ownerUrl;
  process.env.TEST_DATABASE_SERVICE_URL = globalThis.testServer.serviceUrl;
  process.stderr.write(`PostgreSQL for the tests is up in ${Math.round(performance.now() - startedAt)} ms\n`);
  if (!process.env.TEST_REDIS_URL) {
    process.stderr.write('left out: tests on Redis (TEST_REDIS_URL is not set)\n');
  }
}

function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM;
}
