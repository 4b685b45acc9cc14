import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { verifyCertificateOffline } from './signing/verify-certificate-offline.js';
import { aScopeBody, story } from './story.fixture.js';

const APPOINTMENT = {
  exclusive: false,
  territories: ['030'],
  media: ['web'],
  languages: ['zh'],
  uses: ['reprint'],
  startsAt: '2026-01-01T00:00:00+08:00',
  endsAt: '2028-01-01T00:00:00+08:00',
  mayAppoint: true,
  maxDepth: 1,
  writtenOn: '2025-12-20',
  evidenceHash: 'e'.repeat(64),
};

describe('a license granted through an agent of the register', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let customer: Actor & { readonly partnerId: string };
  let agency: Actor & { readonly partnerId: string };
  let work: string;
  const { sign } = story(
    () => service,
    () => customer,
  );
  const register = async (name: string, partnerId?: string) => {
    const body = { name, registration: { country: 'GB', number: name }, domains: [`${name}.example`], partnerId };
    return (await service.post('/api/v1/agents', DESK, body)).json as { id: string; number: string };
  };
  const appoint = async (agentId: string, change: object = {}): Promise<{ id: string; etag: string }> => {
    const made = await service.post('/api/v1/agent-grants', DESK, { ...APPOINTMENT, agentId, ...change });
    expect([made.status, made.json.code]).toEqual([201, undefined]);
    return { id: String(made.json.id), etag: made.etag };
  };
  const offer = (grantId: string, scope: object = {}, actor: Actor = agency) =>
    service.post(`/api/v1/agent-grants/${grantId}/license-offers`, actor, {
      partnerId: customer.partnerId,
      workIds: [work],
      scope: aScopeBody(scope),
    });
  /** From the agent's offer to the signed agreement. */
  const sold = async (grantId: string) => {
    const step = (id: unknown, what: string, etag: string, body: object = {}) =>
      service.post(`/api/v1/license-requests/${String(id)}/${what}`, customer, body, { 'if-match': etag });
    const drafted = await offer(grantId);
    const quoted = await step(drafted.json.id, 'submissions', '"1"');
    const { id: quoteId } = Object(quoted.json.quote) as { id: string };
    const accepted = await step(drafted.json.id, 'acceptances', quoted.etag, { quoteId });
    const agreement = await service.get(`/api/v1/agreements/${String(accepted.json.agreementId)}`, customer);
    const half = await sign(agreement, 'LICENSEE');
    return { drafted, agreement, signed: () => sign({ ...agreement, etag: half.etag }, 'LICENSOR') };
  };
  const verified = async (number: unknown, at?: string) =>
    (await service.get(`/verify/${String(number)}${at === undefined ? '' : `?at=${at}`}`)).json;
  const decided = async (at: string) => {
    const question = {
      workId: work,
      partnerId: customer.partnerId,
      action: 'reprint',
      at,
      domain: 'partner1.example.com',
    };
    return (await service.post('/api/v1/decisions', DESK, question)).json;
  };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    customer = await service.partner(1);
    agency = await service.partner(2);
    work = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  it('carries the agent from the offer to the certificate; revoked, all of it stands still from that instant', async () => {
    const agent = await register('harbor', agency.partnerId);
    const grant = await appoint(agent.id);
    const { drafted, agreement, signed } = await sold(grant.id);
    expect(drafted.json).toMatchObject({ state: 'DRAFT', partnerId: customer.partnerId, agentGrantId: grant.id });
    expect(agreement.json.terms).toMatchObject({ agent: { number: agent.number, name: 'harbor', grantId: grant.id } });
    const { en, 'zh-Hans': hans, 'zh-Hant': hant } = agreement.json.texts as Record<string, string>;
    for (const text of [en, hans, hant]) expect(text).toContain(`harbor (${agent.number})`);
    const { licenseId, certificateNumber } = (await signed()).json;
    const license = await service.get(`/api/v1/licenses/${String(licenseId)}`, customer);
    expect(license.json.agent).toEqual({ grantId: grant.id, number: agent.number, name: 'harbor' });

    clock.moveTo('2027-02-01T00:00:00Z');
    const good = await verified(certificateNumber);
    expect(good).toMatchObject({ status: 'valid', agent: { number: agent.number, name: 'harbor' } });
    const names = (good.chain as { grantee: { names: Record<string, string> } }[]).map(
      ({ grantee }) => Object.values(grantee.names)[0],
    );
    expect(names.slice(1)).toEqual(['harbor', 'Partner Press 1']);
    const page = await service.get(`/verify/${String(certificateNumber)}`, undefined, { accept: 'text/html' });
    expect(page.text).toContain('→ harbor → Partner Press 1');
    expect(page.text).toContain(agent.number);
    const held = await service.get(`/api/v1/licenses/${String(licenseId)}/certificate`, customer);
    const claims = JSON.parse(Buffer.from(String(held.json.token).split('.')[1] ?? '', 'base64url').toString()) as {
      credentialSubject: { agent: object; chainOfAuthority: { grantee: { id?: string } }[] };
    };
    expect(claims.credentialSubject.agent).toEqual({ number: agent.number, name: 'harbor' });
    expect(claims.credentialSubject.chainOfAuthority.map(({ grantee }) => grantee.id)[1]).toBe(agent.number);
    const jwks = (await service.get('/.well-known/jwks.json')).json as never;
    const offline = (at: Temporal.Instant) => verifyCertificateOffline({ token: String(held.json.token), jwks, at });
    expect((await offline(clock.now())).status).toBe('valid');
    const isAuthorized = async () => (await service.get(`/api/v1/agents?number=${agent.number}`)).json.answer;
    expect([await isAuthorized(), (await decided('2027-02-01T00:00:00Z')).verdict]).toEqual([
      'AUTHORIZED',
      'PERMITTED',
    ]);

    clock.moveTo('2027-03-01T00:00:00Z');
    const url = `/api/v1/agent-grants/${grant.id}/revocations`;
    const revoked = await service.post(url, DESK, { reason: 'UNPAID' }, { 'if-match': grant.etag });
    expect(revoked.status).toBe(200);
    expect(await isAuthorized()).toBe('NOT_AUTHORIZED');
    // the register of agents is asked: before any job has run
    expect((await verified(certificateNumber)).status).toBe('suspended_upstream');
    expect((await verified(certificateNumber, '2027-02-28T23:59:59Z')).status).toBe('valid');
    const cutOff = { verdict: 'NOT_LICENSED', reasons: [{ code: 'LICENSE_SUSPENDED', licenseId }] };
    expect(await decided('2027-03-01T00:00:00Z')).toMatchObject(cutOff);
    expect((await decided('2027-02-28T23:59:59Z')).verdict).toBe('PERMITTED');
    clock.moveTo('2027-03-01T00:00:05Z');
    expect((await service.findUpstreamDue.execute()).agentGrants).toEqual([grant.id]);
    expect(await service.follow.agent(grant.id)).toBe('1 SUSPENDED');
    expect(await service.follow.agent(grant.id)).toBe('0 SUSPENDED');
    expect((await service.findUpstreamDue.execute()).agentGrants).toEqual([]);
    const standing = await service.get(`/api/v1/licenses/${String(licenseId)}`, customer);
    expect(standing.json.suspensions).toEqual([{ cause: 'UPSTREAM', suspendedAt: '2027-03-01T00:00:00Z' }]);
    expect((await verified(certificateNumber)).status).toBe('suspended_upstream');
    expect((await decided('2027-02-28T23:59:59Z')).verdict).toBe('PERMITTED');
    expect(await decided('2027-03-01T00:00:00Z')).toMatchObject({
      verdict: 'NOT_LICENSED',
      reasons: [{ code: 'LICENSE_SUSPENDED' }],
    });
    clock.moveTo('2026-12-01T01:00:00Z');
  });

  it('is signed by nobody once the agent is revoked, and sold only by the agent, within its grant', async () => {
    const agent = await register('lighthouse');
    const grant = await appoint(agent.id);
    // what the grant of another holds is nobody's business: not even whether it would have been enough
    for (const scope of [{}, { territories: ['DE'] }])
      expect(await offer(grant.id, scope)).toMatchObject({ status: 404, json: { code: 'AGENT_GRANT_UNKNOWN' } });
    const bare = { partnerId: customer.partnerId, workIds: [work] };
    expect((await service.post(`/api/v1/agent-grants/${grant.id}/license-offers`, DESK, bare)).status).toBe(400);
    expect((await offer(grant.id, { territories: ['CN', 'DE'] }, DESK)).json).toMatchObject({
      code: 'SCOPE_OUTSIDE_AGENT',
      agent: agent.number,
      dimension: 'territory',
      value: 'DE',
      expected: '030',
    });
    expect((await offer(grant.id, { termEndsAt: '2028-06-01T00:00:00+08:00' }, DESK)).json).toMatchObject({
      code: 'SCOPE_OUTSIDE_AGENT',
      dimension: 'term',
    });
    expect((await offer('0199aaaa-0000-7000-8000-00000000ffff', {}, DESK)).status).toBe(404);
    agency = DESK as never;
    const { signed } = await sold(grant.id);
    const url = `/api/v1/agent-grants/${grant.id}/revocations`;
    await service.post(url, DESK, { reason: 'UNPAID' }, { 'if-match': grant.etag });
    expect((await signed()).json).toMatchObject({ code: 'AGENT_NOT_AUTHORIZED', standing: 'REVOKED' });
    expect((await offer(grant.id)).json.code).toBe('AGENT_NOT_AUTHORIZED');
  });
});
