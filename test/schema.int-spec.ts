import { randomBytes } from 'node:crypto';
import { dataSourceOptions, migrate, platformRows } from '@app/platform';
import { ownHoldings } from '@app/retention';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource, Entity, PrimaryColumn } from 'typeorm';
import { featureRows, held as heldByApi } from '../apps/api/src/api-features.js';
import { held } from '../apps/worker/src/worker-features.js';
import { migrations } from '../migrations/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { NO_OBJECT_KEY, NO_PERSONAL_DATA, PERSONAL_WORDS } from './no-personal-data.js';
import { schemaDrift } from './schema-drift.js';

/** Planted: the inbox without one of its columns. */
@Entity('inbox')
class ShortInbox {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_inbox' })
  consumer!: string;

  @PrimaryColumn('text', { name: 'message_id', primaryKeyConstraintName: 'pk_inbox' })
  messageId!: string;
}

const TABLES = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`;

describe('the schema, migrated from empty to latest', () => {
  let database: TestDatabase;
  let owner: DataSource;
  const asService = (statement: string): Promise<unknown> => database.dataSource.query(statement);
  const names = async (query: string): Promise<string[]> =>
    (await owner.query<{ name: string }[]>(query)).map(({ name }) => name).sort();

  beforeAll(async () => {
    database = await createTestDatabase([]);
    owner = await new DataSource(dataSourceOptions(database.ownerUrl, [...platformRows, ...featureRows])).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('is what the row classes say', async () => {
    expect(await schemaDrift(owner)).toEqual([]);
  });

  it('is told from a row class that says something else', async () => {
    const other = await new DataSource(dataSourceOptions(database.ownerUrl, [ShortInbox])).initialize();
    expect(await schemaDrift(other)).toEqual(['ALTER TABLE "inbox" DROP COLUMN "received_at"']);
    await other.destroy();
  });

  it('names what may be personal data in a holding, or says why it is none, column by column', async () => {
    const columns = await database.dataSource.query<{ table: string; column: string }[]>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
       ORDER BY 1, 2`,
    );
    const isErased = (table: string, column: string): boolean =>
      [...held.holdings, ...ownHoldings].some(
        (each) => each.table === table && (each.erasure === 'DELETE' || Object.hasOwn(each.erasure, column)),
      );
    const name = (each: { table: string; column: string }) => `${each.table}.${each.column}`;
    const open = columns.filter(({ table, column }) => !isErased(table, column));
    expect(
      open
        .filter(({ column }) => PERSONAL_WORDS.test(column))
        .map(name)
        .filter((each) => !(each in NO_PERSONAL_DATA)),
    ).toEqual([]);
    // nothing is excused that is not there, or is erased
    const there = new Set(open.map(name));
    expect(Object.keys(NO_PERSONAL_DATA).filter((each) => !there.has(each))).toEqual([]);
    expect(heldByApi.holdings).toEqual(held.holdings);
  });

  it('points at stored objects from places that are known, or says why a key is none', async () => {
    const columns = await database.dataSource.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND column_name ~ '(_key|_hash|sha256|^hash|^key)$' ORDER BY 1`,
    );
    const known = new Set(held.references.map(({ from, key }) => `${from.split(' ')[0]}.${key.replace(/^it\./, '')}`));
    expect(columns.map(({ name }) => name).filter((name) => !known.has(name) && !(name in NO_OBJECT_KEY))).toEqual([]);
    const there = new Set(columns.map(({ name }) => name));
    expect(Object.keys(NO_OBJECT_KEY).filter((name) => !there.has(name))).toEqual([]);
  });

  it('lets the service create nothing in it', async () => {
    await expect(asService('CREATE TABLE stray (id integer)')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(asService('CREATE SCHEMA stray')).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it.each([
    `UPDATE audit_entry SET hash = hash`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_entry`,
    `ALTER TABLE audit_entry DISABLE TRIGGER ALL`,
  ])('lets the service not %s', async (statement) => {
    await expect(asService(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('lets not even its owner change an audit entry', async () => {
    await expect(owner.query('TRUNCATE audit_entry')).rejects.toThrow('append-only');
  });

  it('belongs to its owner: the service owns no table', async () => {
    const login = new URL(database.url).username;
    expect(await names(`${TABLES} AND tableowner IN ('imprimatur_app', '${login}')`)).toEqual([]);
  });

  it('grants each table to the service by name, and to nobody else', async () => {
    const granted = await names(`
      SELECT DISTINCT table_name || ': ' || grantee AS name FROM information_schema.table_privileges
      WHERE table_schema = 'public' AND table_name IN (${TABLES}) AND grantee <> current_user`);
    expect(granted).toEqual((await names(TABLES)).map((table) => `${table}: imprimatur_app`).sort());
  });

  it('grants nothing beyond reading and writing rows', async () => {
    const granted = await names(`
      SELECT DISTINCT privilege_type AS name FROM information_schema.table_privileges
      WHERE table_schema = 'public' AND grantee = 'imprimatur_app'`);
    expect(granted).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);
  });
});

describe('the migrations', () => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const inDatabase = (database: string): string => `${process.env.TEST_DATABASE_OWNER_URL ?? ''}${database}`;
  let server: pg.Client;

  beforeAll(async () => {
    server = new pg.Client({ connectionString: inDatabase('postgres') });
    await server.connect();
    await server.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  });
  afterAll(async () => {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
  });

  const bringUp = (): Promise<readonly string[]> => {
    const serviceUrl = `${process.env.TEST_DATABASE_SERVICE_URL ?? ''}${name}`;
    return migrate({ ownerUrl: inDatabase(name), serviceUrl, migrations });
  };

  it('run once, in order, also when two processes start at once', async () => {
    const ran = await Promise.all([bringUp(), bringUp()]);
    expect(ran.flat()).toEqual(migrations.map((migration) => migration.name));
    expect(await bringUp()).toEqual([]);
  });

  it('stand in the order of their time stamps', () => {
    const stamps = migrations.map((migration) => Number(/\d{13}$/.exec(migration.name)?.[0]));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
  });

  it('lead down to empty, and up again', async () => {
    const dataSource = await new DataSource(dataSourceOptions(inDatabase(name), [], migrations)).initialize();
    try {
      for (const _ of migrations) await dataSource.undoLastMigration();
      expect(await dataSource.query(LEFT_BEHIND)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
    expect(await bringUp()).toHaveLength(migrations.length);
  });
});

/** Tables, views, sequences, types and functions in `public` that belong to no extension. */
const LEFT_BEHIND = `
  SELECT object.kind, object.name FROM (
    SELECT 'relation' AS kind, oid, relname::text AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT IN ('schema_migration', 'schema_migration_id_seq')
        AND relkind IN ('r', 'v', 'm', 'S', 'p')
    UNION ALL SELECT 'function', oid, proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'type', oid, typname::text FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND typrelid = 0 AND typelem = 0
  ) AS object WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = object.oid AND deptype = 'e')`;
