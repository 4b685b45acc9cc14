import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, PASSWORD, PartiesApp } from './parties-app.fixture.js';

const PARTNER = 'partner@chenjiang.example';
const OURS = { 'x-imprimatur-page': '1' };

/** What a browser would keep of an answer, as it would send it. */
function cookieOf({ headers }: Answer): string {
  const [pair = ''] = String(headers['set-cookie']).split(';');
  return pair;
}

describe('browser sessions', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const signIn = (headers: Record<string, string> = OURS, password = PASSWORD) =>
    parties.send('POST', '/browser-sessions', { body: { email: PARTNER, password }, headers });
  const refresh = (cookie: string, headers: Record<string, string> = OURS) =>
    parties.send('POST', '/browser-sessions/refreshes', { headers: { ...headers, cookie } });
  const me = (token: string) => parties.send('GET', '/me', { token });

  it('answer with an access token alone; the refresh token is a cookie no script reads, good once', async () => {
    const first = await signIn();
    expect(first).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    expect(Object.keys(first.body).sort()).toEqual(['accessToken', 'actor', 'expiresAt', 'expiresInSeconds']);
    expect(first.headers['set-cookie']).toMatch(
      /^imprimatur-refresh=imr_[\w-]{43}; Path=\/api\/v1\/browser-sessions; HttpOnly; SameSite=Strict; Expires=Tue, 24 Mar 2026/,
    );
    const second = await refresh(cookieOf(first));
    expect(second.status).toBe(201);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await me(second.body.accessToken)).status).toBe(200);
    expect((await refresh(cookieOf(second))).status).toBe(201);
    const stolen = await refresh(cookieOf(first));
    expect(stolen).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    expect(stolen.headers['set-cookie']).toContain('Max-Age=0');
    expect(await me(second.body.accessToken)).toMatchObject({ status: 401 });
  });

  it('go on when a page is left before its answer came, and end where both answers turn up after all', async () => {
    const first = await signIn();
    const lost = await refresh(cookieOf(first));
    const again = await refresh(cookieOf(first));
    expect(again.status).toBe(201);
    expect((await me(again.body.accessToken)).status).toBe(200);
    // somebody comes with the answer that was lost, at once or not: two hold the session, one is a thief
    const kept = await refresh(cookieOf(lost));
    expect(kept).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    expect((await me(again.body.accessToken)).status).toBe(401);
  });

  it('end when a spent cookie comes back after a while', async () => {
    const first = await signIn();
    await refresh(cookieOf(first));
    const start = parties.clock.now();
    parties.clock.advance({ seconds: 20 });
    expect(await refresh(cookieOf(first))).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    parties.clock.moveTo(start.toString());
  });

  it('forgive for seconds from when the cookie was first spent, however often it comes back', async () => {
    const first = await signIn();
    const start = parties.clock.now();
    const statuses = [];
    for (const seconds of [0, 15, 4, 1]) {
      parties.clock.advance({ seconds });
      statuses.push((await refresh(cookieOf(first))).status);
    }
    expect(statuses).toEqual([201, 201, 201, 401]);
    parties.clock.moveTo(start.toString());
  });

  it('alone are forgiven: a spent token of a program ends its session, come as a cookie or not', async () => {
    const { body } = await parties.signIn(PARTNER);
    await parties.send('POST', '/sessions/refreshes', { body: { refreshToken: body.refreshToken } });
    const cookie = `imprimatur-refresh=${body.refreshToken}`;
    expect(await refresh(cookie)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
  });

  it.each<[string, Record<string, string>]>([
    ['without our header, as a form would send it', {}],
    ['with our header of another value', { 'x-imprimatur-page': 'true' }],
    ['from another site', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbor of our site', { ...OURS, 'sec-fetch-site': 'same-site' }],
    ['from another origin', { ...OURS, origin: 'https://evil.example' }],
    ['from our host on another port', { ...OURS, origin: 'http://localhost:1' }],
    ['from an origin that hides itself', { ...OURS, origin: 'null' }],
  ])('are not for a request %s', async (_what, headers) => {
    const held = cookieOf(await signIn());
    for (const answer of [
      await signIn(headers),
      await refresh(held, headers),
      await parties.send('DELETE', '/browser-sessions/current', { headers: { ...headers, cookie: held } }),
      await parties.send('DELETE', '/browser-sessions', { headers: { ...headers, cookie: held } }),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'FOREIGN_PAGE' } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    // and the session goes on
    expect((await refresh(held)).status).toBe(201);
  });

  it('are for our own origin, said as browsers say it', async () => {
    const asBrowsers = {
      ...OURS,
      host: 'imprimatur.test',
      origin: 'http://imprimatur.test',
      'sec-fetch-site': 'same-origin',
    };
    expect((await signIn(asBrowsers)).status).toBe(201);
  });

  it('refuse a cookie nobody made, two of one name, and none', async () => {
    const held = cookieOf(await signIn());
    for (const cookie of ['imprimatur-refresh=imr_nobody', `${held}; ${held}`, 'other=1'])
      expect(await refresh(cookie)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
    expect((await refresh(held)).status).toBe(201);
  });

  it('never take the refresh token of a body, nor give it in one', async () => {
    const held = cookieOf(await signIn());
    const [, refreshToken = ''] = held.split('=');
    const asked = await parties.send('POST', '/browser-sessions/refreshes', { headers: OURS, body: { refreshToken } });
    expect(asked.status).toBe(401);
    expect(JSON.stringify((await refresh(held)).body)).not.toContain('imr_');
  });

  it('end by the cookie alone, on this device or on all of them; a spent cookie ends nothing', async () => {
    const [here, there] = [await signIn(), await signIn()];
    const away = (path: string, cookie: string) => parties.send('DELETE', path, { headers: { ...OURS, cookie } });
    const ended = await away('/browser-sessions/current', cookieOf(here));
    expect(ended.status).toBe(204);
    expect(ended.headers['set-cookie']).toContain('Max-Age=0');
    expect((await me(here.body.accessToken)).status).toBe(401);
    expect((await me(there.body.accessToken)).status).toBe(200);

    const next = await refresh(cookieOf(there));
    expect((await away('/browser-sessions', cookieOf(there))).status).toBe(204);
    expect((await me(next.body.accessToken)).status).toBe(200);
    const third = await signIn();
    expect((await away('/browser-sessions', cookieOf(next))).status).toBe(204);
    for (const { body } of [next, third]) expect((await me(body.accessToken)).status).toBe(401);
    expect((await away('/browser-sessions', 'other=1')).status).toBe(204);
  });
});
