import { auditRows, VerifyAuditLog } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { PartiesHttpModule, partiesRows, RegisterPartner } from '@app/parties';
import { SyndicationHttpModule, syndicationRows } from '@app/syndication';
import { ALL_OWN_WORKS, AssignProduct, FindWorks, ImportWorks, WorksHttpModule, worksRows } from '@app/works';
import { asOwner, createTestDatabase } from '@test/database.js';
import { openHttpApp } from '@test/http-app.js';
import { RslHttpModule, rslRows } from './index.js';

export const ADMIN: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a1', roles: ['ADMIN'] };
export const DESK: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a2', roles: ['DESK'] };
export const ORIGIN = 'http://imprimatur.test';

export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly partnerId: string;
  readonly person: Actor;
}
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: () => ReturnType<typeof JSON.parse>;
}

export const licenseElement = (uses: string, amount?: string, geo?: string): string =>
  `<license xmlns="https://rslstandard.org/rsl"><permits type="usage">${uses}</permits>${
    geo === undefined ? '' : `<permits type="geo">${geo}</permits>`
  }${
    amount === undefined ? '' : `<payment type="purchase"><amount currency="CNY">${amount}</amount></payment>`
  }</license>`;

/** What is wrong, what stands in the place of what is right, and the word it is refused with. */
export const BAD_REQUESTS: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ['no grant', { grant_type: '' }, 'invalid_request'],
  ['no resource', { resource: '' }, 'invalid_request'],
  ['no license', { license: '' }, 'invalid_request'],
  ['another media type', { license_type: 'text/plain' }, 'invalid_license'],
  ['a license that is none', { license: '{"a":1}' }, 'invalid_license'],
  ['an entity', { license: '<!DOCTYPE x [<!ENTITY a "b">]><license>&a;</license>' }, 'invalid_license'],
  ['all uses at once', { license: licenseElement('ai-all', '99999.00') }, 'invalid_license'],
  ['what is free', { license: licenseElement('search', '99999.00') }, 'invalid_license'],
  ['an unknown work', { resource: 'https://elsewhere.example/1' }, 'invalid_resource'],
];

/** Bodies a client may send as JSON. */
export const HOSTILE_BODIES = [
  '',
  '[]',
  'null',
  '"x"',
  '{"grant_type":["client_credentials"]}',
  '{"__proto__":{"grant_type":"client_credentials"}}',
  '{"grant_type":"client_credentials","resource":"\\u0000","license":"<license/>"}',
  '{"grant_type":"client_credentials","resource":{},"license":1}',
  `{"grant_type":"client_credentials","resource":"${'x'.repeat(9_000)}","license":"<license/>"}`,
  `{"grant_type":"client_credentials","resource":"urn:x","license":"${'<license>'.repeat(900)}"}`,
] as const;

