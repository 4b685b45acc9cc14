import { generateKeyPairSync } from 'node:crypto';
import { systemActor } from '@app/kernel';
import { newUuid, Transactions } from '@app/platform';
import { expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase } from '@test/database.js';
import { until } from '@test/until.js';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { auditRows } from '../index.js';
import { Ed25519NoteSigner } from '../signing/ed25519-note-signer.js';
import { AuditRepository } from './audit.repository.js';
import { hashing } from './hashing.js';
import { TreeRepository } from './tree.repository.js';

it('a process that has found the log empty takes in what comes after', async () => {
  const database = await createTestDatabase(auditRows);
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<string, string>;
  const work = new Transactions(database.dataSource);
  const clock = new MovableClock('2026-03-02T10:00:00Z');
  const signer = new Ed25519NoteSigner('log.example/audit', jwk);
  const tree = new TreeRepository(database.dataSource);
  const integrate = new IntegrateEntries(work, clock, tree, signer, hashing.sha256);
  expect(await integrate.execute()).toBe(0);
  const log = new AuditRepository(database.dataSource, newUuid);
  const subject = { type: 'thing', id: 'first' };
  const draft = { actor: systemActor('test.append'), action: 'test.done', subject, reason: 'X', at: clock.now() };
  await work.run((tx) => log.append(tx, draft));
  // other databases of the same server may have transactions open for a moment
  await until('the entry is taken in', async () => (await integrate.execute()) === 1);
  expect((await tree.latest())?.size).toBe(1);
  await database.drop();
});
