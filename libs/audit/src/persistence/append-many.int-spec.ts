import { generateKeyPairSync } from 'node:crypto';
import { systemActor } from '@app/kernel';
import { newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { VerifyAuditLog } from '../application/verify-audit-log.js';
import type { AuditDraft } from '../domain/audit-entry.js';
import { auditRows } from '../index.js';
import { Ed25519NoteSigner } from '../signing/ed25519-note-signer.js';
import { AuditRepository } from './audit.repository.js';
import { hashing } from './hashing.js';
import { TreeRepository } from './tree.repository.js';

const draft = (id: string, more: Partial<AuditDraft> = {}): AuditDraft => ({
  actor: systemActor('test.append'),
  action: 'test.thing-happened',
  subject: { type: 'thing', id },
  reason: 'because',
  at: Temporal.Instant.from('2026-03-02T10:00:00Z'),
  facts: { 数: 1.5, flag: true, text: '國際在線, "quoted" \\ {braced}' },
  ...more,
});

describe('many entries at once', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(auditRows);
  });
  afterAll(() => database.drop());

  it('are taken like so many one by one, in their order, what is confidential apart', async () => {
    const { crv = '', kty = '', d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const signer = new Ed25519NoteSigner('log.example/audit', { kty, crv, d, x });
    const log = new AuditRepository(database.dataSource, newUuid);
    const tree = new TreeRepository(database.dataSource);
    const work = new Transactions(database.dataSource);
    const integrate = new IntegrateEntries(
      work,
      new MovableClock('2026-03-02T10:00:00Z'),
      tree,
      signer,
      hashing.sha256,
    );
    const names = Array.from({ length: 5 }, (_, index) => `many ${index}`);
    const last = draft('last', { confidential: { name: 'Li Hua "quoted" \\ 國際' } });
    await work.run((tx) => log.appendMany(tx, [...names.map((name) => draft(name)), last]));
    await work.run((tx) => log.appendMany(tx, []));
    expect(await integrate.execute()).toBe(6);
    const taken = await log.after(0, 9);
    expect(taken.map(({ subject }) => subject.id)).toEqual([...names, 'last']);
    expect(taken[5]?.commitments).toEqual({ name: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const verdict = await new VerifyAuditLog(log, tree, integrate, signer, hashing).execute();
    expect(verdict).toMatchObject({ size: 6, consistent: true, problems: [] });
  });
});
