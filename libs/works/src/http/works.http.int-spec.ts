import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { ProductId } from '../domain/product.js';
import { oneProcess, type Process } from '../one-process.fixture.js';
import type { WorkView } from './work.view.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };

const LINES = [
  {
    uri: 'tag:a.example,2026:own',
    title: '渡口停航',
    text: '字'.repeat(300),
    source: '国际在线专稿',
    versionCreated: '2026-03-03T00:00:00Z',
  },
  {
    uri: 'tag:a.example,2026:other',
    title: 'Harbor news',
    text: 'Ships.',
    source: 'Harbor Gazette',
    versionCreated: '2026-03-02T00:00:00Z',
  },
  {
    uri: 'tag:a.example,2026:later',
    title: '渡口夜话',
    text: '字',
    source: '国际在线专稿',
    versionCreated: '2026-03-01T00:00:00Z',
    embargoedUntil: '2026-04-01T00:00:00Z',
  },
  { uri: 'tag:a.example,2026:bad', titel: 'x', text: '字' },
];

describe('works over HTTP', () => {
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  const clock = new MovableClock('2026-03-10T08:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    await service.give(partner.partnerId);
    const everything = await post('/api/v1/products', ADMIN, { name: 'Everything', query: {} });
    await service.give(partner.partnerId, ProductId(String(everything.body.id)));
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const get = async (url: string, actor: Actor) => {
    const answer = await service.app.inject({ url, headers: await service.bearer(actor) });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.json<{ items: WorkView[]; code: string } & WorkView>(),
    };
  };
  const post = async (url: string, actor: Actor, payload: string | object, headers: Record<string, string> = {}) => {
    const answer = await service.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...headers, ...(await service.bearer(actor)) },
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  const idOf = async (title: string) =>
    (await get(`/api/v1/works?q=${encodeURIComponent(title)}`, ADMIN)).body.items[0]?.id ?? '';

  it('are imported as JSON Lines, bad rows told by line', async () => {
    const payload = LINES.map((line) => JSON.stringify(line)).join('\n');
    const { status, body } = await post('/api/v1/works/imports', ADMIN, payload, {
      'content-type': 'application/x-ndjson',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      read: 4,
      inserted: 3,
      rejected: 1,
      rejects: [{ line: 4, code: 'WORK_FIELD_MISSING', pointer: '/title' }],
    });
  });

  it('are imported as a JSON list, unchanged the second time', async () => {
    expect((await post('/api/v1/works/imports', ADMIN, LINES)).body).toMatchObject({
      inserted: 0,
      unchanged: 3,
      rejected: 1,
    });
  });

  it('are not imported by a partner, nor from another body', async () => {
    expect((await post('/api/v1/works/imports', partner, LINES)).body).toMatchObject({ code: 'FORBIDDEN_ROLE' });
    expect((await post('/api/v1/works/imports', ADMIN, { works: LINES })).body).toMatchObject({
      code: 'BODY_MALFORMED',
    });
  });

  it('are listed newest first, page by page', async () => {
    const first = await get('/api/v1/works?limit=2', ADMIN);
    expect(first.body.items.map(({ title }) => title)).toEqual(['渡口停航', 'Harbor news']);
    const next = /^<([^>]+)>; rel="next"$/.exec(String(first.headers.link))?.[1] ?? '';
    const second = await get(next, ADMIN);
    expect(second.body.items.map(({ title }) => title)).toEqual(['渡口夜话']);
    expect(second.headers.link).toBeUndefined();
  });

  it('are filtered by origin, language and a part of the title', async () => {
    const titles = async (query: string) =>
      (await get(`/api/v1/works?${query}`, ADMIN)).body.items.map(({ title }) => title);
    expect(await titles('origin=THIRD_PARTY')).toEqual(['Harbor news']);
    expect(await titles('language=zh-Hans')).toEqual(['渡口停航', '渡口夜话']);
    expect(await titles(`q=${encodeURIComponent('渡口')}`)).toEqual(['渡口停航', '渡口夜话']);
    expect(await titles('q=harbor')).toEqual(['Harbor news']);
    expect(await titles('q=%25')).toEqual([]);
  });

  it('show a partner what is released, without the text', async () => {
    const { body } = await get('/api/v1/works', partner);
    expect(body.items.map(({ title }) => title)).toEqual(['渡口停航', 'Harbor news']);
    const one = await get(`/api/v1/works/${await idOf('渡口停航')}`, partner);
    expect(one.body.text).toBeUndefined();
    expect(one.body.excerpt).toBe(`${'字'.repeat(120)}…`);
    expect((await get(`/api/v1/works/${await idOf('渡口夜话')}`, partner)).status).toBe(404);
    expect((await get(`/api/v1/works/${await idOf('渡口停航')}`, ADMIN)).body.text).toHaveLength(300);
  });

  it('of another source say whom to ask, and carry the disclaimer', async () => {
    const { body } = await get(`/api/v1/works/${await idOf('Harbor news')}`, partner);
    expect(body).toMatchObject({
      origin: 'THIRD_PARTY',
      source: 'Harbor Gazette',
      disclaimer: expect.stringContaining('reprinted'),
    });
  });

  it.each(['limit=0', 'origin=MINE', 'cursor=x', 'cursor=WyJhIiwiYiJd', 'colour=red'])(
    'are not listed by %s',
    async (query) => {
      expect((await get(`/api/v1/works?${query}`, ADMIN)).status).toBe(400);
    },
  );

  it('are withdrawn with If-Match, and then gone for partners', async () => {
    const id = await idOf('Harbor news');
    const etag = String((await get(`/api/v1/works/${id}`, ADMIN)).headers.etag);
    const url = `/api/v1/works/${id}/cancellation`;
    expect((await post(url, ADMIN, { reason: 'FACTS_WRONG' })).status).toBe(428);
    expect((await post(url, ADMIN, { reason: 'FACTS_WRONG' }, { 'if-match': '"7"' })).status).toBe(412);
    expect((await post(url, ADMIN, { reason: 'FACTS_WRONG' }, { 'if-match': etag })).body).toMatchObject({
      pubStatus: 'canceled',
    });
    expect((await get(`/api/v1/works/${id}`, partner)).status).toBe(404);
  });
});
