import { generateKeyPairSync } from 'node:crypto';
import { must, systemActor } from '@app/kernel';
import { correlated, newUuid, Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { ProveLog } from '../application/prove-log.js';
import { VerifyAuditLog } from '../application/verify-audit-log.js';
import { type AuditContent, type AuditDraft, contentOf } from '../domain/audit-entry.js';
import { beginsWith, includes } from '../domain/tree/verify-proof.js';
import { auditRows } from '../index.js';
import { Ed25519NoteSigner } from '../signing/ed25519-note-signer.js';
import { AuditRepository } from './audit.repository.js';
import { commitmentTo, hashing } from './hashing.js';
import { TreeRepository } from './tree.repository.js';

const draft = (id: string): AuditDraft => ({
  actor: systemActor('test.append'),
  action: 'test.thing-happened',
  subject: { type: 'thing', id },
  reason: 'because',
  at: Temporal.Instant.from('2026-03-02T10:00:00Z'),
  facts: { 数: 1.5, flag: true, text: '國際在線' },
});

/** Key RFC 8037, appendix A.1. */
const JWK = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};

describe('the audit log in PostgreSQL', () => {
  let database: TestDatabase;
  let log: AuditRepository;
  let tree: TreeRepository;
  let work: Transactions;
  let integrate: IntegrateEntries;
  const signer = new Ed25519NoteSigner('log.example/audit', JWK);

  const anIntegrator = () =>
    new IntegrateEntries(work, new MovableClock('2026-03-02T10:00:00Z'), tree, signer, hashing.sha256);

  beforeAll(async () => {
    database = await createTestDatabase(auditRows);
    log = new AuditRepository(database.dataSource, newUuid);
    tree = new TreeRepository(database.dataSource);
    work = new Transactions(database.dataSource);
    integrate = anIntegrator();
  });
  afterAll(() => database.drop());

  const verify = (by = signer) => new VerifyAuditLog(log, tree, integrate, by, hashing).execute();
  const append = (id: string) => work.run((tx) => log.append(tx, draft(id)));
  const behind = (statement: string): Promise<void> => asOwner(database, statement);
  const numbered = (sequence: number) => `id = (SELECT entry_id FROM audit_leaf WHERE sequence = ${sequence})`;

  it('takes entries of concurrent transactions into one tree, each once, whoever does it', async () => {
    const appending = Array.from({ length: 40 }, (_, index) => append(`t${index}`));
    const others = [anIntegrator(), anIntegrator(), integrate];
    await Promise.all([...appending, ...others.map((each) => each.execute())]);
    await Promise.all(others.map((each) => each.execute()));
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

  it('waits with an entry until nothing older is open, and then takes both in the order they were begun', async () => {
    let finish = (): void => undefined;
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = work.run(async (tx) => {
      await log.append(tx, draft('slow'));
      begun();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await isBegun;
    await append('quick');
    expect(await integrate.execute()).toBe(0);
    expect((await log.about({ type: 'thing', id: 'quick' }, 9))[0]).not.toHaveProperty('sequence');
    finish();
    await slow;
    expect(await integrate.execute()).toBe(2);
    expect((await log.after(40, 9)).map(({ subject }) => subject.id)).toEqual(['slow', 'quick']);
  });

  it('takes in what was written on a server whose transactions had higher numbers', async () => {
    await append('restored');
    await behind(`UPDATE audit_entry SET transaction = transaction + 1000000000 WHERE subject_id = 'restored'`);
    expect(await anIntegrator().execute()).toBe(1);
    await append('since then');
    // the one that has swept before the restore sees it as well, and one that was started after it goes on to see what comes
    const another = anIntegrator();
    expect(await integrate.execute()).toBe(1);
    for (const entry of ['later', 'later still']) {
      await append(entry);
      expect(await another.execute()).toBe(1);
    }
    expect(await verify()).toMatchObject({ size: 46, consistent: true });
  });

  it.each(['audit_entry', 'audit_leaf', 'audit_tile', 'audit_checkpoint'])(
    'lets the service change or remove nothing of %s',
    async (table) => {
      const column = { audit_entry: 'hash', audit_leaf: 'entry_id', audit_checkpoint: 'note' }[table];
      const changes = [`DELETE FROM ${table}`, `TRUNCATE ${table}`];
      if (column !== undefined) changes.push(`UPDATE ${table} SET ${column} = ${column}`);
      for (const statement of changes) {
        await expect(database.dataSource.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
      }
    },
  );

  it.each(['level = level + 1', 'hashes = substring(hashes FOR 32)', `hashes = '\\x00' || substring(hashes FROM 2)`])(
    'lets a tile grow and nothing else: %s',
    async (change) => {
      await expect(database.dataSource.query(`UPDATE audit_tile SET ${change}`)).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    },
  );

  it('proves where an entry stands, and that the log only grew', async () => {
    const prove = new ProveLog(log, tree, hashing.sha256);
    const [entry] = await log.after(16, 1);
    if (entry === undefined) throw new Error('no entry 17');
    for (const size of [undefined, 17, 30]) {
      const proof = must(await prove.inclusion(entry.hash, size), 'proof');
      const claim = {
        leafHash: Uint8Array.fromHex(proof.leafHash),
        index: proof.leafIndex,
        size: proof.treeSize,
        root: Uint8Array.fromHex(proof.root),
        proof: proof.proof.map((each) => Uint8Array.fromHex(each)),
      };
      expect(proof.leafIndex).toBe(16);
      expect(includes(claim, hashing.sha256)).toBe(true);
    }
    const { from, fromRoot, to, toRoot, proof } = must(await prove.consistency(7), 'proof');
    const grown = {
      from,
      fromRoot: Uint8Array.fromHex(fromRoot),
      to,
      toRoot: Uint8Array.fromHex(toRoot),
      proof: proof.map((each) => Uint8Array.fromHex(each)),
    };
    expect([from, to, beginsWith(grown, hashing.sha256)]).toEqual([7, 46, true]);
  });

  it('proves nothing that is not so', async () => {
    const prove = new ProveLog(log, tree, hashing.sha256);
    const hash = (await log.after(16, 1))[0]?.hash ?? '';
    expect(await prove.inclusion('0'.repeat(64))).toMatchObject({ error: { code: 'AUDIT_ENTRY_UNKNOWN' } });
    expect(await prove.inclusion(hash, 16)).toMatchObject({
      error: { code: 'TREE_SIZE_UNKNOWN', expected: '17 to 46' },
    });
    expect(await prove.inclusion(hash, 47)).toMatchObject({ error: { code: 'TREE_SIZE_UNKNOWN' } });
    expect(await prove.consistency(0)).toMatchObject({ error: { code: 'TREE_SIZE_UNKNOWN' } });
    expect(await prove.consistency(9, 47)).toMatchObject({ error: { code: 'TREE_SIZE_UNKNOWN', size: 47 } });
    await append('waiting');
    const waiting = (await log.about({ type: 'thing', id: 'waiting' }, 1))[0]?.hash ?? '';
    expect(await prove.inclusion(waiting)).toMatchObject({ error: { code: 'AUDIT_ENTRY_WAITING' } });
  });

  it('keeps what is confidential apart: erased, the entry verifies and says nothing', async () => {
    await work.run((tx) => log.append(tx, { ...draft('private'), confidential: { claimant: '张三' } }));
    const [entry] = await log.about({ type: 'thing', id: 'private' }, 1);
    const [kept] = await database.dataSource.query<{ salt: string; value: string }[]>('SELECT * FROM audit_disclosure');
    expect(JSON.stringify(entry)).not.toContain('张三');
    expect(entry?.commitments?.claimant).toBe(commitmentTo(kept?.value ?? '', Uint8Array.fromHex(kept?.salt ?? '')));
    await database.dataSource.query('DELETE FROM audit_disclosure');
    expect(await verify()).toMatchObject({ size: 48, consistent: true });
  });

  it('says for whom somebody acted, and which request or job caused it', async () => {
    const actor = { kind: 'SYSTEM', id: 'scans.collect-evidence', roles: [], onBehalfOf: 'account-1' } as const;
    await correlated('request-1', () => work.run((tx) => log.append(tx, { ...draft('caused'), actor })));
    const [caused] = await log.about({ type: 'thing', id: 'caused' }, 1);
    const [alone] = await log.about({ type: 'thing', id: 't1' }, 1);
    if (caused === undefined || alone === undefined) throw new Error('not appended');
    expect(caused).toMatchObject({ correlationId: 'request-1', actor: { onBehalfOf: 'account-1' } });
    expect(alone.correlationId).toBeUndefined();
    expect(hashing.hashOf(contentOf(caused))).toBe(caused.hash);
  });

  it('shows an entry that somebody with all rights has changed', async () => {
    const change = (from: string, to: string) =>
      behind(`UPDATE audit_entry SET content = replace(content::text, '${from}', '${to}')::json WHERE ${numbered(7)}`);
    await change('because', 'because not');
    expect((await verify()).problems).toMatchObject([{ code: 'ENTRY_CHANGED', sequence: 7 }, { code: 'ROOT_DIFFERS' }]);
    await change('because not', 'because');
    expect((await verify()).consistent).toBe(true);
  });

  it.each([
    [`subject_id = 'x' || subject_id`, 'subject_id = substring(subject_id FROM 2)'],
    [`at = at + interval '1 day'`, `at = at - interval '1 day'`],
  ])('shows an entry found under another %s than it was written with', async (change, back) => {
    await behind(`UPDATE audit_entry SET ${change} WHERE ${numbered(7)}`);
    expect((await verify()).problems[0]).toMatchObject({ code: 'ENTRY_CHANGED', sequence: 7 });
    await behind(`UPDATE audit_entry SET ${back} WHERE ${numbered(7)}`);
    expect((await verify()).consistent).toBe(true);
  });

  it('shows an entry that was written anew, hash and all', async () => {
    const [last] = await log.after(47, 1);
    if (last === undefined) throw new Error('no last entry');
    const rewrite = (content: AuditContent) =>
      behind(
        `UPDATE audit_entry SET content = '${JSON.stringify(content)}', hash = '${hashing.hashOf(content)}' WHERE ${numbered(48)}`,
      );
    const content = contentOf(last);
    await rewrite({ ...content, reason: 'because I say so' });
    const { problems } = await verify();
    expect(problems).toMatchObject([{ code: 'ENTRY_CHANGED', sequence: 48 }, { code: 'ROOT_DIFFERS' }]);
    await rewrite(content);
    expect((await verify()).consistent).toBe(true);
  });

  it('shows a checkpoint that the key of this log never signed', async () => {
    const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const forger = new Ed25519NoteSigner('log.example/audit', { ...JWK, d, x });
    expect((await verify(forger)).problems).toMatchObject([{ code: 'CHECKPOINT_FORGED' }]);
  });

  it('knows what its key signed when the log had another name', async () => {
    expect((await verify(new Ed25519NoteSigner('log.example/renamed', JWK))).problems).toEqual([]);
  });

  it('knows what a key signed that was retired since, under another name even', async () => {
    const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const renewed = new Ed25519NoteSigner('log.example/renamed', { ...JWK, d, x }, [signer.verifierKey]);
    expect((await verify(renewed)).problems).toEqual([]);
    expect(() => new Ed25519NoteSigner('log.example/audit', JWK, ['no key'])).toThrow('AUDIT_RETIRED_KEYS');
  });

  it('shows two entries that have changed places', async () => {
    await behind('UPDATE audit_leaf SET sequence = 1000012 WHERE sequence = 12');
    await behind('UPDATE audit_leaf SET sequence = 12 WHERE sequence = 13');
    await behind('UPDATE audit_leaf SET sequence = 13 WHERE sequence = 1000012');
    const { problems } = await verify();
    expect(problems.map(({ code, sequence }) => [code, sequence])).toEqual([
      ['ENTRY_CHANGED', 12],
      ['ENTRY_CHANGED', 13],
      ['ROOT_DIFFERS', undefined],
    ]);
  });

  it('shows an entry that has been removed, in the middle and at the end', async () => {
    await behind(
      `DELETE FROM audit_entry WHERE ${numbered(30)} OR ${numbered(48)}; DELETE FROM audit_leaf WHERE sequence = 31`,
    );
    const { problems } = await verify();
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['ENTRY_MISSING', 'LOG_TRUNCATED']));
  });
});
