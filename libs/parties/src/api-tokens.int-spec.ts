import { AUDIT_LOG, type AuditLog } from '@app/audit';
import { MACHINE_GATE, type MachineGate } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetApiCalls } from './application/forget-api-calls.js';
import { PartiesApp } from './parties-app.fixture.js';
import { MachineAdmission } from './persistence/machine-admission.js';

const ADMIN = 'admin@newsroom.example';
const BOSS = 'admin@lanting-daily.example';

describe('API tokens', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const issue = (change: object = {}, as = BOSS) =>
    parties.send('POST', '/api-tokens', { as, body: { label: 'Editorial system', scopes: ['works:read'], ...change } });
  /** A route that machines may use: public, so no scope is needed, and a bad token is refused all the same. */
  const use = (token: string, from?: string) =>
    parties.send('GET', '/publisher', { token, ...(from === undefined ? {} : { from }) });

  it('are shown once, kept as digests, and tell when they were used', async () => {
    const made = await issue();
    expect(made).toMatchObject({ status: 201, body: { roles: ['PARTNER'], perMinute: 600, state: 'LIVE' } });
    expect(made.headers['cache-control']).toBe('no-store');
    expect(made.body.token).toMatch(/^imp_[\w-]{43}$/);
    expect(made.body.token.startsWith(made.body.prefix)).toBe(true);
    const kept = JSON.stringify(await parties.database.dataSource.query('SELECT * FROM api_token'));
    expect(kept).not.toContain(made.body.token);
    const listed = async () => (await parties.send('GET', '/api-tokens', { as: BOSS })).body.items[0];
    expect(await listed()).toMatchObject({ id: made.body.id });
    expect((await listed())?.lastUsedAt).toBeUndefined();
    expect((await use(made.body.token)).status).toBe(200);
    expect(await listed()).toMatchObject({ lastUsedAt: '2026-03-10T12:00:00Z' });
    expect(JSON.stringify(await listed())).not.toContain(made.body.token);
    const entries = await parties.app.get<AuditLog>(AUDIT_LOG).about({ type: 'api-token', id: made.body.id }, 10);
    expect(entries).toMatchObject([{ action: 'parties.api-token-issued', facts: { scopes: 'works:read' } }]);
    expect(JSON.stringify(entries)).not.toContain('imp_');
  });

  it("are a company's own: another tenant sees, rotates and revokes none", async () => {
    const { body } = await issue();
    const { body: me } = await parties.send('GET', '/me', { as: 'partner@chenjiang.example' });
    const rival = {
      email: 'boss@chenjiang.example',
      displayName: 'B',
      password: 'a password for tests',
      roles: ['PARTNER', 'PARTNER_ADMIN'],
    };
    await parties.send('POST', `/partners/${me.partner.id}/accounts`, { as: ADMIN, body: rival });
    expect((await parties.send('GET', '/api-tokens', { as: rival.email })).body.items).toEqual([]);
    const url = `/api-tokens/${body.id}`;
    expect((await parties.send('DELETE', url, { as: rival.email })).body.code).toBe('API_TOKEN_UNKNOWN');
    expect((await parties.send('POST', `${url}/rotations`, { as: rival.email, body: {} })).status).toBe(404);
    expect((await issue({ partnerId: body.partnerId }, rival.email)).body.code).toBe('PARTNER_UNKNOWN');
    expect((await issue({}, 'partner@chenjiang.example')).status).toBe(403);
    expect((await parties.send('GET', '/api-tokens', { as: ADMIN })).body.items.length).toBeGreaterThan(0);
  });

  it('are for machines: they sign in nowhere, make no tokens, and reach only what they were made for', async () => {
    const { body } = await issue();
    for (const [method, url] of [
      ['GET', '/me'],
      ['GET', '/api-tokens'],
      ['GET', `/partners/${body.partnerId}/accounts`],
      ['DELETE', '/sessions/current'],
    ] as const) {
      expect(await parties.send(method, url, { token: body.token })).toMatchObject({
        status: 403,
        body: { code: 'PEOPLE_ONLY' },
      });
    }
  });

  it("of the operator need a role, which is never an administrator's", async () => {
    expect((await issue({}, ADMIN)).body).toMatchObject({
      code: 'API_TOKEN_INVALID',
      problems: [{ pointer: '/roles' }],
    });
    expect(await issue({ roles: ['DESK'] }, ADMIN)).toMatchObject({ status: 201, body: { roles: ['DESK'] } });
    expect((await issue({ roles: ['ADMIN'] }, ADMIN)).status).toBe(400);
    expect((await issue({ roles: ['DESK'] })).body.code).toBe('API_TOKEN_INVALID');
  });

  it('are refused from an address that is not theirs', async () => {
    const { body } = await issue({ ipRanges: ['192.0.2.99/24', '2001:db8::/32'] });
    expect(body.ipRanges).toEqual(['192.0.2.0/24', '2001:db8::/32']);
    expect((await use(body.token, '192.0.2.7')).status).toBe(200);
    expect((await use(body.token, '::ffff:192.0.2.7')).status).toBe(200);
    expect((await use(body.token, '2001:db8::1')).status).toBe(200);
    expect(await use(body.token, '198.51.100.1')).toMatchObject({
      status: 403,
      body: { code: 'TOKEN_IP_REFUSED', address: '198.51.100.1' },
    });
    expect((await issue({ ipRanges: ['192.0.2.0/24', 'home'] })).body).toMatchObject({
      problems: [{ pointer: '/ipRanges/1' }],
    });
  });

  it('overlap while they rotate, keep what they may, and end one after the other', async () => {
    const { body: old } = await issue({ perMinute: 77 });
    const next = await parties.send('POST', `/api-tokens/${old.id}/rotations`, { as: BOSS, body: { overlapHours: 2 } });
    expect(next).toMatchObject({ status: 201, body: { replaces: old.id, perMinute: 77, scopes: ['works:read'] } });
    const start = parties.clock.now();
    expect([(await use(old.token)).status, (await use(next.body.token)).status]).toEqual([200, 200]);
    parties.clock.advance({ hours: 2 });
    expect(await use(old.token)).toMatchObject({ status: 401, body: { code: 'TOKEN_EXPIRED' } });
    expect((await use(next.body.token)).status).toBe(200);
    const { accessToken: token } = (await parties.signIn(BOSS)).body;
    const again = await parties.send('POST', `/api-tokens/${old.id}/rotations`, { token, body: {} });
    expect(again).toMatchObject({ status: 409, body: { code: 'STATE_REFUSED', state: 'EXPIRED' } });
    parties.clock.moveTo(start.toString());
    expect((await parties.send('DELETE', `/api-tokens/${next.body.id}`, { as: BOSS })).status).toBe(204);
    expect((await use(next.body.token)).body.code).toBe('UNAUTHENTICATED');
    expect((await parties.send('DELETE', `/api-tokens/${next.body.id}`, { as: BOSS })).status).toBe(204);
  });

  it('take no more than their rate, however many processes of the service are asked at once', async () => {
    const { body } = await issue({ perMinute: 20 });
    const gate = parties.app.get<MachineGate>(MACHINE_GATE);
    const another = new MachineAdmission(parties.database.dataSource);
    const now = parties.clock.now();
    const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? gate : another).admit(body.token, '192.0.2.1', now));
    const taken = (await Promise.all(asked)).filter((answer) => answer.ok);
    expect(taken).toHaveLength(20);
    expect(await use(body.token)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3' },
      body: { code: 'RATE_LIMITED', perMinute: 20 },
    });
    parties.clock.advance({ seconds: 3 });
    expect([(await use(body.token)).status, (await use(body.token)).status]).toEqual([200, 429]);
  });

  it('are watched: every call is on record, what was refused too, for those who manage the machines', async () => {
    const { body } = await issue({ ipRanges: ['192.0.2.0/24'] });
    const { token } = body;
    const call = async (from: string, url = '/publisher') => {
      parties.clock.advance({ seconds: 1 });
      await parties.send('GET', url, { token, from });
    };
    const before = parties.clock.now();
    for (const from of ['192.0.2.7', '192.0.2.7', '198.51.100.1']) await call(from);
    await call('192.0.2.7', `/partners/${body.partnerId}?secret=1`);
    await parties.send('DELETE', `/api-tokens/${body.id}`, { as: BOSS });
    await call('192.0.2.7');
    const about = `tokenId=${body.id}`;
    const { items } = (await parties.send('GET', `/api-calls?${about}`, { as: BOSS })).body;
    const publisher = { method: 'GET', route: '/api/v1/publisher', tokenId: body.id, partnerId: body.partnerId };
    expect(items).toMatchObject([
      { ...publisher, status: 401, address: '192.0.2.7' },
      { route: '/api/v1/partners/:partnerId', status: 403, address: '192.0.2.7' },
      { ...publisher, status: 403, address: '198.51.100.1' },
      { ...publisher, status: 200 },
      { ...publisher, status: 200, at: before.add({ seconds: 1 }).toString() },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/secret|imp_/u);
    const report = (await parties.send('GET', `/api-calls/report?${about}&address=192.0.2.7`, { as: ADMIN })).body;
    expect(report.items).toHaveLength(3);
    expect(report.items).toContainEqual(expect.objectContaining({ ...publisher, status: 200, calls: 2 }));
    expect((await parties.send('GET', '/api-calls', { as: 'partner@chenjiang.example' })).status).toBe(403);
    expect((await parties.send('GET', '/api-calls', { token: (await issue()).body.token })).body.code).toBe(
      'PEOPLE_ONLY',
    );
    const rival = (await parties.send('GET', '/me', { as: 'partner@chenjiang.example' })).body.partner.id;
    expect((await parties.send('GET', `/api-calls?partnerId=${rival}`, { as: BOSS })).body.code).toBe(
      'PARTNER_UNKNOWN',
    );
    for (const table of ['api-calls.csv', 'api-calls/report.csv']) {
      const { headers, payload } = await parties.app.inject({
        url: `/api/v1/${table}?${about}`,
        headers: { authorization: `Bearer ${(await parties.signIn(BOSS)).body.accessToken}` },
      });
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(payload.split('\r\n').length).toBe(table === 'api-calls.csv' ? 7 : 6);
    }
    parties.clock.advance({ hours: 24 * 200 });
    expect(await parties.app.get(ForgetApiCalls).execute()).toBeGreaterThan(4);
    parties.clock.moveTo('2026-03-10T12:00:00Z');
    expect((await parties.send('GET', `/api-calls?${about}`, { as: BOSS })).body.items).toEqual([]);
  });

  it('stop with their partner', async () => {
    const { body } = await issue();
    const url = `/partners/${body.partnerId}`;
    const etag = String((await parties.send('GET', url, { as: ADMIN })).headers.etag);
    await parties.change('POST', `${url}/suspensions`, etag, { as: ADMIN, body: { reason: 'X' } });
    expect(await use(body.token)).toMatchObject({ status: 403, body: { code: 'PARTNER_NOT_ACTIVE' } });
  });
});
