import { type Actor, systemActor } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { FindRightsDue } from './application/find-rights-due.js';
import { RunInvoice } from './application/run-invoice.js';
import { InvoiceId } from './domain/invoice.js';
import { LicenseId } from './domain/license.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { story } from './story.fixture.js';

const BEFORE = '2026-11-02T01:00:00Z';

describe('invoices over HTTP', () => {
  const clock = new MovableClock(BEFORE);
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let work: string;
  const { licensed, accepted, sign } = story(
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

  /** A license in force from November 2026 on, and its invoice. */
  const invoiced = async (): Promise<{ licenseId: LicenseId; url: string; id: InvoiceId }> => {
    clock.moveTo(BEFORE);
    const agreement = await licensed([work], { termStartsAt: '2026-11-01T00:00:00+08:00' });
    const licenseId = LicenseId(String(agreement.json.licenseId));
    const { items } = (await service.get(`/api/v1/invoices?licenseId=${licenseId}`, partner)).json as {
      items: { id: string }[];
    };
    const id = InvoiceId(String(items[0]?.id));
    return { licenseId, id, url: `/api/v1/invoices/${id}` };
  };
  const run = (id: InvoiceId) => service.app.get(RunInvoice).execute(id);
  const stateOf = async (licenseId: string): Promise<unknown> =>
    (await service.get(`/api/v1/licenses/${licenseId}`, DESK)).json.state;
  const payment = { minor: 0, currency: 'CNY', paidOn: BEFORE, reference: 'bank 4711' };
  const pay = async (url: string, change: object = {}, actor: Actor = DESK) => {
    const { json, etag } = await service.get(url, DESK);
    const { minor } = Object(json.total) as { minor: number };
    return service.post(`${url}/payments`, actor, { ...payment, minor, ...change }, { 'if-match': etag });
  };

  it('are issued with the license, out of the accepted quote, due by the deadline register', async () => {
    const { url, licenseId } = await invoiced();
    const invoice = (await service.get(url, partner)).json;
    expect(invoice).toMatchObject({
      number: 'INV-2026-000001',
      licenseId,
      state: 'OPEN',
      issuedAt: BEFORE,
      dueAt: '2026-12-02T16:00:00Z',
      dueRule: 'INVOICE_DUE',
      suspendsAt: '2026-12-16T16:00:00Z',
    });
    const { lines, total } = invoice as { lines: { amount: { minor: number } }[]; total: { minor: number } };
    expect(lines.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(total.minor);
    expect((await service.get(url, await service.partner(2))).json.code).toBe('INVOICE_UNKNOWN');
  });

  it('have numbers without a gap, also when grants run at once and one fails', async () => {
    const exclusive = { exclusivity: 'EXCLUSIVE', territories: ['DE'], termStartsAt: '2026-11-03T00:00:00+08:00' };
    clock.moveTo(BEFORE);
    const before = (await numbers()).at(-1) ?? 0;
    const halves = [];
    for (const scope of [exclusive, exclusive, {}, {}]) {
      const agreement = await accepted([work], scope);
      halves.push({ ...agreement, etag: (await sign(agreement, 'LICENSEE')).etag });
    }
    const answers = await Promise.all(halves.map((half) => sign(half, 'LICENSOR')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    expect((await numbers()).filter((number) => number > before)).toEqual([before + 1, before + 2, before + 3]);
  });
  const numbers = async (): Promise<number[]> =>
    (
      await database.dataSource.query<{ number: number }[]>('SELECT number FROM license_invoice ORDER BY year, number')
    ).map(({ number }) => number);

  it('fall overdue, suspend the license in time, and payment puts it back in force', async () => {
    const { id, url, licenseId } = await invoiced();
    const isDue = async (): Promise<boolean> => (await service.app.get(FindRightsDue).execute()).invoices.includes(id);
    clock.moveTo('2026-12-02T15:59:59.999Z');
    expect([await isDue(), await run(id)]).toEqual([false, 'NOT_DUE']);
    clock.moveTo('2026-12-02T16:00:00Z');
    expect(await isDue()).toBe(true);
    expect((await Promise.all([1, 2, 3].map(() => run(id)))).sort()).toEqual(['NOT_DUE', 'NOT_DUE', 'OVERDUE']);
    expect([await isDue(), await stateOf(licenseId)]).toEqual([false, 'ACTIVE']);

    clock.moveTo('2026-12-16T16:00:00Z');
    expect(await isDue()).toBe(true);
    expect((await Promise.all([1, 2].map(() => run(id)))).sort()).toEqual(['LICENSE_SUSPENDED', 'NOT_DUE']);
    expect([await isDue(), await stateOf(licenseId)]).toEqual([false, 'SUSPENDED']);
    const license = await service.get(`/api/v1/licenses/${licenseId}`, DESK);
    expect(license.json.suspensions).toEqual([{ cause: 'NON_PAYMENT', suspendedAt: '2026-12-16T16:00:00Z' }]);
    const byHand = await service.post(
      `/api/v1/licenses/${licenseId}/reinstatements`,
      DESK,
      { reason: 'OTHER' },
      { 'if-match': license.etag },
    );
    expect(byHand.json.code).toBe('STATE_REFUSED');

    clock.moveTo('2026-12-20T00:00:00Z');
    const paid = await pay(url);
    expect(paid.json).toMatchObject({ state: 'PAID', payment: { reference: 'bank 4711' } });
    expect(await stateOf(licenseId)).toBe('ACTIVE');
  });

  it('paid for a license the desk has suspended too leave it suspended', async () => {
    const { id, url, licenseId } = await invoiced();
    const { etag } = await service.get(`/api/v1/licenses/${licenseId}`, DESK);
    await service.post(`/api/v1/licenses/${licenseId}/suspensions`, DESK, { reason: 'OTHER' }, { 'if-match': etag });
    clock.moveTo('2026-12-16T16:00:00Z');
    expect(await run(id)).toBe('LICENSE_SUSPENDED');
    await pay(url);
    expect(await stateOf(licenseId)).toBe('SUSPENDED');
  });

  it('suspend a license before its term, so that it does not begin', async () => {
    clock.moveTo(BEFORE);
    const licenseId = LicenseId(String((await licensed([work])).json.licenseId));
    const { items } = (await service.get(`/api/v1/invoices?licenseId=${licenseId}`, DESK)).json as {
      items: { id: string }[];
    };
    const id = InvoiceId(String(items[0]?.id));
    clock.moveTo('2026-12-16T16:00:00Z');
    await run(id);
    expect(await stateOf(licenseId)).toBe('SCHEDULED');
    clock.moveTo('2026-12-31T16:00:00Z');
    expect(await service.runTerm.execute(licenseId)).toBe('ACTIVATED');
    expect(await stateOf(licenseId)).toBe('SUSPENDED');
    await pay(`/api/v1/invoices/${id}`);
    expect(await stateOf(licenseId)).toBe('ACTIVE');
  });

  it('refuse what is wrong, each with its code', async () => {
    const { url } = await invoiced();
    expect((await pay(url, { minor: 1 })).json.code).toBe('PAYMENT_AMOUNT_MISMATCH');
    expect((await pay(url, { currency: 'USD' })).json.code).toBe('PAYMENT_AMOUNT_MISMATCH');
    expect((await pay(url, { paidOn: '2030-01-01T00:00:00Z' })).json.code).toBe('PAYMENT_DATE_INVALID');
    expect((await pay(url, { paidOn: '2026-11-02T01:00:00' })).status).toBe(400);
    expect((await pay(url, {}, partner)).status).toBe(403);
    const stale = await service.post(`${url}/cancellations`, DESK, { reason: 'entered twice' }, { 'if-match': '"99"' });
    expect(stale.json.code).toBe('VERSION_STALE');
    const { etag } = await service.get(url, DESK);
    const canceled = await service.post(
      `${url}/cancellations`,
      DESK,
      { reason: 'entered twice' },
      { 'if-match': etag },
    );
    expect(canceled.json).toMatchObject({ state: 'CANCELED', cancelReason: 'entered twice' });
    expect((await pay(url)).json.code).toBe('STATE_REFUSED');
  });

  it('can be had as a table, each partner its own', async () => {
    const answer = await service.get('/api/v1/invoices.csv', partner);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.text.split('\r\n').length).toBeGreaterThan(3);
    expect((await service.get('/api/v1/invoices.csv', await service.partner(3))).text.split('\r\n')).toHaveLength(2);
  });

  it('are audited: every step with actor, instant and reason', async () => {
    const rows = await database.dataSource.query<
      { content: { action: string; reason: string; actor: { id: string } } }[]
    >(`SELECT content FROM audit_entry WHERE content->'subject'->>'type' = 'license-invoice'`);
    const seen = new Set(rows.map(({ content }) => `${content.action} ${content.reason}`));
    expect(seen).toEqual(
      new Set([
        'licensing.invoice-issued SIGNED_BY_BOTH',
        'licensing.invoice-overdue DUE_DATE_PASSED',
        'licensing.invoice-paid PAYMENT_RECORDED',
        'licensing.invoice-canceled CANCELED_BY_DESK',
      ]),
    );
    expect(rows.some(({ content }) => content.actor.id === systemActor('licensing.run-invoice').id)).toBe(true);
  });
});
