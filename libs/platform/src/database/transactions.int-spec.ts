import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { until } from '@test/until.js';
import pg from 'pg';
import { managerOf, sqlState, Transactions, violatedConstraint } from './transactions.js';

describe('a transaction', () => {
  let database: TestDatabase;
  let transactions: Transactions;
  const amounts = async (): Promise<Record<string, number>> => {
    const rows: { name: string; amount: number }[] = await database.dataSource.query('SELECT * FROM purse');
    return Object.fromEntries(rows.map(({ name, amount }) => [name, amount]));
  };
  const asOwner = async (statements: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  };

  const sessionsInTransaction = async (): Promise<number> => {
    const [{ count }] = await database.dataSource.query(
      `SELECT count(*)::integer AS count FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    return count;
  };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    transactions = new Transactions(database.dataSource);
    await asOwner(`
      CREATE TABLE purse (name text CONSTRAINT pk_purse PRIMARY KEY, amount integer NOT NULL);
      INSERT INTO purse VALUES ('left', 0), ('right', 0);
      GRANT SELECT, INSERT, UPDATE ON purse TO imprimatur_app`);
  });
  beforeEach(() => asOwner('UPDATE purse SET amount = 0'));
  afterAll(() => database.drop());

  const ADD = 'UPDATE purse SET amount = amount + 1 WHERE name = $1';

  it('that loses a deadlock is run again from its start', async () => {
    const both = meetOnce(2);
    let attempts = 0;
    const visit = (first: string, second: string): Promise<void> =>
      transactions.run(async (tx) => {
        attempts += 1;
        await managerOf(tx).query(ADD, [first]);
        await both();
        await managerOf(tx).query(ADD, [second]);
      });
    await Promise.all([visit('left', 'right'), visit('right', 'left')]);
    expect(await amounts()).toEqual({ left: 2, right: 2 });
    // the one that lost may meet the other again before that one has ended
    expect(attempts).toBeGreaterThanOrEqual(3);
  });

  it('that its process leaves alone is given up, and the pool goes on', async () => {
    const [{ limit }] = await database.dataSource.query(
      `SELECT current_setting('idle_in_transaction_session_timeout') AS limit`,
    );
    expect(limit).toBe('5min');
    const lost = transactions.run(async (tx) => {
      await managerOf(tx).query(ADD, ['left']);
      await managerOf(tx).query(`SET LOCAL idle_in_transaction_session_timeout = '20ms'`);
      await until('the session is gone', async () => (await sessionsInTransaction()) === 0 || undefined);
      await managerOf(tx).query(ADD, ['right']);
    });
    await expect(lost).rejects.toThrow();
    expect(await amounts()).toEqual({ left: 0, right: 0 });
  });

  it('that cannot be serialized with another is run again from its start', async () => {
    const both = meetOnce(2);
    let attempts = 0;
    const raiseOnlyWhileBothAreZero = (name: string): Promise<void> =>
      transactions.run(async (tx) => {
        attempts += 1;
        await managerOf(tx).query('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
        const [{ sum }] = await managerOf(tx).query('SELECT sum(amount)::integer AS sum FROM purse');
        await both();
        if (sum === 0) await managerOf(tx).query(ADD, [name]);
      });
    await Promise.all([raiseOnlyWhileBothAreZero('left'), raiseOnlyWhileBothAreZero('right')]);
    const { left = 0, right = 0 } = await amounts();
    expect({ attempts, raised: left + right }).toEqual({ attempts: 3, raised: 1 });
  });

  it.each(['40001', '40P01'])('that meets %s each time is given up after five attempts', async (state) => {
    let attempts = 0;
    const work = transactions.run(async (tx) => {
      attempts += 1;
      await managerOf(tx).query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${state}'; END $$`);
    });
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect({ attempts, state: sqlState(error) }).toEqual({ attempts: 5, state });
  });

  it('that breaks a constraint is not run again, and names the constraint', async () => {
    let attempts = 0;
    const error: unknown = await transactions
      .run(async (tx) => {
        attempts += 1;
        await managerOf(tx).query(`INSERT INTO purse VALUES ('left', 1)`);
      })
      .catch((thrown: unknown) => thrown);
    expect({ attempts, state: sqlState(error), constraint: violatedConstraint(error) }).toEqual({
      attempts: 1,
      state: '23505',
      constraint: 'pk_purse',
    });
  });

  it('whose work throws leaves nothing behind, and is not run again', async () => {
    let attempts = 0;
    const work = transactions.run(async (tx) => {
      attempts += 1;
      await managerOf(tx).query(ADD, ['left']);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect({ attempts, ...(await amounts()) }).toEqual({ attempts: 1, left: 0, right: 0 });
  });

  it('in turns has the database to itself while its statement runs, and passes the turn on when one fails', async () => {
    // how many statements of this test run at the instant one of them ends, itself with them
    const running = `SELECT count(*)::integer AS count FROM pg_sleep(0.02), pg_stat_activity
      WHERE state = 'active' AND query LIKE '%in turns, this test%'`;
    const counts = Array.from({ length: 3 }, (_, index) =>
      transactions
        .run(async (tx) => {
          const [{ count }] = await managerOf(tx).query(`${running} -- in turns, this test`);
          if (index === 0) await managerOf(tx).query('SELECT 1 / 0');
          return Number(count);
        }, 'IN_TURNS')
        .catch(sqlState),
    );
    expect(await Promise.all(counts)).toEqual(['22012', 1, 1]);
  });

  it('in turns whose connection is lost passes the turn on', async () => {
    const lost = transactions.run(async (tx) => {
      await managerOf(tx).query('SELECT pg_terminate_backend(pg_backend_pid())');
    }, 'IN_TURNS');
    const next = transactions.run((tx) => managerOf(tx).query(ADD, ['left']), 'IN_TURNS');
    await expect(lost).rejects.toThrow();
    await next;
    expect(await amounts()).toEqual({ left: 1, right: 0 });
  });

  it('gives what its work gives', async () => {
    await expect(transactions.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});

/** Holds callers until `count` of them have come; those who come later, when it is run again, pass. */
function meetOnce(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === count) resolve();
    return promise;
  };
}
