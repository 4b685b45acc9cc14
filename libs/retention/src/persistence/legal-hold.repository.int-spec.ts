import { newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { retentionRows } from '../index.js';
import { HoldingRowsRepository } from './holding-rows.repository.js';
import { LegalHoldRepository } from './legal-hold.repository.js';

const AT = Temporal.Instant.from('2026-09-02T01:00:00Z');

describe('a legal hold', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(retentionRows);
  });
  afterAll(() => database.drop());

  it('waits for what is being erased, so that nothing is erased after it stands', async () => {
    const work = new Transactions(database.dataSource);
    const [rows, holds] = [new HoldingRowsRepository(), new LegalHoldRepository(database.dataSource)];
    const order: string[] = [];
    let finish = (): void => undefined;
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const erasing = work.run(async (tx) => {
      await rows.shutOutHolds(tx);
      begun();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('erased');
    });
    await isBegun;
    const hold = { id: newUuid(), matterType: 'claim', matterId: 'c', reason: 'suit', placedBy: 'a' } as const;
    const placing = work
      .run((tx) => holds.add(tx, { ...hold, placedAt: AT, version: 1 }))
      .then(() => order.push('placed'));
    // others may erase meanwhile: they share the lock until the hold stands in line
    const waiting = async () =>
      (
        await database.dataSource.query<unknown[]>(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
      ).length;
    while ((await waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    finish();
    await Promise.all([erasing, placing]);
    expect(order).toEqual(['erased', 'placed']);
    expect(await holds.page(10)).toMatchObject([{ matterId: 'c' }]);
  });
});
