import pg from 'pg';
import type { TestDatabase } from './database.js';

const FILLERS: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  jsonb: `'{}'`,
  json: `'{}'`,
  int4: '1',
  int8: '1',
  bool: 'false',
  timestamptz: `'2026-09-02T01:00:00Z'`,
  date: `'2026-09-02'`,
  _text: `'{}'`,
  _uuid: `'{}'`,
};

/**
 * Inserts rows without what they hang from, for tests of what happens to a table alone: columns that must be filled are
 * filled, foreign keys and triggers do not speak up, the table's own checks do.
 */
export async function bareRows(
  database: TestDatabase,
  rows: readonly (readonly [table: string, values: Readonly<Record<string, unknown>>])[],
): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const [table, values] of rows) {
      const { rows: needed } = await client.query<{ name: string; type: string }>(
        `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
         WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
        [table],
      );
      const fillers = needed.filter(({ name }) => !(name in values));
      const names = [...Object.keys(values), ...fillers.map(({ name }) => name)];
      const marks = [...Object.keys(values).map((_, at) => `$${at + 1}`), ...fillers.map(({ type }) => FILLERS[type])];
      await client.query(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks.join(', ')})`,
        Object.values(values),
      );
    }
  } finally {
    await client.end();
  }
}
