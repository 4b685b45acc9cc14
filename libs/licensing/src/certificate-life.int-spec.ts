import { generateKeyPairSync } from 'node:crypto';
import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { certificates } from './certificates.fixture.js';
import { CERTIFICATE_STATUSES } from './domain/certificate.js';
import { ADMIN, DESK, oneProcess, type Process } from './one-process.fixture.js';
import { tokenInPdf } from './signing/token-in-pdf.js';
import { verifyCertificateOffline } from './signing/verify-certificate-offline.js';

const DURING = '2027-06-01T00:00:00Z';
const HTML = { accept: 'text/html' };

describe('the life of a certificate', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let own: string;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    own = await service.work('own', '国际在线专稿');
  });
  beforeEach(() => clock.moveTo('2026-12-01T01:00:00Z'));
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const { aCertificate, change, online, keys, offline, failed, verifyToken } = certificates(() => ({
    service,
    clock,
    partner,
    own,
  }));

  it('passes through every status of the design, the same with and without the service', async () => {
    const seen = new Set<unknown>();
    const both = async ({ number, token }: { number: string; token: string }) => {
      const [one, other] = [(await online(number)).status, (await offline(token)).status];
      expect(one).toBe(other);
      expect((await service.get(`/verify/${number}`, undefined, HTML)).status).toBe(200);
      seen.add(one);
      return one;
    };
    const first = await aCertificate();
    expect(await both(first)).toBe('not_yet_valid');
    clock.moveTo(DURING);
    expect(await both(first)).toBe('valid');
    await service.runTerm.execute((await service.get(first.url, DESK)).json.id as never);
    await change(first.url, 'suspensions');
    expect(await both(first)).toBe('suspended');
    await change(first.url, 'reinstatements');
    expect(await both(first)).toBe('valid');

    await asOwner(database, `UPDATE mandate SET ends_at = '2027-05-31T00:00:00Z'`);
    expect(await both(first)).toBe('suspended_upstream');
    expect(failed(await online(first.number))).toEqual(['chain_broken', 'standing']);
    await asOwner(database, `UPDATE mandate SET ends_at = NULL`);
    expect(await both(first)).toBe('valid');

    const again = await service.post(`${first.url}/certificates`, DESK, { reason: 'PARTICULARS_CHANGED' });
    expect([again.status, again.json.number === first.number]).toEqual([201, false]);
    expect(await both(first)).toBe('superseded');
    expect((await online(first.number)).supersededBy).toBe(again.json.number);
    const second = { url: first.url, number: String(again.json.number), token: String(again.json.token) };
    expect(await both(second)).toBe('valid');
    await change(second.url, 'revocations');
    expect(await both(second)).toBe('revoked');
    expect(await both(first)).toBe('superseded');

    const third = await aCertificate();
    clock.moveTo('2027-12-31T16:00:00Z');
    expect(await both(third)).toBe('expired');
    expect(await verifyToken({ token: `${third.token.slice(0, -4)}AAAA` })).toMatchObject({ status: 'tampered' });
    seen.add('tampered');
    expect((await service.get('/verify/IMP-0000-0000-0000-0000')).json.code).toBe('CERTIFICATE_NUMBER_UNKNOWN');
    await asOwner(database, `DELETE FROM license_certificate WHERE number = '${third.number}'`);
    expect(await verifyToken({ token: third.token })).toMatchObject({ status: 'unknown_number' });
    seen.add('unknown_number');
    expect([...seen].sort()).toEqual([...CERTIFICATE_STATUSES].sort());
  });

  it('stands in the audit log, and shows it: to the service, and to anyone without it who has the log’s key', async () => {
    const { url, number, token } = await aCertificate();
    clock.moveTo(DURING);
    expect(await online(number)).not.toHaveProperty('log');
    await service.integrate.execute();
    const shown = (await service.get(`${url}/certificate`, partner)).json;
    expect((await online(number)).checks).toContainEqual(expect.objectContaining({ name: 'log', ok: true }));
    expect((await online(number)).log).toEqual(shown.log);
    expect(JSON.stringify(shown.log)).not.toContain(partner.id);

    const { logKey } = service;
    const given = { token, jwks: await keys(), at: clock.now(), logKey };
    const checked = async (more: object) => {
      const { status, checks } = await verifyCertificateOffline({ ...given, ...more });
      return [status, checks.find(({ name }) => name === 'log')?.ok];
    };
    expect(await checked({ log: shown.log })).toEqual(['valid', true]);
    expect(await checked({})).toEqual(['tampered', false]);
    expect(await checked({ log: { ...(shown.log as object), leafIndex: 0 } })).toEqual(['tampered', false]);
    expect(await checked({ log: shown.log, logKey: `${logKey.slice(0, -2)}AA` })).toEqual(['tampered', false]);
    const other = await aCertificate();
    expect(await checked({ token: other.token, log: shown.log })).toEqual(['tampered', false]);

    await asOwner(database, `UPDATE license_certificate SET token = '${other.token}' WHERE number = '${number}'`);
    expect(await online(number)).toMatchObject({ status: 'tampered' });
    await asOwner(database, `UPDATE license_certificate SET token = '${token}' WHERE number = '${number}'`);
  });

  it('is asked about any instant of use, before and after a change', async () => {
    const { number, url } = await aCertificate();
    clock.moveTo(DURING);
    await change(url, 'suspensions');
    clock.advance({ hours: 24 });
    await change(url, 'revocations');
    const statuses = await Promise.all(
      ['2026-12-31T15:59:59Z', '2027-05-31T23:59:59Z', DURING, '2027-06-02T00:00:00Z'].map(
        async (at) => (await online(number, at)).status,
      ),
    );
    expect(statuses).toEqual(['not_yet_valid', 'valid', 'suspended', 'revoked']);
    expect((await service.get(`/verify/${number}?at=yesterday`)).json.code).toBe('QUESTION_INVALID');
  });

  it('says which part of it its grantor no longer covers, and is cut off where nothing is left', async () => {
    const { number, token } = await aCertificate({ territories: ['CN', 'HK'] });
    clock.moveTo(DURING);
    await asOwner(database, `UPDATE mandate SET territories = '{CN}'`);
    const partly = await online(number);
    expect([partly.status, failed(partly)]).toEqual(['valid', ['out_of_scope']]);
    expect((await service.get(`/verify/${number}`, undefined, HTML)).text).toContain('territory HK is outside');
    await asOwner(database, `UPDATE mandate SET territories = '{DE}'`);
    expect([(await online(number)).status, (await offline(token)).status]).toEqual([
      'suspended_upstream',
      'suspended_upstream',
    ]);
    await asOwner(database, `UPDATE mandate SET territories = '{001}'`);
    expect((await offline(token)).status).toBe('valid');
  });

  it('shows price and contacts to whom its holder chooses, and to nobody else', async () => {
    const { url, number } = await aCertificate();
    clock.moveTo(DURING);
    const ask = (query: string, actor: Actor | undefined = partner) =>
      service.get(`${url}/certificate?${query}`, actor);
    const presented = await ask('disclose=price');
    expect(presented.headers['cache-control']).toBe('private, no-store');
    const presentation = String(presented.json.presentation);
    expect(presentation.split('~')).toHaveLength(3);
    const shown = await verifyToken({ token: presentation });
    expect(shown).toMatchObject({ status: 'valid', number, disclosed: { price: { currency: 'CNY' } } });
    expect(Object.keys(shown.disclosed as object)).toEqual(['price']);
    const all = await verifyToken({
      token: String((await ask('disclose=contact,invoiceReference,price')).json.presentation),
    });
    expect(all.disclosed).toMatchObject({
      contact: { licensor: 'licensing@newsroom.example', licensee: { name: 'Li Wen' } },
    });
    const none = await verifyToken({ token: String((await ask('disclose=')).json.presentation) });
    expect([none.status, none.disclosed]).toEqual(['valid', undefined]);

    const unknown = await ask('disclose=price,salary');
    expect([unknown.status, unknown.json]).toEqual([
      422,
      expect.objectContaining({ code: 'DISCLOSURE_UNKNOWN', value: 'salary' }),
    ]);
    expect((await ask('disclose=price', await service.partner(9))).status).toBe(404);
    expect((await service.get(`${url}/certificate`)).status).toBe(401);
    const page = await service.get(`/verify/${number}`, undefined, HTML);
    for (const text of [page.text, JSON.stringify(await online(number)), String(presented.json.token)]) {
      expect(text + Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()).not.toMatch(/netMinor|Li Wen|15000/);
    }
  });

  it('made for one reader is not good for another, or later', async () => {
    const { url } = await aCertificate();
    clock.moveTo(DURING);
    const { json } = await service.get(`${url}/certificate?disclose=price&audience=bank.example&nonce=n1`, partner);
    const token = String(json.presentation);
    const [audience, nonce] = ['bank.example', 'n1'];
    expect((await verifyToken({ token, audience, nonce })).status).toBe('valid');
    expect(failed(await verifyToken({ token, audience: 'shop.example', nonce }))).toEqual(['binding']);
    clock.advance({ minutes: 20 });
    expect(failed(await verifyToken({ token, audience, nonce }))).toEqual(['binding']);
    expect((await service.get(`${url}/certificate?audience=bank.example`, partner)).status).toBe(400);
  });

  it('is printed for its holder and the desk, with its token inside, the same bytes each time', async () => {
    const { url, token, number } = await aCertificate();
    const print = (query = '', actor: Actor | undefined = partner) =>
      service.get(`${url}/certificate.pdf${query}`, actor);
    const [first, second] = [await print(), await print('', DESK)];
    expect([first.status, first.headers['content-type'], first.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      `attachment; filename="${number}.pdf"`,
    ]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(tokenInPdf(first.bytes)).toBe(token);
    expect((await print('?lang=zh-Hant')).bytes.length).toBeLessThan(first.bytes.length);
    expect((await print('?lang=fr')).status).toBe(400);
    expect((await print('', await service.partner(8))).status).toBe(404);
    expect((await service.get(`${url}/certificate.pdf`)).status).toBe(401);
  });

  it('has a badge that tells the status of the moment, in the reader’s language, and runs nothing', async () => {
    const { url, number } = await aCertificate();
    clock.moveTo(DURING);
    const badge = async (query = '') => service.get(`/verify/${number}/badge.svg${query}`);
    const good = await badge('?lang=en');
    expect([good.status, good.headers['content-type'], good.headers['cache-control']]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
      'no-store',
    ]);
    expect(good.text).toMatch(/License · valid/);
    expect(good.text).not.toMatch(/<script|on\w+=|href|url\(/);
    expect((await badge('?lang=zh-Hant')).text).toContain('授權書 · 有效');
    await change(url, 'revocations');
    expect((await badge('?lang=zh-Hans')).text).toContain('已撤销');
    const nowhere = await service.get(`/verify/${encodeURIComponent('"><script>x</script>')}/badge.svg?lang=en`);
    expect([nowhere.status, nowhere.text.includes('<script'), nowhere.text.includes('&lt;script')]).toEqual([
      422,
      false,
      true,
    ]);
    expect((await service.get('/verify/IMP-0000-0000-0000-0000/badge.svg')).status).toBe(404);
    const { badge: snippet } = (await service.get(`${url}/certificate`, partner)).json as {
      badge: { html: Record<string, string> };
    };
    expect(snippet.html.en).toBe(
      `<a href="http://imprimatur.test/verify/${number}?lang=en" rel="license noopener" target="_blank">` +
        `<img src="http://imprimatur.test/verify/${number}/badge.svg?lang=en" width="260" height="48" alt="License certificate ${number}" loading="lazy"></a>`,
    );
  });

  it('is issued anew by the desk alone, each time once in force', async () => {
    const { url } = await aCertificate();
    expect((await service.post(`${url}/certificates`, partner, { reason: 'COPY_LOST' })).status).toBe(403);
    expect((await service.post(`${url}/certificates`, DESK, { reason: 'BORED' })).status).toBe(400);
    const both = await Promise.all(
      [1, 2].map(() => service.post(`${url}/certificates`, DESK, { reason: 'COPY_LOST' })),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const [{ current, all } = { current: 0, all: 0 }] = await database.dataSource.query<
      { current: number; all: number }[]
    >(
      `SELECT count(*) FILTER (WHERE superseded_at IS NULL)::integer AS current, count(*)::integer AS all
       FROM license_certificate WHERE license_id = $1`,
      [url.split('/').at(-1)],
    );
    expect([current, all]).toEqual([1, 3]);
    await expect(
      database.dataSource.query(`UPDATE license_certificate SET superseded_at = now() WHERE superseded_at IS NOT NULL`),
    ).rejects.toThrow(/superseded already/);
  });

  describe('the status list', () => {
    it('is signed, dated, kept while nothing changes, and never names anybody', async () => {
      const { url } = await aCertificate();
      clock.moveTo(DURING);
      const first = await service.get('/certificates/status-list');
      expect(first.headers['content-type']).toContain('application/statuslist+jwt');
      const payload = Buffer.from(first.text.split('.')[1] ?? '', 'base64url').toString();
      const claims = JSON.parse(payload) as { iat: number };
      expect(claims).toMatchObject({
        iss: 'http://imprimatur.test',
        sub: 'http://imprimatur.test/certificates/status-list',
        ttl: 300,
        exp: claims.iat + 86_400,
        status_list: { bits: 4 },
      });
      clock.advance({ seconds: 10 });
      expect((await service.get('/certificates/status-list')).text).toBe(first.text);
      await change(url, 'suspensions');
      expect((await service.get('/certificates/status-list')).text).not.toBe(first.text);
    });
  });

  describe('the signing key', () => {
    it('is rotated by configuration; what the old one signed stays good until it is revoked', async () => {
      const { token, number, url } = await aCertificate();
      clock.moveTo(DURING);
      const [before] = (await keys()).keys;
      const { privateKey } = generateKeyPairSync('ed25519');
      const next = await oneProcess(database, clock, {
        certificateSigningJwk: privateKey.export({ format: 'jwk' }) as Record<string, string>,
      });
      try {
        const rotated = await next.post('/api/v1/signing-keys/rotations', ADMIN, {});
        expect(rotated.json.items).toMatchObject([{ state: 'ACTIVE' }, { kid: before?.kid, state: 'RETIRED' }]);
        const after = (await next.get('/.well-known/jwks.json')).json as { keys: Record<string, string>[] };
        expect(after.keys).toMatchObject([
          { status: 'active' },
          { kid: before?.kid, status: 'retired', retiredAt: DURING },
        ]);
        expect((await next.get(`/verify/${number}`)).json.status).toBe('valid');
        const statusList = (await next.get('/certificates/status-list')).text;
        expect((await verifyCertificateOffline({ token, jwks: after, statusList, at: clock.now() })).status).toBe(
          'valid',
        );

        const active = after.keys[0]?.kid ?? '';
        const revoke = (kid: string, actor: Actor = ADMIN) =>
          next.post(`/api/v1/signing-keys/${kid}/revocations`, actor, {});
        expect((await revoke(active)).json.code).toBe('SIGNING_KEY_IN_USE');
        expect((await revoke('nobody')).json.code).toBe('SIGNING_KEY_UNKNOWN');
        expect((await revoke(before?.kid ?? '', DESK)).status).toBe(403);
        expect((await revoke(before?.kid ?? '')).json.state).toBe('REVOKED');
        const lost = await next.post('/api/v1/certificates/verify', undefined, { token });
        expect([lost.json.status, failed(lost.json)]).toEqual(['tampered', ['key', 'claims']]);
        const anew = await next.post(`${url}/certificates`, DESK, { reason: 'KEY_REPLACED' });
        expect(anew.json.keyId).toBe(active);
        const actions = await database.dataSource.query<{ action: string }[]>(
          `SELECT content->>'action' AS action FROM audit_entry WHERE content->>'action' LIKE 'licensing.signing-key%' ORDER BY recorded`,
        );
        expect(actions.map(({ action }) => action.replace('licensing.signing-key-', ''))).toEqual([
          'activated',
          'retired',
          'activated',
          'revoked',
        ]);
      } finally {
        await next.close();
      }
    });
  });
});
