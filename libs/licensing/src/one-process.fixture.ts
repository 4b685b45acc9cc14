import { auditRows, IntegrateEntries, NOTE_SIGNER, type NoteSigner, VerifyAuditLog } from '@app/audit';
import { type Actor, type Clock, must } from '@app/kernel';
import { PartiesHttpModule, partiesRows, RegisterPartner } from '@app/parties';
import {
  AuthModule,
  IdempotencyInterceptor,
  PlatformModule,
  ProblemFilter,
  SESSION_GATE,
  type Settings,
  validationPipe,
} from '@app/platform';
import { ALL_OWN_WORKS, AssignProduct, FindWorks, ImportWorks, worksRows } from '@app/works';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { bearerOf, trustingSessions } from '@test/trusting-sessions.js';
import { DecideUse } from './application/decide-use.js';
import { FindDue } from './application/find-due.js';
import { FindUpstreamDue } from './application/find-upstream-due.js';
import { FollowUpstream } from './application/follow-upstream.js';
import { LapseRequest } from './application/lapse-request.js';
import { RunLicenseTerm } from './application/run-license-term.js';
import { LicensingHttpModule } from './licensing-http.module.js';
import { licensingRows } from './licensing-rows.js';

export const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
export const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };

/** One process of the service over a test database, with HTTP. */
export async function oneProcess(database: TestDatabase, clock: Clock, overrides: Partial<Settings> = {}) {
  const settings = testSettings(database, overrides);
  const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings, rows, clock }), AuthModule, PartiesHttpModule, LicensingHttpModule],
  })
    .overrideProvider(SESSION_GATE)
    .useValue(trustingSessions())
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, actor?: Actor, body?: object, headers = {}) => {
    const authorization = actor === undefined ? {} : { authorization: await bearerOf(app, actor) };
    const answer = await app.inject({
      method,
      url,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    const json: Record<string, unknown> = isJson ? answer.json() : {};
    return {
      status: answer.statusCode,
      etag: String(answer.headers.etag),
      headers: answer.headers,
      json,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  };

  return {
    app,
    get: (url: string, actor?: Actor, headers = {}) => send('GET', url, actor, undefined, headers),
    post: (url: string, actor: Actor | undefined, body: object, headers = {}) =>
      send('POST', url, actor, body, headers),
    put: (url: string, actor: Actor | undefined, body: object, headers = {}) => send('PUT', url, actor, body, headers),
    decideUse: app.get(DecideUse),
    findDue: app.get(FindDue),
    runTerm: app.get(RunLicenseTerm),
    follow: app.get(FollowUpstream),
    findUpstreamDue: app.get(FindUpstreamDue),
    lapse: app.get(LapseRequest),
    verifyAudit: app.get(VerifyAuditLog),
    integrate: app.get(IntegrateEntries),
    logKey: app.get<NoteSigner>(NOTE_SIGNER).verifierKey,
    /** Registers a partner that has the product of all own works, and gives one of its people. */
    partner: async (
      number: number,
      products: 'OWN_WORKS' | 'NONE' = 'OWN_WORKS',
    ): Promise<Actor & { readonly partnerId: string }> => {
      const registered = await app.get(RegisterPartner).execute({
        actor: ADMIN,
        name: `Partner Press ${number}`,
        registration: { country: 'DE', number: `HRB ${number}` },
        domains: [`partner${number}.example.com`],
      });
      const partnerId = must(registered, 'registered').id;
      if (products === 'OWN_WORKS') {
        const give = { actor: DESK, productId: ALL_OWN_WORKS, partnerId, step: 'GIVE' } as const;
        must(await app.get(AssignProduct).execute(give), 'assigned');
      }
      return { kind: 'PERSON', id: `account-partner-${number}`, roles: ['PARTNER'], partnerId };
    },
    /** Takes a work in. @param source value of its source line */
    work: async (name: string, source: string, change: object = {}): Promise<string> => {
      const uri = `tag:test.example,2026:${name}`;
      const text = '国'.repeat(1_200);
      const record = { uri, title: `标题 ${name}`, text, source, versionCreated: '2026-03-01T00:00:00Z', ...change };
      const sources = { records: [record], name: 'test' };
      must(await app.get(ImportWorks).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
      const [found] = await app.get(FindWorks).execute({ uris: [uri] });
      if (found === undefined) throw new Error(`no work ${name}`);
      return found.id;
    },
    close: async () => {
      await app.close();
      settings.removeFiles();
    },
  };
}

export type Process = Awaited<ReturnType<typeof oneProcess>>;
