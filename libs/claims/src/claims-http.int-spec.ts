import { auditRows } from '@app/audit';
import type { Actor } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { ClaimsHttpModule, claimsRows } from './index.js';

const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };
const CLAIM = {
  kind: 'CONTENT',
  workUri: 'https://news.example/works/1',
  arose: { on: '2026-09-01', basis: 'STATED_EVENT' },
  claimant: { name: 'Li Hua', email: 'li.hua@reader.example' },
  statement: 'The second paragraph names the wrong river.',
};

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

describe('claims over HTTP', () => {
  const clock = new MovableClock('2026-09-10T01:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
    service = await openHttpApp(database, { rows, imports: [ClaimsHttpModule], clock });
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  async function call(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    options: {
      readonly body?: object;
      readonly token?: string;
      readonly as?: Actor;
      readonly ifMatch?: string;
      readonly idempotencyKey?: string;
    } = {},
  ): Promise<Answer> {
    const { body, token, as, ifMatch, idempotencyKey } = options;
    const answer = await service.app.inject({
      method,
      url: `/api/v1/claims${path}`,
      headers: {
        ...(token === undefined ? {} : { 'claim-token': token }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...(await service.bearer(as)),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers };
  }
  const filed = async (changes: object = {}): Promise<{ path: string; token: string; body: Answer['body'] }> => {
    const { status, body } = await call('POST', '', { body: { ...CLAIM, submit: true, ...changes } });
    expect(status).toBe(201);
    return { path: `/${String(body.id)}`, token: String(body.token), body };
  };

  it('anyone files a claim and is told its window with every step', async () => {
    const { body } = await filed();
    expect(body).toMatchObject({
      state: 'RECEIVED',
      withinWindow: true,
      late: false,
      window: {
        rule: 'CLAIM_WINDOW',
        lastDay: '2026-10-08',
        deadlineExclusive: '2026-10-09T00:00:00+08:00',
        provisional: false,
        explanation: expect.stringContaining('within 30 days'),
        trace: expect.arrayContaining([expect.objectContaining({ step: 'ROLL_HOLIDAY' })]),
      },
    });
    expect(body).not.toHaveProperty('claimant');
  });

  it('a late claim is marked and received all the same', async () => {
    const { body } = await filed({ arose: { on: '2026-03-02', basis: 'PUBLICATION' } });
    expect(body).toMatchObject({ state: 'RECEIVED', withinWindow: false, late: true });
  });

  it('a draft is begun, changed and filed by its secret, one secret a step', async () => {
    const begun = await call('POST', '', { body: { kind: 'OTHER', pageUrl: 'https://cri.cn/a', arose: CLAIM.arose } });
    expect(begun).toMatchObject({ status: 201, body: { state: 'DRAFT', draftLapsesAt: '2026-10-10T16:00:00Z' } });
    const path = `/${String(begun.body.id)}`;
    const token = String(begun.body.token);
    const early = await call('POST', `${path}/submissions`, { token });
    expect(early).toMatchObject({ status: 422, body: { code: 'CLAIM_ELEMENTS_MISSING' } });
    const { claimant, statement } = CLAIM;
    const amended = await call('PATCH', path, { token, body: { claimant, statement } });
    expect(amended).toMatchObject({ status: 200, body: { state: 'DRAFT' } });
    expect(await call('POST', `${path}/submissions`, { token })).toMatchObject({ status: 404 });
    const next = String(amended.body.token);
    expect(await call('POST', `${path}/submissions`, { token: next })).toMatchObject({
      status: 200,
      body: { state: 'RECEIVED' },
    });
  });

  it('keeps no secret anywhere but as its hash, whatever key a request carries', async () => {
    const idempotencyKey = 'once';
    const { body, headers } = await call('POST', '', { body: { ...CLAIM, submit: true }, idempotencyKey });
    expect(headers['cache-control']).toBe('no-store');
    const token = String(body.token);
    await call('POST', `/${String(body.id)}/withdrawals`, { token, idempotencyKey });
    expect(await database.dataSource.query('SELECT * FROM idempotent_answer')).toEqual([]);
  });

  it('hides a claim from who has neither its secret nor the role', async () => {
    const { path, token } = await filed();
    expect(await call('GET', path)).toMatchObject({ status: 404, body: { code: 'CLAIM_UNKNOWN' } });
    expect(await call('GET', path, { as: DESK })).toMatchObject({ status: 404 });
    expect(await call('GET', path, { token })).toMatchObject({ status: 200, body: { claimant: CLAIM.claimant } });
    expect(await call('GET', '', {})).toMatchObject({ status: 401 });
    expect(await call('GET', '', { as: DESK })).toMatchObject({ status: 403 });
  });

  it('legal staff goes through a claim step by step, each on the version it saw', async () => {
    const { path } = await filed();
    const seen = await call('GET', path, { as: LEGAL });
    const ifMatch = String(seen.headers.etag);
    const decide = (body: object, version: string) =>
      call('POST', `${path}/decisions`, { as: LEGAL, ifMatch: version, body: { reason: 'checked', ...body } });
    expect(
      await call('POST', `${path}/decisions`, { as: LEGAL, body: { decision: 'START_REVIEW', reason: 'x' } }),
    ).toMatchObject({ status: 428 });
    const started = await decide({ decision: 'START_REVIEW' }, ifMatch);
    expect(started).toMatchObject({ status: 200, body: { state: 'UNDER_REVIEW' } });
    expect(await decide({ decision: 'REJECT' }, ifMatch)).toMatchObject({ status: 412 });
    const current = String(started.headers.etag);
    expect(await decide({ decision: 'UPHOLD' }, current)).toMatchObject({ status: 400 });
    expect(await decide({ decision: 'FORWARD' }, current)).toMatchObject({
      status: 409,
      body: { code: 'CLAIM_NOT_FORWARDABLE' },
    });
    const upheld = await decide({ decision: 'UPHOLD', remedy: 'CORRECTED' }, current);
    expect(upheld).toMatchObject({ status: 200, body: { state: 'UPHELD', remedy: 'CORRECTED' } });
    const closed = await decide({ decision: 'CLOSE' }, String(upheld.headers.etag));
    expect(closed).toMatchObject({ body: { state: 'CLOSED' } });
    expect(await decide({ decision: 'REJECT' }, String(closed.headers.etag))).toMatchObject({
      status: 409,
      body: { code: 'STATE_REFUSED' },
    });
    const { body } = await call('GET', path, { as: LEGAL });
    expect(body.history).toHaveLength(5);
  });

  it('excuses lateness by a person with a reason', async () => {
    const { path } = await filed({ arose: { on: '2026-03-02', basis: 'PUBLICATION' } });
    const ifMatch = String((await call('GET', path, { as: LEGAL })).headers.etag);
    const excused = await call('POST', `${path}/excuses`, {
      as: LEGAL,
      ifMatch,
      body: { reason: 'in hospital until then' },
    });
    expect(excused).toMatchObject({
      status: 200,
      body: { late: true, excuse: { by: 'account-legal' }, state: 'RECEIVED' },
    });
  });

  it('pages through the list by its Link header', async () => {
    const first = await call('GET', '?limit=2', { as: LEGAL });
    const link = /<\/api\/v1\/claims([^>]+)>; rel="next"/.exec(String(first.headers.link));
    expect(first.body.items).toHaveLength(2);
    const second = await call('GET', link?.[1] ?? 'no link', { as: LEGAL });
    expect(second.body.items).not.toEqual(first.body.items);
    expect(await call('GET', '?cursor=nonsense', { as: LEGAL })).toMatchObject({
      status: 400,
      body: { code: 'CURSOR_INVALID' },
    });
  });

  it.each([
    [{ arose: { on: '2026-09-11', basis: 'STATED_EVENT' } }, 422, 'CLAIM_NOT_ARISEN'],
    [{ arose: { on: '2026-02-30', basis: 'STATED_EVENT' } }, 422, 'DEADLINE_EVENT_INVALID'],
    [{ arose: { on: '2026-09-01', at: '2026-09-01T00:00:00Z', basis: 'STATED_EVENT' } }, 400, 'REQUEST_INVALID'],
    [{ arose: { on: '2026-09-01', basis: 'HEARSAY' } }, 400, 'REQUEST_INVALID'],
    [{ kind: 'OTHERS' }, 400, 'REQUEST_INVALID'],
    [{ kind: undefined }, 400, 'REQUEST_INVALID'],
    [{ arose: undefined }, 400, 'REQUEST_INVALID'],
    [{ arose: { on: '0000-01-01', basis: 'STATED_EVENT' } }, 422, 'DEADLINE_EVENT_INVALID'],
    [{ arose: { at: '-271821-04-20T00:00:00Z', basis: 'STATED_EVENT' } }, 422, 'DEADLINE_EVENT_INVALID'],
    [{ arose: { at: '+275760-09-13T00:00:00Z', basis: 'STATED_EVENT' } }, 422, 'DEADLINE_EVENT_INVALID'],
    [{ surprise: true }, 400, 'REQUEST_INVALID'],
    [{ workUri: undefined }, 422, 'CLAIM_ELEMENTS_MISSING'],
  ])('refuses %j with %s %s', async (changes, status, code) => {
    expect(await call('POST', '', { body: { ...CLAIM, ...changes } })).toMatchObject({ status, body: { code } });
  });
});
