import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { DataSource } from 'typeorm';
import {
  CREDIT,
  DESK,
  type PartnerPerson,
  type SyndicationService,
  syndicationService,
} from './syndication.fixture.js';

describe('copies', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let service: SyndicationService;
  let partner: PartnerPerson;
  let other: PartnerPerson;
  let free = '';
  let counted = '';
  let license = '';

  const copy = (workId: string, key: string, as = partner, more: object = {}) =>
    service.post(`/api/v1/works/${workId}/copies`, as, { kind: 'COPY', key, ...more });
  const usage = async () => (await service.get(`/api/v1/licenses/${license}/usage`, partner)).json();
  const deliveries = async (query = '', as = partner) =>
    (await service.get(`/api/v1/deliveries${query}`, as)).json().items;

  beforeAll(async () => {
    service = await syndicationService(clock);
    partner = await service.partner(1);
    other = await service.partner(2);
    [free, counted] = [await service.work('free'), await service.work('counted')];
    await service.license(partner, [free]);
    license = await service.license(partner, [counted], { copies: 3 });
  });

  afterAll(() => service.close());

  it('give what is ready to paste, and are on record with version, license, person and address', async () => {
    const taken = await copy(free, 'first');
    expect(taken.status).toBe(200);
    expect(taken.json()).toMatchObject({ workId: free, version: '1', text: expect.stringContaining(CREDIT) });
    expect(taken.json().html).toContain('<p class="source"');
    expect(taken.json().remaining).toBeUndefined();
    await copy(free, 'first');
    await copy(free, 'second', partner, { kind: 'DOWNLOAD' });
    expect(await deliveries('?kind=COPY')).toMatchObject([
      { kind: 'COPY', by: { kind: 'PERSON', id: partner.id }, address: '127.0.0.1', items: [{ workId: free }] },
    ]);
    const [line] = (await service.get(`/api/v1/deliveries/report?workId=${free}`, DESK)).json().items;
    expect(line).toMatchObject({ fetches: 0, copies: 1, downloads: 1 });
    expect((await service.get('/api/v1/deliveries.csv', partner)).text).toContain('DOWNLOAD');
  });

  it('of a count-limited license are counted once each, whoever asks at once, and never beyond their number', async () => {
    const same = await Promise.all(Array.from({ length: 5 }, () => copy(counted, 'same')));
    expect(same.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await usage()).toMatchObject({ committed: 1, held: 0 });
    const rush = await Promise.all(Array.from({ length: 6 }, (_, at) => copy(counted, `k${at}`)));
    expect(rush.filter(({ status }) => status === 200)).toHaveLength(2);
    for (const { status } of rush) expect([200, 409]).toContain(status);
    expect(await usage()).toMatchObject({ committed: 3, held: 0 });
    expect((await copy(counted, 'one more')).status).toBe(400);
    expect((await copy(counted, 'more')).json()).toMatchObject({ status: 409 });
    expect(await deliveries(`?workId=${counted}&kind=COPY`)).toHaveLength(3);
  });

  it('are bound to the license their key was first used under', async () => {
    const twice = await service.work('twice');
    const [whole, part] = [
      await service.license(partner, [twice]),
      await service.license(partner, [twice], { copies: 2 }),
    ];
    const under = (licenseId: string, key: string) => copy(twice, key, partner, { licenseId });
    expect((await under(whole, 'k')).json()).toMatchObject({ licenseId: whole });
    expect((await under(part, 'k')).json()).toMatchObject({ status: 409, code: 'COPY_REFUSED', because: 'KEY_TAKEN' });
    expect((await under(part, 'l')).json()).toMatchObject({ licenseId: part, remaining: 1 });
    // named by its key alone it is the same copy, under the same license, though another would cost nothing
    expect((await copy(twice, 'l')).json()).toMatchObject({ licenseId: part, remaining: 1 });
    const both = await Promise.all([under(whole, 'm'), under(part, 'm')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = await deliveries(`?workId=${twice}&kind=COPY`);
    const counted = taken.filter(({ items }: { items: { licenseId: string }[] }) => items[0]?.licenseId === part);
    const { committed, held } = (await service.get(`/api/v1/licenses/${part}/usage`, partner)).json();
    expect([taken.length, committed, held]).toEqual([3, counted.length, 0]);
  });

  it('are of nothing that is not in the products, unknown, or withdrawn', async () => {
    expect((await copy(free, 'x', other)).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await copy('01890a5d-ac96-774b-bcce-b302099a8057', 'x')).status).toBe(404);
    expect((await copy(free, 'x', partner, { licenseId: license })).json()).toMatchObject({ code: 'COPY_REFUSED' });
    await service.kill(free, 'legal');
    expect((await copy(free, 'y')).json()).toMatchObject({ status: 409, code: 'COPY_REFUSED', because: 'KILLED' });
  });

  it('tell administrators who took how much from which address', async () => {
    const admin: PartnerPerson = { ...partner, roles: ['PARTNER', 'PARTNER_ADMIN'] };
    await service.get('/api/v1/feeds/json', partner);
    await service.app.get(DataSource).query(`UPDATE delivery SET address = '192.0.2.7' WHERE kind = 'DOWNLOAD'`);
    const callers = (await service.get('/api/v1/deliveries/callers', admin)).json().items;
    expect(callers).toMatchObject([
      { actorKind: 'PERSON', actorId: partner.id, address: '127.0.0.1', fetches: 1, copies: 7, downloads: 0, works: 3 },
      { address: '192.0.2.7', fetches: 0, copies: 0, downloads: 1, works: 1 },
    ]);
    expect(await deliveries('?address=192.0.2.7')).toHaveLength(1);
    expect(await deliveries(`?actorId=${other.id}`)).toEqual([]);
    expect((await service.get('/api/v1/deliveries?address=nowhere', partner)).status).toBe(400);
    expect((await service.get('/api/v1/deliveries/callers', partner)).status).toBe(403);
    const table = await service.get('/api/v1/deliveries/callers.csv', admin);
    expect(table.text.split('\r\n')).toHaveLength(4);
  });
});
