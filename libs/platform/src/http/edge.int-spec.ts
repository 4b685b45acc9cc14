import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { platformRows } from '../platform.module.js';
import { BODY_LIMIT, openTinyApp, type TinyApp } from './tiny-app.fixture.js';

const json = { 'content-type': 'application/json' };

describe('the edge', () => {
  let database: TestDatabase;
  let tiny: TinyApp;
  type Ask = Parameters<TinyApp['app']['inject']>[0];
  const problemOf = async (request: Ask) => {
    const answer = await tiny.app.inject(request);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json().status).toBe(answer.statusCode);
    return answer.json();
  };
  const post = (payload: string | object, headers: Record<string, string> = json): Ask => ({
    method: 'POST',
    url: '/notes',
    payload,
    headers,
  });

  beforeAll(async () => {
    database = await createTestDatabase(platformRows);
    tiny = await openTinyApp(database, new MovableClock('2026-03-10T12:00:00Z'));
  });
  afterAll(async () => {
    await tiny.close();
    await database.drop();
  });

  it('prints a refusal with its code, place, facts and the request’s id', async () => {
    tiny.notes.refuse = true;
    expect(await problemOf({ ...(post({ text: 'x' }) as object), url: '/notes?secret=1' } as Ask)).toEqual({
      type: '/docs/errors#STATE_REFUSED',
      title: 'The current state does not allow this',
      status: 409,
      code: 'STATE_REFUSED',
      detail: 'The current state does not allow this',
      instance: '/notes',
      correlationId: expect.any(String),
      state: 'CLOSED',
      seen: '12',
    });
  });

  const CASES: readonly (readonly [what: string, ask: Ask, code: string])[] = [
    ['malformed JSON', post('{"text": '), 'BODY_MALFORMED'],
    ['an empty body that says it is JSON', post(''), 'BODY_MALFORMED'],
    ['another media type', post('text', { 'content-type': 'application/x-unheard-of' }), 'MEDIA_TYPE_UNSUPPORTED'],
    ['a body over the limit', post({ text: 'x'.repeat(BODY_LIMIT) }), 'BODY_TOO_LARGE'],
    ['an unknown route', { method: 'GET', url: '/nowhere' }, 'NOT_FOUND'],
    ['an unknown method of a known route', { method: 'DELETE', url: '/notes' }, 'METHOD_NOT_ALLOWED'],
    ['an unknown method of a route with an id', { method: 'POST', url: '/notes/7?x' }, 'METHOD_NOT_ALLOWED'],
    ['a path that cannot be decoded', { method: 'GET', url: '/notes/%ZZ' }, 'REQUEST_INVALID'],
    ['a path that is too long', { method: 'GET', url: `/notes/${'x'.repeat(200)}` }, 'NOT_FOUND'],
    ['an identifier that is none', { method: 'GET', url: '/notes/1' }, 'ID_INVALID'],
    ['a query without what it needs', { method: 'GET', url: '/notes' }, 'REQUEST_INVALID'],
    ['an unexpected failure', { method: 'GET', url: '/notes/broken' }, 'INTERNAL'],
  ];
  it.each(CASES)('answers %s with its own code', async (_what, ask, code) => {
    expect((await problemOf(ask)).code).toBe(code);
  });

  it('names the methods that an address takes', async () => {
    const { headers } = await tiny.app.inject({ method: 'DELETE', url: '/notes' });
    expect(headers.allow).toBe('GET, HEAD, POST');
  });

  it('never shows what an unexpected failure says', async () => {
    const answer = await tiny.app.inject({ method: 'GET', url: '/notes/broken' });
    expect([answer.statusCode, answer.json().detail]).toEqual([500, 'Something that must not happen did happen']);
    expect(answer.payload).not.toMatch(/hunter2|TypeError|\.ts/);
  });

  it('logs an unexpected failure, and only such a one, under the id the answer shows', async () => {
    tiny.errors.length = 0;
    await tiny.app.inject({ method: 'GET', url: '/nowhere' });
    const { correlationId } = await problemOf({ method: 'GET', url: '/notes/broken' });
    expect(tiny.errors).toEqual([{ correlationId, error: expect.stringContaining('hunter2') }]);
  });

  it('names each wrong field by its place and says what is expected', async () => {
    const { code, fields } = await problemOf(post({ text: 7, page: { number: 'one' } }));
    expect({ code, fields }).toEqual({
      code: 'REQUEST_INVALID',
      fields: [
        { pointer: '/text', expected: 'text must be shorter than or equal to 40 characters' },
        { pointer: '/page/number', expected: 'number must be an integer number' },
      ],
    });
  });

  it('refuses fields it does not know', async () => {
    const { fields } = await problemOf(post({ text: 'x', 'a/b~c': 1 }));
    expect(fields).toEqual([{ pointer: '/a~1b~0c', expected: 'property a/b~c should not exist' }]);
  });

  it('converts nothing silently', async () => {
    const { fields } = await problemOf(post({ text: 'x', page: { number: '1' } }));
    expect(fields).toEqual([{ pointer: '/page/number', expected: 'number must be an integer number' }]);
  });

  it.each(['null', '[]', '"text"', '7'])('takes no %s for an object', async (body) => {
    expect((await problemOf(post(body))).code).toBe('REQUEST_INVALID');
  });

  it('is not poisoned by a prototype', async () => {
    expect((await problemOf(post('{"text":"x","__proto__":{"polluted":true}}'))).code).toBe('BODY_MALFORMED');
  });
});
