import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

export interface MigrateOptions {
  /** Owner of the schema. */
  readonly ownerUrl: string;
  /** Login of the running service; made when it does not exist, and never the owner's equal. */
  readonly serviceUrl: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Any constant: two processes that migrate at once wait for one another on it. */
const MIGRATION_LOCK = 7_402_011;

/**
 * Brings a database to the newest schema: the service's login, our tables, the queue's tables.
 * @returns names of the migrations that ran, in order; none when all was there
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const gate = new pg.Client({ connectionString: options.ownerUrl });
  await gate.connect();
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRoles(gate, options.serviceUrl);
    const ran = await migrateTables(options);
    await migrateQueues(gate);
    await gate.query(QUEUE_GRANTS);
    return ran;
  } finally {
    await gate.end();
  }
}

async function migrateTables({ ownerUrl, migrations }: MigrateOptions): Promise<readonly string[]> {
  const options = dataSourceOptions(ownerUrl, [], migrations);
  // a migration may rewrite a table of any length: no statement of it is ended by time
  const dataSource = await new DataSource({
    ...options,
    extra: { ...options.extra, statement_timeout: 0 },
  }).initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The group role holds the rights, the login only belongs to it: grants outlive a change of login. */
async function ensureRoles(client: pg.Client, serviceUrl: string): Promise<void> {
  const { username, password } = new URL(serviceUrl);
  const login = decodeURIComponent(username);
  if (!(await roleExists(client, 'imprimatur_app'))) await createRole(client, 'CREATE ROLE imprimatur_app NOLOGIN');
  if (!(await roleExists(client, login))) {
    const secret = client.escapeLiteral(decodeURIComponent(password));
    await createRole(client, `CREATE ROLE ${client.escapeIdentifier(login)} LOGIN PASSWORD ${secret}`);
  }
  const { rows } = await client.query<{ current: string }>('SELECT current_user AS current');
  if (rows[0]?.current !== login) {
    await client.query(`GRANT imprimatur_app TO ${client.escapeIdentifier(login)}`);
  }
}

async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  return (await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
}

/** Roles belong to the whole server: another database may be migrated at this moment. */
async function createRole(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42710' && code !== '23505') throw error;
  }
}

/** The queue makes a sequence for each new queue when it is first used: hence CREATE, in its own schema only. */
const QUEUE_GRANTS = `
  GRANT USAGE ON SCHEMA public TO imprimatur_app;
  GRANT USAGE, CREATE ON SCHEMA bullmq TO imprimatur_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO imprimatur_app;
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO imprimatur_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO imprimatur_app`;
