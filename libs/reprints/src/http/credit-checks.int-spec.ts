import { auditRows } from '@app/audit';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { ReprintsHttpModule } from '../reprints-http.module.js';
import { reprintsRows } from '../reprints-rows.js';

describe('credit checks over HTTP', () => {
  let database: TestDatabase;
  let service: HttpApp;
  let asPartner: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await openHttpApp(database, {
      rows: [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...reprintsRows],
      imports: [ReprintsHttpModule],
    });
    asPartner = await service.bearer({ kind: 'PERSON', id: 'account-1', roles: ['PARTNER'], partnerId: 'partner-1' });
  });

  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const check = async (payload: object, headers = asPartner) => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/api/v1/reprints/credit-checks',
      payload,
      headers,
    });
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
