import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from '../libs/platform/src/database/embedded/embedded-postgres.js';
import { ensureDatabase } from '../libs/platform/src/database/ensure-database.js';
import { migrate } from '../libs/platform/src/database/migrate.js';
import { migrations } from '../migrations/index.js';

export const TEMPLATE = 'imprimatur_template';
const OWNER = 'imprimatur_owner';
const SERVICE = 'imprimatur_service';
const PASSWORD = 'only-for-tests';
/** Nothing here outlives the run. */
const FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  // no log for replicas and archives, and no more of it than a run needs
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=256MB',
  'max_connections=300',
];

export interface TestServer {
  /** URLs without a database name, ending in a slash. */
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

/** @param base empty folder that any user may enter */
export async function startTestServer(base: string): Promise<TestServer> {
  const folder = join(base, 'postgres');
  const { port } = await startEmbeddedPostgres({ folder, superuser: OWNER, password: PASSWORD, settings: FORGETFUL });
  const url = (user: string): string => `postgres://${user}:${PASSWORD}@127.0.0.1:${port}/`;
  await ensureDatabase(`${url(OWNER)}postgres`, TEMPLATE);
  await migrate({ ownerUrl: url(OWNER) + TEMPLATE, serviceUrl: url(SERVICE) + TEMPLATE, migrations });
  return {
    ownerUrl: url(OWNER),
    serviceUrl: url(SERVICE),
    stop: async () => {
      await stopEmbeddedPostgres(folder, 'immediate');
      rmSync(base, { recursive: true, force: true });
    },
  };
}
