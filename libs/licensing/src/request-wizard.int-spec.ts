import type { Actor } from '@app/kernel';
import { ALL_OWN_WORKS } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { aScopeBody, story } from './story.fixture.js';

/** What surrounds a request: what can be asked for, and by whom; what it leaves out; tables of all of them. */
describe('around license requests', () => {
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let other: Actor & { readonly partnerId: string };
  let work: string;
  const clock = new MovableClock('2026-11-24T09:00:00+08:00');
  const { draft, step, quoted, licensed } = story(
    () => service,
    () => partner,
  );

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await oneProcess(database, clock);
    partner = await service.partner(1);
    other = await service.partner(2);
    work = await service.work('ferry', '国际在线专稿');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  describe('the wizard', () => {
    it('offers what the mandate holds, and the partner’s own domains', async () => {
      const { json } = await service.get(`/api/v1/license-options?workId=${work}`, partner);
      expect(json).toMatchObject({
        workId: work,
        territories: ['001'],
        languages: ['*'],
        exclusivities: ['NON_EXCLUSIVE', 'EXCLUSIVE'],
        domains: ['partner1.example.com'],
        carvedOut: [],
        currency: 'CNY',
        term: { longestPricedYears: 5 },
      });
      expect(json.uses).toContainEqual({ use: 'reprint', pricedByTariff: true });
      expect(json.uses).toContainEqual({ use: 'ai-training', pricedByTariff: false });
      expect(json.media).toContainEqual({ medium: 'web', needsDomains: true });
    });

    it.each<[string, string, number]>([
      ['WORK_THIRD_PARTY', 'Harbor Gazette', 422],
      ['WORK_ORIGIN_UNKNOWN', '国际在线', 422],
    ])('offers nothing of a work refused with %s', async (code, source, status) => {
      const id = await service.work(`no-${code}`, source);
      const { json } = await service.get(`/api/v1/license-options?workId=${id}`, partner);
      expect(json).toMatchObject({ code, status });
    });

    it.each<[string, object]>([
      ['MORAL_RIGHT_NOT_LICENSABLE', { waiveAttribution: true }],
      ['MORAL_RIGHT_NOT_LICENSABLE', { uses: ['reprint', 'integrity'] }],
      ['SCOPE_DIMENSION_EMPTY', { languages: [] }],
      ['SCOPE_TERRITORY_UNKNOWN', { territories: ['ZZ'] }],
      ['SCOPE_LANGUAGE_UNKNOWN', { languages: ['q9'] }],
      ['SCOPE_TERM_INVERTED', { termEndsAt: '2026-12-31T00:00:00+08:00' }],
      ['SCOPE_COPIES_INVALID', { copies: 0 }],
      ['SCOPE_COPIES_INVALID', { copies: 1.5 }],
      ['SCOPE_EXCERPT_INVALID', { uses: ['excerpt'], excerptPercent: 101 }],
      ['SCOPE_EXCERPT_INVALID', { excerptPercent: 20 }],
    ])('previews nothing: %s', async (code, scope) => {
      const body = { workIds: [work], scope: aScopeBody(scope) };
      const { status, json } = await service.post('/api/v1/quotes/previews', partner, body);
      expect([status, json.code]).toEqual([422, code]);
    });
  });

  describe('products', () => {
    it('can be asked for whole: the own works it finds, nobody else’s product, and no more than a request takes', async () => {
      const ask = (actor: typeof partner, productId: string) =>
        service.post('/api/v1/license-requests', actor, { productId, scope: aScopeBody() });
      const whole = await ask(partner, ALL_OWN_WORKS);
      expect([whole.status, whole.json.state]).toEqual([201, 'DRAFT']);
      expect(whole.json.workIds).toContain(work);
      expect((await ask(await service.partner(8, 'NONE'), ALL_OWN_WORKS)).json.code).toBe('PRODUCT_UNKNOWN');
      for (let number = 0; number <= 100; number += 1) await service.work(`crowd-${number}`, '国际在线专稿');
      expect((await ask(partner, ALL_OWN_WORKS)).json).toMatchObject({ code: 'PRODUCT_TOO_LARGE' });
    });

    it('without one, a partner may ask for nothing, and learns nothing', async () => {
      const nobody = await service.partner(3, 'NONE');
      const scope = aScopeBody({ domains: ['partner3.example.com'] });
      for (const [url, body] of [
        ['/api/v1/license-requests', { workIds: [work], scope }],
        ['/api/v1/quotes/previews', { workIds: [work], scope }],
      ] as const) {
        const { json } = await service.post(url, nobody, body);
        expect(json).toMatchObject({ code: 'WORK_UNKNOWN', workId: work });
        expect(JSON.stringify(json)).not.toContain('标题');
      }
      expect((await service.get(`/api/v1/license-options?workId=${work}`, nobody)).json.code).toBe('WORK_UNKNOWN');
    });
  });

  describe('a part of a work with other rights', () => {
    it('is carved out, and the options, the preview, the quote, the agreement, the license and its certificate say so', async () => {
      const components = [
        { type: 'picture', title: '渡口夜景', source: 'Harbor Gazette' },
        { type: 'picture', title: '老船', source: '国际在线专稿' },
        { type: 'graphic', title: '航线图' },
      ];
      const id = await service.work('with-photo', '国际在线专稿', { components });
      const carvedOut = [
        { title: '渡口夜景', type: 'picture', source: 'Harbor Gazette' },
        { title: '航线图', type: 'graphic' },
      ];
      const options = await service.get(`/api/v1/license-options?workId=${id}`, partner);
      expect(options.json.carvedOut).toEqual(carvedOut);
      const ofWork = carvedOut.map((part) => ({ workId: id, ...part }));
      const preview = await service.post('/api/v1/quotes/previews', partner, { workIds: [id], scope: aScopeBody() });
      expect(preview.json.carvedOut).toEqual(ofWork);
      const agreement = await licensed([id]);
      expect((await quoted([id])).json.quote).toHaveProperty('carvedOut', ofWork);
      expect(agreement.json.terms).toMatchObject({ works: [{ id, carvedOut }] });
      expect(agreement.text).toContain('渡口夜景 (picture, Harbor Gazette)');
      expect(agreement.text).not.toContain('老船');
      const [licensedWork]: object[] = await database.dataSource.query(
        'SELECT carved_out FROM license_work WHERE work_id = $1',
        [id],
      );
      expect(licensedWork).toEqual({ carved_out: carvedOut });
      const number = String(agreement.json.certificateNumber);
      const [signed]: { token: string }[] = await database.dataSource.query(
        'SELECT token FROM license_certificate WHERE number = $1',
        [number],
      );
      const payload = Buffer.from(signed?.token.split('.')[1] ?? '', 'base64url').toString('utf8');
      expect(payload).toContain('渡口夜景');
    });
  });

  describe('tables to take away', () => {
    it('have a partner’s own requests, and nothing a spreadsheet would run', async () => {
      await quoted([work]);
      const request = await draft([work]);
      await step(request.json.id, 'withdrawals', request.etag, { reason: '=HYPERLINK("http://evil.example")' });
      const own = await service.get('/api/v1/license-requests.csv', partner);
      expect(own.headers['content-type']).toContain('text/csv');
      expect(own.text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
      expect((await service.get('/api/v1/license-requests.csv', other)).text).not.toContain(String(request.json.id));
      const lines = (await service.get('/api/v1/quotes.csv?state=QUOTED', DESK)).text.split('\r\n');
      expect(lines[0]).toContain('"amount_minor"');
      expect(lines.length).toBeGreaterThan(5);
    });
  });
});
