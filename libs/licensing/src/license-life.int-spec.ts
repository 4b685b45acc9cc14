import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { LicenseId } from './domain/license.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { verifyCertificateOffline } from './signing/verify-certificate-offline.js';
import { story } from './story.fixture.js';

describe('a license once granted', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let own: string;
  const { accepted, sign, licensed } = story(
    () => service,
    () => partner,
  );
  const auditOf = async (id: string): Promise<string[]> =>
    (
      await database.dataSource.query<{ action: string }[]>(
        `SELECT content->>'action' AS action FROM audit_entry WHERE subject_id = $1 ORDER BY recorded`,
        [id],
      )
    ).map(({ action }) => action);

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    own = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  describe('exclusive licenses', () => {
    const exclusive = { exclusivity: 'EXCLUSIVE' };
    it('never overlap; what is revoked can be granted again', async () => {
      const work = await service.work('exclusive', '国际在线专稿');
      const first = await licensed([work], { ...exclusive, territories: ['001'], languages: ['zh'] });
      expect(first.json.state).toBe('SIGNED');
      const overlapping = await licensed([work], { ...exclusive, territories: ['HK'], languages: ['zh-Hant'] });
      expect([overlapping.status, overlapping.json.code]).toEqual([409, 'EXCLUSIVE_OVERLAP']);
      const beside = await licensed([work], { ...exclusive, territories: ['HK'], languages: ['en'] });
      expect(beside.json.state).toBe('SIGNED');

      const license = await service.get(`/api/v1/licenses/${String(first.json.licenseId)}`, DESK);
      const url = `/api/v1/licenses/${String(first.json.licenseId)}/revocations`;
      await service.post(url, DESK, { reason: 'PARTIES_AGREED' }, { 'if-match': license.etag });
      const freed = await licensed([work], { ...exclusive, territories: ['HK'], languages: ['zh-Hant'] });
      expect(freed.json.state).toBe('SIGNED');
    });

    it('granted at the same time: one, not two', async () => {
      const work = await service.work('exclusive-race', '国际在线专稿');
      const halves = await Promise.all(
        [1, 2].map(async () => {
          const agreement = await accepted([work], exclusive);
          return { ...agreement, etag: (await sign(agreement, 'LICENSEE')).etag };
        }),
      );
      const answers = await Promise.all(halves.map((half) => sign(half, 'LICENSOR')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  describe('the standing of a license', () => {
    it('is changed by the desk, and decisions and its certificate follow at once', async () => {
      clock.moveTo('2026-12-01T01:00:00Z');
      const agreement = await licensed([own]);
      const url = `/api/v1/licenses/${String(agreement.json.licenseId)}`;
      const number = String(agreement.json.certificateNumber);
      const status = async (): Promise<unknown> => (await service.get(`/verify/${number}`)).json.status;
      const change = async (what: string, etag: string, actor: Actor = DESK) =>
        service.post(`${url}/${what}`, actor, { reason: 'NON_PAYMENT' }, { 'if-match': etag });
      const token = String((await service.get(`${url}/certificate`, partner)).json.token);
      const { keys } = (await service.get('/.well-known/jwks.json')).json as { keys: object[] };
      const offline = async (): Promise<string> => {
        const statusList = (await service.get('/certificates/status-list')).text;
        return (await verifyCertificateOffline({ token, jwks: { keys } as never, statusList, at: clock.now() })).status;
      };

      const decided = async (): Promise<unknown> => {
        const question = { workId: own, action: 'reprint', domain: 'm.partner1.example.com' };
        const { json } = await service.post('/api/v1/decisions', partner, question);
        return json.verdict;
      };

      expect([await status(), await offline()]).toEqual(['not_yet_valid', 'not_yet_valid']);
      clock.moveTo('2026-12-31T16:00:00Z');
      expect([await status(), await offline()]).toEqual(['valid', 'valid']);
      expect(await service.runTerm.execute(LicenseId(String(agreement.json.licenseId)))).toBe('ACTIVATED');
      expect(await decided()).toBe('PERMITTED');

      const { etag } = await service.get(url, DESK);
      expect((await change('suspensions', etag, partner)).status).toBe(403);
      const suspended = await change('suspensions', etag);
      expect(suspended.json.state).toBe('SUSPENDED');
      expect((await change('suspensions', etag)).status).toBe(412);
      expect([await status(), await offline()]).toEqual(['suspended', 'suspended']);
      expect(await decided()).toBe('NOT_LICENSED');
      const back = await change('reinstatements', suspended.etag);
      expect([await status(), await offline()]).toEqual(['valid', 'valid']);
      expect(await decided()).toBe('PERMITTED');
      await change('revocations', back.etag);
      expect([await status(), await offline()]).toEqual(['revoked', 'revoked']);
      expect(await decided()).toBe('NOT_LICENSED');
      clock.moveTo('2026-12-01T01:00:00Z');
    });

    it('begins and ends at its instants, once, however often and wherever the sweep runs', async () => {
      clock.moveTo('2026-12-01T01:00:00Z');
      const id = LicenseId(String((await licensed([own])).json.licenseId));
      const isDue = async (): Promise<boolean> => (await service.findDue.execute()).licenses.includes(id);
      const state = async (): Promise<unknown> => (await service.get(`/api/v1/licenses/${id}`, partner)).json.state;

      clock.moveTo('2026-12-31T15:59:59.999Z');
      expect([await isDue(), await service.runTerm.execute(id), await state()]).toEqual([
        false,
        'NOT_DUE',
        'SCHEDULED',
      ]);
      clock.moveTo('2026-12-31T16:00:00Z');
      expect(await isDue()).toBe(true);
      const outcomes = await Promise.all([1, 2, 3].map(() => service.runTerm.execute(id)));
      expect(outcomes.sort()).toEqual(['ACTIVATED', 'NOT_DUE', 'NOT_DUE']);
      expect([await isDue(), await state()]).toEqual([false, 'ACTIVE']);

      clock.moveTo('2027-12-31T16:00:00Z');
      expect(await isDue()).toBe(true);
      const ended = await Promise.all([1, 2].map(() => service.runTerm.execute(id)));
      expect(ended.sort()).toEqual(['EXPIRED', 'NOT_DUE']);
      expect(await auditOf(id)).toEqual([
        'licensing.license-granted',
        'licensing.license-activated',
        'licensing.license-expired',
      ]);
      clock.moveTo('2026-12-01T01:00:00Z');
    });

    it('is caught up with in one go when no worker ran for a whole term', async () => {
      const id = LicenseId(String((await licensed([own])).json.licenseId));
      clock.moveTo('2030-01-01T00:00:00Z');
      expect(await service.runTerm.execute(id)).toBe('EXPIRED');
      expect(await service.runTerm.execute(id)).toBe('NOT_DUE');
      clock.moveTo('2026-12-01T01:00:00Z');
    });
  });
});
