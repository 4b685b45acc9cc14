import { systemActor } from '@app/kernel';
import { newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { VerifyAuditLog } from '../application/verify-audit-log.js';
import type { AuditDraft } from '../domain/audit-entry.js';
import { auditRows } from '../index.js';
import { AuditRepository } from './audit.repository.js';
import { hashing } from './hashing.js';

const draft = (id: string): AuditDraft => ({
  actor: systemActor('test.append'),
  action: 'test.thing-happened',
  subject: { type: 'thing', id },
  reason: 'because',
  at: Temporal.Instant.from('2026-03-02T10:00:00Z'),
  facts: { 数: 1.5, flag: true, text: '國際在線' },
});

describe('the audit log in PostgreSQL', () => {
  let database: TestDatabase;
  let log: AuditRepository;
  let work: Transactions;

  beforeAll(async () => {
    database = await createTestDatabase(auditRows);
    log = new AuditRepository(database.dataSource, newUuid);
    work = new Transactions(database.dataSource);
  });
  afterAll(() => database.drop());

  const verify = () => new VerifyAuditLog(log, hashing).execute();

  const behind = (statement: string): Promise<void> => asOwner(database, statement);

  it('chains entries of concurrent transactions without a gap', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => work.run((tx) => log.append(tx, draft(`t${index}`)))));
    expect(await verify()).toMatchObject({ size: 40, consistent: true, problems: [] });
  });

  it('loses the entry with the transaction that is rolled back', async () => {
    const failing = work.run(async (tx) => {
      await log.append(tx, draft('lost'));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await verify()).toMatchObject({ size: 40, consistent: true });
  });

  it.each(['UPDATE audit_entry SET hash = hash', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'refuses the service: %s',
    async (statement) => {
      await expect(database.dataSource.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
    },
  );

  it('shows an entry that somebody with all rights has changed', async () => {
    await behind(
      `UPDATE audit_entry SET content = replace(content::text, 'because', 'because not')::json WHERE sequence = 7`,
    );
    expect((await verify()).problems).toMatchObject([{ code: 'ENTRY_CHANGED', sequence: 7 }]);
    await behind(
      `UPDATE audit_entry SET content = replace(content::text, 'because not', 'because')::json WHERE sequence = 7`,
    );
    expect((await verify()).consistent).toBe(true);
  });

  it.each([
    [`subject_id = 'another'`, `subject_id = 't6'`],
    [`at = at + interval '1 day'`, `at = at - interval '1 day'`],
  ])('shows an entry found under another %s than it was written with', async (change, back) => {
    const [row] = await database.dataSource.query<{ subject_id: string }[]>(
      'SELECT subject_id FROM audit_entry WHERE sequence = 7',
    );
    await behind(`UPDATE audit_entry SET ${change} WHERE sequence = 7`);
    expect((await verify()).problems).toMatchObject([{ code: 'ENTRY_CHANGED', sequence: 7 }]);
    await behind(`UPDATE audit_entry SET ${back.replace('t6', row?.subject_id ?? '')} WHERE sequence = 7`);
    expect((await verify()).consistent).toBe(true);
  });

  it('shows a last entry that was written anew, hash and all', async () => {
    const last = (await log.after(39, 1))[0];
    if (last === undefined) throw new Error('no last entry');
    const { hash, ...unhashed } = last;
    const forged = { ...unhashed, reason: 'because I say so' };
    const rewrite = (entry: object, of: string) =>
      behind(`UPDATE audit_entry SET content = '${JSON.stringify(entry)}', hash = '${of}' WHERE sequence = 40`);
    await rewrite(forged, hashing.hashOf(forged));
    expect((await verify()).problems).toMatchObject([{ code: 'CHAIN_BROKEN', sequence: 40 }]);
    await rewrite(unhashed, hash);
    expect((await verify()).consistent).toBe(true);
  });

  it('shows two entries that have changed places', async () => {
    await behind('UPDATE audit_entry SET sequence = -12 WHERE sequence = 12');
    await behind('UPDATE audit_entry SET sequence = 12 WHERE sequence = 13');
    await behind('UPDATE audit_entry SET sequence = 13 WHERE sequence = -12');
    const { problems } = await verify();
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['ENTRY_CHANGED', 'CHAIN_BROKEN']));
  });

  it('shows an entry that has been removed, in the middle and at the end', async () => {
    await behind('DELETE FROM audit_entry WHERE sequence IN (12, 13, 40)');
    const { problems } = await verify();
    expect(problems).toMatchObject([
      { code: 'ENTRY_MISSING', sequence: 14 },
      { code: 'CHAIN_BROKEN', sequence: 14 },
      { code: 'LOG_TRUNCATED' },
    ]);
  });
});
