import { auditRows } from '@app/audit';
import { must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows, RegisterPartner } from '@app/parties';
import { worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { DataSource } from 'typeorm';
import { EndReprints } from './application/end-reprints.js';
import { ObserveReprint } from './application/observe-reprint.js';
import { RunReprintClocks } from './application/run-reprint-clocks.js';
import { DeclaredReprintsModule } from './declared-reprints.module.js';
import type { ReprintSight } from './domain/declared-reprint.js';
import { ReprintRepository } from './persistence/reprint.repository.js';
import { ReprintsHttpModule } from './reprints-http.module.js';
import { reprintsRows } from './reprints-rows.js';

const LICENSE = '0199cccc-0000-7000-8000-000000000001';
const WORK = '0199aaaa-0000-7000-8000-000000000001';
const PAGE = 'https://www.partner.example.com/a';

describe('declared reprints over HTTP', () => {
  let database: TestDatabase;
  let service: HttpApp;
  let asPartner: Record<string, string>;
  let asOther: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...reprintsRows];
    service = await openHttpApp(database, { rows, imports: [ReprintsHttpModule, DeclaredReprintsModule] });
    const registered = await service.app.get(RegisterPartner, { strict: false }).execute({
      actor: { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] },
      name: 'Partner Press',
      registration: { country: 'DE', number: 'HRB 1' },
      domains: ['partner.example.com'],
    });
    const partnerId = must(registered, 'registered').id;
    // a license without the story that leads to one
    await asOwner(
      database,
      `INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses,
         domains, territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor,
         fee_currency, state, granted_at, version)
       VALUES ('${LICENSE}', '${LICENSE}', 'LICENSEE', 'LICENSOR', '${LICENSE}', '${partnerId}', 'Partner Press',
         '{reprint}', '{partner.example.com}', '{CN}', '{web}', '{zh-Hans}', now() - interval '1 day',
         now() + interval '1 year', 'NON_EXCLUSIVE', '{}', 100, 'CNY', 'ACTIVE', now() - interval '2 days', 1);
       INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
       VALUES ('${LICENSE}', '${partnerId}', 1, '${WORK}', 'urn:a', 'A', 0)`,
    );
    asPartner = await service.bearer({ kind: 'PERSON', id: 'account-1', roles: ['PARTNER'], partnerId });
    asOther = await service.bearer({ kind: 'PERSON', id: 'account-2', roles: ['PARTNER'], partnerId: WORK });
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const send = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>, payload?: object) => {
    const url = `/api/v1/reprints${path}`;
    const answer = await service.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return {
      status: answer.statusCode,
      etag: String(answer.headers.etag),
      link: String(answer.headers.link),
      body: answer.json<Record<string, unknown>>(),
    };
  };
  const declare = (change: object = {}, headers = asPartner) =>
    send('POST', '', headers, { licenseId: LICENSE, workId: WORK, url: PAGE, ...change });

  it('are of a work of the license, on its domains, once', async () => {
    expect((await declare({ url: 'https://other.example.com/a' })).body).toMatchObject({
      code: 'REPRINT_NOT_LICENSED',
      field: 'url',
    });
    expect((await declare({ workId: LICENSE })).body).toMatchObject({ code: 'REPRINT_NOT_LICENSED', field: 'workId' });
    expect((await declare({}, asOther)).body.code).toBe('LICENSE_UNKNOWN');
    const declared = await declare();
    expect([declared.status, declared.body.state]).toEqual([201, 'DECLARED']);
    expect((await declare()).body.code).toBe('REPRINT_DECLARED_ALREADY');
    expect((await send('GET', '', asOther)).body).toEqual({ items: [] });
    expect((await send('GET', `?licenseId=${LICENSE}`, asPartner)).body.items).toHaveLength(1);
  });

  it('have to go when the license is over, marked exactly once, and are gone when the licensee says so', async () => {
    const { items } = (await send('GET', '', asPartner)).body as { items: { id: string; version: number }[] };
    const id = String(items[0]?.id);
    const early = await send('POST', `/${id}/removals`, { ...asPartner, 'if-match': '"1"' });
    expect(early.body.code).toBe('STATE_REFUSED');
    const end = service.app.get(EndReprints, { strict: false });
    expect((await Promise.all([1, 2, 3].map(() => end.execute(LICENSE)))).sort()).toEqual([0, 0, 1]);
    const stale = await send('POST', `/${id}/removals`, { ...asPartner, 'if-match': '"1"' });
    expect(stale.body.code).toBe('VERSION_STALE');
    expect((await send('POST', `/${id}/removals`, { ...asOther, 'if-match': '"2"' })).body.code).toBe(
      'REPRINT_UNKNOWN',
    );
    const removed = await send('POST', `/${id}/removals`, { ...asPartner, 'if-match': '"2"' });
    expect(removed.body).toMatchObject({ state: 'REMOVED', removalBasis: 'LICENSEE', light: 'AMBER', version: 3 });
    expect(await end.execute(LICENSE)).toBe(0);
  });

  it('have a history of looks, each partner its own, and are found by their light', async () => {
    const url = `${PAGE}/watched`;
    const declared = await declare({ url });
    const id = String(declared.body.id);
    const [asked, now] = [String(declared.body.checkAskedAt), Temporal.Now.instant()];
    expect(declared.body).toMatchObject({ light: 'AMBER', nextCheckAt: expect.any(String) });
    // asked for with the declaration
    const soon = await send('POST', `/${id}/checks`, asPartner);
    expect([soon.status, soon.body.code, soon.body.askedAt]).toEqual([409, 'REPRINT_CHECK_RECENT', asked]);
    expect((await send('POST', `/${id}/checks`, asOther)).body.code).toBe('REPRINT_UNKNOWN');

    const observe = service.app.get(ObserveReprint, { strict: false });
    const look = (seen: ReprintSight['seen'], minutes: number, detail?: string) =>
      observe.execute({ urls: [url], seen, seenAt: now.add({ minutes }), ...(detail === undefined ? {} : { detail }) });
    expect(await look('CREDITED', 1)).toBe(1);
    // told twice, written once
    expect(await look('CREDITED', 1)).toBe(0);
    await look('UNREACHABLE', 2, 'the site answered 503');
    const checks = await send('GET', `/${id}/checks?limit=1`, asPartner);
    expect(checks.body.items).toMatchObject([
      { outcome: 'UNREACHABLE', state: 'COMPLIANT', detail: expect.any(String) },
    ]);
    const next = /cursor=([^>&]+)/u.exec(checks.link)?.[1];
    const older = await send('GET', `/${id}/checks?cursor=${next}`, asPartner);
    expect(older.body.items).toMatchObject([{ outcome: 'CREDITED', state: 'COMPLIANT' }]);
    expect((await send('GET', `/${id}/checks`, asOther)).body.code).toBe('REPRINT_UNKNOWN');
    expect((await send('GET', `/${id}/checks?cursor=x`, asPartner)).body.code).toBe('CURSOR_INVALID');

    const one = await send('GET', `/${id}`, asPartner);
    expect(one.body).toMatchObject({ light: 'AMBER', lastCheck: { outcome: 'UNREACHABLE' } });
    expect(one.etag).toBe(`"${String(one.body.version)}"`);
    expect((await send('GET', `/${id}`, asOther)).body.code).toBe('REPRINT_UNKNOWN');
    await look('CREDITED', 3);
    const lit = async (light: string) =>
      ((await send('GET', `?light=${light}`, asPartner)).body.items as { url: string; light: string }[]).map(
        (each) => `${each.light} ${new URL(each.url).pathname}`,
      );
    expect(await lit('GREEN')).toEqual(['GREEN /a/watched']);
    expect(await lit('AMBER')).toEqual(['AMBER /a']);
    expect(await lit('RED')).toEqual([]);
  });

  it('are looked at when it is time, each once', async () => {
    await asOwner(
      database,
      `UPDATE declared_reprint SET next_check_at = '2026-01-01T00:00:00Z' WHERE url = '${PAGE}/watched'`,
    );
    const clocks = service.app.get(RunReprintClocks, { strict: false });
    const runs = await Promise.all([clocks.execute(), clocks.execute()]);
    expect(runs.map(({ asked }) => asked).sort()).toEqual([0, 1]);
    expect((await clocks.execute()).asked).toBe(0);
  });

  it('whose clock has run out wait for no others that wait for their last look', async () => {
    const at = (hour: number) => `'2026-03-02T${hour}:00:00Z'`;
    await asOwner(
      database,
      `INSERT INTO declared_reprint (id, license_id, partner_id, work_id, url, state, declared_by, declared_at,
         breached_at, cure_ends_at, cure_rule, check_asked_at, last_seen_at, version)
       SELECT gen_random_uuid(), '${LICENSE}', '${WORK}', '${WORK}', 'https://a.example/' || n, 'IN_BREACH', 'a', ${at(10)},
         ${at(10)}, CASE n WHEN 9 THEN ${at(12)} ELSE ${at(11)} END::timestamptz, 'r',
         CASE WHEN n < 9 THEN ${at(12)}::timestamptz END, CASE n WHEN 1 THEN ${at(13)}::timestamptz END, 1
       FROM generate_series(1, 9) n`,
    );
    const reprints = new ReprintRepository(service.app.get(DataSource));
    const dueAt = async (instant: string) => (await reprints.due(Temporal.Instant.from(instant), 3)).length;
    // the one never asked about, and the one that was looked at since
    expect(await dueAt('2026-03-02T14:00:00Z')).toBe(2);
    expect(await dueAt('2026-03-03T11:00:00Z')).toBe(3);
  });
});
