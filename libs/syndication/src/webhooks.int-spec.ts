import { must } from '@app/kernel';
import { OpenAccount } from '@app/parties';
import { MAILER, type Mail } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { AnnounceChanges } from './application/changes/announce-changes.js';
import { AnnounceLicense } from './application/changes/announce-license.js';
import { CallEndpoint } from './application/webhooks/call-endpoint.js';
import { SweepWebhooks } from './application/webhooks/sweep-webhooks.js';
import {
  SECRET_VAULT,
  type SecretVault,
  WEBHOOK_CALLS,
  type WebhookCalls,
} from './application/webhooks/webhook-store.port.js';
import { WriteEndpointLetter } from './application/webhooks/write-endpoint-letter.js';
import { isSignedBy, webhookReceiver } from './receiver.fixture.js';
import { ADMIN, DESK, type PartnerPerson, type SyndicationService, syndicationService } from './syndication.fixture.js';

const BASE = '/api/v1/webhook-endpoints';
const uri = (name: string): string => `https://news.cri.cn/${name}`;

describe('webhooks', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
  let service: SyndicationService;
  let partner: PartnerPerson;
  let admin: PartnerPerson;
  let other: PartnerPerson;
  let endpoint: { id: string; secret: string };
  const ids = new Map<string, string>();

  const take = async (name: string, change: object = {}): Promise<string> => {
    const id = await service.work(name, change);
    ids.set(name, id);
    return id;
  };
  /** What two workers do at once. */
  const run = async (): Promise<void> => {
    await Promise.all([1, 2].map(() => service.app.get(AnnounceChanges).execute()));
    for (const id of await service.app.get(SweepWebhooks).execute()) await service.app.get(CallEndpoint).execute(id);
  };
  /** What came, in short: type and name. */
  const heard = async (): Promise<string[]> => {
    await run();
    return receiver.take().map(({ json: { type, data } }) => `${type} ${String(data.uri ?? '').replace(uri(''), '')}`);
  };
  const attempts = async (query = '') =>
    (await service.get(`${BASE}/${endpoint.id}/attempts${query}`, admin)).json().items;
  const messages = async (query = '') =>
    (await service.get(`${BASE}/${endpoint.id}/messages${query}`, admin)).json().items;
  const patch = async (change: object) => {
    const { headers } = await service.get(`${BASE}/${endpoint.id}`, admin);
    return service.send('PATCH', `${BASE}/${endpoint.id}`, admin, change, { 'if-match': String(headers.etag) });
  };

  beforeAll(async () => {
    receiver = await webhookReceiver();
    service = await syndicationService(clock, { FETCH_PRIVATE_HOSTS: receiver.host });
    partner = await service.partner(1);
    admin = { ...partner, roles: ['PARTNER', 'PARTNER_ADMIN'] };
    const stranger = await service.partner(2);
    other = { ...stranger, roles: ['PARTNER', 'PARTNER_ADMIN'] };
    for (const name of ['w1', 'w2', 'w3']) await take(name);
  });

  afterAll(async () => {
    await service.close();
    await receiver.close();
  });

  it('are registered by the administrators of a partner, at public addresses over TLS', async () => {
    const refused = [
      [{ url: 'http://hooks.example.com/' }, 422, 'WEBHOOK_ENDPOINT_INVALID'],
      [{ url: 'ftp://hooks.example.com/' }, 422, 'WEBHOOK_ENDPOINT_INVALID'],
      [{ url: 'https://user:pass@hooks.example.com/' }, 422, 'WEBHOOK_ENDPOINT_INVALID'],
      [{ url: 'nonsense' }, 422, 'WEBHOOK_ENDPOINT_INVALID'],
      [{ url: 'https://10.0.0.1/' }, 422, 'WEBHOOK_ADDRESS_REFUSED'],
      [{ url: 'https://[::1]/' }, 422, 'WEBHOOK_ADDRESS_REFUSED'],
      [{ url: 'https://169.254.169.254/latest/meta-data' }, 422, 'WEBHOOK_ADDRESS_REFUSED'],
      [{ url: 'https://localhost/' }, 422, 'WEBHOOK_ADDRESS_REFUSED'],
      [{ url: receiver.url, types: ['work.invented'] }, 400, 'REQUEST_INVALID'],
    ] as const;
    for (const [body, status, code] of refused)
      expect((await service.post(BASE, admin, body)).json()).toMatchObject({ status, code });
    expect((await service.post(BASE, partner, { url: receiver.url })).status).toBe(403);
    const made = await service.post(BASE, admin, { url: receiver.url });
    expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    endpoint = made.json();
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    const seen = await service.get(`${BASE}/${endpoint.id}`, admin);
    expect(seen.json()).toMatchObject({ state: 'ENABLED', url: receiver.url, types: [] });
    expect(seen.text).not.toContain('whsec_');
    expect((await service.get(`${BASE}/${endpoint.id}`, other)).json()).toMatchObject({
      code: 'WEBHOOK_ENDPOINT_UNKNOWN',
    });
    expect((await service.get(BASE, other)).json().items).toEqual([]);
  });

  it('tell of what is licensed, corrected, killed and over, each once and in order, signed', async () => {
    const licenseId = await service.license(partner, [String(ids.get('w1')), String(ids.get('w2'))]);
    await run();
    const [first, second] = receiver.take();
    expect([first?.json.type, second?.json.type]).toEqual(['work.published', 'work.published']);
    expect(first?.json).toMatchObject({
      timestamp: clock.now().toString(),
      data: { workId: ids.get('w1'), uri: uri('w1'), version: '1', versionNumber: 1 },
    });
    expect(BigInt(first?.json.data.position)).toBeLessThan(BigInt(second?.json.data.position));
    expect(first && isSignedBy(endpoint.secret, first)).toBe(true);
    expect(first?.body).not.toContain('水库');
    const verifier = new Webhook(endpoint.secret);
    expect(() => verifier.verify(`${first?.body} `, first?.headers as Record<string, string>)).toThrow();
    expect(await heard()).toEqual([]);

    await take('w1', {
      version: '2',
      edNote: 'The reservoir is half full, not full.',
      versionCreated: '2026-03-10T12:00:00Z',
    });
    await run();
    const [corrected] = receiver.take();
    expect(corrected?.json).toMatchObject({
      type: 'work.corrected',
      data: { versionNumber: 2, replaces: first?.json.data.workId, note: 'The reservoir is half full, not full.' },
    });
    await service.kill(String(ids.get('w2')), 'wrong person named');
    await run();
    const [killed] = receiver.take();
    expect(killed?.json).toMatchObject({
      type: 'work.withdrawn',
      data: { reason: 'KILLED', note: 'wrong person named', uri: uri('w2') },
    });
    await service.stand(licenseId, 'suspensions');
    expect(await heard()).toEqual(['work.withdrawn w1']);
    await service.stand(licenseId, 'reinstatements');
    expect(await heard()).toEqual(['work.published w1']);
    const unknown = '/api/v1/works/01890a5d-ac96-774b-bcce-b302099a8057/cancellation';
    const killed404 = await service.post(unknown, DESK, { reason: 'unknown' }, '"1"');
    expect(killed404.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });

    const announce = service.app.get(AnnounceLicense);
    for (const _ of ['once', 'again'])
      await announce.execute('0199cccc-0000-7000-8000-000000000001', 'license.changed', licenseId);
    await run();
    const told = receiver.take();
    expect(told.map(({ json }) => json)).toMatchObject([
      { type: 'license.changed', data: { licenseId, state: 'ACTIVE' } },
    ]);
  });

  it('keep a corrected work in the product that found it before', async () => {
    const id = await take('c1', { category: 'Culture' });
    const query = { categories: ['Culture'] };
    const product = (await service.post('/api/v1/products', DESK, { name: 'Culture', query })).json();
    await service.post(`/api/v1/products/${product.id}/assignments`, DESK, { partnerId: partner.partnerId });
    await service.license(partner, [id]);
    expect(await heard()).toEqual(['work.published c1']);
    await take('c1', { version: '2', category: 'Sports', versionCreated: '2026-03-10T13:00:00Z' });
    expect(await heard()).toEqual(['work.corrected c1']);
    const feed = await service.get(`/api/v1/feeds/json?productId=${product.id}`, partner);
    expect(feed.json().items.map((item: { id: string }) => item.id)).toEqual([uri('c1')]);
  });

  it('are signed by both secrets while a rotation lasts', async () => {
    const rotated = await service.post(`${BASE}/${endpoint.id}/secret-rotations`, admin, { overlapHours: 2 });
    const { secret } = rotated.json();
    const send = async () => {
      const sent = await service.post(`${BASE}/${endpoint.id}/tests`, admin, {});
      expect(sent.status).toBe(202);
      await run();
      const [call] = receiver.take();
      expect(call?.headers['webhook-id']).toBe(sent.json().eventId);
      return [endpoint.secret, secret].map((each) => call !== undefined && isSignedBy(each, call));
    };
    expect(await send()).toEqual([true, true]);
    clock.advance({ hours: 2 });
    expect(await send()).toEqual([false, true]);
    endpoint = { ...endpoint, secret };
  });

  it('are signed by the new secret alone where the old one cannot be read any more', async () => {
    // as under another ACCESS_TOKEN_SECRET
    const { sealed } = service.app.get<SecretVault>(SECRET_VAULT).issue('another endpoint');
    await service.app
      .get(DataSource)
      .query('UPDATE webhook_endpoint SET sealed_secret = $2 WHERE id = $1', [endpoint.id, sealed]);
    const { secret } = (
      await service.post(`${BASE}/${endpoint.id}/secret-rotations`, admin, { overlapHours: 2 })
    ).json();
    await service.post(`${BASE}/${endpoint.id}/tests`, admin, {});
    await run();
    const [call] = receiver.take();
    expect(call !== undefined && isSignedBy(secret, call)).toBe(true);
    endpoint = { ...endpoint, secret };
  });

  it('are tried again by the schedule under the same id, then given up, listed, and sent again when asked to', async () => {
    receiver.answerWith(503, { 'retry-after': '30' });
    const { eventId } = (await service.post(`${BASE}/${endpoint.id}/tests`, admin, {})).json();
    await run();
    const [{ dueAt }] = await messages('?state=WAITING');
    // the receiver asked for more than the schedule's five seconds
    expect(Date.parse(dueAt) - Number(clock.now().epochMilliseconds)).toBe(30_000);
    const early = await service.post(`${BASE}/${endpoint.id}/replays`, admin, { eventId });
    expect(early.json()).toEqual({ messages: 0 });
    for (let at = dueAt; at !== undefined; ) {
      clock.moveTo(at);
      await run();
      at = (await messages()).find((each: { eventId: string }) => each.eventId === eventId).dueAt;
    }
    const calls = receiver.take();
    expect(new Set(calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([eventId]));
    expect(calls).toHaveLength(10);
    expect(await messages('?state=DEAD')).toMatchObject([{ eventId, attempts: 10, type: 'webhook.test' }]);
    const history = await attempts(`?eventId=${eventId}&limit=200`);
    expect(history).toHaveLength(10);
    expect(history[0]).toMatchObject({ status: 503, durationMs: expect.any(Number) });

    receiver.answerWith(200);
    const replay = (body: object) => service.post(`${BASE}/${endpoint.id}/replays`, admin, body);
    expect((await replay({ eventId: ids.get('w1') })).json()).toMatchObject({
      status: 404,
      code: 'WEBHOOK_EVENT_UNKNOWN',
    });
    expect((await replay({})).status).toBe(400);
    expect((await replay({ eventId })).json()).toEqual({ messages: 1 });
    await run();
    expect(receiver.take().map(({ headers }) => headers['webhook-id'])).toEqual([eventId]);
    expect(await messages('?state=DEAD')).toEqual([]);
  });

  it('hold a message of a killed worker until its hold is over, and send it again under the same id', async () => {
    const { eventId } = (await service.post(`${BASE}/${endpoint.id}/tests`, admin, {})).json();
    // another worker took the endpoint and died with the call under way
    const calls = service.app.get<WebhookCalls>(WEBHOOK_CALLS);
    expect(await calls.lease(endpoint.id, clock.now(), clock.now().add({ seconds: 90 }))).toBe(true);
    expect(await service.app.get(CallEndpoint).execute(endpoint.id)).toBeUndefined();
    // a third that held it before and ends late does not end its hold
    await calls.release(endpoint.id, clock.now());
    expect(await service.app.get(CallEndpoint).execute(endpoint.id)).toBeUndefined();
    clock.advance({ minutes: 2 });
    await Promise.all([1, 2].map(() => service.app.get(CallEndpoint).execute(endpoint.id)));
    expect(receiver.take().map(({ headers }) => headers['webhook-id'])).toEqual([eventId]);
  });

  it('stop where nobody is there any more, or nothing has worked for days; what was missed is sent again', async () => {
    receiver.answerWith(410);
    await service.post(`${BASE}/${endpoint.id}/tests`, admin, {});
    await run();
    const gone = await service.get(`${BASE}/${endpoint.id}`, admin);
    expect(gone.json()).toMatchObject({ state: 'DISABLED', disabledFor: 'GONE' });
    const person = { displayName: 'Editor', password: 'long enough to be one', roles: ['PARTNER', 'PARTNER_ADMIN'] };
    const account = { ...person, email: 'hooks@partner1.example.com', partnerId: partner.partnerId };
    must(await service.app.get(OpenAccount).execute({ actor: ADMIN, ...account }), 'opened');
    const letters: Mail[] = [];
    service.app.get(MAILER).send = async (letter: Mail) => void letters.push(letter);
    expect(await service.app.get(WriteEndpointLetter).execute(endpoint.id)).toBe('SENT');
    expect(letters).toMatchObject([{ to: account.email, text: expect.stringContaining('410') }]);
    expect((await service.post(`${BASE}/${endpoint.id}/tests`, admin, {})).json()).toMatchObject({
      code: 'WEBHOOK_ENDPOINT_DISABLED',
    });
    receiver.take();
    receiver.answerWith(200);
    const missedFrom = clock.now().toString();
    clock.advance({ minutes: 1 });
    await service.license(partner, [String(ids.get('w3'))], { termStartsAt: '2026-03-13T00:00:00+08:00' });
    clock.advance({ hours: 24 });
    expect(await heard()).toEqual([]);
    expect((await patch({ state: 'ENABLED' })).json()).toMatchObject({ state: 'ENABLED' });
    const replayed = await service.post(`${BASE}/${endpoint.id}/replays`, admin, { since: missedFrom });
    expect(replayed.json().messages).toBeGreaterThan(0);
    expect(await heard()).toContain('work.published w3');

    receiver.answerWith(500);
    await service.post(`${BASE}/${endpoint.id}/tests`, admin, {});
    await run();
    clock.advance({ hours: 24 * 5 });
    await run();
    expect((await service.get(`${BASE}/${endpoint.id}`, admin)).json()).toMatchObject({ disabledFor: 'FAILING' });
    expect((await patch({ url: 'https://192.168.1.1/' })).json()).toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED' });
    expect((await service.send('DELETE', `${BASE}/${endpoint.id}`, other)).status).toBe(404);
    expect((await service.send('DELETE', `${BASE}/${endpoint.id}`, admin)).status).toBe(204);
    expect((await service.get(BASE, admin)).json().items).toEqual([]);
  });
});