/** The service with its license server over a database of its own. */
export async function rslService(clock: Clock) {
  const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...syndicationRows, ...rslRows];
  const database = await createTestDatabase(rows);
  const imports = [PartiesHttpModule, WorksHttpModule, LicensingHttpModule, SyndicationHttpModule, RslHttpModule];
  const service = await openHttpApp(database, { rows, imports, clock });
  const { app, bearer } = service;

  async function send(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() };
  }
  const basic = ({ id, secret }: Pick<Client, 'id' | 'secret'>) => ({
    authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
  });
  const form = (
    client: Pick<Client, 'id' | 'secret'>,
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    send('POST', `/api/v1/olp/${path}`, new URLSearchParams(fields).toString(), {
      ...basic(client),
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });

  return {
    app,
    send,
    form,
    get: async (url: string, as?: Actor, headers = {}): Promise<Answer> =>
      send('GET', url, undefined, { ...(await bearer(as)), ...headers }),
    /** A body as it is, said to be JSON. */
    raw: (client: Pick<Client, 'id' | 'secret'>, path: string, body: string): Promise<Answer> =>
      send('POST', `/api/v1/olp/${path}`, body, { ...basic(client), 'content-type': 'application/json' }),
    token: (client: Pick<Client, 'id' | 'secret'>, resource: string, license: string): Promise<Answer> =>
      form(client, 'token', { grant_type: 'client_credentials', resource, license }),
    fetch: (workId: string, token?: string): Promise<Answer> =>
      send('GET', `/texts/${workId}`, undefined, token === undefined ? {} : { authorization: `License ${token}` }),
    /** A partner of all own works with an API token. */
    client: async (number: number, scopes: readonly string[] = ['olp:write'], hours = 366 * 24): Promise<Client> => {
      const registered = await app.get(RegisterPartner).execute({
        actor: ADMIN,
        name: `Crawler Co ${number}`,
        registration: { country: 'DE', number: `HRB ${number}` },
        domains: [`crawler${number}.example.com`, `crawler${number}.example.org`],
      });
      const partnerId = must(registered, 'registered').id;
      const give = { actor: DESK, productId: ALL_OWN_WORKS, partnerId, step: 'GIVE' } as const;
      must(await app.get(AssignProduct).execute(give), 'assigned');
      const made = await send(
        'POST',
        '/api/v1/api-tokens',
        {
          label: 'Crawler',
          scopes,
          partnerId,
          expiresAt: clock.now().add({ hours }).toString(),
        },
        await bearer(ADMIN),
      );
      const { id, token } = made.json();
      const person = {
        kind: 'PERSON',
        id: `0199aaaa-0000-7000-8000-0000000000c${number}`,
        roles: ['PARTNER'],
      } as const;
      return { id, secret: token, partnerId, person: { ...person, partnerId } };
    },
    /** @returns its id */
    work: async (name: string, change: object = {}): Promise<string> => {
      const uri = `https://news.cri.cn/${name}`;
      const text = `水库今天蓄水过半。${'下游五个县的灌溉从此有了保障。'.repeat(100)}`;
      const record = { uri, title: `标题 ${name}`, text, language: 'zh-Hans', source: '国际在线专稿', ...change };
      const imported = await app
        .get(ImportWorks)
        .execute({ actor: ADMIN, label: 'test', sources: { records: [record], name: 'test' } });
      must(imported, 'imported');
      const [found] = await app.get(FindWorks).execute({ uris: [uri] });
      return found?.id ?? '';
    },
    /** Suspends, reinstates or revokes a license. */
    stand: async (licenseId: string, step: 'suspensions' | 'reinstatements' | 'revocations'): Promise<number> => {
      const seen = await send('GET', `/api/v1/licenses/${licenseId}`, undefined, await bearer(DESK));
      const headers = { ...(await bearer(DESK)), 'if-match': String(seen.headers.etag) };
      return (await send('POST', `/api/v1/licenses/${licenseId}/${step}`, { reason: 'OTHER' }, headers)).status;
    },
    /** @returns status; of the client's API token */
    revoke: async ({ id }: Client): Promise<number> =>
      (await send('DELETE', `/api/v1/api-tokens/${id}`, undefined, await bearer(ADMIN))).status,
    /** As if the license had been agreed for so many uses. */
    limit: async (licenseId: string, uses: number): Promise<void> => {
      await asOwner(
        database,
        `UPDATE license SET copies = ${uses} WHERE id = '${licenseId}';
         INSERT INTO license_usage (license_id, max_uses, held, committed) VALUES ('${licenseId}', ${uses}, 0, 0)`,
      );
    },
    verifyAudit: () => app.get(VerifyAuditLog),
    count: async (table: string): Promise<number> => {
      const [row] = await database.dataSource.query<{ count: number }[]>(`SELECT count(*)::integer FROM ${table}`);
      return row?.count ?? 0;
    },
    close: async (): Promise<void> => {
      await service.close();
      await database.drop();
    },
  };
}

export type RslService = Awaited<ReturnType<typeof rslService>>;
