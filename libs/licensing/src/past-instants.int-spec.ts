import type { Actor } from '@app/kernel';
import { CancelWork, ImportWorks } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { LicenseId } from './domain/license.js';
import { ADMIN, DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

describe('a decision about an instant', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  const { licensed } = story(
    () => service,
    () => partner,
  );
  const decided = async (workId: string, at: string, change: object = {}) => {
    const question = { workId, partnerId: partner.partnerId, action: 'reprint', domain: 'partner1.example.com', at };
    const { json } = await service.post('/api/v1/decisions', DESK, { ...question, ...change });
    return [json.verdict, ...(json.reasons as { code: string }[]).map(({ code }) => code)].join(' ');
  };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  it('before the kill of a work is made by what the work was then, by the desk or by import', async () => {
    clock.moveTo('2026-12-01T01:00:00Z');
    const [killed, replaced] = [
      await service.work('killed', '国际在线专稿', { version: '1' }),
      await service.work('replaced', '国际在线专稿', { version: '1' }),
    ];
    await licensed([killed, replaced]);
    clock.moveTo('2027-03-01T00:00:00Z');
    const kill = { actor: DESK, workId: killed, reason: 'ERROR_IN_TEXT' };
    expect((await service.app.get(CancelWork).execute(kill)).ok).toBe(true);
    const record = {
      uri: 'tag:test.example,2026:replaced',
      version: '2',
      title: '标题',
      text: '国',
      source: '国际在线专稿',
      pubStatus: 'canceled',
      versionCreated: '2027-02-28T00:00:00Z',
    };
    await service.app
      .get(ImportWorks)
      .execute({ actor: ADMIN, label: 'kill', sources: { records: [record], name: 'k' } });
    for (const work of [killed, replaced]) {
      expect(await decided(work, '2027-02-28T23:59:59Z')).toBe('PERMITTED LICENSE_COVERS');
      expect(await decided(work, '2027-03-01T00:00:00Z')).toBe('PROHIBITED WORK_CANCELED');
    }
  });

  it('is no longer PERMITTED from the suspension of the licensee on, was before, and is again after it', async () => {
    clock.moveTo('2026-12-01T01:00:00Z');
    const work = await service.work('lasting', '国际在线专稿');
    const signed = await licensed([work]);
    const number = String(signed.json.certificateNumber);
    const status = async () => (await service.get(`/verify/${number}`)).json.status;
    const change = async (what: string) => {
      const { etag } = await service.get(`/api/v1/partners/${partner.partnerId}`, ADMIN);
      const url = `/api/v1/partners/${partner.partnerId}/${what}`;
      const { status: code } = await service.post(url, ADMIN, { reason: 'FRAUD_SUSPECTED' }, { 'if-match': etag });
      expect(code).toBe(200);
    };
    clock.moveTo('2027-05-01T00:00:00Z');
    await change('suspensions');
    // the register of partners is asked: before any job has run
    expect(await decided(work, '2027-05-01T00:00:00Z')).toBe('NOT_LICENSED LICENSE_SUSPENDED');
    expect(await decided(work, '2027-04-30T23:59:59Z')).toBe('PERMITTED LICENSE_COVERS');
    clock.moveTo('2027-05-01T00:00:09Z');
    expect((await service.findUpstreamDue.execute()).partners).toEqual([partner.partnerId]);
    const turns = await Promise.all([1, 2, 3].map(() => service.follow.partner(partner.partnerId)));
    // each license once, whoever comes first
    expect(turns.filter((turn) => turn !== '0 SUSPENDED')).toHaveLength(1);
    expect(await decided(work, '2027-04-30T23:59:59Z')).toBe('PERMITTED LICENSE_COVERS');
    expect(await decided(work, '2027-05-01T00:00:00Z')).toBe('NOT_LICENSED LICENSE_SUSPENDED');
    expect(await status()).toBe('suspended');
    clock.moveTo('2027-06-01T00:00:00Z');
    await change('reactivations');
    expect((await service.findUpstreamDue.execute()).partners).toEqual([partner.partnerId]);
    expect(await service.follow.partner(partner.partnerId)).toMatch(/ REINSTATED$/u);
    expect((await service.findUpstreamDue.execute()).partners).toEqual([]);
    expect(await decided(work, '2027-05-31T23:59:59Z')).toBe('NOT_LICENSED LICENSE_SUSPENDED');
    expect(await decided(work, '2027-06-01T00:00:00Z')).toBe('PERMITTED LICENSE_COVERS');
    expect(await status()).toBe('valid');
  });

  it('about a use that is booked stays PERMITTED when the last use is taken; a new one is not', async () => {
    clock.moveTo('2026-12-01T01:00:00Z');
    const work = await service.work('counted', '国际在线专稿');
    const id = String((await licensed([work], { copies: 2 })).json.licenseId);
    clock.moveTo('2027-02-01T00:00:00Z');
    await service.runTerm.execute(LicenseId(id));
    const book = async (what: string, body: object) =>
      (await service.post(`/api/v1/licenses/${id}/${what}`, partner, body)).status;
    expect(await book('reservations', { key: 'issue-7', uses: 2, holdSeconds: 600 })).toBe(200);
    const asked = (usageKey: string | undefined, at = '2027-02-01T00:01:00Z') =>
      decided(work, at, usageKey === undefined ? {} : { usageKey });
    expect(await asked(undefined)).toBe('NOT_LICENSED LICENSE_EXHAUSTED');
    expect([await asked('issue-7'), await asked('issue-8')]).toEqual([
      'PERMITTED LICENSE_COVERS',
      'NOT_LICENSED LICENSE_EXHAUSTED',
    ]);
    expect(await book('commits', { key: 'issue-7' })).toBe(200);
    expect(await asked('issue-7', '2027-09-01T00:00:00Z')).toBe('PERMITTED LICENSE_COVERS');
    expect(await asked(undefined, '2027-01-15T00:00:00Z')).toBe('PERMITTED LICENSE_COVERS');
  });

  it('before an amendment is made by what was agreed then, and by its certificate of then', async () => {
    clock.moveTo('2026-12-01T01:00:00Z');
    const work = await service.work('amended', '国际在线专稿');
    const agreement = await licensed([work]);
    const url = `/api/v1/agreements/${String(agreement.json.id)}`;
    clock.moveTo('2027-04-01T00:00:00Z');
    const change = {
      changes: { territories: ['SG'], termEndsAt: '2027-09-01T00:00:00+08:00' },
      reason: 'another market',
    };
    const { etag } = await service.get(url, DESK);
    const amendment = await service.post(`${url}/amendments`, DESK, change, { 'if-match': etag });
    const sign = (side: string, actor: Actor, seen: string) =>
      service.post(
        `${url}/amendments/${String(amendment.json.id)}/signatures`,
        actor,
        { side, name: 'Li Wen', title: 'Head', documentHash: amendment.json.documentHash },
        { 'if-match': seen },
      );
    const half = await sign('LICENSEE', partner, amendment.etag);
    expect((await sign('LICENSOR', DESK, half.etag)).json.state).toBe('SIGNED');
    const at = ['2027-03-31T23:59:59Z', '2027-04-01T00:00:00Z', '2027-10-01T00:00:00Z'];
    const asked = async (territory: string) => {
      const verdicts: string[] = [];
      for (const instant of at) verdicts.push(await decided(work, instant, { territory }));
      return verdicts;
    };
    expect(await asked('CN')).toEqual([
      'PERMITTED LICENSE_COVERS',
      'NOT_LICENSED OUTSIDE_SCOPE',
      'NOT_LICENSED LICENSE_EXPIRED',
    ]);
    expect(await asked('SG')).toEqual([
      'NOT_LICENSED OUTSIDE_SCOPE',
      'PERMITTED LICENSE_COVERS',
      'NOT_LICENSED LICENSE_EXPIRED',
    ]);
    const old = String(agreement.json.certificateNumber);
    const then = (await service.get(`/verify/${old}?at=2027-03-01T00:00:00Z`)).json;
    expect(then).toMatchObject({ status: 'valid', scope: { territories: ['CN'], termEndsAt: '2027-12-31T16:00:00Z' } });
    expect((await service.get(`/verify/${old}`)).json.status).toBe('superseded');
  });
});
