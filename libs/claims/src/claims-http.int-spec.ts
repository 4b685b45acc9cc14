import { auditRows } from '@app/audit';
import type { Actor } from '@app/kernel';
import { partiesRows } from '@app/parties';
import { newUuid } from '@app/platform';
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

/** A work of the archive, as bare as the database lets it be. */
async function aWork({ dataSource }: TestDatabase, uri: string): Promise<void> {
  const at = new Date('2026-09-01T00:00:00Z');
  await dataSource.manager.insert('work', {
    id: newUuid(),
    sequence: '1',
    uri,
    version: '1',
    isCurrent: true,
    type: 'text',
    language: 'en',
    title: 'A work',
    text: 'Text.',
    origin: 'OWN',
    firstCreated: at,
    versionCreated: at,
    pubStatus: 'usable',
    infoSources: [],
    altIds: [],
    charCount: 5,
    contentHash: '0'.repeat(64),
    importedAt: at,
    rowVersion: 1,
  });
}

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
    database = await createTestDatabase([...partiesRows, ...worksRows]);
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

  it('takes documents as what their bytes are, and keeps no other', async () => {
    const { path, token } = await filed();
    const content = Buffer.from('%PDF-1.7 a scan').toString('base64');
    const document = { purpose: 'EVIDENCE', name: 'scan.jpg', content };
    const added = await call('POST', `${path}/documents`, { token, body: document });
    expect(added).toMatchObject({ status: 201, body: { state: 'RECEIVED' } });
    const next = String(added.body.token);
    const script = Buffer.from('#!/bin/sh\nrm -r /').toString('base64');
    const refused = await call('POST', `${path}/documents`, { token: next, body: { ...document, content: script } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'FILE_TYPE_REFUSED' } });
    expect(await call('GET', path, { token: next })).toMatchObject({
      body: { documents: [{ name: 'scan.jpg', mediaType: 'application/pdf', size: 15, purpose: 'EVIDENCE' }] },
    });
  });

  it('lists what the regime asks for and the claim lacks; a person asks for it, and it is added', async () => {
    const { path, token } = await filed({ kind: 'COPYRIGHT', regime: 'PRC_NETWORK' });
    const seen = await call('GET', path, { as: LEGAL });
    const lacking = ['claimant.address', 'originalWork', 'pageUrl', 'evidence'];
    expect(seen.body).toMatchObject({ state: 'RECEIVED', lacking });
    const asked = await call('POST', `${path}/decisions`, {
      as: LEGAL,
      ifMatch: String(seen.headers.etag),
      body: { decision: 'FIND_INCOMPLETE', reason: 'please add' },
    });
    expect(asked).toMatchObject({ body: { state: 'INCOMPLETE', missing: lacking } });
    const completion = { originalWork: 'Bridge at dawn', pageUrl: 'https://cri.cn/a', evidence: 'the raw file' };
    const completed = await call('POST', `${path}/completions`, { token, body: completion });
    expect(completed).toMatchObject({ status: 200, body: { state: 'UNDER_REVIEW', missing: [], ...completion } });
    expect((await call('GET', path, { as: LEGAL })).body.lacking).toEqual(['claimant.address']);
  });

  it('gives the reasons of a decision, and takes one complaint, which another person decides', async () => {
    const { path, token } = await filed();
    const decide = async (as: Actor, body: object) => {
      const { headers } = await call('GET', path, { as: LEGAL });
      return call('POST', `${path}/decisions`, { as, ifMatch: String(headers.etag), body });
    };
    await decide(LEGAL, { decision: 'START_REVIEW', reason: 'mine' });
    const ground = { kind: 'TERMS', reference: 'statement, clause 5' };
    const rejected = await decide(LEGAL, { decision: 'REJECT', reason: 'The river is right.', ground });
    expect(rejected.body).toMatchObject({
      state: 'REJECTED',
      decisions: [
        {
          outcome: 'REJECTED',
          reasons: 'The river is right.',
          ground,
          automation: { detection: 'NONE', decision: 'NONE' },
          redress: { source: 'Regulation (EU) 2022/2065, art. 20(1)' },
        },
      ],
    });
    expect(JSON.stringify(rejected.body.decisions)).not.toContain('account-legal');
    const statement = 'You read another paragraph.';
    const complained = await call('POST', `${path}/complaints`, { token, body: { statement } });
    expect(complained).toMatchObject({ status: 200, body: { state: 'UNDER_REVIEW', complaint: { text: statement } } });
    const upheld = { decision: 'UPHOLD', remedy: 'CORRECTED', reason: 'It was wrong.' };
    expect(await decide(LEGAL, upheld)).toMatchObject({ status: 403, body: { code: 'CLAIM_DECIDER_SAME' } });
    expect(await decide({ ...LEGAL, id: 'account-other' }, upheld)).toMatchObject({
      status: 200,
      body: { state: 'UPHELD', decisions: [{ outcome: 'REJECTED' }, { outcome: 'UPHELD' }] },
    });
    const again = String(complained.body.token);
    expect(await call('POST', `${path}/complaints`, { token: again, body: { statement } })).toMatchObject({
      status: 409,
      body: { code: 'CLAIM_COMPLAINED_ALREADY' },
    });
  });

  it('hides the work while a claim about it is open, and shows it again with the outcome', async () => {
    const uri = 'https://news.example/works/hidden';
    await aWork(database, uri);
    const status = async () =>
      (
        await database.dataSource.query<{ pub_status: string }[]>('SELECT pub_status FROM work WHERE uri = $1', [uri])
      )[0]?.pub_status;
    const claims = [await filed({ workUri: uri }), await filed({ workUri: uri })];
    const step = async (path: string, where: string, body: object) => {
      const { headers } = await call('GET', path, { as: LEGAL });
      return call('POST', `${path}/${where}`, { as: LEGAL, ifMatch: String(headers.etag), body });
    };
    for (const { path } of claims) {
      expect(await step(path, 'hidings', { reason: 'it names a child' })).toMatchObject({
        status: 200,
        body: { workHidden: true },
      });
      expect(await status()).toBe('withheld');
    }
    const [first, second] = claims;
    await step(first?.path ?? '', 'decisions', { decision: 'START_REVIEW', reason: 'mine' });
    expect(await step(first?.path ?? '', 'decisions', { decision: 'REJECT', reason: 'no child' })).toMatchObject({
      body: { workHidden: false },
    });
    expect(await status()).toBe('withheld');
    await call('POST', `${second?.path}/withdrawals`, { token: second?.token ?? '' });
    expect(await status()).toBe('usable');
    const entries = await database.dataSource.query<{ action: string }[]>(
      `SELECT content->>'action' AS action FROM audit_entry WHERE subject_type = 'work' ORDER BY recorded`,
    );
    expect(entries.map(({ action }) => action)).toEqual(['works.work-withheld', 'works.work-released']);
    const unknown = await filed();
    expect(await step(unknown.path, 'hidings', { reason: 'it names a child' })).toMatchObject({
      status: 409,
      body: { code: 'CLAIM_WORK_UNKNOWN' },
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
