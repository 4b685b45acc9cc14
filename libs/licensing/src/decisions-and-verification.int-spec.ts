import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { ADMIN, DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

const HTML = { accept: 'text/html', 'accept-language': 'en' };
const UNKNOWN_ID = '0199aaaa-0000-7000-8000-00000000ffff';

describe('what licenses are asked', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let stranger: Actor & { readonly partnerId: string };
  let own: string;
  let corrected: string;
  let foreign: string;
  let licenseId: string;
  let number: string;
  let token: string;
  const { licensed } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    stranger = await service.partner(2);
    own = await service.work('own', '国际在线专稿');
    foreign = await service.work('foreign', '吉林日报');
    const signed = await licensed([own]);
    licenseId = String(signed.json.licenseId);
    number = String(signed.json.certificateNumber);
    token = String((await service.get(`/api/v1/licenses/${licenseId}/certificate`, partner)).json.token);
    corrected = await service.work('own', '国际在线专稿', { version: '2', versionCreated: '2026-03-02T00:00:00Z' });
    clock.moveTo('2027-06-01T00:00:00Z');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const ask = (actor: Actor | undefined, body: object) => service.post('/api/v1/decisions', actor, body);
  const question = (change: object = {}) => ({
    workId: own,
    action: 'reprint',
    domain: 'm.partner1.example.com',
    ...change,
  });

  describe('a decision', () => {
    it('is PERMITTED with the license, the credit line and what was assumed', async () => {
      const { status, json } = await ask(partner, question());
      expect(status).toBe(200);
      expect(json).toEqual({
        verdict: 'PERMITTED',
        reasons: [{ code: 'LICENSE_COVERS', detail: `License ${licenseId} covers this use`, licenseId }],
        duties: [
          { kind: 'ATTRIBUTE', line: '来源：国际在线', language: 'zh-Hans' },
          { kind: 'COMPENSATE', net: { minor: 15_000, currency: 'CNY' } },
        ],
        licenseId,
        assumed: { territory: 'CN', medium: 'web', language: 'zh-Hans' },
      });
    });

    it('covers every version of a licensed work', async () => {
      expect(corrected).not.toBe(own);
      expect((await ask(partner, question({ workId: corrected }))).json.verdict).toBe('PERMITTED');
    });

    it.each<[string, () => object, string, string]>([
      ['another domain', () => ({ domain: 'elsewhere.example' }), 'NOT_LICENSED', 'OUTSIDE_SCOPE'],
      ['another use', () => ({ action: 'excerpt' }), 'NOT_LICENSED', 'OUTSIDE_SCOPE'],
      ['before the term', () => ({ at: '2026-12-31T23:59:59+08:00' }), 'NOT_LICENSED', 'LICENSE_SCHEDULED'],
      ['after the term', () => ({ at: '2028-01-01T00:00:00+08:00' }), 'NOT_LICENSED', 'LICENSE_EXPIRED'],
      ['a work of another source', () => ({ workId: foreign }), 'NOT_LICENSED', 'WORK_THIRD_PARTY'],
      ['a work nobody knows', () => ({ workId: UNKNOWN_ID }), 'NOT_LICENSED', 'WORK_UNKNOWN'],
    ])('denies by default: %s', async (_, change, verdict, code) => {
      const { json } = await ask(partner, question(change()));
      expect([json.verdict, (json.reasons as { code: string }[])[0]?.code]).toEqual([verdict, code]);
    });

    it('says whom to ask instead', async () => {
      expect((await ask(partner, question({ workId: foreign }))).json.whomToAsk).toBe('吉林日报');
      expect((await ask(partner, question({ action: 'archive' }))).json.whomToAsk).toBe('licensing@newsroom.example');
    });

    it('finds the party by its domain, registered or licensed', async () => {
      expect((await ask(DESK, question())).json.verdict).toBe('PERMITTED');
      const other = await ask(DESK, question({ domain: 'partner2.example.com' }));
      expect(other.json).toMatchObject({ verdict: 'NOT_LICENSED', reasons: [{ code: 'LICENSE_NONE' }] });
      const nobody = await ask(DESK, question({ domain: 'nobody.example' }));
      expect(nobody.json).toMatchObject({ verdict: 'NOT_LICENSED', reasons: [{ code: 'PARTY_UNKNOWN' }] });
      const missing = await ask(DESK, question({ partnerId: UNKNOWN_ID }));
      expect(missing.json).toMatchObject({ verdict: 'NOT_LICENSED', reasons: [{ code: 'PARTY_UNKNOWN' }] });
    });

    it('is about the partner that asks, never about another', async () => {
      expect((await ask(stranger, question())).json.verdict).toBe('NOT_LICENSED');
      const about = await ask(stranger, { questions: [question(), question({ partnerId: partner.partnerId })] });
      expect([about.status, about.json]).toEqual([
        403,
        expect.objectContaining({ code: 'DECISION_ABOUT_OTHERS', index: 1 }),
      ]);
      expect((await ask(undefined, question())).status).toBe(401);
    });

    it('comes for many at once, in order, from one query for all licenses', async () => {
      const questions = [question(), question({ action: 'excerpt' }), question({ workId: foreign })];
      const { json } = await ask(partner, { questions });
      expect((json.decisions as { verdict: string }[]).map(({ verdict }) => verdict)).toEqual([
        'PERMITTED',
        'NOT_LICENSED',
        'NOT_LICENSED',
      ]);
    });

    it.each<[object, number, string]>([
      [{ at: '2027-06-01T00:00' }, 422, 'QUESTION_INVALID'],
      [{ territory: 'UK' }, 422, 'QUESTION_INVALID'],
      [{ language: 'klingon' }, 422, 'QUESTION_INVALID'],
      [{ domain: 'not a host' }, 422, 'QUESTION_INVALID'],
      [{ action: 'steal' }, 400, 'REQUEST_INVALID'],
      [{ nothing: 1 }, 400, 'REQUEST_INVALID'],
    ])('refuses what cannot be asked: %j', async (change, status, code) => {
      const refused = await ask(partner, question(change));
      expect([refused.status, refused.json.code]).toEqual([status, code]);
      const among = await ask(partner, { questions: [question(), question(change)] });
      expect([among.status, among.json.code]).toEqual([status, code]);
    });
  });

  describe('a certificate', () => {
    const verify = (body: object) => service.post('/api/v1/certificates/verify', undefined, body);

    it('is verified by anybody, by number or token, without price or person', async () => {
      for (const answer of [
        await service.get(`/verify/${number}`),
        await verify({ number: number.toLowerCase().replaceAll('-', ' ') }),
        await verify({ token }),
      ]) {
        expect([answer.status, answer.json.status, answer.json.number]).toEqual([200, 'valid', number]);
        expect(answer.json).toMatchObject({ licensee: 'Partner Press 1', scope: { territories: ['CN'] } });
        expect(answer.text).not.toMatch(/Li Wen|account-|15000|fee|price/);
      }
    });

    it('is a page for people, with a policy that allows no script', async () => {
      const page = await service.get(`/verify/${number}`, undefined, HTML);
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.text).toContain('<strong>Valid</strong>');
      const chinese = await service.get(`/verify/${number}`, undefined, { ...HTML, 'accept-language': 'zh-CN' });
      expect(chinese.text).toContain('<strong>有效</strong>');
    });

    it('that was never issued is answered as such, with 404', async () => {
      const never = 'IMP-0000-0000-0000-0000';
      const answer = await service.get(`/verify/${never}`);
      expect([answer.status, answer.json.code]).toEqual([404, 'CERTIFICATE_NUMBER_UNKNOWN']);
      const page = await service.get(`/verify/${never}`, undefined, HTML);
      expect([page.status, page.text.includes('Never issued')]).toEqual([404, true]);
    });

    it('whose number cannot be right is told so', async () => {
      const wrong = number.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      const answer = await service.get(`/verify/${wrong}`);
      expect([answer.status, answer.json]).toEqual([
        422,
        expect.objectContaining({ code: 'CERTIFICATE_NUMBER_IMPOSSIBLE', because: 'CHECK' }),
      ]);
      const page = await service.get(`/verify/${encodeURIComponent('<b>x')}`, undefined, HTML);
      expect([page.status, page.text.includes('&lt;b&gt;x'), page.text.includes('<b>')]).toEqual([422, true, false]);
    });

    it('that was changed is TAMPERED', async () => {
      const [head = '', body = '', signature = ''] = token.split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { scope: object };
      const forged = Buffer.from(JSON.stringify({ ...claims, scope: { ...claims.scope, territories: ['001'] } }));
      const answer = await verify({ token: `${head}.${forged.toString('base64url')}.${signature}` });
      expect([answer.status, answer.json.status]).toEqual([200, 'tampered']);
      expect(answer.json.checks).toContainEqual(expect.objectContaining({ name: 'signature', ok: false }));
    });

    it('is expired once its term is over, sweep or no sweep', async () => {
      clock.moveTo('2027-12-31T16:00:00Z');
      expect((await verify({ token })).json.status).toBe('expired');
      clock.moveTo('2027-06-01T00:00:00Z');
    });

    it.each([[{}], [{ token: 'x', number: 'y' }], [{ number: 5 }]])('is not looked for with %j', async (body) => {
      expect((await verify(body)).status).toBe(400);
    });

    it('is signed by a key whose public part alone is shown', async () => {
      const { json } = await service.get('/.well-known/jwks.json');
      expect(json).toEqual({
        keys: [expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })],
      });
      expect(JSON.stringify(json)).not.toContain('"d"');
    });
  });

  it('keeps staff without the desk’s role from pricing and standing', async () => {
    const { etag } = await service.get(`/api/v1/licenses/${licenseId}`, ADMIN);
    const suspended = await service.post(
      `/api/v1/licenses/${licenseId}/suspensions`,
      ADMIN,
      { reason: 'OTHER' },
      { 'if-match': etag },
    );
    expect(suspended.status).toBe(403);
  });
});
