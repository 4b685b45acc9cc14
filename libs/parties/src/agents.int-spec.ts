import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PartiesApp } from './parties-app.fixture.js';

const DESK = 'desk@newsroom.example';
const BOSS = 'admin@lanting-daily.example';

describe('the agent register', () => {
  let parties: PartiesApp;
  let agent: { id: string; number: string };
  let grant: { id: string };
  let sub: { id: string; number: string };
  beforeAll(async () => {
    parties = await PartiesApp.open();
  });
  afterAll(() => parties.close());

  const check = async (query: Record<string, string>) =>
    (await parties.send('GET', `/agents?${new URLSearchParams(query).toString()}`)).body;
  const register = (body: object, as = DESK) => parties.send('POST', '/agents', { as, body });
  const appoint = (body: object, as = DESK) =>
    parties.send('POST', '/agent-grants', { as, body: { ...TERMS, ...body } });

  const TERMS = {
    exclusive: false,
    territories: ['CN', 'HK'],
    media: ['web'],
    languages: ['zh-Hans'],
    uses: ['reprint'],
    startsAt: '2026-01-01T00:00:00+08:00',
    endsAt: '2027-01-01T00:00:00+08:00',
    mayAppoint: true,
    maxDepth: 1,
    writtenOn: '2025-12-20',
    evidenceHash: 'e'.repeat(64),
  };

  it('answers anybody: the operator is authorized by its mandate, by name, number and domain, and was not before it', async () => {
    for (const query of [
      { name: '国广国际在线网络(北京) 有限公司' },
      { number: '91110000ma00teat40' },
      { domain: 'news.CRI.cn' },
    ]) {
      const answer = await check(query);
      expect(answer).toMatchObject({ answer: 'AUTHORIZED', isOperator: true, chains: [] });
      expect(answer.report).toBeUndefined();
      expect(answer.inWords[1]).toContain('中国国际广播电台 lets 国广国际在线网络（北京）有限公司 sell alone');
    }
    expect(await check({ domain: 'cri.cn', at: '2010-01-01T00:00:00Z' })).toMatchObject({
      answer: 'NOT_AUTHORIZED',
      doubt: 'NO_MANDATE',
    });
  });

  it('knows nothing of who is not on it, and offers a report that the desk takes as it is', async () => {
    expect(await check({ domain: 'cri-license.example' })).toMatchObject({
      answer: 'UNKNOWN',
      doubt: 'NOT_ON_REGISTER',
      report: {
        href: '/api/v1/reports',
        method: 'POST',
        body: {
          kind: 'FALSE_AGENT',
          url: 'https://cri-license.example/',
          statement: expect.stringContaining('cri-license'),
        },
      },
    });
    expect(await check({ name: '国际在线版权部' })).toMatchObject({
      answer: 'UNKNOWN',
      report: { body: { kind: 'FALSE_AGENT' } },
    });
    expect(await check({ number: 'AG-000000001' })).toMatchObject({ answer: 'UNKNOWN', doubt: 'NUMBER_IMPOSSIBLE' });
    expect(await check({ domain: 'com.cn' })).toMatchObject({ answer: 'UNKNOWN', doubt: 'DOMAIN_IMPOSSIBLE' });
  });

  it('is asked in exactly one way', async () => {
    for (const query of [{}, { name: 'A', number: '1' }, { name: ' ' }]) {
      expect(await check(query as Record<string, string>)).toMatchObject({
        status: 400,
        code: 'AGENT_QUESTION_INVALID',
      });
    }
  });

  it('takes companies from the desk alone; being on it authorizes nothing', async () => {
    const { body: me } = await parties.send('GET', '/me', { as: BOSS });
    const draft = {
      name: '兰亭版权代理',
      uscc: '12100000400012AB4K',
      domains: ['rights.lanting.example'],
      partnerId: me.partner.id,
    };
    expect((await register(draft, BOSS)).status).toBe(403);
    const made = await register(draft);
    expect(made).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^AG-/) } });
    agent = made.body;
    expect(await register(draft)).toMatchObject({ status: 409, body: { code: 'AGENT_EXISTS', field: '/partnerId' } });
    const rival = { name: 'Rival', registration: { country: 'GB', number: '1' }, domains: ['rights.lanting.example'] };
    expect(await register(rival)).toMatchObject({ status: 409, body: { code: 'AGENT_EXISTS', field: '/domains' } });
    expect((await register({ ...rival, domains: ['com.cn'] })).body).toMatchObject({
      problems: [{ pointer: '/domains/0' }],
    });
    sub = (await register({ ...rival, name: 'Harbor Rights', domains: ['harbor-rights.example'] })).body;
    expect(await check({ name: '兰亭版权代理' })).toMatchObject({ answer: 'NOT_AUTHORIZED', doubt: 'NO_GRANT' });
  });

  it('knows by the chain who is authorized, in words, at an instant', async () => {
    const granted = await appoint({ agentId: agent.id });
    expect(granted.status).toBe(201);
    grant = granted.body;
    for (const query of [
      { name: ' 兰亭版权代理' },
      { number: agent.number.toLowerCase() },
      { domain: 'm.rights.lanting.example' },
    ]) {
      expect(await check(query)).toMatchObject({
        answer: 'AUTHORIZED',
        agent: { id: agent.id },
        chains: [[{ status: 'VALID' }]],
      });
    }
    const { inWords } = await check({ number: agent.number });
    expect(inWords[2]).toBe(
      '国广国际在线网络（北京）有限公司 appointed 兰亭版权代理 in writing of 2025-12-20: uses reprint; territories CN, HK; ' +
        'media web; languages zh-Hans; from 2025-12-31 until 2026-12-31; not exclusively; may appoint agents, 1 deep. This holds.',
    );
    expect(await check({ number: agent.number, at: '2025-12-31T15:59:59Z' })).toMatchObject({
      answer: 'NOT_AUTHORIZED',
      doubt: 'NO_GRANT_HOLDS',
      chains: [[{ status: 'NOT_YET_VALID' }]],
    });
    expect(await check({ number: agent.number, at: '2026-12-31T16:00:00Z' })).toMatchObject({
      chains: [[{ status: 'EXPIRED' }]],
    });
  });

  it.each([
    ['a wider territory', { territories: ['CN', 'TW'] }, 'GRANT_OUTSIDE_GRANTOR'],
    ['a longer term', { endsAt: '2027-01-02T00:00:00+08:00' }, 'GRANT_OUTSIDE_GRANTOR'],
    ['exclusivity', { exclusive: true }, 'GRANT_OUTSIDE_GRANTOR'],
    ['an empty dimension', { uses: [] }, 'AGENT_GRANT_INVALID'],
  ])('lets no agent hand on %s', async (_, change, code) => {
    const asked = { agentId: sub.id, parentId: grant.id, mayAppoint: false, maxDepth: 0, ...change };
    expect(await appoint(asked, BOSS)).toMatchObject({ status: 422, body: { code } });
  });

  it('lets an agent appoint another one by its administrators, no deeper than it may, and nobody else in its name', async () => {
    const asked = { agentId: sub.id, parentId: grant.id, territories: ['CN'], mayAppoint: false, maxDepth: 0 };
    expect((await appoint(asked, 'partner@lanting-daily.example')).status).toBe(403);
    expect((await appoint({ ...asked, parentId: undefined }, BOSS)).status).toBe(403);
    const handed = await appoint(asked, BOSS);
    expect(handed).toMatchObject({ status: 201, body: { parentId: grant.id } });
    const answer = await check({ domain: 'harbor-rights.example' });
    expect(answer).toMatchObject({ answer: 'AUTHORIZED', chains: [[{ to: '兰亭版权代理' }, { to: 'Harbor Rights' }]] });
    const third = (await register({ name: 'Third', registration: { country: 'GB', number: '3' }, domains: [] })).body;
    expect(await appoint({ ...asked, agentId: third.id, parentId: handed.body.id })).toMatchObject({
      status: 422,
      body: { code: 'ISSUER_NOT_AUTHORIZED', standing: 'MAY_NOT_APPOINT' },
    });
  });

  it('makes one of two exclusive grants of the same thing that are asked for at once', async () => {
    const alone = { exclusive: true, territories: ['JP'], media: ['print'], mayAppoint: false, maxDepth: 0 };
    const both = await Promise.all([appoint({ ...alone, agentId: agent.id }), appoint({ ...alone, agentId: sub.id })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('EXCLUSIVE_OVERLAP');
  });

  it('breaks what hangs below a revoked grant, from that instant on, and keeps its history', async () => {
    const url = `/agent-grants/${grant.id}/revocations`;
    const why = { as: BOSS, body: { reason: 'UNPAID' } };
    expect((await parties.change('POST', url, '"1"', why)).body.code).toBe('AGENT_GRANT_UNKNOWN');
    parties.clock.advance({ minutes: 1 });
    expect((await parties.change('POST', url, '"9"', { ...why, as: DESK })).body.code).toBe('VERSION_STALE');
    expect((await parties.change('POST', url, '"1"', { ...why, as: DESK })).status).toBe(200);
    expect((await parties.change('POST', url, '"2"', { ...why, as: DESK })).body.code).toBe('STATE_REFUSED');
    expect(await check({ name: 'Harbor Rights' })).toMatchObject({
      chains: expect.arrayContaining([
        [expect.objectContaining({ status: 'REVOKED' }), expect.objectContaining({ status: 'CHAIN_BROKEN' })],
      ]),
    });
    expect(await check({ name: 'Harbor Rights', at: '2026-03-10T12:00:30Z' })).toMatchObject({ answer: 'AUTHORIZED' });
  });
});
