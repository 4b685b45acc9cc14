import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { LicenseId } from './domain/license.js';
import { ADMIN, DESK, oneProcess, type Process } from './one-process.fixture.js';
import { aScopeBody, story } from './story.fixture.js';

const BEFORE = '2026-12-01T01:00:00Z';
type Answer = Awaited<ReturnType<Process['get']>>;
type Partner = Actor & { readonly partnerId: string };

describe('a sub-license', () => {
  const clock = new MovableClock(BEFORE);
  let database: TestDatabase;
  let service: Process;
  let agent: Partner;
  let buyer: Partner;
  let work: string;
  const ofAgent = story(
    () => service,
    () => agent,
  );
  const ofBuyer = story(
    () => service,
    () => buyer,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    agent = await service.partner(1);
    buyer = await service.partner(2);
    work = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const license = async (id: unknown): Promise<Answer> => service.get(`/api/v1/licenses/${String(id)}`, DESK);
  const statusOf = async (id: unknown): Promise<unknown> => {
    const { number } = (await service.get(`/api/v1/licenses/${String(id)}/certificate`, DESK)).json;
    return (await service.get(`/verify/${String(number)}`)).json.status;
  };
  const amend = async (agreementId: unknown, body: object): Promise<Answer> => {
    const url = `/api/v1/agreements/${String(agreementId)}`;
    const { etag } = await service.get(url, DESK);
    const whole = { changes: {}, reason: 'agreed', ...body };
    const amendment = await service.post(`${url}/amendments`, DESK, whole, { 'if-match': etag });
    const { id, documentHash } = amendment.json;
    const sign = (side: string, actor: Actor, ifMatch: string) =>
      service.post(
        `${url}/amendments/${String(id)}/signatures`,
        actor,
        { side, name: 'Li Wen', title: 'Head', documentHash },
        { 'if-match': ifMatch },
      );
    const half = await sign('LICENSEE', actor(agreementId), amendment.etag);
    return sign('LICENSOR', DESK, half.etag);
  };
  const sides = new Map<unknown, Actor>();
  const actor = (agreementId: unknown): Actor => sides.get(agreementId) ?? agent;

  /** A license of the agent that it may grant on. */
  const upstream = async (): Promise<Answer> => {
    clock.moveTo(BEFORE);
    const domains = ['partner1.example.com', 'partner2.example.com'];
    const agreement = await ofAgent.licensed([work], { territories: ['CN', 'SG'], domains });
    expect((await amend(agreement.json.id, { subLicensing: 'ALLOWED' })).json.state).toBe('SIGNED');
    return agreement;
  };
  const offer = (licenseId: unknown, change: object = {}, by: Actor = agent): Promise<Answer> =>
    service.post(`/api/v1/licenses/${String(licenseId)}/sub-licenses`, by, {
      partnerId: buyer.partnerId,
      scope: aScopeBody({ domains: ['partner2.example.com'], ...change }),
    });
  /** From the offer to the second signature. */
  const granted = async (offered: Answer, beforeLast: () => Promise<unknown> = async () => undefined) => {
    const { etag } = await service.get(`/api/v1/license-requests/${String(offered.json.id)}`, buyer);
    const submitted = await ofBuyer.step(offered.json.id, 'submissions', etag);
    const { id } = Object(submitted.json.quote) as { id: string };
    const accepted = await ofBuyer.step(offered.json.id, 'acceptances', submitted.etag, { quoteId: id });
    const agreement = await service.get(`/api/v1/agreements/${String(accepted.json.agreementId)}`, buyer);
    sides.set(agreement.json.id, buyer);
    const half = await ofBuyer.sign(agreement, 'LICENSEE');
    await beforeLast();
    return ofBuyer.sign({ ...agreement, etag: half.etag }, 'LICENSOR');
  };

  it('hangs from the license it is a part of, and stands still while that one does', async () => {
    const above = await upstream();
    const below = await granted(await offer(above.json.licenseId));
    const id = below.json.licenseId;
    expect((await license(id)).json).toMatchObject({ upstreamLicenseId: above.json.licenseId, state: 'SCHEDULED' });
    clock.moveTo('2027-02-01T00:00:00Z');
    for (const each of [above.json.licenseId, id]) await service.runTerm.execute(LicenseId(String(each)));
    expect([(await license(id)).json.state, await statusOf(id)]).toEqual(['ACTIVE', 'valid']);

    const change = async (what: string): Promise<Answer> => {
      const { etag } = await license(above.json.licenseId);
      const url = `/api/v1/licenses/${String(above.json.licenseId)}/${what}`;
      return service.post(url, DESK, { reason: 'RIGHTS_DISPUTE' }, { 'if-match': etag });
    };
    await change('suspensions');
    expect([(await license(id)).json.state, await statusOf(id)]).toEqual(['SUSPENDED', 'suspended_upstream']);
    clock.moveTo('2027-03-01T00:00:00Z');
    await change('reinstatements');
    expect([(await license(id)).json.state, await statusOf(id)]).toEqual(['ACTIVE', 'valid']);
    clock.moveTo('2027-04-01T00:00:00Z');
    await change('revocations');
    expect([(await license(id)).json.state, await statusOf(id)]).toEqual(['SUSPENDED', 'suspended_upstream']);
    // the history of every instant is kept
    expect((await license(id)).json.suspensions).toEqual([
      { cause: 'UPSTREAM', suspendedAt: '2027-02-01T00:00:00Z', reinstatedAt: '2027-03-01T00:00:00Z' },
      { cause: 'UPSTREAM', suspendedAt: '2027-04-01T00:00:00Z' },
    ]);
    const rows = await database.dataSource.query<{ reason: string }[]>(
      `SELECT content->>'reason' AS reason FROM audit_entry WHERE subject_id = $1 AND content->>'reason' LIKE 'UPSTREAM%'
       ORDER BY recorded`,
      [id],
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['UPSTREAM_SUSPENDED', 'UPSTREAM_IN_FORCE', 'UPSTREAM_REVOKED']);
  });

  it('suspended upstream before its term does not begin', async () => {
    const above = await upstream();
    const id = (await granted(await offer(above.json.licenseId))).json.licenseId;
    const { etag } = await license(above.json.licenseId);
    const url = `/api/v1/licenses/${String(above.json.licenseId)}/revocations`;
    await service.post(url, DESK, { reason: 'BREACH_OF_SCOPE' }, { 'if-match': etag });
    clock.moveTo('2027-02-01T00:00:00Z');
    await service.runTerm.execute(LicenseId(String(id)));
    expect([(await license(id)).json.state, await statusOf(id)]).toEqual(['SUSPENDED', 'suspended_upstream']);
  });

  it('needs a license that allows it, held by the one who offers it, to another company', async () => {
    clock.moveTo(BEFORE);
    const closed = await ofAgent.licensed([work]);
    expect((await offer(closed.json.licenseId)).json.code).toBe('SUB_LICENSING_NOT_ALLOWED');
    const above = await upstream();
    expect((await offer(above.json.licenseId, {}, buyer)).json.code).toBe('LICENSE_UNKNOWN');
    const self = await service.post(`/api/v1/licenses/${String(above.json.licenseId)}/sub-licenses`, agent, {
      partnerId: agent.partnerId,
      scope: aScopeBody(),
    });
    expect(self.json.code).toBe('PARTNER_INACTIVE');
  });

  it.each([
    ['territory', { territories: ['CN', 'JP'] }],
    ['media', { media: ['web', 'app'] }],
    ['language', { languages: ['en'] }],
    ['domains', { domains: ['partner3.example.com'] }],
    ['term', { termEndsAt: '2028-01-02T00:00:00+08:00' }],
    ['action', { uses: ['reprint', 'excerpt'] }],
    ['exclusivity', { exclusivity: 'EXCLUSIVE' }],
  ])('reaches no farther than its license in %s', async (dimension, change) => {
    const above = await upstream();
    const refused = await offer(above.json.licenseId, change);
    expect([refused.status, refused.json]).toMatchObject([422, { code: 'SCOPE_OUTSIDE_UPSTREAM', dimension }]);
  });

  it('hangs no deeper than its certificate can tell', async () => {
    const chain: unknown[] = [];
    for (const above of Array.from({ length: 6 }, (_, place) => place - 1)) {
      const { licenseId } = (await upstream()).json;
      const hang = 'UPDATE license SET upstream_license_id = $2 WHERE id = $1';
      if (above >= 0) await database.dataSource.query(hang, [licenseId, chain[above]]);
      chain.push(licenseId);
    }
    const refused = await offer(chain.at(-1));
    expect([refused.status, refused.json.code]).toEqual([422, 'SUB_LICENSING_TOO_DEEP']);
    const below = await granted(await offer(chain.at(-2)));
    clock.moveTo('2027-02-01T00:00:00Z');
    expect(await statusOf(below.json.licenseId)).toBe('valid');
  });

  it('is not granted once its license stands still, even if both have signed', async () => {
    const above = await upstream();
    const refused = await granted(await offer(above.json.licenseId), async () => {
      const { etag } = await license(above.json.licenseId);
      const url = `/api/v1/licenses/${String(above.json.licenseId)}/revocations`;
      await service.post(url, DESK, { reason: 'OTHER' }, { 'if-match': etag });
    });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'LICENSE_NOT_ACTIVE', state: 'REVOKED' }]);
  });

  it('permits nothing from the instant on at which the licensee above it is suspended, before any job has run', async () => {
    const above = await upstream();
    const { licenseId } = (await granted(await offer(above.json.licenseId))).json;
    const decided = async (at: string) => {
      const question = {
        workId: work,
        partnerId: buyer.partnerId,
        action: 'reprint',
        domain: 'partner2.example.com',
        at,
      };
      return (await service.post('/api/v1/decisions', DESK, question)).json;
    };
    clock.moveTo('2027-05-01T00:00:00Z');
    expect((await decided('2027-05-01T00:00:00Z')).verdict).toBe('PERMITTED');
    const { etag } = await service.get(`/api/v1/partners/${agent.partnerId}`, ADMIN);
    const change = (what: string, ifMatch: string) =>
      service.post(
        `/api/v1/partners/${agent.partnerId}/${what}`,
        ADMIN,
        { reason: 'FRAUD_SUSPECTED' },
        { 'if-match': ifMatch },
      );
    const suspended = await change('suspensions', etag);
    expect(await decided('2027-05-01T00:00:00Z')).toMatchObject({ verdict: 'NOT_LICENSED' });
    expect((await decided('2027-05-01T00:00:00Z')).reasons).toContainEqual(
      expect.objectContaining({ code: 'LICENSE_SUSPENDED', licenseId }),
    );
    expect((await decided('2027-04-30T23:59:59Z')).verdict).toBe('PERMITTED');
    await change('reactivations', suspended.etag);
    expect((await decided('2027-05-01T00:00:00Z')).verdict).toBe('PERMITTED');
  });

  it('keeps its license from shrinking below it, and does not grow beyond it', async () => {
    const above = await upstream();
    const below = await granted(await offer(above.json.licenseId));
    const shrunk = await amend(above.json.id, { changes: { territories: ['SG'] } });
    expect(shrunk.json).toMatchObject({ code: 'SCOPE_OUTSIDE_UPSTREAM', dimension: 'territory' });
    expect(shrunk.json.value).toContain('CN');
    expect((await amend(below.json.id, { changes: { territories: ['CN', 'SG'] } })).json.state).toBe('SIGNED');
    const grown = await amend(below.json.id, { changes: { territories: ['CN', 'SG', 'JP'] } });
    expect(grown.json).toMatchObject({ code: 'SCOPE_OUTSIDE_UPSTREAM', dimension: 'territory', value: 'JP' });
  });
});
