import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { FindRightsDue } from './application/find-rights-due.js';
import { RunTermination } from './application/run-termination.js';
import { SEAL, type Seal } from './application/seal.port.js';
import { AgreementId } from './domain/agreement.js';
import { LicenseId } from './domain/license.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

const BEFORE = '2026-12-01T01:00:00Z';
type Answer = Awaited<ReturnType<Process['get']>>;

describe('a signed agreement', () => {
  const clock = new MovableClock(BEFORE);
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let work: string;
  const { licensed } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    work = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const signed = async (scope: object = {}): Promise<{ url: string; agreement: Answer; license: string }> => {
    clock.moveTo(BEFORE);
    const agreement = await licensed([work], scope);
    const url = `/api/v1/agreements/${String(agreement.json.id)}`;
    return { url, agreement, license: `/api/v1/licenses/${String(agreement.json.licenseId)}` };
  };
  const prepare = async (url: string, changes: object, actor: Actor = DESK): Promise<Answer> => {
    const { etag } = await service.get(url, DESK);
    return service.post(`${url}/amendments`, actor, { changes, reason: 'a wider market' }, { 'if-match': etag });
  };
  const sign = (url: string, amendment: Answer, side: 'LICENSEE' | 'LICENSOR', change: object = {}, actor?: Actor) =>
    service.post(
      `${url}/amendments/${String(amendment.json.id)}/signatures`,
      actor ?? (side === 'LICENSEE' ? partner : DESK),
      { side, name: 'Li Wen', title: 'Head', documentHash: amendment.json.documentHash, ...change },
      { 'if-match': amendment.etag },
    );
  const amend = async (url: string, changes: object): Promise<Answer> => {
    const amendment = await prepare(url, changes);
    const half = await sign(url, amendment, 'LICENSEE');
    return sign(url, { ...amendment, etag: half.etag }, 'LICENSOR');
  };

  it('stands there in three languages, under one hash', async () => {
    const { agreement } = await signed();
    const { terms, texts, documentHash } = agreement.json as { terms: object; texts: object; documentHash: string };
    expect(Object.keys(texts)).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    expect(service.app.get<Seal>(SEAL).hash({ terms, texts })).toBe(documentHash);
    expect(String(Reflect.get(texts, 'zh-Hant'))).toContain('作品使用授權合約');
  });

  describe('is amended by a later version', () => {
    it('that is nothing until both have signed it; then license and certificate follow in one step', async () => {
      const { url, license } = await signed();
      const before = (await service.get(license, partner)).json;
      const old = (await service.get(`${license}/certificate`, partner)).json;
      const amendment = await prepare(url, { territories: ['CN', 'SG'], termEndsAt: '2028-06-01T00:00:00+08:00' });
      expect(amendment.status).toBe(201);
      expect(amendment.json).toMatchObject({ number: 1, state: 'PREPARED', signatures: [] });
      const half = await sign(url, amendment, 'LICENSEE');
      expect(half.json.state).toBe('PART_SIGNED');
      expect((await service.get(license, partner)).json).toEqual(before);
      const whole = await sign(url, { ...amendment, etag: half.etag }, 'LICENSOR');
      expect(whole.json).toMatchObject({ state: 'SIGNED', effectiveAt: BEFORE });

      const after = (await service.get(license, partner)).json;
      expect(after).toMatchObject({
        scope: { ...Object(before.scope), territories: ['CN', 'SG'], termEndsAt: '2028-05-31T16:00:00Z' },
      });
      const now = (await service.get(`${license}/certificate`, partner)).json;
      expect(now.number).not.toBe(old.number);
      expect(now.agreementHash).toBe(amendment.json.documentHash);
      expect((await service.get(`/verify/${String(old.number)}`)).json.status).toBe('superseded');
      // the first version stays as it was signed
      const first = (await service.get(url, partner)).json;
      expect(first).toMatchObject({ state: 'SIGNED', documentHash: old.agreementHash });
      const { items } = (await service.get(`${url}/amendments`, partner)).json as { items: { terms: object }[] };
      expect(items).toMatchObject([{ terms: { amendment: { number: 1, changes: old.agreementHash } } }]);
    });

    it('again and again: each takes the place of the one before', async () => {
      const { url, license } = await signed();
      const first = await amend(url, { territories: ['CN', 'SG'] });
      const second = await amend(url, { media: ['web', 'app'] });
      expect(second.json).toMatchObject({ number: 2, state: 'SIGNED' });
      expect(second.json.terms).toMatchObject({ amendment: { changes: first.json.documentHash } });
      expect((await service.get(license, partner)).json.scope).toMatchObject({
        territories: ['CN', 'SG'],
        media: ['web', 'app'],
      });
    });

    it('that nobody signs twice, unseen, or for the other side', async () => {
      const { url } = await signed();
      const amendment = await prepare(url, { media: ['web', 'app'] });
      const half = await sign(url, amendment, 'LICENSEE');
      const next = { ...amendment, etag: half.etag };
      const codes = await Promise.all([
        sign(url, next, 'LICENSEE'),
        sign(url, next, 'LICENSOR', { documentHash: `sha-256:${'0'.repeat(64)}` }),
        sign(url, next, 'LICENSOR', {}, partner),
        sign(url, next, 'LICENSOR', {}, { ...DESK, id: partner.id }),
        sign(url, amendment, 'LICENSOR'),
        sign(url, { ...next, json: { ...next.json, id: partner.partnerId } }, 'LICENSOR'),
      ]);
      expect(codes.map(({ json }) => json.code)).toEqual([
        'SIDE_SIGNED_ALREADY',
        'DOCUMENT_HASH_MISMATCH',
        'FORBIDDEN_ROLE',
        'SIGNER_SIGNED_ALREADY',
        'VERSION_STALE',
        'AMENDMENT_UNKNOWN',
      ]);
    });

    it('that reaches no farther than the mandate, changes something, and waits for the one before', async () => {
      const { url } = await signed();
      expect((await prepare(url, { territories: ['CN'] })).json.code).toBe('AMENDMENT_EMPTY');
      expect((await prepare(url, { territories: [] })).json.code).toBe('SCOPE_DIMENSION_EMPTY');
      expect((await prepare(url, { termEndsAt: '2026-01-01T00:00:00Z' })).json.code).toBe('SCOPE_TERM_INVERTED');
      expect((await prepare(url, { media: ['web', 'app'] }, partner)).status).toBe(403);
      const open = await prepare(url, { media: ['web', 'app'] });
      expect((await prepare(url, { media: ['web', 'print'] })).json).toMatchObject({
        code: 'AMENDMENT_OPEN',
        amendmentId: open.json.id,
      });
      const at = `${url}/amendments/${String(open.json.id)}`;
      const withdrawn = await service.post(`${at}/withdrawals`, DESK, {}, { 'if-match': open.etag });
      expect(withdrawn.json.state).toBe('WITHDRAWN');
      expect((await sign(url, { ...open, etag: withdrawn.etag }, 'LICENSEE')).json.code).toBe('AMENDMENT_WITHDRAWN');
      expect((await prepare(url, { media: ['web', 'print'] })).json).toMatchObject({ number: 2, state: 'PREPARED' });
    });

    it('that takes no exclusive cell somebody else holds, and leaves all as it was when it would', async () => {
      const exclusive = { exclusivity: 'EXCLUSIVE', media: ['print'], domains: [] };
      await signed({ ...exclusive, territories: ['JP'] });
      const { url, license } = await signed({ ...exclusive, territories: ['KR'] });
      const refused = await amend(url, { territories: ['JP', 'KR'] });
      expect([refused.status, refused.json.code]).toEqual([409, 'EXCLUSIVE_OVERLAP']);
      expect((await service.get(license, partner)).json.scope).toMatchObject({ territories: ['KR'] });
      const { items } = (await service.get(`${url}/amendments`, partner)).json as { items: { state: string }[] };
      expect(items.map(({ state }) => state)).toEqual(['PART_SIGNED']);
    });

    it('that moves the number of uses, never below what is used', async () => {
      const { url, license } = await signed({ copies: 2 });
      const licenseId = LicenseId(license.slice(-36));
      clock.moveTo('2026-12-31T16:00:00Z');
      await service.runTerm.execute(licenseId);
      await service.post(`${license}/reservations`, partner, { key: 'all', uses: 2 });
      expect((await service.get(license, partner)).json.state).toBe('EXHAUSTED');
      expect((await amend(url, { copies: 1 })).json.code).toBe('USES_EXHAUSTED');
      const [open] = (await service.get(`${url}/amendments`, DESK)).json.items as { id: string; version: number }[];
      const at = `${url}/amendments/${String(open?.id)}/withdrawals`;
      await service.post(at, DESK, {}, { 'if-match': `"${open?.version}"` });
      expect((await amend(url, { copies: 5 })).json.state).toBe('SIGNED');
      expect((await service.get(`${license}/usage`, partner)).json).toMatchObject({ maxUses: 5, remaining: 3 });
      expect((await service.get(license, partner)).json.state).toBe('ACTIVE');
    });
  });

  describe('is terminated', () => {
    const terminate = async (url: string, body: object, actor: Actor = DESK): Promise<Answer> => {
      const { etag } = await service.get(url, DESK);
      return service.post(`${url}/terminations`, actor, { reason: 'BREACH', ...body }, { 'if-match': etag });
    };

    it('at once: the license is revoked with it, and nothing more is signed', async () => {
      const { url, license } = await signed();
      const waiting = await prepare(url, { media: ['web', 'app'] });
      const ended = await terminate(url, {});
      expect(ended.json).toMatchObject({ state: 'TERMINATED', termination: { reason: 'BREACH', endsAt: BEFORE } });
      expect((await service.get(license, partner)).json).toMatchObject({ state: 'REVOKED', revokedAt: BEFORE });
      expect((await sign(url, waiting, 'LICENSEE')).json.code).toBe('AGREEMENT_TERMINATED');
      expect((await prepare(url, { media: ['web', 'print'] })).json.code).toBe('AGREEMENT_TERMINATED');
      expect((await terminate(url, {})).json.code).toBe('AGREEMENT_TERMINATED');
    });

    it('on a later day: in force until then, ended exactly once', async () => {
      const { url, license } = await signed({ termStartsAt: '2026-12-01T00:00:00+08:00' });
      const id = AgreementId(url.slice(-36));
      const noticed = await terminate(url, { reason: 'ORDINARY_NOTICE', endsAt: '2027-02-01T00:00:00+08:00' });
      expect(noticed.json.state).toBe('SIGNED');
      const end = service.app.get(RunTermination);
      const isDue = async () => (await service.app.get(FindRightsDue).execute()).terminations.includes(id);
      clock.moveTo('2027-01-31T15:59:59.999Z');
      expect([await isDue(), await end.execute(id)]).toEqual([false, 'NOT_DUE']);
      expect((await service.get(license, partner)).json.state).toBe('ACTIVE');
      clock.moveTo('2027-01-31T16:00:00Z');
      expect(await isDue()).toBe(true);
      const outcomes = await Promise.all([1, 2, 3].map(() => end.execute(id)));
      expect(outcomes.sort()).toEqual(['NOT_DUE', 'NOT_DUE', 'TERMINATED']);
      expect((await service.get(license, partner)).json.state).toBe('REVOKED');
    });

    it('not in the past, not after its term, not before both have signed, and not by the partner', async () => {
      const { url } = await signed();
      expect((await terminate(url, { endsAt: '2026-11-01T00:00:00Z' })).json.code).toBe('TERMINATION_DATE_INVALID');
      expect((await terminate(url, { endsAt: '2029-01-01T00:00:00Z' })).json.code).toBe('TERMINATION_DATE_INVALID');
      expect((await terminate(url, {}, partner)).status).toBe(403);
      const { accepted } = story(
        () => service,
        () => partner,
      );
      const unsigned = await accepted([work]);
      const refused = await terminate(`/api/v1/agreements/${String(unsigned.json.id)}`, {});
      expect(refused.json).toMatchObject({ code: 'AGREEMENT_NOT_SIGNED', state: 'PREPARED' });
    });
  });

  it('leaves a trace of every step: actor, instant, reason', async () => {
    const rows = await database.dataSource.query<{ content: Record<string, unknown> }[]>(
      `SELECT content FROM audit_entry WHERE content->'subject'->>'type' = 'license-agreement'`,
    );
    for (const { content } of rows)
      expect(content).toMatchObject({ at: expect.any(String), reason: expect.any(String) });
    expect(new Set(rows.map(({ content }) => content.action))).toEqual(
      new Set([
        'licensing.agreement-signed',
        'licensing.amendment-prepared',
        'licensing.amendment-signed',
        'licensing.amendment-withdrawn',
        'licensing.agreement-termination-given',
        'licensing.agreement-terminated',
      ]),
    );
  });
});
