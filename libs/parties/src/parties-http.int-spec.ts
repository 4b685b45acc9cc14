import { AUDIT_LOG, type AuditLog } from '@app/audit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, PASSWORD, PartiesApp } from './parties-app.fixture.js';

describe('parties over HTTP', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const auditOf = (id: string) => parties.app.get<AuditLog>(AUDIT_LOG).about({ type: 'account', id }, 1_000);

  describe('signing in', () => {
    it('works for every sample account, and the token says who it is', async () => {
      expect(parties.signIns).toHaveLength(8);
      for (const { email, roles, partner } of parties.signIns) {
        const { status, headers, body } = await parties.signIn(email);
        expect(status).toBe(201);
        expect(headers['cache-control']).toBe('no-store');
        expect(body).toMatchObject({ tokenType: 'Bearer', expiresAt: '2026-03-10T13:00:00Z', actor: { roles } });
        const me = await parties.send('GET', '/me', { as: email });
        expect(me).toMatchObject({ status: 200, body: { account: { email, roles, status: 'OPEN' } } });
        expect(me.body.partner?.name).toBe(partner);
      }
    });

    it('takes any spelling of the address', async () => {
      expect((await parties.signIn(' Desk@NewsRoom.example')).status).toBe(201);
    });

    it('answers alike for a wrong password and an unknown address', async () => {
      const wrong = await parties.signIn('legal@newsroom.example', 'not the password');
      const unknown = await parties.signIn('nobody@newsroom.example', 'not the password');
      const said = ({ body }: Answer) => ({ ...body, correlationId: undefined });
      expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } });
      expect(said(unknown)).toEqual(said(wrong));
    });

    it('is on the audit log, right and wrong, without a name or an address', async () => {
      const { body } = await parties.send('GET', '/me', { as: 'legal@newsroom.example' });
      const entries = await auditOf(body.account.id);
      expect([...new Set(entries.map(({ action, reason }) => `${action} ${reason}`))]).toEqual([
        'parties.account-opened OPENED',
        'parties.person-signed-in PASSWORD',
        'parties.sign-in-refused WRONG_PASSWORD',
      ]);
      expect(JSON.stringify([entries, await auditOf('unknown')])).not.toContain('newsroom.example');
    });

    it('refuses a body that is not of the expected form', async () => {
      expect(await parties.send('POST', '/sessions', { body: { email: 'a@b.example' } })).toMatchObject({
        status: 400,
        body: { code: 'REQUEST_INVALID', fields: [{ pointer: '/password' }, { pointer: '/password' }] },
      });
    });

    it('never remembers its answer under an Idempotency-Key', async () => {
      const headers = { 'idempotency-key': 'again' };
      const first = await parties.signIn('desk@newsroom.example', PASSWORD, headers);
      const second = await parties.signIn('desk@newsroom.example', PASSWORD, headers);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body.accessToken).not.toBe(first.body.accessToken);
      expect(await parties.database.dataSource.query('SELECT * FROM idempotent_answer')).toEqual([]);
    });
  });

  describe('tenants', () => {
    const mine = 'partner@chenjiang.example';
    const theirs = 'partner@harborgazette.example';
    const partnerIdOf = async (email: string): Promise<string> =>
      (await parties.send('GET', '/me', { as: email })).body.partner.id;

    it('see themselves alone', async () => {
      const own = await partnerIdOf(mine);
      const other = await partnerIdOf(theirs);
      expect((await parties.send('GET', '/partners', { as: mine })).body.items).toMatchObject([{ id: own }]);
      expect((await parties.send('GET', `/partners/${own}`, { as: mine })).status).toBe(200);
      expect(await parties.send('GET', `/partners/${other}`, { as: mine })).toMatchObject({
        status: 404,
        body: { code: 'PARTNER_UNKNOWN' },
      });
      expect((await parties.send('GET', `/partners/${own}/accounts`, { as: mine })).body.items).toMatchObject([
        { email: mine },
      ]);
      expect((await parties.send('GET', `/partners/${other}/accounts`, { as: mine })).status).toBe(404);
    });

    it('may not do what an administrator does', async () => {
      const own = await partnerIdOf(mine);
      for (const [method, url] of [
        ['POST', '/partners'],
        ['POST', `/partners/${own}/accounts`],
        ['POST', `/partners/${own}/suspensions`],
        ['POST', '/accounts'],
        ['GET', '/accounts'],
      ] as const) {
        expect(await parties.send(method, url, { as: mine })).toMatchObject({
          status: 403,
          body: { code: 'FORBIDDEN_ROLE' },
        });
      }
    });

    it('are shown to nobody who is not signed in', async () => {
      expect(await parties.send('GET', '/partners')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    });
  });

  describe('an administrator', () => {
    const admin = 'admin@newsroom.example';
    const draft = { name: '南山日报', uscc: '91110000MA00TEAT40', domains: ['南山.example', 'www.nanshan.example'] };

    it('registers a partner, whose domains are kept in ASCII', async () => {
      const made = await parties.send('POST', '/partners', { as: admin, body: draft });
      expect(made).toMatchObject({
        status: 201,
        headers: { etag: '"1"', location: `/api/v1/partners/${made.body.id}` },
        body: { name: '南山日报', status: 'ACTIVE', domains: ['www.nanshan.example', 'xn--6krs5s.example'] },
      });
    });

    it('is told what is taken, and nothing of the refused partner stays', async () => {
      expect(await parties.send('POST', '/partners', { as: admin, body: draft })).toMatchObject({
        status: 409,
        body: { code: 'PARTNER_EXISTS', field: '/uscc' },
      });
      const rival = {
        name: 'Rival',
        registration: { country: 'gb', number: '7' },
        domains: ['rival.example', 'www.nanshan.example'],
      };
      expect(await parties.send('POST', '/partners', { as: admin, body: rival })).toMatchObject({
        status: 409,
        body: { code: 'DOMAIN_TAKEN', domains: ['www.nanshan.example'] },
      });
      const mended = { ...rival, domains: ['rival.example'] };
      const { body: partner } = await parties.send('GET', '/me', { as: 'partner@chenjiang.example' });
      const managed = { ...mended, accountManagerId: partner.account.id };
      expect(await parties.send('POST', '/partners', { as: admin, body: managed })).toMatchObject({
        status: 422,
        body: { code: 'PARTNER_INVALID', problems: [{ pointer: '/accountManagerId' }] },
      });
      const { body: me } = await parties.send('GET', '/me', { as: admin });
      const again = await parties.send('POST', '/partners', {
        as: admin,
        body: { ...mended, accountManagerId: me.account.id },
      });
      expect(again).toMatchObject({ status: 201, body: { accountManagerId: me.account.id } });
    });

    it.each([
      ['a public suffix', ['com.cn'], '/domains/0'],
      ['an address of the network', ['192.0.2.1'], '/domains/0'],
      ['a web address', ['ok.example', 'https://a.example/'], '/domains/1'],
    ])('is told the place of a wrong domain: %s', async (_, domains, pointer) => {
      expect(await parties.send('POST', '/partners', { as: admin, body: { ...draft, domains } })).toMatchObject({
        status: 422,
        body: { code: 'PARTNER_INVALID', problems: [{ pointer }] },
      });
    });

    it.each([
      ['registration', []],
      ['registration', [[]]],
      ['registration', 'GB 1'],
      ['expiresAt', '-271821-04-20T00:00:00Z'],
      ['expiresAt', '+275760-09-13T00:00:00Z'],
      ['expiresAt', '2027-01-01'],
    ])('is told that %s cannot be %j', async (field, value) => {
      const body = { name: 'X', domains: [], [field]: value };
      const refused = await parties.send('POST', '/partners', { as: admin, body });
      expect(refused).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
      expect(refused.body.fields[0]?.pointer).toContain(`/${field}`);
    });

    it('suspends and reactivates, on the version that was seen, and the people follow', async () => {
      const { body: me } = await parties.send('GET', '/me', { as: 'partner@harborgazette.example' });
      const url = `/partners/${me.partner.id}`;
      const body = { reason: 'UNPAID_INVOICE' };
      expect((await parties.send('POST', `${url}/suspensions`, { as: admin, body })).body.code).toBe(
        'VERSION_REQUIRED',
      );
      const etag = String((await parties.send('GET', url, { as: admin })).headers.etag);
      const stale = await parties.send('POST', `${url}/suspensions`, {
        as: admin,
        body,
        headers: { 'if-match': '"99"' },
      });
      expect(stale).toMatchObject({ status: 412, body: { code: 'VERSION_STALE' } });
      const suspended = await parties.send('POST', `${url}/suspensions`, {
        as: admin,
        body,
        headers: { 'if-match': etag },
      });
      expect(suspended).toMatchObject({ status: 200, body: { status: 'SUSPENDED', suspendedFor: 'UNPAID_INVOICE' } });
      expect(await parties.signIn('partner@harborgazette.example')).toMatchObject({
        status: 403,
        body: { code: 'PARTNER_NOT_ACTIVE', standing: 'SUSPENDED' },
      });
      const told = await parties.database.dataSource.query<{ topic: string }[]>(
        `SELECT topic FROM outbox WHERE payload->>'partnerId' = $1 ORDER BY topic`,
        [me.partner.id],
      );
      expect(told.map(({ topic }) => topic)).toEqual(['parties.partner-registered', 'parties.partner-suspended']);
      const next = { 'if-match': String(suspended.headers.etag) };
      const twice = await parties.send('POST', `${url}/suspensions`, { as: admin, body, headers: next });
      expect(twice).toMatchObject({ status: 409, body: { code: 'STATE_REFUSED', state: 'SUSPENDED' } });
      expect((await parties.send('POST', `${url}/reactivations`, { as: admin, body, headers: next })).status).toBe(200);
      expect((await parties.signIn('partner@harborgazette.example')).status).toBe(201);
    });

    it('opens accounts, whose passwords are shown to nobody', async () => {
      const { body: me } = await parties.send('GET', '/me', { as: 'partner@chenjiang.example' });
      const person = { email: 'Second@chenjiang.example', displayName: '王二', password: 'twelve chars' };
      const url = `/partners/${me.partner.id}/accounts`;
      const opened = await parties.send('POST', url, { as: admin, body: person });
      expect(opened).toMatchObject({ status: 201, body: { email: 'second@chenjiang.example', roles: ['PARTNER'] } });
      expect(JSON.stringify(opened.body)).not.toMatch(/twelve|argon2/);
      expect((await parties.signIn('second@chenjiang.example', 'twelve chars')).status).toBe(201);
      expect(await parties.send('POST', url, { as: admin, body: person })).toMatchObject({
        status: 409,
        body: { code: 'EMAIL_TAKEN' },
      });
      expect(await parties.send('POST', url, { as: admin, body: { ...person, password: 'short' } })).toMatchObject({
        status: 422,
        body: { code: 'ACCOUNT_INVALID', problems: [{ pointer: '/password' }] },
      });
      const nowhere = '/partners/01890a5d-ac96-774b-bcce-b302099a8057/accounts';
      const other = { ...person, email: 'third@chenjiang.example' };
      expect((await parties.send('POST', nowhere, { as: admin, body: other })).body.code).toBe('PARTNER_UNKNOWN');
      const staff = { ...person, email: 'second-desk@newsroom.example', roles: ['DESK', 'LEGAL'] };
      expect((await parties.send('POST', '/accounts', { as: admin, body: staff })).status).toBe(201);
      expect(
        (await parties.send('POST', '/accounts', { as: admin, body: { ...staff, roles: ['PARTNER'] } })).status,
      ).toBe(400);
    });

    it('turns the pages of a list', async () => {
      const seen: string[] = [];
      let url: string | undefined = '/partners?limit=2';
      while (url !== undefined) {
        const { body, headers }: Answer = await parties.send('GET', url, { as: admin });
        seen.push(...body.items.map(({ id }: { id: string }) => id));
        url = /<\/api\/v1(.*)>; rel="next"/.exec(JSON.stringify(headers.link ?? '').replaceAll('\\', ''))?.[1];
      }
      const { body } = await parties.send('GET', '/partners', { as: admin });
      expect(seen).toEqual(body.items.map(({ id }: { id: string }) => id));
      expect(seen.length).toBeGreaterThanOrEqual(4);
      expect((await parties.send('GET', '/partners?cursor=x', { as: admin })).body.code).toBe('CURSOR_INVALID');
      expect((await parties.send('GET', '/partners?limit=201', { as: admin })).body.code).toBe('REQUEST_INVALID');
    });
  });
});
