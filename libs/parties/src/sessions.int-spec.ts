import { AUDIT_LOG, type AuditLog } from '@app/audit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetSessions } from './application/forget-sessions.js';
import { PartiesApp } from './parties-app.fixture.js';

const ADMIN = 'admin@newsroom.example';
const PARTNER = 'partner@chenjiang.example';

describe('sessions', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const refresh = (refreshToken: string) => parties.send('POST', '/sessions/refreshes', { body: { refreshToken } });
  const me = (token: string) => parties.send('GET', '/me', { token });
  const rows = (query: string) => parties.database.dataSource.query(query);

  it('go on by refresh tokens, each good once, and the tokens are on record as digests alone', async () => {
    const first = await parties.signIn(PARTNER);
    expect(first.body).toMatchObject({ refreshExpiresAt: '2026-03-24T12:00:00Z' });
    const second = await refresh(first.body.refreshToken);
    expect(second).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    expect(second.body.refreshToken).not.toBe(first.body.refreshToken);
    expect((await me(second.body.accessToken)).status).toBe(200);
    expect((await me(first.body.accessToken)).status).toBe(200);
    const kept = JSON.stringify(await rows('SELECT * FROM refresh_token'));
    expect(kept).not.toContain(first.body.refreshToken);
    expect(first.body.refreshToken).toMatch(/^imr_[\w-]{43}$/);
  });

  it('end, every token of the family with them, when a spent refresh token comes back; and that is on the audit log', async () => {
    const first = await parties.signIn(PARTNER);
    const second = await refresh(first.body.refreshToken);
    expect(await refresh(first.body.refreshToken)).toMatchObject({
      status: 401,
      body: { code: 'REFRESH_TOKEN_REUSED' },
    });
    expect(await refresh(second.body.refreshToken)).toMatchObject({ body: { code: 'REFRESH_TOKEN_INVALID' } });
    expect(await me(second.body.accessToken)).toMatchObject({ status: 401, body: { reason: 'SESSION_OVER' } });
    const [{ id }] = await rows(`SELECT id FROM account_session WHERE ended_for = 'REFRESH_TOKEN_REUSED'`);
    const entries = await parties.app.get<AuditLog>(AUDIT_LOG).about({ type: 'session', id }, 10);
    expect(entries.map(({ action, reason }) => `${action} ${reason}`)).toEqual([
      'parties.session-ended REFRESH_TOKEN_REUSED',
    ]);
  });

  it('give the next pair to one of twenty that present the same token at once, and then end', async () => {
    const { body } = await parties.signIn(PARTNER);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(body.refreshToken)));
    const codes = answers.map((answer) => answer.body.code ?? 'OK');
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => code === 'REFRESH_TOKEN_REUSED')).toHaveLength(1);
    expect(codes.filter((code) => code === 'REFRESH_TOKEN_INVALID')).toHaveLength(18);
  });

  it('refuse a token nobody made, and one that is too old', async () => {
    expect(await refresh('imr_nobody')).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
    const { body } = await parties.signIn(PARTNER);
    const start = parties.clock.now();
    parties.clock.advance({ hours: 24 * 14 });
    expect((await refresh(body.refreshToken)).body.code).toBe('REFRESH_TOKEN_EXPIRED');
    parties.clock.moveTo(start.toString());
    expect((await refresh(body.refreshToken)).status).toBe(201);
  });

  it('end by signing out, at once, and are forgotten a month after they are over', async () => {
    const { body } = await parties.signIn(PARTNER);
    expect((await parties.send('DELETE', '/sessions/current', { token: body.accessToken })).status).toBe(204);
    expect((await me(body.accessToken)).status).toBe(401);
    expect((await refresh(body.refreshToken)).body.code).toBe('REFRESH_TOKEN_INVALID');
    const start = parties.clock.now();
    parties.clock.advance({ hours: 24 * 91 });
    expect(await parties.app.get(ForgetSessions).execute()).toBeGreaterThanOrEqual(1);
    expect(await rows('SELECT * FROM refresh_token')).toEqual([]);
    parties.clock.moveTo(start.toString());
  });

  it('count no more, from the next request on, when the partner is suspended or its time is over', async () => {
    const { body } = await parties.signIn('partner@harborgazette.example');
    const url = `/partners/${body.actor.partnerId}`;
    const etag = async () => String((await parties.send('GET', url, { as: ADMIN })).headers.etag);
    const why = { as: ADMIN, body: { reason: 'UNPAID_INVOICE' } };
    await parties.change('POST', `${url}/suspensions`, await etag(), why);
    expect(await me(body.accessToken)).toMatchObject({ status: 403, body: { standing: 'SUSPENDED' } });
    expect(await refresh(body.refreshToken)).toMatchObject({ status: 403, body: { code: 'PARTNER_NOT_ACTIVE' } });
    await parties.change('POST', `${url}/reactivations`, await etag(), why);
    expect((await me(body.accessToken)).status).toBe(200);
    const ended = { as: ADMIN, body: { reason: 'CONTRACT_OVER', expiresAt: '2026-03-10T12:00:00Z' } };
    await parties.change('PATCH', url, await etag(), ended);
    expect(await me(body.accessToken)).toMatchObject({ status: 403, body: { standing: 'EXPIRED' } });
    const open = { as: ADMIN, body: { reason: 'RENEWED', expiresAt: 'NONE' } };
    expect((await parties.change('PATCH', url, await etag(), open)).body.expiresAt).toBeUndefined();
    expect((await me(body.accessToken)).status).toBe(200);
  });
});
