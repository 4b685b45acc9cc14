import { randomBytes } from 'node:crypto';
import { dataSourceOptions, type RowClass } from '@app/platform';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** A database of its own for one test file: migrated, empty, gone afterwards. */
export interface TestDatabase {
  /** As the running service connects: without rights it does not need. */
  readonly url: string;
  /** As the owner of the schema connects. */
  readonly ownerUrl: string;
  /** Connected as the service. */
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** @param rows row classes the test's repositories use */
export async function createTestDatabase(rows: readonly RowClass[]): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE imprimatur_template STRATEGY file_copy`);
  const url = `${required('TEST_DATABASE_SERVICE_URL')}${name}`;
  const dataSource = await new DataSource(dataSourceOptions(url, rows)).initialize();
  return {
    url,
    ownerUrl: `${required('TEST_DATABASE_OWNER_URL')}${name}`,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${required('TEST_DATABASE_OWNER_URL')}postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by test/global-setup.mjs`);
  return value;
}

/** Changes a test database behind the service's back, with all rights and without triggers. */
export async function asOwner(database: TestDatabase, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
