import { systemActor } from '@app/kernel';
import { newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { auditRows } from '../index.js';
import { Ed25519NoteSigner } from '../signing/ed25519-note-signer.js';
import { AuditRepository } from './audit.repository.js';
import { hashing } from './hashing.js';
import { TreeRepository } from './tree.repository.js';

/** Key of RFC 8037, appendix A.1. */
const JWK = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};

let database: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(auditRows);
  other = await createTestDatabase([]);
});
afterAll(async () => {
  await database.drop();
  await other.drop();
});

it('does not wait for a transaction of another database on the same server', async () => {
  const work = new Transactions(database.dataSource);
  const log = new AuditRepository(database.dataSource, newUuid);
  const signer = new Ed25519NoteSigner('log.example/audit', JWK);
  const clock = new MovableClock('2026-03-02T10:00:00Z');
  const integrate = new IntegrateEntries(work, clock, new TreeRepository(database.dataSource), signer, hashing.sha256);
  const elsewhere = other.dataSource.createQueryRunner();
  await elsewhere.startTransaction();
  // a transaction has a number only once it needs one
  await elsewhere.query('SELECT pg_current_xact_id()');
  await work.run((tx) =>
    log.append(tx, {
      actor: systemActor('test.append'),
      action: 'test.thing-happened',
      subject: { type: 'thing', id: 'here' },
      reason: 'because',
      at: clock.now(),
    }),
  );
  expect(await integrate.execute()).toBe(1);
  await elsewhere.rollbackTransaction();
  await elsewhere.release();
});
