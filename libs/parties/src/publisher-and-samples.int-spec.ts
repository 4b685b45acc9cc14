import { openApiOf } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindPartnerByDomain, loadSampleParties, SeedSampleParties } from './index.js';
import { PartiesApp } from './parties-app.fixture.js';

describe('the publisher and its samples', () => {
  let parties: PartiesApp;
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  it.each([
    ['news.chenjiang.example', '晨江新闻网'],
    ['m.news.chenjiang.example', '晨江新闻网'],
    ['harborgazette.example.', 'Harbor Gazette'],
    ['chenjiang.example', undefined],
    ['evil-harborgazette.example', undefined],
    ['192.0.2.1', undefined],
  ])('finds whose site %s is: %s', async (host, name) => {
    const partner = await parties.app.get(FindPartnerByDomain).execute(host);
    expect(partner?.name).toBe(name);
  });

  it('name the operator’s people to one another, without their addresses, and to no partner', async () => {
    const { status, body } = await parties.send('GET', '/colleagues', { as: 'desk@newsroom.example' });
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(1);
    expect(JSON.stringify(body)).not.toMatch(/@|PARTNER/u);
    expect((await parties.send('GET', '/colleagues', { as: 'partner@chenjiang.example' })).status).toBe(403);
  });

  it('describe every route of the parties', () => {
    const { paths } = openApiOf(parties.app);
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/accounts',
      '/api/v1/accounts/{accountId}',
      '/api/v1/accounts/{accountId}/closures',
      '/api/v1/accounts/{accountId}/reopenings',
      '/api/v1/accounts/{accountId}/roles',
      '/api/v1/agent-grants',
      '/api/v1/agent-grants/{grantId}/revocations',
      '/api/v1/agents',
      '/api/v1/api-calls',
      '/api/v1/api-calls.csv',
      '/api/v1/api-calls/report',
      '/api/v1/api-calls/report.csv',
      '/api/v1/api-tokens',
      '/api/v1/api-tokens/{tokenId}',
      '/api/v1/api-tokens/{tokenId}/rotations',
      '/api/v1/browser-sessions',
      '/api/v1/browser-sessions/current',
      '/api/v1/browser-sessions/refreshes',
      '/api/v1/colleagues',
      '/api/v1/invitations/acceptances',
      '/api/v1/me',
      '/api/v1/partners',
      '/api/v1/partners/{partnerId}',
      '/api/v1/partners/{partnerId}/accounts',
      '/api/v1/partners/{partnerId}/identity-approvals',
      '/api/v1/partners/{partnerId}/identity-rejections',
      '/api/v1/partners/{partnerId}/invitations',
      '/api/v1/partners/{partnerId}/invitations/{invitationId}',
      '/api/v1/partners/{partnerId}/reactivations',
      '/api/v1/partners/{partnerId}/suspensions',
      '/api/v1/publisher',
      '/api/v1/publisher/mandate-checks',
      '/api/v1/publisher/mandates',
      '/api/v1/ratifications',
      '/api/v1/ratifications/{ratificationId}',
      '/api/v1/ratifications/{ratificationId}/decisions',
      '/api/v1/sessions',
      '/api/v1/sessions/current',
      '/api/v1/sessions/refreshes',
    ]);
  });

  describe('the publisher', () => {
    it('shows anybody who owns and who alone sells, at any instant', async () => {
      const { status, body } = await parties.send('GET', '/publisher');
      expect(status).toBe(200);
      expect(body.mandate).toMatchObject({
        exclusive: true,
        grantee: body.operator.uscc,
        startsAt: '2010-12-31T16:00:00Z',
      });
      const before = await parties.send('GET', '/publisher?at=2010-12-31T23:59:59%2B08:00');
      expect(before.body.mandate).toBeUndefined();
      expect((await parties.send('GET', '/publisher?at=2010-12-31')).body.code).toBe('REQUEST_INVALID');
    });
  });

  it('shows every mandate ever recorded, and explains whether a scope lies inside', async () => {
    expect((await parties.send('GET', '/publisher/mandates')).body.items).toMatchObject([{ exclusive: true }]);
    const scope = { exclusive: true, territories: ['CN'], media: ['web'], languages: ['zh-Hans'], uses: ['reprint'] };
    const check = (body: object) => parties.send('POST', '/publisher/mandate-checks', { body });
    expect((await check(scope)).body).toMatchObject({ covered: true, gaps: [] });
    expect((await check({ ...scope, media: ['web', 'billboard'] })).body).toMatchObject({
      covered: false,
      gaps: [{ dimension: 'media', outside: ['billboard'], granted: ['web', 'app', 'print', 'audio', 'video'] }],
    });
    expect((await check({ ...scope, at: '2010-01-01T00:00:00+08:00' })).body).toEqual({ covered: false, gaps: [] });
    expect(await check({ ...scope, languages: [] })).toMatchObject({
      status: 422,
      body: { code: 'SCOPE_DIMENSION_EMPTY', problems: [{ pointer: '/languages' }] },
    });
  });

  it('seeds the sample parties again without doubling them, and sets their password right', async () => {
    const count = async () =>
      (await parties.database.dataSource.query<{ count: string }[]>('SELECT count(*) FROM account'))[0]?.count;
    const before = await count();
    await parties.app.get(SeedSampleParties).execute(loadSampleParties('samples/parties.json'), 'another password');
    expect(await count()).toBe(before);
    const { body } = await parties.send('GET', '/agents?domain=yunfan-rights.example');
    expect(body).toMatchObject({ answer: 'AUTHORIZED', chains: [[{ status: 'VALID' }]] });
    expect((await parties.signIn('desk@newsroom.example', 'another password')).status).toBe(201);
  });
});
