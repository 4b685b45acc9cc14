import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, PartiesApp } from './parties-app.fixture.js';

const ADMIN = 'admin@newsroom.example';
const DESK = 'desk@newsroom.example';
const BOSS = 'admin@lanting-daily.example';
const COLLEAGUE = 'partner@lanting-daily.example';
const STRANGER = 'partner@chenjiang.example';

describe("a partner's people", () => {
  let parties: PartiesApp;
  let own: string;
  let other: string;
  beforeAll(async () => {
    parties = await PartiesApp.open();
    own = await partnerOf(BOSS);
    other = await partnerOf(STRANGER);
  });
  afterAll(() => parties.close());

  const partnerOf = async (email: string): Promise<string> =>
    (await parties.send('GET', '/me', { as: email })).body.partner.id;
  const accountOf = async (email: string) => (await parties.send('GET', '/me', { as: email })).body.account;
  const person = (n: number) => ({ email: `p${n}@lanting-daily.example`, displayName: `P ${n}`, password: PASSWORD });

  it('are managed by their administrator, and by no other tenant', async () => {
    const stranger = await accountOf(STRANGER);
    const body = { reason: 'X' };
    const url = `/accounts/${stranger.id}`;
    expect(await parties.change('POST', `${url}/closures`, '"1"', { as: BOSS, body })).toMatchObject({
      status: 404,
      body: { code: 'ACCOUNT_UNKNOWN' },
    });
    const roles = { reason: 'X', roles: ['PARTNER', 'PARTNER_ADMIN'] };
    expect((await parties.change('PUT', `${url}/roles`, '"1"', { as: BOSS, body: roles })).status).toBe(404);
    for (const path of ['accounts', 'invitations']) {
      const sent = await parties.send('POST', `/partners/${other}/${path}`, {
        as: BOSS,
        body: path === 'accounts' ? person(1) : { email: 'x@y.example', displayName: 'X' },
      });
      expect(sent).toMatchObject({ status: 404, body: { code: 'PARTNER_UNKNOWN' } });
    }
    expect((await parties.send('GET', `/partners/${other}/accounts`, { as: BOSS })).status).toBe(404);
    expect((await parties.send('POST', `/partners/${own}/accounts`, { as: COLLEAGUE, body: person(1) })).status).toBe(
      403,
    );
    expect(
      (await parties.send('POST', '/accounts', { as: BOSS, body: { ...person(1), roles: ['ADMIN'] } })).status,
    ).toBe(403);
  });

  it('are seen one by one, with the version to change them by, by their company and the operator’s administrators', async () => {
    const colleague = await accountOf(COLLEAGUE);
    const desk = await accountOf(DESK);
    const see = (id: string, as: string) => parties.send('GET', `/accounts/${id}`, { as });
    for (const as of [BOSS, COLLEAGUE, ADMIN]) {
      const { status, headers, body } = await see(colleague.id, as);
      expect([status, headers.etag, body.id]).toEqual([200, '"1"', colleague.id]);
    }
    expect(await see(colleague.id, STRANGER)).toMatchObject({ status: 404, body: { code: 'ACCOUNT_UNKNOWN' } });
    const statuses = await Promise.all([DESK, ADMIN, BOSS].map(async (as) => (await see(desk.id, as)).status));
    expect(statuses).toEqual([200, 200, 404]);
    expect((await see((await accountOf(ADMIN)).id, DESK)).status).toBe(404);
  });

  it('never get a role of the operator, and nobody changes their own account', async () => {
    const colleague = await accountOf(COLLEAGUE);
    const boss = await accountOf(BOSS);
    const asked = (id: string, roles: string[]) =>
      parties.change('PUT', `/accounts/${id}/roles`, '"1"', { as: BOSS, body: { reason: 'X', roles } });
    for (const roles of [['ADMIN'], ['PARTNER', 'DESK'], ['PARTNER_ADMIN'], []]) {
      expect(await asked(colleague.id, roles)).toMatchObject({ status: 422, body: { code: 'ACCOUNT_INVALID' } });
    }
    expect(await asked(boss.id, ['PARTNER'])).toMatchObject({ status: 409, body: { code: 'OWN_ACCOUNT' } });
    const close = { as: BOSS, body: { reason: 'X' } };
    expect((await parties.change('POST', `/accounts/${boss.id}/closures`, '"1"', close)).body.code).toBe('OWN_ACCOUNT');
  });

  it('have their new roles with the next request, and are signed out with the closing of their account', async () => {
    const { body: session } = await parties.signIn(COLLEAGUE);
    const list = () => parties.send('GET', '/api-tokens', { token: session.accessToken });
    expect((await list()).status).toBe(403);
    const url = `/accounts/${session.actor.id}`;
    const raise = { as: BOSS, body: { reason: 'DEPUTY', roles: ['PARTNER', 'PARTNER_ADMIN'] } };
    expect((await parties.change('PUT', `${url}/roles`, '"1"', raise)).status).toBe(200);
    expect((await list()).status).toBe(200);
    expect((await parties.change('PUT', `${url}/roles`, '"1"', raise)).body.code).toBe('VERSION_STALE');
    const closed = await parties.change('POST', `${url}/closures`, '"2"', { as: BOSS, body: { reason: 'LEFT' } });
    expect(closed).toMatchObject({ status: 200, body: { status: 'CLOSED' } });
    expect((await list()).status).toBe(401);
    expect((await parties.signIn(COLLEAGUE)).body.code).toBe('SIGN_IN_REFUSED');
    const again = { as: BOSS, body: { reason: 'BACK' } };
    expect((await parties.change('POST', `${url}/closures`, '"3"', again)).body.code).toBe('STATE_REFUSED');
    expect((await parties.change('POST', `${url}/reopenings`, '"3"', again)).body.status).toBe('OPEN');
    expect((await list()).status).toBe(401);
    expect((await parties.signIn(COLLEAGUE)).status).toBe(201);
  });

  it('take no more seats than there are, however many are asked for at once', async () => {
    const asked = Array.from({ length: 8 }, (_, n) =>
      parties.send('POST', `/partners/${own}/accounts`, { as: BOSS, body: person(n) }),
    );
    const statuses = (await Promise.all(asked)).map(({ status, body }) => (status === 201 ? 'OPENED' : body.code));
    expect(statuses.filter((code) => code === 'OPENED')).toHaveLength(3);
    expect(statuses.filter((code) => code === 'SEATS_EXHAUSTED')).toHaveLength(5);
    const etag = String((await parties.send('GET', `/partners/${own}`, { as: ADMIN })).headers.etag);
    const fewer = { as: ADMIN, body: { reason: 'X', seats: 4 } };
    expect(await parties.change('PATCH', `/partners/${own}`, etag, fewer)).toMatchObject({
      status: 409,
      body: { code: 'SEATS_EXHAUSTED', taken: 5 },
    });
    const more = { as: ADMIN, body: { reason: 'GROWN', seats: 6 } };
    expect(await parties.change('PATCH', `/partners/${own}`, etag, more)).toMatchObject({ body: { seats: 6 } });
    expect((await parties.change('PATCH', `/partners/${own}`, etag, { ...more, as: BOSS })).status).toBe(403);
  });

  it('are invited: a seat is kept, and the person sets a password nobody else knows', async () => {
    const url = `/partners/${own}/invitations`;
    const guest = { email: 'Guest@lanting-daily.example', displayName: '来宾' };
    const invited = await parties.send('POST', url, { as: BOSS, body: guest });
    expect(invited).toMatchObject({ status: 201, body: { roles: ['PARTNER'], expiresAt: '2026-03-17T12:00:00Z' } });
    expect((await parties.send('POST', url, { as: BOSS, body: guest })).body.code).toBe('SEATS_EXHAUSTED');
    const accept = (token: string, password = 'a password of my own') =>
      parties.send('POST', '/invitations/acceptances', { body: { token, password } });
    expect((await accept('imi_nobody')).body.code).toBe('INVITATION_INVALID');
    expect((await accept(invited.body.token, 'short')).body.code).toBe('ACCOUNT_INVALID');
    expect(await accept(invited.body.token)).toMatchObject({
      status: 201,
      body: { email: 'guest@lanting-daily.example' },
    });
    expect((await accept(invited.body.token)).body.code).toBe('INVITATION_INVALID');
    expect((await parties.signIn('guest@lanting-daily.example', 'a password of my own')).status).toBe(201);
  });

  it('lose an invitation that is withdrawn or a week old', async () => {
    const url = `/partners/${other}/invitations`;
    const guest = { email: 'guest@chenjiang.example', displayName: 'G' };
    const accept = (token: string) =>
      parties.send('POST', '/invitations/acceptances', { body: { token, password: PASSWORD } });
    const first = await parties.send('POST', url, { as: ADMIN, body: guest });
    expect((await parties.send('POST', url, { as: ADMIN, body: guest })).body.code).toBe('EMAIL_TAKEN');
    expect((await parties.send('DELETE', `${url}/${first.body.id}`, { as: BOSS })).status).toBe(404);
    expect((await parties.send('DELETE', `${url}/${first.body.id}`, { as: ADMIN })).status).toBe(204);
    expect(await parties.send('DELETE', `${url}/${first.body.id}`, { as: ADMIN })).toMatchObject({
      status: 404,
      body: { code: 'INVITATION_UNKNOWN' },
    });
    expect((await accept(first.body.token)).status).toBe(401);
    const second = await parties.send('POST', url, { as: ADMIN, body: guest });
    const start = parties.clock.now();
    parties.clock.advance({ hours: 24 * 7 });
    expect((await accept(second.body.token)).status).toBe(401);
    parties.clock.moveTo(start.toString());
  });

  it('of a company whose code fails its checksum wait until the desk has looked at it', async () => {
    const draft = { name: '旧码报社', uscc: '91350211M0000XUF46', domains: [], lei: '5493001KJTIIGC8Y1R12' };
    const made = await parties.send('POST', '/partners', { as: ADMIN, body: draft });
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'UNDER_REVIEW', suspendedFor: 'USCC_REVIEW', seats: 10 },
    });
    const url = `/partners/${made.body.id}`;
    await parties.send('POST', `${url}/accounts`, {
      as: ADMIN,
      body: { email: 'old@code.example', displayName: 'O', password: PASSWORD },
    });
    expect(await parties.signIn('old@code.example')).toMatchObject({ status: 403, body: { standing: 'UNDER_REVIEW' } });
    const decide = (path: string, etag: string, as: string) =>
      parties.change('POST', `${url}/${path}`, etag, { as, body: { reason: 'PAPERS_SEEN' } });
    expect((await decide('reactivations', '"1"', ADMIN)).body.code).toBe('STATE_REFUSED');
    expect((await decide('identity-approvals', '"1"', 'legal@newsroom.example')).status).toBe(403);
    expect(await decide('identity-approvals', '"1"', DESK)).toMatchObject({ status: 200, body: { status: 'ACTIVE' } });
    expect((await parties.signIn('old@code.example')).status).toBe(201);
    expect((await decide('identity-rejections', '"2"', DESK)).body.code).toBe('STATE_REFUSED');
    const rival = { ...draft, uscc: '91110000MA00TEAT40' };
    expect(await parties.send('POST', '/partners', { as: ADMIN, body: rival })).toMatchObject({
      status: 409,
      body: { code: 'PARTNER_EXISTS', field: '/lei' },
    });
  });
});
