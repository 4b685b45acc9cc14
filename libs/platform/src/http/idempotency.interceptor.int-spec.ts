import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { until } from '@test/until.js';
import { platformRows } from '../platform.module.js';
import { newUuid } from '../time/new-id.js';
import { openTinyApp, type TinyApp } from './tiny-app.fixture.js';

describe('a creating request with an Idempotency-Key', () => {
  let database: TestDatabase;
  let tiny: TinyApp;
  let key: string;
  const keep = (text: string, headers: Record<string, string> = {}, url = '/notes') =>
    tiny.app.inject({ method: 'POST', url, payload: { text }, headers: { 'idempotency-key': key, ...headers } });

  beforeAll(async () => {
    database = await createTestDatabase(platformRows);
    tiny = await openTinyApp(database, new MovableClock('2026-03-10T12:00:00Z'));
  });
  beforeEach(() => {
    key = newUuid();
    tiny.notes.kept.length = 0;
    tiny.notes.refuse = false;
    tiny.notes.gate = Promise.resolve();
  });
  afterAll(async () => {
    await tiny.close();
    await database.drop();
  });

  it('has one effect however often it comes, and the same answer', async () => {
    const first = await keep('once');
    const again = await keep('once');
    expect(tiny.notes.kept).toEqual(['once']);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.statusCode, again.json(), again.headers.location]).toEqual([201, first.json(), '/notes/1']);
  });

  it('whose answer has no body is answered without one again', async () => {
    const answers = [await keep('', {}, '/notes/silent'), await keep('', {}, '/notes/silent')];
    expect(answers.map(({ statusCode, payload }) => [statusCode, payload])).toEqual([
      [201, ''],
      [201, ''],
    ]);
    expect(tiny.notes.kept).toEqual(['silent']);
  });

  it.each([
    ['body', 'another', '/notes'],
    ['address', 'once', '/notes?draft'],
  ])('is refused when its key came with another %s', async (_what, text, url) => {
    await keep('once');
    const other = await keep(text, {}, url);
    expect([other.statusCode, other.json().code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(tiny.notes.kept).toEqual(['once']);
  });

  it('coming twice at once has one effect; the second is told to wait', async () => {
    const gate = Promise.withResolvers<void>();
    tiny.notes.gate = gate.promise;
    const first = keep('once');
    await until('the first is under way', async () => tiny.notes.kept.length === 1);
    const second = await keep('once');
    expect([second.statusCode, second.json().code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
    gate.resolve();
    expect((await first).statusCode).toBe(201);
    expect((await keep('once')).headers['idempotency-replayed']).toBe('true');
    expect(tiny.notes.kept).toEqual(['once']);
  });

  it('coming ten times at once has one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => keep('once')));
    expect(tiny.notes.kept).toEqual(['once']);
    expect(answers.filter(({ statusCode }) => statusCode !== 201 && statusCode !== 409)).toEqual([]);
  });

  it('that is refused may be sent again once it can succeed', async () => {
    tiny.notes.refuse = true;
    expect((await keep('once')).statusCode).toBe(409);
    tiny.notes.refuse = false;
    const mended = await keep('once');
    expect([mended.statusCode, mended.headers['idempotency-replayed']]).toEqual([201, undefined]);
  });

  it('that breaks a field rule may be mended under the same key', async () => {
    expect((await keep('x'.repeat(41))).statusCode).toBe(400);
    expect((await keep('x'.repeat(40))).statusCode).toBe(201);
  });

  it('is told apart by who sends it', async () => {
    await keep('once', { 'x-person': 'ada' });
    await keep('once', { 'x-person': 'ben' });
    await keep('once');
    expect(tiny.notes.kept).toHaveLength(3);
    expect((await keep('once', { 'x-person': 'ada' })).headers['idempotency-replayed']).toBe('true');
  });

  it.each([
    ['empty', ''],
    ['two words', 'two words'],
    ['too long', 'x'.repeat(201)],
    ['not ASCII', 'clé'],
  ])('is refused when the key is %s', async (_what, bad) => {
    key = bad;
    expect((await keep('once')).json().code).toBe('IDEMPOTENCY_KEY_INVALID');
    expect(tiny.notes.kept).toEqual([]);
  });
});
