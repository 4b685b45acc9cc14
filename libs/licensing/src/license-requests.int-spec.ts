import { type Actor, must } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { LICENSE_REQUEST_STORE, type LicenseRequestStore } from './application/license-request-store.port.js';
import { RunRequestClock } from './application/run-request-clock.js';
import { RequestId } from './domain/license-request.js';
import { priceAgain } from './domain/quote.js';
import { DESK, oneProcess, type Process } from './one-process.fixture.js';
import { aScopeBody, story } from './story.fixture.js';

const PDF = Buffer.from('%PDF-1.7\n%order\n').toString('base64');
/** Offered by no rule of the sample tariff: a person has to make the price. */
const UNPRICED = { uses: ['ai-training'] };

describe('a license request', () => {
  let database: TestDatabase;
  let service: Process;
  let partner: Actor & { readonly partnerId: string };
  let other: Actor & { readonly partnerId: string };
  let work: string;
  const clock = new MovableClock('2026-11-24T09:00:00+08:00');
  const { draft, step, quoted } = story(
    () => service,
    () => partner,
  );
  type Answer = Awaited<ReturnType<typeof quoted>>;
  const lapseOf = ({ json }: Answer): string => (json.answer as { lapsesAt: string }).lapsesAt;

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

  const path = (of: Answer, what = '') => `/api/v1/license-requests/${String(of.json.id)}${what}`;
  const quoteOf = (of: Answer) =>
    Object(of.json.quote) as { id: string; net: { minor: number }; total: { minor: number } };
  const submitted = async (scope: object = UNPRICED) => {
    const drafted = await draft([work], scope);
    return step(drafted.json.id, 'submissions', drafted.etag);
  };
  const thread = async (of: Answer, actor: Actor) => (await service.get(path(of, '/thread'), actor)).json;
  /** What the log says of the clock of a request. */
  const audited = async (of: Answer): Promise<string[]> => {
    const entries: { content: { action: string } }[] = await database.dataSource.query(
      'SELECT content FROM audit_entry WHERE subject_id = $1 ORDER BY recorded',
      [String(of.json.id)],
    );
    return entries.map(({ content }) => content.action).filter((action) => /answer-|lapsed/.test(action));
  };

  describe('out of the tariff’s grid', () => {
    it('stays with the desk, and says why and until when', async () => {
      const waiting = await submitted();
      expect(waiting.json).toMatchObject({
        state: 'SUBMITTED',
        manual: { code: 'TARIFF_NOT_COVERING', axis: 'use', value: 'ai-training' },
        // five working days after Tuesday 24 November
        answer: { waitsFor: 'DESK', dueAt: '2026-12-01T16:00:00Z', isOverdue: false },
      });
      const priced = await step(waiting.json.id, 'quotes', waiting.etag, { netMinor: 90_000 }, DESK);
      expect(priced.json.manual).toBeUndefined();
      expect(priced.json.answer).toBeUndefined();
    });
  });

  describe('a quote', () => {
    it('is computed again, years later, from what was stored', async () => {
      const { json } = await quoted([work], { uses: ['reprint', 'excerpt'], media: ['web', 'audio'], copies: 400 });
      const store = service.app.get<LicenseRequestStore>(LICENSE_REQUEST_STORE);
      const [stored] = await store.quotesOf(RequestId(String(json.id)));
      if (stored === undefined) throw new Error('no quote');
      const tariff = await store.tariffBy(stored.tariffHash);
      if (tariff === undefined) throw new Error('no tariff');
      const { lines, net, tax, total } = must(priceAgain(stored, tariff), 'it was priced by it');
      expect({ lines, net, tax, total }).toEqual({
        lines: stored.lines,
        net: stored.net,
        tax: stored.tax,
        total: stored.total,
      });
    });

    it('is what the preview said, and the preview stores nothing', async () => {
      const preview = await service.post('/api/v1/quotes/previews', partner, { workIds: [work], scope: aScopeBody() });
      expect(preview.status).toBe(200);
      const { json } = await quoted([work]);
      expect(Object(preview.json.price)).toMatchObject({ total: quoteOf({ ...preview, json }).total });
      const manual = await service.post('/api/v1/quotes/previews', partner, {
        workIds: [work],
        scope: aScopeBody(UNPRICED),
      });
      expect(manual.json).toMatchObject({ manual: { axis: 'use' } });
    });

    it('costs a public service less', async () => {
      const before = quoteOf(await quoted([work])).net.minor;
      const url = `/api/v1/license-customers/${other.partnerId}`;
      const classify = (actor: Actor) => service.put(url, actor, { customerClass: 'PUBLIC_SERVICE' });
      expect((await classify(other)).status).toBe(403);
      expect((await classify(DESK)).status).toBe(200);
      const body = { workIds: [work], scope: aScopeBody({ domains: ['partner2.example.com'] }) };
      const preview = await service.post('/api/v1/quotes/previews', other, body);
      expect(Object(preview.json.price)).toMatchObject({ net: { minor: (before * 70) / 100 } });
    });
  });

  describe('a counter-offer', () => {
    const offer = (of: Answer, body: object, actor: Actor = partner) =>
      service.post(path(of, '/counter-offers'), actor, { quoteId: quoteOf(of).id, ...body }, { 'if-match': of.etag });
    const offerId = (of: Answer) => (Object(of.json.counterOffer) as { id: string }).id;
    const answer = (of: Answer, body: object, actor: Actor = DESK) =>
      service.post(path(of, `/counter-offers/${offerId(of)}/answers`), actor, body, { 'if-match': of.etag });

    it('is taken by the desk: it is the new quote, with the scope that was offered', async () => {
      const first = await quoted([work]);
      const offered = await offer(first, { netMinor: 9_000, scope: aScopeBody({ copies: 50 }), note: 'for a start' });
      expect(offered.status).toBe(201);
      expect(offered.json).toMatchObject({
        state: 'QUOTED',
        counterOffer: { state: 'OPEN' },
        answer: { waitsFor: 'DESK' },
      });
      const taken = await answer(offered, { answer: 'ACCEPT', words: 'agreed' });
      expect(taken.json).toMatchObject({
        state: 'QUOTED',
        quote: { basis: 'DESK', net: { minor: 9_000 } },
        scope: { copies: 50 },
        counterOffer: { state: 'ACCEPTED' },
      });
      const stale = await step(taken.json.id, 'acceptances', taken.etag, { quoteId: quoteOf(first).id });
      expect([stale.status, stale.json.code]).toEqual([409, 'QUOTE_STALE']);
      expect(await thread(taken, partner)).toMatchObject({ counterOffers: [{ answer: 'agreed' }], quotes: [{}, {}] });
    });

    it('is declined: the old quote stands and can be taken', async () => {
      const offered = await offer(await quoted([work]), { netMinor: 100 });
      const declined = await answer(offered, { answer: 'DECLINE', words: 'too little' });
      expect(declined.json).toMatchObject({ state: 'QUOTED', quote: { id: quoteOf(offered).id } });
      expect(declined.json.answer).toBeUndefined();
      expect((await answer({ ...offered, etag: declined.etag }, { answer: 'ACCEPT' })).json.code).toBe(
        'COUNTER_OFFER_UNKNOWN',
      );
    });

    it('is answered by another quote, or withdrawn', async () => {
      const offered = await offer(await quoted([work]), { netMinor: 100 });
      const again = await step(offered.json.id, 'quotes', offered.etag, { netMinor: 12_000 }, DESK);
      const second = await offer(again, { netMinor: 200 });
      const url = path(second, `/counter-offers/${offerId(second)}/withdrawals`);
      const withdrawn = await service.post(url, partner, {}, { 'if-match': second.etag });
      expect(withdrawn.json).toMatchObject({ quote: { net: { minor: 12_000 } }, counterOffer: { state: 'WITHDRAWN' } });
      const states = (await thread(withdrawn, DESK)).counterOffers as { state: string }[];
      expect(states.map(({ state }) => state)).toEqual(['SUPERSEDED', 'WITHDRAWN']);
    });

    it('near enough is taken at once, by the tariff’s own rule', async () => {
      const first = await quoted([work]);
      const net = quoteOf(first).net.minor;
      const taken = await offer(first, { netMinor: Math.ceil((net * 95) / 100) });
      expect(taken.json).toMatchObject({ counterOffer: { state: 'ACCEPTED' }, quote: { basis: 'DESK' } });
      const low = await offer(await quoted([work]), { netMinor: Math.ceil((net * 95) / 100) - 1 });
      expect(low.json).toMatchObject({ counterOffer: { state: 'OPEN' } });
    });

    it.each<[string, (first: Answer) => Promise<Answer>]>([
      ['COUNTER_OFFER_EMPTY', (first) => offer(first, {})],
      ['QUOTE_STALE', (first) => offer(first, { netMinor: 1, quoteId: work })],
      ['SCOPE_DIMENSION_EMPTY', (first) => offer(first, { scope: aScopeBody({ media: [] }) })],
      ['COUNTER_OFFER_OPEN', async (first) => offer(await offer(first, { netMinor: 1 }), { netMinor: 2 })],
      ['VERSION_STALE', (first) => offer({ ...first, etag: '"1"' }, { netMinor: 1 })],
      ['LICENSE_REQUEST_UNKNOWN', (first) => offer(first, { netMinor: 1 }, other)],
      ['FORBIDDEN_ROLE', async (first) => answer(await offer(first, { netMinor: 1 }), { answer: 'ACCEPT' }, partner)],
    ])('is refused with %s', async (code, ask) => {
      expect((await ask(await quoted([work]))).json).toMatchObject({ code });
    });

    it('leaves a request without a quote alone', async () => {
      const waiting = await submitted();
      const body = { quoteId: work, netMinor: 1 };
      const refused = await service.post(path(waiting, '/counter-offers'), partner, body, { 'if-match': waiting.etag });
      expect(refused.json).toMatchObject({ code: 'STATE_REFUSED' });
    });
  });

  describe('the desk’s question', () => {
    it('goes to the partner and comes back, as often as it takes', async () => {
      let request = await submitted();
      for (const round of ['first', 'second']) {
        request = await step(request.json.id, 'information-requests', request.etag, { text: `${round}?` }, DESK);
        expect(request.json).toMatchObject({ state: 'INFO_REQUESTED', answer: { waitsFor: 'PARTNER' } });
        request = await step(request.json.id, 'information', request.etag, { text: `${round}!` });
        expect(request.json).toMatchObject({ state: 'SUBMITTED', answer: { waitsFor: 'DESK' } });
      }
      const { messages } = (await thread(request, partner)) as { messages: { text: string; kind: string }[] };
      expect(messages.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
        'INFO_REQUEST first?',
        'INFO_ANSWER first!',
        'INFO_REQUEST second?',
        'INFO_ANSWER second!',
      ]);
    });

    it('cannot be quoted over, and is asked by the desk alone', async () => {
      const request = await submitted();
      expect((await step(request.json.id, 'information-requests', request.etag, { text: '?' })).status).toBe(403);
      const asked = await step(request.json.id, 'information-requests', request.etag, { text: '?' }, DESK);
      expect((await step(asked.json.id, 'quotes', asked.etag, { netMinor: 1 }, DESK)).json.code).toBe('STATE_REFUSED');
    });
  });

  describe('comments and files', () => {
    const comment = (of: Answer, actor: Actor, body: object) => service.post(path(of, '/comments'), actor, body);
    const file = (of: Answer, actor: Actor, body: object) =>
      service.post(path(of, '/files'), actor, { name: 'order.pdf', content: PDF, ...body });

    it('that are internal never reach the partner, by any way', async () => {
      const request = await submitted();
      await comment(request, partner, { text: 'hello' });
      await comment(request, DESK, { text: 'a slow payer', visibility: 'INTERNAL' });
      const hidden = await file(request, DESK, { name: 'rating.pdf', visibility: 'INTERNAL' });
      const shown = await file(request, partner, {});
      expect(shown.json).toMatchObject({ mediaType: 'application/pdf', size: 16, side: 'PARTNER' });

      const seen = JSON.stringify(await thread(request, partner));
      expect(seen).toContain('hello');
      expect(seen).not.toMatch(/slow payer|rating/);
      const bytes = (fileId: unknown, actor: Actor) => service.get(path(request, `/files/${String(fileId)}`), actor);
      expect((await bytes(hidden.json.id, partner)).status).toBe(404);
      expect((await bytes(shown.json.id, other)).status).toBe(404);
      expect((await thread(request, other)).code).toBe('LICENSE_REQUEST_UNKNOWN');
      const desk = (await thread(request, DESK)) as { messages: object[]; files: object[] };
      expect([desk.messages.length, desk.files.length]).toEqual([2, 2]);
      const download = await bytes(hidden.json.id, DESK);
      expect(download.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''rating.pdf`,
        'x-content-type-options': 'nosniff',
      });
      expect(download.text).toBe('%PDF-1.7\n%order\n');
    });

    it('never make a stale version of what somebody else decides on', async () => {
      const request = await submitted();
      await comment(request, partner, { text: 'by the way' });
      expect((await step(request.json.id, 'quotes', request.etag, { netMinor: 5_000 }, DESK)).status).toBe(200);
    });

    it.each<[string, (request: Answer) => Promise<Answer>]>([
      ['INTERNAL_FOR_DESK_ONLY', (request) => comment(request, partner, { text: 'x', visibility: 'INTERNAL' })],
      ['INTERNAL_FOR_DESK_ONLY', (request) => file(request, partner, { visibility: 'INTERNAL' })],
      [
        'FILE_TYPE_REFUSED',
        (request) => file(request, partner, { content: Buffer.from('MZ\u0000\u0001').toString('base64') }),
      ],
      [
        'FILE_TYPE_REFUSED',
        (request) => file(request, partner, { content: Buffer.from('<html><script>').toString('base64') }),
      ],
      ['FILE_NAME_INVALID', (request) => file(request, partner, { name: '../..' })],
      ['LICENSE_REQUEST_UNKNOWN', (request) => comment(request, other, { text: 'x' })],
      ['LICENSE_REQUEST_UNKNOWN', (request) => file(request, other, {})],
    ])('are refused with %s', async (code, ask) => {
      expect((await ask(await submitted())).json).toMatchObject({ code });
    });
  });

  describe('the clock', () => {
    const run = async (of: Answer) => service.app.get(RunRequestClock).execute(RequestId(String(of.json.id)));
    const isDue = async (of: Answer) =>
      (await service.findDue.execute()).clocks.includes(RequestId(String(of.json.id)));

    it('reminds the desk, notes that it is late, ends the request: each once, on however many workers', async () => {
      clock.moveTo('2026-11-24T09:00:00+08:00');
      const request = await submitted();
      expect([await isDue(request), await run(request)]).toEqual([false, 'NOT_DUE']);

      clock.moveTo('2026-11-27T16:00:00Z');
      expect(await isDue(request)).toBe(true);
      const reminded = await Promise.all([run(request), run(request), run(request)]);
      expect(reminded.sort()).toEqual(['NOT_DUE', 'NOT_DUE', 'REMINDED']);
      expect(await isDue(request)).toBe(false);

      clock.moveTo('2026-12-01T15:59:59Z');
      expect(await run(request)).toBe('NOT_DUE');
      clock.moveTo('2026-12-01T16:00:00Z');
      expect((await Promise.all([run(request), run(request)])).sort()).toEqual(['NOT_DUE', 'OVERDUE']);
      expect((await service.get(path(request), partner)).json).toMatchObject({
        state: 'SUBMITTED',
        answer: { isOverdue: true },
        // the reminders changed nothing that anybody decides on
        version: request.json.version,
      });

      clock.moveTo(lapseOf(request));
      expect((await Promise.all([run(request), run(request)])).sort()).toEqual(expect.arrayContaining(['LAPSED']));
      expect((await service.get(path(request), partner)).json).toMatchObject({ state: 'LAPSED' });
      expect(await audited(request)).toEqual([
        'licensing.answer-reminded',
        'licensing.answer-overdue',
        'licensing.request-lapsed',
      ]);
      clock.moveTo('2026-11-24T09:00:00+08:00');
    });

    it('ends a request whose partner never answered', async () => {
      const request = await submitted();
      const asked = await step(request.json.id, 'information-requests', request.etag, { text: '?' }, DESK);
      clock.moveTo(lapseOf(asked));
      expect(await run(asked)).toBe('LAPSED');
      clock.moveTo('2026-11-24T09:00:00+08:00');
    });

    it('stops when the desk answers', async () => {
      const request = await submitted();
      await step(request.json.id, 'quotes', request.etag, { netMinor: 5_000 }, DESK);
      clock.moveTo('2026-12-20T00:00:00Z');
      expect([await isDue(request), await run(request)]).toEqual([false, 'NOT_DUE']);
      clock.moveTo('2026-11-24T09:00:00+08:00');
    });
  });
});
