import { ALL_OWN_WORKS } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { DataSource } from 'typeorm';
import {
  type Answer,
  CREDIT,
  DESK,
  linkOf,
  type PartnerPerson,
  type SyndicationService,
  syndicationService,
} from './syndication.fixture.js';

const FEED = '/api/v1/feeds/json';
const ASSIGNMENTS = `/api/v1/products/${ALL_OWN_WORKS}/assignments`;
const uri = (name: string): string => `https://news.cri.cn/${name}`;

interface Item {
  readonly id: string;
  readonly content_text: string;
  readonly _imprimatur: { readonly withdrawn?: { readonly reason: string }; readonly edNote?: string };
}
/** What a page says, in short: a name, or a name and why it is withdrawn. */
const said = (answer: Answer): string[] =>
  answer.json().items.map(({ id, _imprimatur: { withdrawn } }: Item) => {
    const name = id.replace(uri(''), '');
    return withdrawn === undefined ? name : `${name}: ${withdrawn.reason}`;
  });

describe('feeds over HTTP', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let service: SyndicationService;
  let partner: PartnerPerson;
  let other: PartnerPerson;
  const ids = new Map<string, string>();

  const take = async (name: string, change: object = {}): Promise<string> => {
    const id = await service.work(name, change);
    ids.set(name, id);
    return id;
  };
  const delta = async (since: Answer): Promise<Answer> => service.get(linkOf(since, 'prev') ?? '', partner);

  beforeAll(async () => {
    service = await syndicationService(clock);
    partner = await service.partner(1);
    other = await service.partner(2);
    for (const number of [1, 2, 3, 4, 5])
      await take(`a${number}`, { versionCreated: `2026-03-0${number}T09:00:00+08:00` });
    await service.license(
      partner,
      ['a1', 'a2', 'a4', 'a5'].map((name) => ids.get(name) ?? ''),
    );
  });

  afterAll(() => service.close());

  it('give a partner what it is licensed to use, newest first, with credit, terms, policy and certificate', async () => {
    const feed = await service.get(FEED, partner);
    expect(feed).toMatchObject({ status: 200, headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
    expect(said(feed)).toEqual(['a5', 'a4', 'a2', 'a1']);
    for (const { content_text: text, _imprimatur: rights } of feed.json().items) {
      expect(text.endsWith(`\n${CREDIT}`)).toBe(true);
      const [grant] = rights.grants;
      expect(grant).toMatchObject({ media: ['web'], uses: ['reprint'], policy: { '@type': 'Agreement' } });
      expect(grant.policy.permission).toHaveLength(1);
      const { number } = grant.certificate;
      const verified = await service.get(`/verify/${number}`, undefined, { accept: 'application/json' });
      expect(verified.json()).toMatchObject({ status: 'valid' });
    }
  });

  it.each([
    ['ninjs', 'application/json; charset=utf-8'],
    ['newsml-g2', 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8'],
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
  ])('are written as %s, whole or streamed', async (format, type) => {
    const [kept, streamed] = [
      await service.get(`/api/v1/feeds/${format}?limit=3`, partner),
      await service.get(`/api/v1/feeds/${format}?limit=10000`, partner),
    ];
    expect(kept).toMatchObject({ status: 200, headers: { 'content-type': type } });
    expect(streamed).toMatchObject({ status: 200, headers: { 'content-type': type } });
    for (const name of ['a5', 'a4', 'a2']) expect(kept.text).toContain(uri(name));
    for (const name of ['a5', 'a4', 'a2', 'a1']) expect(streamed.text).toContain(uri(name));
    expect(kept.text).not.toContain(uri('a1'));
  });

  it('go on from page to page without passing over or repeating, whatever happens in between', async () => {
    const first = await service.get(`${FEED}?limit=2`, partner);
    expect(said(first)).toEqual(['a5', 'a4']);
    // a new version of what the walk has not reached yet moves out of its way
    await take('a1', { version: '2', versionCreated: '2026-03-09T09:00:00+08:00', edNote: '更正：县的数目' });
    const second = await service.get(linkOf(first, 'next') ?? '', partner);
    expect(said(second)).toEqual(['a2']);
    const third = await service.get(linkOf(second, 'next') ?? '', partner);
    expect(said(third)).toEqual(['a1']);
    expect(third.json().items[0]._imprimatur).toMatchObject({ version: '2', edNote: '更正：县的数目' });
    expect(linkOf(third, 'next')).toBeUndefined();
    expect(said(await delta(third))).toEqual([]);
  });

  it('answer 304 to a reader that has it all, and 200 after any change', async () => {
    const first = await service.get(FEED, partner);
    const again = await service.get(FEED, partner, { 'if-none-match': String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag: first.headers.etag } });
    await take('a2', { version: '2' });
    const after = await service.get(FEED, partner, { 'if-none-match': String(first.headers.etag) });
    expect([after.status, said(after)[0]]).toEqual([200, 'a2']);
  });

  it('enforce an embargo at the instant of the request, and pass nothing over when it ends', async () => {
    await service.license(partner, [await take('late', {})]);
    const before = await service.get(FEED, partner);
    await take('late', { version: '2', embargoedUntil: '2026-03-10T13:00:00Z' });
    const held = await delta(before);
    expect(said(held)).toEqual([]);
    clock.advance({ hours: 1 });
    const free = await delta(held);
    expect(said(free)).toEqual(['late']);
    expect(said(await delta(free))).toEqual([]);
  });

  it('bring a kill with its reason, in every format', async () => {
    const before = await service.get(FEED, partner);
    expect(await service.kill(ids.get('a4') ?? '', 'FACTS_WRONG')).toBe(200);
    const killed = await delta(before);
    expect(said(killed)).toEqual(['a4: KILLED']);
    expect(killed.json().items[0]._imprimatur).toMatchObject({ edNote: 'FACTS_WRONG' });
    expect(killed.text).not.toContain('标题 a4');
    for (const format of ['ninjs', 'newsml-g2', 'rss', 'atom', 'html']) {
      const { text } = await service.get(`/api/v1/feeds/${format}?limit=1`, partner);
      expect(text).toContain('FACTS_WRONG');
      expect(text).not.toContain('标题 a4');
    }
  });

  it('bring a kill that was imported and says nothing of the work but that it is dead', async () => {
    await service.license(partner, [await take('wire')]);
    const before = await service.get(FEED, partner);
    await take('wire', { version: '2', source: undefined, pubStatus: 'canceled' });
    expect(said(await delta(before))).toEqual(['wire: KILLED']);
  });

  it('give the excerpt alone where the license is for excerpts, and nothing to who has no license', async () => {
    const id = await take('part');
    await service.license(partner, [id], { uses: ['excerpt'], excerptPercent: 40 });
    const [item] = (await service.get(`${FEED}?limit=1`, partner)).json().items;
    expect(item).toMatchObject({ id: uri('part'), _imprimatur: { part: 'EXCERPT' } });
    expect(item.content_text).toContain('水库今天蓄水过半。');
    expect(JSON.stringify(item)).not.toContain('第三句');
    expect(said(await service.get(FEED, other))).toEqual([]);
  });

  it('follow a license that is suspended, reinstated, revoked or over', async () => {
    const soon = { termEndsAt: '2026-03-11T00:00:00Z' };
    const [stood, over] = [await take('stood'), await take('over')];
    const licenseId = await service.license(partner, [stood]);
    await service.license(partner, [over], soon);
    let seen = await service.get(FEED, partner);
    const news = async (): Promise<string[]> => {
      seen = await delta(seen);
      return said(seen);
    };
    expect(await service.stand(licenseId, 'suspensions')).toBe(200);
    expect(await news()).toEqual(['stood: LICENSE_SUSPENDED']);
    expect(await service.stand(licenseId, 'reinstatements')).toBe(200);
    expect(await news()).toEqual(['stood']);
    expect(await service.stand(licenseId, 'revocations')).toBe(200);
    expect(await news()).toEqual(['stood: LICENSE_ENDED']);
    clock.moveTo('2026-03-11T00:00:00Z');
    expect(await news()).toEqual(['over: LICENSE_ENDED']);
  });

  it('are empty while the product is taken back, whatever the licenses say; another’s product is unknown', async () => {
    const assignment = { partnerId: partner.partnerId };
    expect((await service.post(`${ASSIGNMENTS}/end`, DESK, assignment)).status).toBe(200);
    const empty = await service.get(FEED, partner);
    expect(said(empty)).toEqual([]);
    const unknown = await service.get(`${FEED}?productId=${ALL_OWN_WORKS}`, partner);
    expect(unknown.json()).toMatchObject({ status: 404, code: 'PRODUCT_UNKNOWN' });
    expect((await service.post(ASSIGNMENTS, DESK, assignment)).status).toBe(201);
    expect(said(await delta(empty))).toContain('a5');
  });

  it('are narrowed to one product', async () => {
    const query = { uris: [uri('a2')] };
    const { id } = (await service.post('/api/v1/products', DESK, { name: 'Only a2', query })).json();
    await service.post(`/api/v1/products/${id}/assignments`, DESK, { partnerId: partner.partnerId });
    expect(said(await service.get(`${FEED}?productId=${id}&limit=1`, partner))).toEqual(['a2']);
    expect((await service.get(`${FEED}?productId=${id}`, other)).status).toBe(404);
  });

  it('refuse forged and expired cursors, unknown formats, oversized pages, and who is no partner', async () => {
    const next = linkOf(await service.get(`${FEED}?limit=1`, partner), 'next') ?? '';
    const cursor = new URLSearchParams(next.split('?')[1]).get('cursor') ?? '';
    const forged = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
    const problems = [
      [await service.get(`${FEED}?cursor=${forged}`, partner), 400, 'CURSOR_INVALID'],
      [await service.get(`${FEED}?cursor=nonsense`, partner), 400, 'CURSOR_INVALID'],
      [await service.get(`${FEED}?cursor=${cursor}`, other), 400, 'CURSOR_INVALID'],
      [await service.get('/api/v1/feeds/opml', partner), 404, 'FEED_FORMAT_UNKNOWN'],
      [await service.get('/api/v1/feeds/toString', partner), 404, 'FEED_FORMAT_UNKNOWN'],
      [await service.get(`${FEED}?limit=10001`, partner), 400, 'REQUEST_INVALID'],
      [await service.get(`${FEED}?limit=0`, partner), 400, 'REQUEST_INVALID'],
      [await service.get(FEED, DESK), 403, 'FEED_FOR_PARTNERS'],
      [await service.get(FEED), 401, 'UNAUTHENTICATED'],
    ] as const;
    for (const [answer, status, code] of problems) expect(answer.json()).toMatchObject({ status, code });
    expect((await service.get(next, partner)).status).toBe(200);
    clock.advance({ hours: 91 * 24 });
    expect((await service.get(next, partner)).json()).toMatchObject({ status: 410, code: 'CURSOR_EXPIRED' });
  });

  it('are on record: who fetched which version, when and under which license', async () => {
    await service.get(`${FEED}?limit=1`, partner, { 'user-agent': 'x' });
    const latest = async () => (await service.get('/api/v1/deliveries?limit=1', partner)).json().items[0];
    const last = await latest();
    const head = await service.head(FEED, partner);
    expect(head).toMatchObject({ status: 200, text: '', headers: { etag: expect.any(String) } });
    expect((await latest()).id).toBe(last.id);
    expect(last).toMatchObject({
      partnerId: partner.partnerId,
      by: { kind: 'PERSON', id: partner.id },
      address: '127.0.0.1',
      format: 'json',
      deliveredAt: clock.now().toString(),
    });
    const work = String(ids.get('a5'));
    const report = await service.get(`/api/v1/deliveries/report?workId=${work}`, DESK);
    expect(report.json().items).toMatchObject([
      { partnerId: partner.partnerId, workId: work, part: 'FULL', version: '1' },
    ]);
    expect(report.json().items[0].fetches).toBeGreaterThan(5);
    const table = await service.get(`/api/v1/deliveries/report.csv?workId=${work}`, partner);
    expect(table.text.split('\r\n')[1]).toContain(uri('a5'));
    expect((await service.get('/api/v1/deliveries.csv', partner)).text).toContain('WITHDRAWN');
    expect((await service.get('/api/v1/deliveries', other)).json().items).toEqual([]);
    const foreign = await service.get(`/api/v1/deliveries?partnerId=${partner.partnerId}`, other);
    expect(foreign.json()).toMatchObject({ status: 404, code: 'PARTNER_UNKNOWN' });
    expect((await service.get('/api/v1/deliveries?from=2026-13-01', partner)).status).toBe(400);
  });

  it('are read in tables of so many fetches, each leading to the next; a report is one table', async () => {
    await service.app.get(DataSource).query(
      `INSERT INTO delivery (id, partner_id, list_id, actor_kind, actor_id, address, format, delivered_at)
       SELECT uuidv7(), partner_id, list_id, actor_kind, actor_id, address, format, delivered_at
       FROM (SELECT * FROM delivery WHERE partner_id = $1 LIMIT 1) AS one, generate_series(1, 1000)`,
      [partner.partnerId],
    );
    const fetches = ({ text }: Answer): Set<string> => new Set(text.match(/^"?[0-9a-f]{8}-[0-9a-f-]{27}/gmu));
    const first = await service.get(`/api/v1/deliveries.csv?partnerId=${partner.partnerId}`, DESK);
    expect(fetches(first).size).toBe(1_000);
    const next = linkOf(first, 'next') ?? '';
    expect(next).toContain(`partnerId=${partner.partnerId}`);
    const second = await service.get(next, DESK);
    expect(linkOf(second, 'next')).toBeUndefined();
    expect(fetches(second).size).toBeGreaterThan(0);
    expect(fetches(first).isDisjointFrom(fetches(second))).toBe(true);
    for (const path of ['deliveries.csv?limit=5', 'deliveries/report?limit=5', 'deliveries/report.csv?cursor=x'])
      expect((await service.get(`/api/v1/${path}`, DESK)).status).toBe(400);
  });

  it('tell machines at the usual places what is reserved', async () => {
    const robots = await service.get('/robots.txt');
    expect(robots).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(robots.text).toMatch(/^User-agent: \*$/mu);
    const tdmrep = await service.get('/.well-known/tdmrep.json');
    const rule = { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'http://imprimatur.test/rights/site' };
    expect(tdmrep.json()).toEqual([rule]);
  });
});
