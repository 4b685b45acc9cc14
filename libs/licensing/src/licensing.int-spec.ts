import type { Actor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { RequestId } from './domain/license-request.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

describe('licensing', () => {
  const clock = new MovableClock('2026-12-01T01:00:00Z');
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let stranger: Actor & { readonly partnerId: string };
  let own: string;
  let foreign: string;
  const { draft, step, quoted, accepted, sign, licensed } = story(
    () => service,
    () => partner,
  );
  const rows = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    database.dataSource.query(sql, values);
  const auditOf = async (id: unknown): Promise<string[]> =>
    (
      await rows(`SELECT content->>'action' AS action FROM audit_entry WHERE subject_id = $1 ORDER BY recorded`, id)
    ).map(({ action }) => String(action));

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    stranger = await service.partner(2);
    own = await service.work('own', '国际在线专稿');
    foreign = await service.work('foreign', '吉林日报');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  describe('from a request to a certificate', () => {
    it('leads the whole way, and every change is audited and announced', async () => {
      clock.moveTo('2026-12-01T01:00:00Z');
      const drafted = await draft([own]);
      expect([drafted.status, drafted.json.state, drafted.etag]).toEqual([201, 'DRAFT', '"1"']);

      const offered = await step(drafted.json.id, 'submissions', drafted.etag);
      expect([offered.status, offered.json.state]).toEqual([200, 'QUOTED']);
      expect(offered.json.quote).toMatchObject({
        basis: 'TARIFF',
        net: { minor: 15_000, currency: 'CNY' },
        tax: { minor: 900 },
        total: { minor: 15_900 },
        validUntil: '2026-12-31T16:00:00Z',
      });

      const { id: quoteId } = Object(offered.json.quote) as { id: string };
      const taken = await step(drafted.json.id, 'acceptances', offered.etag, { quoteId });
      expect([taken.status, taken.json.state]).toEqual([200, 'ACCEPTED']);

      const agreement = await service.get(`/api/v1/agreements/${String(taken.json.agreementId)}`, partner);
      expect(agreement.json).toMatchObject({ state: 'PREPARED', signatures: [] });
      const half = await sign(agreement, 'LICENSEE');
      expect([half.status, half.json.state, half.json.licenseId]).toEqual([200, 'PART_SIGNED', undefined]);
      const whole = await sign({ ...agreement, etag: half.etag }, 'LICENSOR');
      expect([whole.status, whole.json.state]).toEqual([200, 'SIGNED']);

      const reread = await service.get(`/api/v1/agreements/${String(agreement.json.id)}`, partner);
      expect(reread.json).toEqual(whole.json);
      const license = await service.get(`/api/v1/licenses/${String(whole.json.licenseId)}`, partner);
      expect(license.json).toMatchObject({ state: 'SCHEDULED', licensee: 'Partner Press 1', fee: { minor: 15_000 } });
      const request = await service.get(`/api/v1/license-requests/${String(drafted.json.id)}`, partner);
      expect(request.json).toMatchObject({ state: 'LICENSED', agreementId: agreement.json.id });

      expect(await auditOf(drafted.json.id)).toEqual([
        'licensing.request-drafted',
        'licensing.request-submitted',
        'licensing.request-quoted',
        'licensing.quote-accepted',
        'licensing.request-agreed',
        'licensing.request-licensed',
      ]);
      expect(await auditOf(agreement.json.id)).toEqual(['licensing.agreement-signed', 'licensing.agreement-signed']);
      expect(await auditOf(whole.json.licenseId)).toEqual(['licensing.license-granted']);
      const announced = await rows(`SELECT payload FROM outbox WHERE topic = 'licensing.license-granted'`);
      expect(announced).toEqual([{ payload: { licenseId: whole.json.licenseId, partnerId: partner.partnerId } }]);
      expect((await service.verifyAudit.execute()).consistent).toBe(true);
    });

    it('keeps what a price was made of: computed again from the record, it is the same', async () => {
      const offered = await quoted([own]);
      const [kept] = await rows(
        `SELECT quote.inputs, quote.total_minor, tariff.tariff FROM license_quote quote
         JOIN license_tariff tariff ON tariff.hash = quote.tariff_hash WHERE quote.request_id = $1`,
        offered.json.id,
      );
      const { priceOf } = await import('./domain/quote.js');
      const again = priceOf(kept?.inputs as never, kept?.tariff as never);
      expect(again.ok && again.value.total.minor.toString()).toBe(kept?.total_minor);
    });

    it('writes no name and no text of a person into audit and outbox', async () => {
      const everything = JSON.stringify([
        await rows('SELECT content FROM audit_entry'),
        await rows('SELECT payload FROM outbox'),
      ]);
      expect(everything).not.toContain('Li Wen');
    });
  });

  describe('refusals', () => {
    it.each<[string, () => string[], object, number, object]>([
      [
        'a work of another source',
        () => [foreign],
        {},
        422,
        { code: 'WORK_THIRD_PARTY', source: '吉林日报', whomToAsk: '吉林日报' },
      ],
      ['a work nobody knows', () => ['0199aaaa-0000-7000-8000-00000000ffff'], {}, 422, { code: 'WORK_UNKNOWN' }],
      ['no work', () => [], {}, 422, { code: 'WORKS_EMPTY' }],
      [
        'an empty dimension',
        () => [own],
        { territories: [] },
        422,
        { code: 'SCOPE_DIMENSION_EMPTY', field: 'territories' },
      ],
      ['a waiver of the credit', () => [own], { waiveAttribution: true }, 422, { code: 'MORAL_RIGHT_NOT_LICENSABLE' }],
      ['a field nobody knows', () => [own], { price: 0 }, 400, { code: 'REQUEST_INVALID' }],
    ])('%s', async (_, works, scope, status, body) => {
      const refused = await draft(works(), scope);
      expect([refused.status, refused.json]).toEqual([status, expect.objectContaining(body)]);
    });

    it('a request beyond the mandate, at submission', async () => {
      const drafted = await draft([own], { termStartsAt: '2010-01-01T00:00:00+08:00' });
      const refused = await step(drafted.json.id, 'submissions', drafted.etag);
      expect([refused.status, refused.json.code]).toEqual([422, 'SCOPE_TERM_OUTSIDE_MANDATE']);
    });

    it('a work canceled between request and acceptance', async () => {
      const doomed = await service.work('doomed', '国际在线专稿');
      const offered = await quoted([doomed]);
      await rows(
        `UPDATE work SET pub_status = 'canceled', canceled_at = now() - interval '10 years' WHERE id = $1`,
        doomed,
      );
      const { id: quoteId } = Object(offered.json.quote) as { id: string };
      const refused = await step(offered.json.id, 'acceptances', offered.etag, { quoteId });
      expect([refused.status, refused.json.code]).toEqual([422, 'WORK_CANCELED']);
    });

    it('a work canceled between the two signatures: nothing is granted', async () => {
      const doomed = await service.work('doomed-late', '国际在线专稿');
      const agreement = await accepted([doomed]);
      const half = await sign(agreement, 'LICENSEE');
      await rows(
        `UPDATE work SET pub_status = 'canceled', canceled_at = now() - interval '10 years' WHERE id = $1`,
        doomed,
      );
      const refused = await sign({ ...agreement, etag: half.etag }, 'LICENSOR');
      expect([refused.status, refused.json.code]).toEqual([422, 'WORK_CANCELED']);
      const licenses = await rows('SELECT id FROM license WHERE agreement_id = $1', agreement.json.id);
      expect(licenses).toEqual([]);
    });

    it('a partner suspended between the two signatures: nothing is granted', async () => {
      const agreement = await accepted([own]);
      const half = await sign(agreement, 'LICENSEE');
      const suspend = (status: string, reason: string | null) =>
        rows('UPDATE partner SET status = $1, suspended_for = $2 WHERE id = $3', status, reason, partner.partnerId);
      await suspend('SUSPENDED', 'BREACH');
      const refused = await sign({ ...agreement, etag: half.etag }, 'LICENSOR');
      await suspend('ACTIVE', null);
      expect(refused.json.code).toBe('PARTNER_INACTIVE');
      expect(await rows('SELECT id FROM license WHERE agreement_id = $1', agreement.json.id)).toEqual([]);
    });

    it('a stale version with 412, a missing one with 428, and nothing is written', async () => {
      const drafted = await draft([own]);
      expect((await step(drafted.json.id, 'submissions', '"7"')).status).toBe(412);
      const missing = await service.post(
        `/api/v1/license-requests/${String(drafted.json.id)}/submissions`,
        partner,
        {},
      );
      expect(missing.status).toBe(428);
      expect((await service.get(`/api/v1/license-requests/${String(drafted.json.id)}`, partner)).json.state).toBe(
        'DRAFT',
      );
    });

    it('a quote that has been replaced, and one that is over', async () => {
      const offered = await quoted([own], { uses: ['ai-training'] });
      const { id: first } = Object(offered.json.quote) as { id: string };
      const better = await step(offered.json.id, 'quotes', offered.etag, { netMinor: 40_000 }, DESK);
      const stale = await step(offered.json.id, 'acceptances', better.etag, { quoteId: first });
      expect([stale.status, stale.json.code]).toEqual([409, 'QUOTE_STALE']);

      clock.moveTo('2027-02-01T00:00:00Z');
      const { id: second } = Object(better.json.quote) as { id: string };
      const late = await step(offered.json.id, 'acceptances', better.etag, { quoteId: second });
      expect([late.status, late.json.code]).toEqual([409, 'QUOTE_EXPIRED']);
      clock.moveTo('2026-12-01T01:00:00Z');
    });

    it('what the state does not allow with 409, naming what it does', async () => {
      const drafted = await draft([own]);
      const refused = await step(drafted.json.id, 'declines', drafted.etag, { reason: 'no' }, DESK);
      expect(refused.json).toMatchObject({
        status: 409,
        code: 'STATE_REFUSED',
        allowed: ['RequestSubmitted', 'RequestWithdrawn'],
      });
    });
  });

  it('answers a repeated request under one Idempotency-Key with the first answer, another body with 422', async () => {
    const key = { 'idempotency-key': 'key-1' };
    const first = await draft([own], {}, key);
    const again = await draft([own], {}, key);
    expect([again.status, again.json]).toEqual([201, first.json]);
    const other = await draft([own], { territories: ['HK'] }, key);
    expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  describe('a tenant', () => {
    it('finds nothing that is another one’s, and is told the same as of what does not exist', async () => {
      const agreement = await licensed([own]);
      const request = String(agreement.json.requestId);
      for (const url of [
        `/api/v1/license-requests/${request}`,
        `/api/v1/agreements/${String(agreement.json.id)}`,
        `/api/v1/licenses/${String(agreement.json.licenseId)}`,
        `/api/v1/licenses/${String(agreement.json.licenseId)}/certificate`,
      ]) {
        expect([url, (await service.get(url, stranger)).status]).toEqual([url, 404]);
        expect([url, (await service.get(url, DESK)).status]).toEqual([url, 200]);
      }
      expect((await service.get('/api/v1/license-requests', stranger)).json.items).toEqual([]);
      expect((await service.get('/api/v1/licenses', stranger)).json.items).toEqual([]);
      const nobody: Actor = { kind: 'PERSON', id: 'account-lost', roles: ['PARTNER'] };
      expect((await service.get('/api/v1/licenses', nobody)).json.items).toEqual([]);
    });

    it('changes nothing that is another one’s', async () => {
      const drafted = await draft([own]);
      const submitted = await step(drafted.json.id, 'submissions', drafted.etag, {}, stranger);
      expect([submitted.status, submitted.json.code]).toEqual([404, 'LICENSE_REQUEST_UNKNOWN']);
      const agreement = await accepted([own]);
      expect((await sign(agreement, 'LICENSEE', {}, stranger)).status).toBe(404);
    });

    it('pages through its own, newest first, each once', async () => {
      const seen: unknown[] = [];
      for (let url: string | undefined = '/api/v1/license-requests?limit=2'; url !== undefined; ) {
        const page = await service.get(url, partner);
        seen.push(...(page.json.items as { id: string }[]).map(({ id }) => id));
        url = /<([^>]+)>/.exec(String(page.headers.link ?? ''))?.[1];
      }
      const [count] = await rows(
        'SELECT count(*)::int AS n FROM license_request WHERE partner_id = $1',
        partner.partnerId,
      );
      expect([new Set(seen).size, seen.length]).toEqual([count?.n, count?.n]);
    });
  });

  describe('signatures', () => {
    it('are one a side, by two persons, over this very document', async () => {
      const agreement = await accepted([own]);
      const wrong = await sign(agreement, 'LICENSEE', { documentHash: `sha-256:${'0'.repeat(64)}` });
      expect([wrong.status, wrong.json.code]).toEqual([422, 'DOCUMENT_HASH_MISMATCH']);
      const half = await sign(agreement, 'LICENSEE');
      const again = await sign({ ...agreement, etag: half.etag }, 'LICENSEE');
      expect([again.status, again.json.code]).toEqual([409, 'SIDE_SIGNED_ALREADY']);
      const both: Actor = { ...DESK, id: partner.id };
      const same = await sign({ ...agreement, etag: half.etag }, 'LICENSOR', {}, both);
      expect([same.status, same.json.code]).toEqual([409, 'SIGNER_SIGNED_ALREADY']);
      expect((await sign({ ...agreement, etag: half.etag }, 'LICENSOR', {}, partner)).status).toBe(403);
    });

    it('that come at the same time make exactly one license', async () => {
      const agreement = await accepted([own]);
      const half = await sign(agreement, 'LICENSEE');
      const clerks = [1, 2, 3, 4].map((number): Actor => ({ ...DESK, id: `account-desk-${number}` }));
      const answers = await Promise.all(
        clerks.map((clerk) => sign({ ...agreement, etag: half.etag }, 'LICENSOR', {}, clerk)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const [made] = await rows(
        `SELECT count(*)::int AS licenses, count(certificate.number)::int AS certificates FROM license
         LEFT JOIN license_certificate certificate ON certificate.license_id = license.id WHERE agreement_id = $1`,
        agreement.json.id,
      );
      expect(made).toEqual({ licenses: 1, certificates: 1 });
    });

    it('are void with the request', async () => {
      const agreement = await accepted([own]);
      const request = await service.get(`/api/v1/license-requests/${String(agreement.json.requestId)}`, partner);
      const withdrawn = await step(request.json.id, 'withdrawals', request.etag, { reason: 'changed plans' });
      expect(withdrawn.json).toMatchObject({ state: 'WITHDRAWN', closingReason: 'changed plans' });
      const refused = await sign(agreement, 'LICENSEE');
      expect([refused.status, refused.json.code]).toEqual([409, 'AGREEMENT_VOID']);
    });
  });

  it('lapses a quote nobody accepted, once', async () => {
    const offered = await quoted([own]);
    const id = RequestId(String(offered.json.id));
    clock.moveTo('2026-12-31T15:59:59.999Z');
    expect(await service.lapse.execute(id)).toBe('NOT_DUE');
    clock.moveTo('2026-12-31T16:00:00Z');
    expect((await service.findDue.execute()).requests).toContain(id);
    const outcomes = await Promise.all([1, 2].map(() => service.lapse.execute(id)));
    expect(outcomes.sort()).toEqual(['ALREADY_CLOSED', 'LAPSED']);
    clock.moveTo('2026-12-01T01:00:00Z');
  });
});
