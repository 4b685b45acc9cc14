import { auditRows } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { PartiesHttpModule, partiesRows, RegisterPartner } from '@app/parties';
import { ALL_OWN_WORKS, AssignProduct, FindWorks, ImportWorks, WorksHttpModule, worksRows } from '@app/works';
import { createTestDatabase } from '@test/database.js';
import { openHttpApp } from '@test/http-app.js';
import { SyndicationHttpModule, syndicationRows } from './index.js';

export const ADMIN: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a1', roles: ['ADMIN'] };
export const DESK: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a2', roles: ['DESK'] };
export const CREDIT = '来源：国际在线';

export type PartnerPerson = Actor & { readonly partnerId: string };
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: () => ReturnType<typeof JSON.parse>;
}

/** The service with feeds over a database of its own. */
export async function syndicationService(clock: Clock, variables: Readonly<Record<string, string>> = {}) {
  const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...syndicationRows];
  const database = await createTestDatabase(rows);
  const imports = [PartiesHttpModule, WorksHttpModule, LicensingHttpModule, SyndicationHttpModule];
  const service = await openHttpApp(database, { rows, imports, clock, variables });
  const { app, bearer } = service;

  async function send(
    method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    as?: Actor,
    payload?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const request = { method, url, headers: { ...(await bearer(as)), ...headers } };
    const answer = await app.inject({ ...request, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() };
  }
  const get = (url: string, as?: Actor, headers = {}): Promise<Answer> => send('GET', url, as, undefined, headers);
  const post = (url: string, as: Actor | undefined, body: object, etag?: unknown): Promise<Answer> =>
    send('POST', url, as, body, typeof etag === 'string' ? { 'if-match': etag } : {});

  return {
    app,
    get,
    send,
    head: (url: string, as?: Actor): Promise<Answer> => send('HEAD', url, as),
    post,
    /** Registers a partner that has the product of all own works. */
    partner: async (number: number): Promise<PartnerPerson> => {
      const registered = await app.get(RegisterPartner).execute({
        actor: ADMIN,
        name: `Partner Press ${number}`,
        registration: { country: 'DE', number: `HRB ${number}` },
        domains: [`partner${number}.example.com`],
      });
      const partnerId = must(registered, 'registered').id;
      const give = { actor: DESK, productId: ALL_OWN_WORKS, partnerId, step: 'GIVE' } as const;
      must(await app.get(AssignProduct).execute(give), 'assigned');
      return { kind: 'PERSON', id: `0199aaaa-0000-7000-8000-0000000000b${number}`, roles: ['PARTNER'], partnerId };
    },
    /** Takes a version of an own work in. @returns its id */
    work: async (name: string, change: object = {}): Promise<string> => {
      const uri = `https://news.cri.cn/${name}`;
      const text = `水库今天蓄水过半。${name}下游五个县的灌溉从此有了保障。\n第二段还有话说。第三句也在这里，很长很长。`;
      const record = { uri, title: `标题 ${name}`, text, language: 'zh-Hans', source: '国际在线专稿', ...change };
      const imported = await app
        .get(ImportWorks)
        .execute({ actor: ADMIN, label: 'test', sources: { records: [record], name: 'test' } });
      must(imported, 'imported');
      const [found] = await app.get(FindWorks).execute({ uris: [uri] });
      return found?.id ?? '';
    },
    /** The whole way from a wish to a license, through the front door. @returns its id */
    license: async (partner: PartnerPerson, workIds: readonly string[], change: object = {}): Promise<string> => {
      const base = '/api/v1/license-requests';
      const scope = {
        uses: ['reprint'],
        domains: ['partner1.example.com'],
        territories: ['CN'],
        media: ['web'],
        languages: ['zh'],
        termStartsAt: '2026-03-10T00:00:00+08:00',
        termEndsAt: '2027-03-10T00:00:00+08:00',
        ...change,
      };
      const drafted = await post(base, partner, { workIds, scope });
      const { id } = drafted.json();
      let seen = await post(`${base}/${id}/submissions`, partner, {}, drafted.headers.etag);
      if (seen.json().state === 'SUBMITTED') {
        seen = await post(`${base}/${id}/quotes`, DESK, { netMinor: 50_000 }, seen.headers.etag);
      }
      const quoteId = seen.json().quote.id;
      const accepted = await post(`${base}/${id}/acceptances`, partner, { quoteId }, seen.headers.etag);
      const agreement = `/api/v1/agreements/${accepted.json().agreementId}`;
      let licenseId = '';
      for (const [as, side] of [
        [partner, 'LICENSEE'],
        [DESK, 'LICENSOR'],
      ] as const) {
        const read = await get(agreement, as);
        const { documentHash } = read.json();
        const signature = { side, name: 'A Person', title: 'Editor', documentHash };
        const signed = await post(`${agreement}/signatures`, as, signature, read.headers.etag);
        licenseId = signed.json().licenseId;
      }
      return licenseId;
    },
    kill: async (workId: string, reason: string): Promise<number> => {
      const read = await get(`/api/v1/works/${workId}`, DESK);
      return (await post(`/api/v1/works/${workId}/cancellation`, DESK, { reason }, read.headers.etag)).status;
    },
    /** Suspends, reinstates or revokes a license. */
    stand: async (licenseId: string, step: 'suspensions' | 'reinstatements' | 'revocations'): Promise<number> => {
      const read = await get(`/api/v1/licenses/${licenseId}`, DESK);
      return (await post(`/api/v1/licenses/${licenseId}/${step}`, DESK, { reason: 'OTHER' }, read.headers.etag)).status;
    },
    close: async (): Promise<void> => {
      await service.close();
      await database.drop();
    },
  };
}

export type SyndicationService = Awaited<ReturnType<typeof syndicationService>>;

/** Path of a link of an answer, on the same host. */
export function linkOf({ headers }: Answer, rel: 'next' | 'prev'): string | undefined {
  const link = new RegExp(`<(?:https?://[^/]+)?([^>]+)>; rel="${rel}"`, 'u').exec(String(headers.link));
  return link?.[1];
}
