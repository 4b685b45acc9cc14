import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import {
  type Answer,
  BAD_REQUESTS,
  type Client,
  DESK,
  HOSTILE_BODIES,
  licenseElement,
  ORIGIN,
  type RslService,
  rslService,
} from './rsl.fixture.js';

const said = (answer: Answer) => ({ status: answer.status, error: answer.json().error });
const challenge = (answer: Answer): string => String(answer.headers['www-authenticate']);

describe('the license server', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let service: RslService;
  let client: Client;
  let other: Client;
  let workId: string;
  let others: string;
  /** As the RSL document of the work has it. */
  let price: string;

  const resource = () => `${ORIGIN}/texts/${workId}`;
  const buy = (amount = price, as = client): Promise<Answer> =>
    service.token(as, resource(), licenseElement('ai-input', amount));
  const bought = async (as = client): Promise<{ access_token: string; license_id: string }> => {
    const answer = await buy(price, as);
    expect(answer.status).toBe(200);
    return answer.json();
  };

  beforeAll(async () => {
    service = await rslService(clock);
    client = await service.client(1);
    other = await service.client(2);
    workId = await service.work('a1');
    others = await service.work('wire', { source: '新华社' });
    const { text } = await service.get(`/rights/works/${workId}/rsl.xml`);
    price = /<amount currency="CNY">([\d.]+)</u.exec(text)?.[1] ?? '';
  });

  afterAll(() => service.close());

  it('is found: robots.txt leads to the terms, the terms to the price, the server and the text', async () => {
    const { text: robots } = await service.get('/robots.txt');
    expect(robots).toContain(`License: ${ORIGIN}/rsl.xml`);
    const rsl = await service.get(`/rights/works/${workId}`, undefined, { accept: 'application/rsl+xml' });
    expect(rsl.headers['content-type']).toBe('application/rsl+xml; charset=utf-8');
    expect(rsl.text).toContain(`<content url="${resource()}" server="${ORIGIN}/api/v1/olp">`);
    expect(Number(price)).toBeGreaterThan(0);
    const site = await service.get('/rsl.xml');
    expect(site).toMatchObject({ status: 200, headers: { 'content-type': 'application/rsl+xml; charset=utf-8' } });
    const odrl = await service.get(`/rights/works/${workId}`);
    expect(odrl.json()).toMatchObject({ '@type': 'Offer', uid: `${ORIGIN}/rights/works/${workId}` });
    const foreign = await service.get(`/rights/works/${others}`);
    expect(foreign.json()).toMatchObject({ prohibition: [{ action: 'use' }] });
    expect(foreign.json().permission).toBeUndefined();
  });

  it('tells with every answer about a work where its rights stand', async () => {
    const { headers } = await service.get(`/api/v1/works/${workId}`, DESK);
    expect(headers).toMatchObject({ 'tdm-reservation': '1', 'tdm-policy': `${ORIGIN}/rights/works/${workId}` });
    expect(headers.link).toContain(`<${ORIGIN}/rights/works/${workId}/rsl.xml>; rel="license"`);
    expect((await service.get('/.well-known/tdmrep.json')).json()).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': `${ORIGIN}/rights/site` },
    ]);
  });

  it('knows a client by its API token alone', async () => {
    for (const bad of [
      { id: client.id, secret: 'imp_nothing' },
      { id: other.id, secret: client.secret },
      { id: '', secret: '' },
    ]) {
      const answer = await service.token(bad, resource(), licenseElement('ai-input', price));
      expect(said(answer)).toEqual({ status: 401, error: 'invalid_client' });
      expect(challenge(answer)).toContain('Basic');
    }
    const reader = await service.client(3, ['feeds:read']);
    expect(said(await buy(price, reader))).toEqual({ status: 403, error: 'unauthorized_client' });
    for (const path of ['introspect', 'revoke'])
      expect(said(await service.form(reader, path, { token: 'x' }))).toEqual({
        status: 403,
        error: 'unauthorized_client',
      });
  });

  it.each(BAD_REQUESTS)('refuses a request with %s', async (_, change, error) => {
    const good = { grant_type: 'client_credentials', resource: resource(), license: licenseElement('ai-input', price) };
    expect(said(await service.form(client, 'token', { ...good, ...change }))).toEqual({ status: 400, error });
  });

  it.each(HOSTILE_BODIES)('refuses the body %s, and nothing breaks', async (body) => {
    for (const path of ['token', 'introspect', 'revoke']) {
      const answer = await service.raw(client, path, body);
      expect([400, 200]).toContain(answer.status);
      if (answer.status === 400) expect(answer.json().error ?? answer.json().code).toMatch(/^[a-zA-Z_]+$/u);
    }
  });

  it('sells nothing that is not ours, nothing below its price, and nothing a person has to price', async () => {
    const foreign = await service.token(client, `${ORIGIN}/texts/${others}`, licenseElement('ai-input', '99999.00'));
    expect(said(foreign)).toEqual({ status: 400, error: 'invalid_resource' });
    expect(foreign.json().whom_to_ask).toBe('新华社');
    const cheap = await buy('0.01');
    expect(said(cheap)).toEqual({ status: 400, error: 'invalid_license' });
    expect(cheap.json().error_description).toContain(price);
    const silent = await service.token(client, resource(), licenseElement('ai-input'));
    expect(silent.json().error_description).toContain(price);
    const untold = await service.token(client, resource(), licenseElement('ai-train', '99999.00'));
    expect(said(untold)).toEqual({ status: 400, error: 'invalid_license' });
    expect(untold.json()).toMatchObject({ whom_to_ask: 'licensing@newsroom.example' });
    expect(await service.count('license')).toBe(0);
    expect(await service.count('license_request')).toBe(0);
  });

  it('sells a license and gives its token in one exchange, and the token opens the text', async () => {
    const missing = await service.fetch(workId);
    expect(missing).toMatchObject({ status: 401 });
    expect(challenge(missing)).toMatch(/^License error="invalid_request", /u);
    expect(missing.headers.link).toContain('rel="license"; type="application/rsl+xml"');

    const answer = await buy();
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    const { access_token: token, license_id: licenseId, ...rest } = answer.json();
    expect(rest).toMatchObject({ token_type: 'License', expires_in: 3_600, scope: 'ai-input' });

    const text = await service.fetch(workId, token);
    expect(text).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(text.text.endsWith('来源：国际在线\n')).toBe(true);
    expect(text.headers.link).toContain(`<${ORIGIN}/rights/works/${workId}/rsl.xml>; rel="license"`);

    const license = (await service.get(`/api/v1/licenses/${licenseId}`, client.person)).json();
    expect(license).toMatchObject({ state: 'ACTIVE', scope: { uses: ['ai-input'], territories: ['001'] } });
    expect((await service.get(`/api/v1/licenses/${licenseId}/certificate`, client.person)).status).toBe(200);
    const invoices = (await service.get('/api/v1/invoices', client.person)).json().items;
    expect(invoices).toMatchObject([{ licenseId, net: { minor: Math.round(Number(price) * 100) } }]);
    const policy = await service.get(`/rights/licenses/${licenseId}`, client.person);
    expect(policy.json()).toMatchObject({ '@type': 'Agreement', uid: `urn:uuid:${licenseId}` });
    expect((await service.get(`/rights/licenses/${licenseId}`, other.person)).status).toBe(404);
    const deliveries = (await service.get(`/api/v1/deliveries?licenseId=${licenseId}`, client.person)).json().items;
    expect(deliveries).toMatchObject([{ format: 'text', items: [{ workId, part: 'FULL' }] }]);
  });

  it('sells the same once: asked again, after or at the same moment, it gives tokens of one license', async () => {
    const [first, second] = [await bought(), await bought()];
    expect(second.license_id).toBe(first.license_id);
    expect(second.access_token).not.toBe(first.access_token);
    const third = await service.client(4);
    const at = await Promise.all([buy(price, third), buy(price, third), buy(price, third)]);
    const given = at.filter(({ status }) => status === 200).map((answer) => answer.json().license_id);
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(given).size).toBe(1);
    const licenses = (await service.get('/api/v1/licenses', third.person)).json().items;
    expect(licenses).toHaveLength(1);
  });

  it('sells the same once where two licenses cover some of it', async () => {
    const sixth = await service.client(6);
    const wish = async (geo: string): Promise<string> => {
      const answer = await service.token(sixth, resource(), licenseElement('ai-input', '99999.00', geo));
      expect(answer.json().error_description).toBeUndefined();
      return answer.json().license_id;
    };
    const first = await wish('CN');
    clock.advance({ seconds: 1 });
    const both = await wish('CN HK');
    expect(both).not.toBe(first);
    for (const geo of ['CN HK', 'HK', 'CN']) {
      clock.advance({ seconds: 1 });
      expect(await wish(geo)).toBe(both);
    }
    expect((await service.get('/api/v1/licenses', sixth.person)).json().items).toHaveLength(2);
  });

  it('gives no answer of one client to another that repeats its request', async () => {
    const wish = { grant_type: 'client_credentials', resource: resource(), license: licenseElement('ai-input', price) };
    const key = { 'idempotency-key': 'one-key' };
    expect((await service.form(client, 'token', wish, key)).status).toBe(200);
    const stranger = { id: '', secret: '' };
    expect(said(await service.form(stranger, 'token', wish, key))).toEqual({ status: 401, error: 'invalid_client' });
  });

  it('lets a client see its own tokens and no other', async () => {
    const { access_token: token, license_id: licenseId } = await bought();
    const ask = (as: Client, fields: object = {}) => service.form(as, 'introspect', { token, ...fields });
    const seen = (await ask(client)).json();
    expect(seen).toMatchObject({
      active: true,
      token_type: 'License',
      client_id: client.id,
      sub: client.partnerId,
      scope: 'ai-input',
      license_id: licenseId,
      aud: resource(),
    });
    expect(seen.exp - seen.iat).toBe(3_600);
    const inactive = { active: false };
    expect((await ask(other)).json()).toEqual(inactive);
    expect((await ask(client, { resource: `${ORIGIN}/texts/${others}` })).json()).toEqual(inactive);
    expect((await ask(client, { token: `${token}x` })).json()).toEqual(inactive);
    expect(said(await ask(client, { token: '' }))).toEqual({ status: 400, error: 'invalid_request' });
  });

  it('does not open by a token that is altered, unsigned, for another work, taken back or over', async () => {
    const { access_token: token } = await bought();
    const [head = '', body = '', seal = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, scope: 'ai-training' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'license+jwt' })).toString('base64url');
    for (const bad of [`${head}.${forged}.${seal}`, `${none}.${body}.`, 'x', client.secret]) {
      const answer = await service.fetch(workId, bad);
      expect(answer.status).toBe(401);
      expect(challenge(answer)).toContain('error="invalid_token"');
    }
    const second = await service.work('a2');
    const elsewhere = await service.fetch(second, token);
    expect(elsewhere.status).toBe(403);
    expect(challenge(elsewhere)).toContain('error="insufficient_scope"');
    expect((await service.fetch(others, token)).json()).toMatchObject({ code: 'TEXT_NOT_OURS', whomToAsk: '新华社' });
    // a later version of the same work is under the same license
    const later = await service.work('a1', { version: '2', versionCreated: '2026-03-10T11:00:00Z' });
    expect((await service.fetch(later, token)).status).toBe(200);

    expect((await service.form(other, 'revoke', { token })).status).toBe(200);
    expect((await service.fetch(workId, token)).status).toBe(200);
    expect((await service.form(client, 'revoke', { token })).status).toBe(200);
    expect((await service.fetch(workId, token)).status).toBe(401);

    const { access_token: short } = await bought();
    clock.advance({ minutes: 59 });
    expect((await service.fetch(workId, short)).status).toBe(200);
    clock.advance({ minutes: 1 });
    expect((await service.fetch(workId, short)).status).toBe(401);
    expect((await service.form(client, 'introspect', { token: short })).json()).toEqual({ active: false });
  });

  it('is decided at the instant: with its license suspended the token opens nothing, reinstated it does', async () => {
    const { access_token: token, license_id: licenseId } = await bought(other);
    expect((await service.fetch(workId, token)).status).toBe(200);
    clock.advance({ seconds: 1 });
    expect(await service.stand(licenseId, 'suspensions')).toBe(200);
    const suspended = await service.fetch(workId, token);
    expect(suspended.status).toBe(402);
    expect(suspended.json()).toMatchObject({ code: 'LICENSE_NEEDED', reasons: ['LICENSE_SUSPENDED'] });
    expect(challenge(suspended)).toContain('error="insufficient_scope"');
    expect((await service.form(other, 'introspect', { token })).json()).toEqual({ active: false });
    // nobody buys a way around a suspension
    expect(said(await buy(price, other))).toEqual({ status: 400, error: 'invalid_license' });
    clock.advance({ seconds: 1 });
    expect(await service.stand(licenseId, 'reinstatements')).toBe(200);
    expect((await service.fetch(workId, token)).status).toBe(200);
    clock.advance({ seconds: 1 });
    expect(await service.stand(licenseId, 'revocations')).toBe(200);
    expect((await service.fetch(workId, token)).status).toBe(402);
    expect((await buy(price, other)).json().error_description).toContain(licenseId);
  });

  it.each([
    ['withheld', { pubStatus: 'withheld' }],
    ['under embargo', { embargoedUntil: '2036-01-01T00:00:00Z' }],
    ['not ours', { source: '新华社' }],
  ])('gives no earlier version of what is now %s', async (why, change) => {
    const name = `now ${why}`.replaceAll(' ', '-');
    const early = await service.work(name);
    const asked = await service.token(client, `${ORIGIN}/texts/${early}`, licenseElement('ai-input', '99999.00'));
    const { access_token: token } = asked.json();
    expect((await service.fetch(early, token)).status).toBe(200);
    const now = await service.work(name, { version: '2', versionCreated: '2026-03-10T11:00:00Z', ...change });
    expect(now).not.toBe(early);
    expect(await service.fetch(early, token)).toMatchObject({ status: 404 });
    const shown = { token, resource: `${ORIGIN}/texts/${early}` };
    expect((await service.form(client, 'introspect', shown)).json()).toEqual({ active: false });
    for (const place of ['', '/rsl.xml'])
      expect(await service.get(`/rights/works/${early}${place}`)).toMatchObject({ status: 404 });
  });

  it('gives nothing by tokens of a client whose API token is revoked', async () => {
    const seventh = await service.client(7);
    const { access_token: token } = await bought(seventh);
    expect((await service.fetch(workId, token)).status).toBe(200);
    expect(await service.revoke(seventh)).toBe(204);
    expect((await service.fetch(workId, token)).json()).toMatchObject({ status: 401, code: 'LICENSE_TOKEN_INVALID' });
    const calls = (await service.get(`/api/v1/api-calls?tokenId=${seventh.id}`, DESK)).json().items;
    expect(calls).toMatchObject([
      { method: 'GET', route: '/texts/:workId', status: 200, partnerId: seventh.partnerId },
      { method: 'POST', route: '/api/v1/olp/token', status: 200, address: '127.0.0.1' },
    ]);
  });

  it('says of a token that it ends with the API token it is given to', async () => {
    const ninth = await service.client(9, ['olp:write'], 1);
    clock.advance({ minutes: 45 });
    const { access_token: token, expires_in: seconds } = (await buy(price, ninth)).json();
    expect(seconds).toBe(900);
    clock.advance({ minutes: 15 });
    expect((await service.fetch(workId, token)).status).toBe(401);
  });

  it('counts a text once for each token where the license is limited in its uses', async () => {
    const eighth = await service.client(8);
    const { access_token: first, license_id: licenseId } = await bought(eighth);
    await service.limit(licenseId, 2);
    const { access_token: second } = await bought(eighth);
    const { access_token: third } = await bought(eighth);
    const used = async () => (await service.get(`/api/v1/licenses/${licenseId}/usage`, eighth.person)).json().committed;
    for (let times = 0; times < 2; times += 1) expect((await service.fetch(workId, first)).status).toBe(200);
    expect(await used()).toBe(1);
    expect((await service.fetch(workId, second)).status).toBe(200);
    expect(await service.fetch(workId, third)).toMatchObject({ status: 402 });
    expect(await used()).toBe(2);
  });

  it('has no keys to give: nothing here is encrypted', async () => {
    expect(said(await service.form(client, 'key', { resource: resource() }))).toEqual({
      status: 400,
      error: 'invalid_resource',
    });
  });

  it('sells anew what has run out, and no token outlives its license', async () => {
    const fifth = await service.client(5);
    const { license_id: first } = await bought(fifth);
    clock.advance({ hours: 365 * 24 - 1 });
    clock.advance({ minutes: 30 });
    const late = (await buy(price, fifth)).json();
    expect([late.license_id, late.expires_in]).toEqual([first, 1_800]);
    clock.advance({ minutes: 30 });
    expect((await service.fetch(workId, late.access_token)).status).toBe(401);
    expect((await bought(fifth)).license_id).not.toBe(first);
  });
});
