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
import { DeclaredReprintsModule } from './declared-reprints.module.js';
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
    expect(removed.body).toMatchObject({ state: 'REMOVED', version: 3 });
    expect(await end.execute(LICENSE)).toBe(0);
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
