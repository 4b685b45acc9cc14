import { createHash } from 'node:crypto';
import { must, systemActor, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { readCheckpoint } from './domain/tree/checkpoint.js';
import { leafHash, rootOf } from './domain/tree/tree-hash.js';
import { includes } from './domain/tree/verify-proof.js';
import { unbundled } from './domain/verify-leaves.js';
import { AUDIT_TRAIL, AuditHttpModule, type AuditTrail, auditRows, IntegrateEntries, NoteVerifier } from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const LEGAL = { kind: 'PERSON', id: '0198c1de-0000-7000-8000-000000000001', roles: ['LEGAL'] } as const;

describe('the audit log over HTTP', () => {
  let database: TestDatabase;
  let http: HttpApp;

  beforeAll(async () => {
    database = await createTestDatabase(auditRows);
    http = await openHttpApp(database, { rows: auditRows, imports: [AuditHttpModule] });
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const get = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await http.app.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload };
  };
  const codeOf = ({ status, text }: { status: number; text: string }) => [status, JSON.parse(text).code];

  it('has no checkpoint while nothing is in it', async () => {
    expect(codeOf(await get('/audit/checkpoint'))).toEqual([404, 'AUDIT_LOG_EMPTY']);
    expect(codeOf(await get('/audit/tile/0/000.p/1'))).toEqual([404, 'AUDIT_TILE_UNKNOWN']);
  });

  it('serves checkpoint, tiles and bundles that anyone can check, and nothing of what the entries say', async () => {
    const trail = http.app.get<AuditTrail>(AUDIT_TRAIL);
    for (let index = 0; index < 300; index += 1) {
      await http.app.get<UnitOfWork>(UNIT_OF_WORK).run((tx) =>
        trail.append(tx, {
          actor: systemActor('test.append'),
          action: 'test.thing-happened',
          subject: { type: 'thing', id: `t${index}` },
          reason: 'because',
          at: Temporal.Instant.from('2026-03-02T10:00:00Z'),
        }),
      );
    }
    expect(await http.app.get(IntegrateEntries).execute()).toBe(300);

    const note = must(readCheckpoint((await get('/audit/checkpoint')).text), 'checkpoint');
    const key = NoteVerifier.read((await get('/audit/key')).text.trim());
    expect([note.origin, note.size, key?.verifies(note)]).toEqual(['imprimatur.test/audit', 300, true]);

    const bundles = [await get('/audit/tile/entries/000'), await get('/audit/tile/entries/001.p/44')];
    const leaves = bundles.flatMap(({ bytes }) => unbundled(bytes) ?? []).map((leaf) => leafHash(leaf, sha256));
    const tiles = [await get('/audit/tile/0/000'), await get('/audit/tile/0/001.p/44')];
    expect(Buffer.concat(leaves).equals(Buffer.concat(tiles.map(({ bytes }) => bytes)))).toBe(true);
    expect(rootOf(leaves, sha256).toBase64()).toBe(note.root);
    expect((await get('/audit/tile/1/000.p/1')).bytes.toHex()).toBe(rootOf(leaves.slice(0, 256), sha256).toHex());
    expect(tiles[0]?.headers['cache-control']).toContain('immutable');
    expect(Buffer.concat(bundles.map(({ bytes }) => bytes)).toString('latin1')).not.toMatch(/because|thing/);
  });

  it.each(['1/000', '0/001', '0/001.p/45', '2/000.p/1', 'entries/002.p/1', '0/x001/000', 'a/b', '0/000.p/300', '%00'])(
    'has no tile %s',
    async (path) => {
      expect(codeOf(await get(`/audit/tile/${path}`))).toEqual([404, 'AUDIT_TILE_UNKNOWN']);
    },
  );

  it('hands its entries to the legal staff whole or by the page', async () => {
    const places = async (query: string): Promise<number[]> => {
      const { text } = await get(`/api/v1/audit/entries${query}`, await http.bearer(LEGAL));
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).sequence);
    };
    const all = await places('');
    expect(all).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(await places('?after=298&limit=1')).toEqual([299]);
    expect(await places('?after=298')).toEqual([299, 300]);
    expect(await places('?limit=2')).toEqual([1, 2]);
    expect(await places('?after=300&limit=2')).toEqual([]);
    expect((await get('/api/v1/audit/entries')).status).toBe(401);
    expect(codeOf(await get('/api/v1/audit/entries?limit=0', await http.bearer(LEGAL)))).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
  });

  it('gives a proof to anyone who holds an entry', async () => {
    const history = await get('/api/v1/audit/subjects/thing/t255', await http.bearer(LEGAL));
    const { hash, sequence } = JSON.parse(history.text).items[0];
    const proof = JSON.parse((await get(`/api/v1/audit/proofs/inclusion?hash=${hash}`)).text);
    const claim = {
      leafHash: leafHash(Uint8Array.fromHex(hash), sha256),
      index: sequence - 1,
      size: 300,
      root: Uint8Array.fromHex(proof.root),
      proof: proof.proof.map((each: string) => Uint8Array.fromHex(each)),
    };
    expect(includes(claim, sha256)).toBe(true);
    expect(proof).toMatchObject({ leafIndex: sequence - 1, treeSize: 300 });
    expect(must(readCheckpoint(proof.checkpoint), 'checkpoint').root).toBe(Uint8Array.fromHex(proof.root).toBase64());
  });

  it.each([
    ['inclusion?hash=abc', 400, 'REQUEST_INVALID'],
    ['inclusion', 400, 'REQUEST_INVALID'],
    [`inclusion?hash=${'0'.repeat(64)}`, 404, 'AUDIT_ENTRY_UNKNOWN'],
    ['consistency?from=0', 400, 'REQUEST_INVALID'],
    ['consistency?from=1e99', 400, 'REQUEST_INVALID'],
    ['consistency?from=301', 422, 'TREE_SIZE_UNKNOWN'],
    ['consistency?from=7&to=6', 422, 'TREE_SIZE_UNKNOWN'],
  ])('refuses %s', async (query, status, code) => {
    expect(codeOf(await get(`/api/v1/audit/proofs/${query}`))).toEqual([status, code]);
  });
});
