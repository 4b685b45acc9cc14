import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { FindRightsDue } from './application/find-rights-due.js';
import { WarnOfEnd } from './application/warn-of-end.js';
import { LicenseId } from './domain/license.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

const BEFORE = '2026-12-01T01:00:00Z';

describe('the end of a license', () => {
  const clock = new MovableClock(BEFORE);
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let work: string;
  const { licensed, step, sign } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    work = await service.work('own', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const granted = async (): Promise<LicenseId> => {
    clock.moveTo(BEFORE);
    return LicenseId(String((await licensed([work])).json.licenseId));
  };
  const announced = async (topic: string, licenseId: string): Promise<unknown[]> => {
    const rows = await database.dataSource.query<{ payload: unknown }[]>(
      `SELECT payload FROM outbox WHERE topic = $1 AND payload->>'licenseId' = $2`,
      [`licensing.${topic}`, licenseId],
    );
    return rows.map(({ payload }) => payload);
  };

  it('is warned of 30, 7 and 1 day before, each exactly once, however often and on however many workers', async () => {
    const licenseId = await granted();
    clock.moveTo('2026-12-31T16:00:00Z');
    await service.runTerm.execute(licenseId);
    const warn = service.app.get(WarnOfEnd);
    const isDue = async (): Promise<boolean> =>
      (await service.app.get(FindRightsDue).execute()).warnings.includes(licenseId);
    for (const [days, instant] of [
      [30, '2027-12-02T00:00:00+08:00'],
      [7, '2027-12-25T00:00:00+08:00'],
      [1, '2027-12-31T00:00:00+08:00'],
    ] as const) {
      clock.moveTo(Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString());
      expect([await isDue(), await warn.execute(licenseId)]).toEqual([false, []]);
      clock.moveTo(instant);
      expect(await isDue()).toBe(true);
      const given = await Promise.all([1, 2, 3].map(() => warn.execute(licenseId)));
      expect(given.flat()).toEqual([days]);
      expect(await isDue()).toBe(false);
    }
    const { partnerId } = partner;
    expect(await announced('license-end-warned', licenseId)).toEqual(
      [30, 7, 1].map((daysBefore) => ({ licenseId, partnerId, daysBefore })),
    );
  });

  it('is announced once, whether the term ended or the license was revoked', async () => {
    const licenseId = await granted();
    clock.moveTo('2027-12-31T16:00:00Z');
    await Promise.all([1, 2].map(() => service.runTerm.execute(licenseId)));
    expect(await announced('license-ended', licenseId)).toHaveLength(1);

    const other = await granted();
    const { etag } = await service.get(`/api/v1/licenses/${other}`, DESK);
    const reason = { reason: 'PARTIES_AGREED' };
    await service.post(`/api/v1/licenses/${other}/revocations`, DESK, reason, { 'if-match': etag });
    expect(await announced('license-ended', other)).toHaveLength(1);
  });

  it('may be followed by a renewal: a request filled in from the license, which stays as it is', async () => {
    const licenseId = await granted();
    const url = `/api/v1/licenses/${licenseId}`;
    const renewed = await service.post(`${url}/renewals`, partner, {});
    expect(renewed.status).toBe(201);
    const old = (await service.get(url, partner)).json;
    expect(renewed.json).toMatchObject({
      state: 'DRAFT',
      workIds: [work],
      scope: {
        ...Object(old.scope),
        termStartsAt: '2027-12-31T16:00:00Z',
        termEndsAt: '2028-12-31T16:00:00Z',
      },
    });
    expect((await service.get(`${url}/renewals`, partner)).json).toEqual({
      renewedBy: [{ requestId: renewed.json.id }],
    });
    const submitted = await step(renewed.json.id, 'submissions', renewed.etag);
    const { id } = Object(submitted.json.quote) as { id: string };
    const accepted = await step(submitted.json.id, 'acceptances', submitted.etag, { quoteId: id });
    const agreement = await service.get(`/api/v1/agreements/${String(accepted.json.agreementId)}`, partner);
    const half = await sign(agreement, 'LICENSEE');
    const next = (await sign({ ...agreement, etag: half.etag }, 'LICENSOR')).json.licenseId;
    expect((await service.get(`/api/v1/licenses/${String(next)}/renewals`, partner)).json).toEqual({
      renewsLicenseId: licenseId,
      renewedBy: [],
    });
    expect((await service.get(`${url}/renewals`, partner)).json).toEqual({
      renewedBy: [{ requestId: renewed.json.id, licenseId: next }],
    });
    expect((await service.get(url, partner)).json).toEqual(old);
  });

  it('is no end to renew from once the license was revoked, and nothing for others', async () => {
    const licenseId = await granted();
    const url = `/api/v1/licenses/${licenseId}`;
    expect((await service.post(`${url}/renewals`, await service.partner(2), {})).json.code).toBe('LICENSE_UNKNOWN');
    const past = await service.post(`${url}/renewals`, partner, { termEndsAt: '2027-06-01T00:00:00Z' });
    expect(past.json.code).toBe('SCOPE_TERM_INVERTED');
    const { etag } = await service.get(url, DESK);
    await service.post(`${url}/revocations`, DESK, { reason: 'PARTIES_AGREED' }, { 'if-match': etag });
    const refused = await service.post(`${url}/renewals`, partner, {});
    expect([refused.status, refused.json.code]).toEqual([409, 'LICENSE_NOT_RENEWABLE']);
  });
});
