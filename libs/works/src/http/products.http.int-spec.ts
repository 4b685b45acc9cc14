import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { oneProcess, type Process } from '../one-process.fixture.js';

const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };

const work = (name: string, change: object = {}) => ({
  uri: `tag:p.example,2026:${name}`,
  title: name,
  text: '字',
  source: '国际在线专稿',
  language: 'zh-Hans',
  versionCreated: '2026-03-03T00:00:00Z',
  ...change,
});
const WORKS = [
  work('culture', { category: '文化' }),
  work('society', { category: '社会', versionCreated: '2026-02-01T00:00:00Z' }),
  work('hant', { language: 'zh-Hant', source: '國際在線專稿' }),
  work('english', { language: 'en', source: 'CRI Online Exclusive' }),
  work('other', { source: 'Harbor Gazette' }),
  work('unlabeled', { source: undefined }),
];

describe('products', () => {
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let stranger: Actor & { readonly partnerId: string };
  const clock = new MovableClock('2026-03-10T08:00:00Z');

  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, actor: Actor, payload?: object, headers = {}) => {
    const answer = await service.app.inject({
      method,
      url,
      headers: { ...headers, ...(await service.bearer(actor)) },
      ...(payload === undefined ? {} : { payload }),
    });
    const json: Record<string, unknown> = answer.json();
    return { status: answer.statusCode, etag: String(answer.headers.etag), json };
  };
  const titles = async (actor: Actor, query = ''): Promise<string[]> => {
    const { json } = await call('GET', `/api/v1/works?limit=200${query}`, actor);
    return (json.items as { title: string }[]).map(({ title }) => title).sort();
  };
  const define = async (name: string, query: object): Promise<string> => {
    const { json } = await call('POST', '/api/v1/products', DESK, { name, query });
    return String(json.id);
  };
  const give = (id: string, body: object) => call('POST', `/api/v1/products/${id}/assignments`, DESK, body);
  const take = (id: string, body: object) => call('POST', `/api/v1/products/${id}/assignments/end`, DESK, body);

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    await call('POST', '/api/v1/works/imports', ADMIN, WORKS);
    partner = await service.partner(1);
    stranger = await service.partner(2);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  it('none means no content: not in the list, not one by one, not by the other features', async () => {
    expect(await titles(partner)).toEqual([]);
    const { json } = await call('GET', '/api/v1/works?limit=200', DESK);
    const ids = (json.items as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    for (const id of ids) expect((await call('GET', `/api/v1/works/${id}`, partner)).status).toBe(404);
    expect(await service.offered.execute(partner, ids)).toEqual(new Set());
    expect(
      await service.offered.execute({ ...partner, partnerId: stranger.partnerId, roles: ['PARTNER', 'ADMIN'] }, ids),
    ).toEqual(new Set());
    expect((await call('GET', '/api/v1/products', partner)).json).toEqual({ items: [] });
  });

  it.each<[string, object, string[]]>([
    ['everything', {}, ['culture', 'english', 'hant', 'other', 'society', 'unlabeled']],
    ['own works', { origins: ['OWN'] }, ['culture', 'english', 'hant', 'society']],
    ['a category', { categories: ['文化'] }, ['culture']],
    ['a language with its longer forms', { origins: ['OWN'], languages: ['zh'] }, ['culture', 'hant', 'society']],
    ['a source label', { sourceLabels: ['國際在線專稿'] }, ['hant']],
    ['works from a day on', { origins: ['OWN'], createdFrom: '2026-03-01T00:00:00Z' }, ['culture', 'english', 'hant']],
    ['works before a day', { createdUntil: '2026-03-01T00:00:00Z' }, ['society']],
    ['these works', { uris: ['tag:p.example,2026:other'] }, ['other']],
    ['nothing, by an empty list', { categories: [] }, []],
    ['nothing, by conditions that do not meet', { categories: ['文化'], languages: ['en'] }, []],
  ])('find %s, counted as they stand', async (name, query, expected) => {
    const id = await define(name, query);
    await give(id, { partnerId: partner.partnerId });
    expect(await titles(partner)).toEqual(expected);
    expect(await titles(DESK, `&productId=${id}`)).toEqual(expected);
    const { json } = await call('GET', `/api/v1/products/${id}`, partner);
    expect(json).toMatchObject({ name, works: expected.length });
    expect((await take(id, { partnerId: partner.partnerId })).status).toBe(200);
    expect(await titles(partner)).toEqual([]);
  });

  it('of several, show what any of them finds, and to nobody else', async () => {
    const [a, b] = [await define('a', { categories: ['文化'] }), await define('b', { languages: ['en'] })];
    await give(a, { partnerId: partner.partnerId });
    await give(b, { partnerId: partner.partnerId });
    expect(await titles(partner)).toEqual(['culture', 'english']);
    expect(await titles(stranger)).toEqual([]);
    await take(a, { partnerId: partner.partnerId });
    await take(b, { partnerId: partner.partnerId });
  });

  it('tell a partner the number of works it sees, and nothing of those held back', async () => {
    const id = await define('held back', { languages: ['en'] });
    await give(id, { partnerId: partner.partnerId });
    const count = async (actor: Actor) => (await call('GET', `/api/v1/products/${id}`, actor)).json.works;
    const embargo = (until: string) =>
      database.dataSource.query(`UPDATE work SET embargoed_until = ${until} WHERE title = 'english'`);
    await embargo(`'2026-03-11T00:00:00Z'`);
    expect([await count(partner), await count(DESK), await titles(partner)]).toEqual([0, 1, []]);
    await embargo('NULL');
    expect([await count(partner), await count(DESK)]).toEqual([1, 1]);
    await take(id, { partnerId: partner.partnerId });
  });

  it('may be given to one seat alone', async () => {
    const id = await define('for one', { categories: ['文化'] });
    await give(id, { partnerId: partner.partnerId, accountId: partner.id });
    expect(await titles(partner)).toEqual(['culture']);
    expect(await titles({ ...partner, id: '0199aaaa-0000-7000-8000-0000000000ff' })).toEqual([]);
    await take(id, { partnerId: partner.partnerId, accountId: partner.id });
  });

  it('are over at the instant their assignment ends', async () => {
    const id = await define('for a week', { categories: ['文化'] });
    const endsAt = '2026-03-17T08:00:00Z';
    expect((await give(id, { partnerId: partner.partnerId, endsAt })).json).toMatchObject({ endsAt });
    clock.moveTo('2026-03-17T07:59:59Z');
    expect(await titles(partner)).toEqual(['culture']);
    clock.moveTo(endsAt);
    expect(await titles(partner)).toEqual([]);
  });

  it('show a changed query at once, and nothing once retired', async () => {
    const id = await define('changing', { categories: ['文化'] });
    await give(id, { partnerId: partner.partnerId });
    const put = (etag: string, body: object) => call('PUT', `/api/v1/products/${id}`, DESK, body, { 'if-match': etag });
    const changed = await put('"1"', { name: 'changing', query: { categories: ['社会'] } });
    expect(await titles(partner)).toEqual(['society']);
    expect((await put('"1"', { name: 'changing', query: {} })).status).toBe(412);
    await put(changed.etag, { name: 'changing', query: {}, state: 'RETIRED' });
    expect(await titles(partner)).toEqual([]);
  });

  it('are defined and assigned by the desk alone', async () => {
    const own = await define('desk only', {});
    for (const [url, body] of [
      ['/api/v1/products', { name: 'mine', query: {} }],
      [`/api/v1/products/${own}/assignments`, { partnerId: partner.partnerId }],
    ] as const) {
      expect((await call('POST', url, partner, body)).status).toBe(403);
    }
  });

  it.each<[string, string, object]>([
    ['PRODUCT_INVALID', '/api/v1/products', { name: 'x', query: { origins: ['MINE'] } }],
    ['PRODUCT_INVALID', '/api/v1/products', { name: 'x', query: { createdFrom: '2026-03-01' } }],
    ['PRODUCT_EXISTS', '/api/v1/products', { name: 'All own works', query: {} }],
    [
      'PARTNER_UNKNOWN',
      '/api/v1/products/01990000-0000-7000-8000-000000000001/assignments',
      { partnerId: '0199bbbb-0000-7000-8000-000000000001' },
    ],
  ])('are refused with %s', async (code, url, body) => {
    expect((await call('POST', url, DESK, body)).json).toMatchObject({ code });
  });
});
