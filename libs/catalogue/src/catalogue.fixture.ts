import { auditRows } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { PartiesHttpModule, partiesRows, RegisterPartner } from '@app/parties';
import { syndicationRows } from '@app/syndication';
import {
  ALL_OWN_WORKS,
  AssignProduct,
  FindWorks,
  ImportWorks,
  IndexWorks,
  WorksHttpModule,
  worksRows,
} from '@app/works';
import { createTestDatabase } from '@test/database.js';
import { openHttpApp } from '@test/http-app.js';
import { CatalogueHttpModule } from './index.js';

export const ADMIN: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a1', roles: ['ADMIN'] };
export const DESK: Actor = { kind: 'PERSON', id: '0199aaaa-0000-7000-8000-0000000000a2', roles: ['DESK'] };

export type PartnerPerson = Actor & { readonly partnerId: string };

/** The service with its catalogue over a database of its own. */
export async function catalogueService(clock: Clock) {
  const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...syndicationRows];
  const database = await createTestDatabase(rows);
  const imports = [PartiesHttpModule, WorksHttpModule, LicensingHttpModule, CatalogueHttpModule];
  const service = await openHttpApp(database, { rows, imports, clock });
  const { app, bearer } = service;

  const send = async (method: 'GET' | 'POST', url: string, as?: Actor, payload?: object, headers = {}) => {
    const request = { method, url, headers: { ...(await bearer(as)), ...headers } };
    const answer = await app.inject({ ...request, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() };
  };
  const get = (url: string, as?: Actor, headers = {}) => send('GET', url, as, undefined, headers);
  const index = app.get(IndexWorks);

  return {
    app,
    database,
    index,
    get,
    post: (url: string, as: Actor | undefined, payload: object, headers = {}) =>
      send('POST', url, as, payload, headers),
    /** Indexes whatever is not. @returns how many */
    catchUp: async (): Promise<number> => {
      let indexed = 0;
      for (let works = await index.execute(); works > 0; works = await index.execute()) indexed += works;
      return indexed;
    },
    /** Takes works in. @returns id of the current version by uri */
    take: async (records: readonly object[]): Promise<ReadonlyMap<string, string>> => {
      const sources = { records, name: 'test' };
      const report = must(await app.get(ImportWorks).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
      if (report.rejected > 0) throw new Error(JSON.stringify(report.rejects));
      const uris = records.map((record) => String(Reflect.get(record, 'uri')));
      const found = await app.get(FindWorks).execute({ uris });
      return new Map(found.map(({ uri, id }) => [uri, id]));
    },
    partner: async (number: number, productIds: readonly string[] = [ALL_OWN_WORKS]): Promise<PartnerPerson> => {
      const registered = await app.get(RegisterPartner).execute({
        actor: ADMIN,
        name: `Partner Press ${number}`,
        registration: { country: 'DE', number: `HRB ${number}` },
        domains: [`partner${number}.example.com`],
      });
      const partnerId = must(registered, 'registered').id;
      for (const productId of productIds) {
        const give = { actor: DESK, productId: productId as typeof ALL_OWN_WORKS, partnerId, step: 'GIVE' } as const;
        must(await app.get(AssignProduct).execute(give), 'assigned');
      }
      return { kind: 'PERSON', id: `0199aaaa-0000-7000-8000-0000000000b${number}`, roles: ['PARTNER'], partnerId };
    },
    kill: async (workId: string): Promise<number> => {
      const read = await get(`/api/v1/works/${workId}`, DESK);
      const headers = { 'if-match': String(read.headers.etag) };
      return (await send('POST', `/api/v1/works/${workId}/cancellation`, DESK, { reason: 'FACTS_WRONG' }, headers))
        .status;
    },
    close: async (): Promise<void> => {
      await service.close();
      await database.drop();
    },
  };
}

export type CatalogueService = Awaited<ReturnType<typeof catalogueService>>;
