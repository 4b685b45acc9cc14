import { auditRows } from '@app/audit';
import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { HoldingsModule, RetentionHttpModule, retentionRows } from './index.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const ASKED = { kind: 'ACCESS', law: 'GDPR', email: 'li.hua@reader.example' };

describe('requests about personal data and legal holds over HTTP', () => {
  const clock = new MovableClock('2026-09-10T01:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [...auditRows, ...retentionRows];
    service = await openHttpApp(database, {
      rows,
      imports: [HoldingsModule.forRoot({ holdings: [], references: [] }), RetentionHttpModule],
      clock,
    });
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const call = async (method: 'GET' | 'POST', path: string, as?: Actor, body?: object) => {
    const answer = await service.app.inject({
      method,
      url: path.startsWith('/') ? path : `/api/v1/${path}`,
      headers: await service.bearer(as),
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? answer.json<Record<string, unknown>>() : {},
      text: answer.body,
      headers: answer.headers,
    };
  };

  it('anybody asks, and is told the day of the answer and nothing else', async () => {
    const asked = await call('POST', 'subject-requests', undefined, ASKED);
    expect(asked).toMatchObject({ status: 202, body: { dueAt: '2026-10-12T22:00:00Z' } });
    expect(Object.keys(asked.body)).toEqual(['dueAt']);
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(await call('POST', 'subject-requests', undefined, { ...ASKED, law: 'CCPA' })).toMatchObject({ status: 400 });
    expect(await call('POST', 'subject-requests', undefined, { ...ASKED, email: 'me' })).toMatchObject({ status: 400 });
  });

  it('a link nobody was sent opens nothing, by API or page; opening the page alone confirms nothing', async () => {
    const secret = 'x'.repeat(43);
    expect(await call('POST', 'subject-links/redemptions', undefined, { secret })).toMatchObject({
      status: 404,
      body: { code: 'SUBJECT_LINK_INVALID' },
    });
    expect(await call('GET', `/personal-data/links/${secret}`)).toMatchObject({
      status: 200,
      text: expect.stringContaining('<form method="post">'),
    });
    expect(await call('POST', `/personal-data/links/${secret}`)).toMatchObject({ status: 404 });
  });

  it('legal staff asks on behalf of a person; staff sees clocks and reports, others nothing', async () => {
    const body = { ...ASKED, kind: 'ERASURE', law: 'PIPL', reason: 'passport seen' };
    expect(await call('POST', 'subject-requests/on-behalf', ADMIN, body)).toMatchObject({ status: 403 });
    const asked = await call('POST', 'subject-requests/on-behalf', LEGAL, body);
    expect(asked).toMatchObject({ status: 201, body: { state: 'CONFIRMED', overdue: false } });
    const path = `subject-requests/${String(asked.body.id)}`;
    expect(await call('GET', path, DESK)).toMatchObject({ status: 403 });
    expect(await call('GET', path)).toMatchObject({ status: 401 });
    expect(await call('GET', path, ADMIN)).toMatchObject({ status: 200, body: { parts: [], kind: 'ERASURE' } });
    expect(JSON.stringify((await call('GET', path, LEGAL)).body)).not.toContain('li.hua');
    const first = await call('GET', 'subject-requests?limit=1', LEGAL);
    expect(first.body.items).toHaveLength(1);
    expect(first.headers.link).toContain('rel="next"');
    const unknown = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(await call('GET', `subject-requests/${unknown}`, LEGAL)).toMatchObject({
      status: 404,
      body: { code: 'SUBJECT_REQUEST_UNKNOWN' },
    });
    clock.moveTo('2026-10-13T00:00:00Z');
    expect(await call('GET', path, LEGAL)).toMatchObject({ body: { overdue: true } });
  });

  it('legal staff takes more time once, with a reason; others may not', async () => {
    clock.moveTo('2026-09-12T01:00:00Z');
    const body = { ...ASKED, law: 'GDPR', reason: 'passport seen' };
    const asked = await call('POST', 'subject-requests/on-behalf', LEGAL, body);
    const path = `subject-requests/${String(asked.body.id)}/extensions`;
    expect(await call('POST', path, ADMIN, { reason: 'many' })).toMatchObject({ status: 403 });
    expect(await call('POST', path, LEGAL, { reason: '' })).toMatchObject({ status: 400 });
    expect(await call('POST', path, LEGAL, { reason: 'many files' })).toMatchObject({
      status: 200,
      body: { dueAt: '2026-12-14T23:00:00Z', extension: { by: 'account-legal', reason: 'many files' } },
    });
    expect(await call('POST', path, LEGAL, { reason: 'more' })).toMatchObject({
      status: 409,
      body: { code: 'SUBJECT_EXTENDED', dueAt: '2026-12-14T23:00:00Z' },
    });
  });

  it('legal staff takes more time with the asking on behalf of a person, whom a letter tells so', async () => {
    clock.moveTo('2026-09-12T01:00:00Z');
    const body = { ...ASKED, law: 'GDPR', reason: 'passport seen' };
    const path = 'subject-requests/on-behalf';
    expect(await call('POST', path, LEGAL, { ...body, extension: '' })).toMatchObject({ status: 400 });
    const asked = await call('POST', path, LEGAL, { ...body, extension: 'many files' });
    expect(asked).toMatchObject({
      status: 201,
      body: {
        state: 'CONFIRMED',
        dueAt: '2026-12-14T23:00:00Z',
        extension: { by: 'account-legal', reason: 'many files' },
      },
    });
    const id = String(asked.body.id);
    const told = await database.dataSource.query<{ topic: string; action: string }[]>(
      `SELECT (SELECT string_agg(topic, ' ' ORDER BY topic) FROM outbox WHERE payload->>'requestId' = $1) AS topic,
        (SELECT string_agg(content->>'action', ' ' ORDER BY recorded) FROM audit_entry WHERE subject_id = $1) AS action`,
      [id],
    );
    const steps = (first: string, second: string) => `retention.request-${first} retention.request-${second}`;
    expect(told).toEqual([{ topic: steps('confirmed', 'extended'), action: steps('opened', 'extended') }]);
    expect(await call('POST', `subject-requests/${id}/extensions`, LEGAL, { reason: 'more' })).toMatchObject({
      status: 409,
      body: { code: 'SUBJECT_EXTENDED' },
    });
  });

  it('what a request causes stands in the log under its id, its messages as well', async () => {
    for (const _ of ['one', 'another']) await call('POST', 'subject-requests', undefined, ASKED);
    const causes = async (query: string) =>
      (await database.dataSource.query<{ cause: string | null }[]>(query)).map(({ cause }) => cause);
    const logged = await causes(
      `SELECT content->>'correlationId' AS cause FROM audit_entry ORDER BY recorded DESC LIMIT 2`,
    );
    expect(new Set(logged).size).toBe(2);
    expect(logged).not.toContain(null);
    expect(
      await causes('SELECT correlation_id AS cause FROM outbox ORDER BY occurred_at DESC, id DESC LIMIT 2'),
    ).toEqual(logged);
  });

  it('a hold is placed and released once, with reasons', async () => {
    const body = { matterType: 'claim', matterId: 'c1', reason: 'suit announced' };
    expect(await call('POST', 'legal-holds', DESK, body)).toMatchObject({ status: 403 });
    expect(await call('POST', 'legal-holds', LEGAL, { ...body, matterType: 'work' })).toMatchObject({ status: 400 });
    const placed = await call('POST', 'legal-holds', LEGAL, body);
    expect(placed).toMatchObject({ status: 201, body: { placedBy: 'account-legal', matterId: 'c1' } });
    const release = () => call('POST', `legal-holds/${String(placed.body.id)}/releases`, LEGAL, { reason: 'settled' });
    expect(await release()).toMatchObject({ status: 200, body: { released: { by: 'account-legal' } } });
    expect(await release()).toMatchObject({ status: 409, body: { code: 'HOLD_RELEASED' } });
    expect(await call('GET', 'legal-holds', ADMIN)).toMatchObject({ body: { items: [{ reason: 'suit announced' }] } });
    expect(await call('GET', 'retention-runs', ADMIN)).toMatchObject({ status: 200, body: { items: [] } });
  });
});
