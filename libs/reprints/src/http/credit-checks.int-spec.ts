import { auditRows } from '@app/audit';
import { partiesRows } from '@app/parties';
import { AccessTokens, AuthModule, PlatformModule, ProblemFilter, validationPipe } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { ReprintsHttpModule } from '../reprints-http.module.js';

describe('credit checks over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let settings: ReturnType<typeof testSettings>;
  let authorization: string;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    settings = testSettings(database);
    const platform = PlatformModule.forRoot({ settings, rows: [...auditRows, ...partiesRows] });
    const module = await Test.createTestingModule({ imports: [platform, AuthModule, ReprintsHttpModule] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalPipes(validationPipe());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const actor = { kind: 'PERSON', id: 'account-1', roles: ['PARTNER'], partnerId: 'partner-1' } as const;
    authorization = `Bearer ${(await app.get(AccessTokens).issue(actor)).accessToken}`;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    settings.removeFiles();
  });

  const check = async (payload: object, headers: Record<string, string> = { authorization }) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/reprints/credit-checks', payload, headers });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  it('a signed-in partner learns whether a page would pass, before it is published', async () => {
    const html =
      '<html><body><h1>渡口</h1><div>来源：国际在线</div><p>渡口的老船在晨雾里靠岸，乘客提着菜篮下船。</p></body></html>';
    expect(await check({ html, url: 'https://lanting-daily.example/a' })).toMatchObject({
      status: 200,
      body: { judgment: { class: 'EXACT', satisfies: true }, lines: { 'zh-Hans': '来源：国际在线' }, cureDays: 3 },
    });
    expect(await check({ text: '渡口\n稿源：国际在线\n渡口的老船在晨雾里靠岸。' })).toMatchObject({
      body: { judgment: { class: 'VARIANT', satisfies: false, duty: 'REVIEW' } },
    });
  });

  it('nobody else may ask', async () => {
    expect(await check({ text: 'x' }, {})).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it.each([
    [{}, 400, 'REQUEST_INVALID'],
    [{ html: 'a', text: 'b' }, 400, 'REQUEST_INVALID'],
    [{ text: 'a', url: 'https://a.example' }, 400, 'REQUEST_INVALID'],
    [{ html: 1 }, 400, 'REQUEST_INVALID'],
    [{ html: 'a', url: 'no address' }, 400, 'REQUEST_INVALID'],
    [{ text: '  ' }, 422, 'CREDIT_CHECK_EMPTY'],
  ])('%j is refused: %i %s', async (payload, status, code) => {
    expect(await check(payload)).toMatchObject({ status, body: { code } });
  });
});
