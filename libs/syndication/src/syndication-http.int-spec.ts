import { auditRows } from '@app/audit';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import {
  FindPartnerByDomain,
  loadSampleParties,
  PartiesHttpModule,
  PartiesModule,
  partiesRows,
  SeedSampleParties,
} from '@app/parties';
import { ALL_OWN_WORKS, WorksHttpModule, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { SyndicationHttpModule } from './index.js';

const PASSWORD = 'a password for tests';
const PARTNER = 'partner@chenjiang.example';
const OTHER = 'partner@harborgazette.example';
const DESK = 'desk@newsroom.example';
const ASSIGNMENTS = `/api/v1/products/${ALL_OWN_WORKS}/assignments`;
const CREDIT = '来源：国际在线';

const works = [1, 2, 3].map((number) => ({
  uri: `https://news.cri.cn/test/${number}`,
  title: `水库蓄水过半之${number}`,
  text: '水库今天蓄水过半，下游五个县的灌溉从此有了保障。',
  language: 'zh-Hans',
  source: '国际在线专稿',
  versionCreated: `2026-03-0${number}T09:00:00+08:00`,
}));
const scope = {
  uses: ['reprint'],
  domains: ['news.chenjiang.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh'],
  termStartsAt: '2026-03-10T00:00:00+08:00',
  termEndsAt: '2027-03-10T00:00:00+08:00',
};

describe('syndication over HTTP', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let service: HttpApp;
  let database: TestDatabase;
  let assignment: object;
  const tokens = new Map<string, string>();

  async function send(method: 'GET' | 'POST', url: string, as?: string, payload?: object, etag?: unknown) {
    const headers: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as)}` };
    if (typeof etag === 'string') headers['if-match'] = etag;
    const answer = await service.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() };
  }

  /** The whole way from a wish to a license, through the front door. */
  async function license(workIds: readonly string[]): Promise<void> {
    const base = '/api/v1/license-requests';
    const drafted = await send('POST', base, PARTNER, { workIds, scope });
    const { id } = drafted.json();
    let seen = await send('POST', `${base}/${id}/submissions`, PARTNER, {}, drafted.headers.etag);
    if (seen.json().state === 'SUBMITTED')
      seen = await send('POST', `${base}/${id}/quotes`, DESK, {}, seen.headers.etag);
    const quoteId = seen.json().quote.id;
    const accepted = await send('POST', `${base}/${id}/acceptances`, PARTNER, { quoteId }, seen.headers.etag);
    const agreement = `/api/v1/agreements/${accepted.json().agreementId}`;
    const signatures = [
      { as: PARTNER, side: 'LICENSEE' },
      { as: DESK, side: 'LICENSOR' },
    ];
    for (const { as, side } of signatures) {
      const read = await send('GET', agreement, as);
      const { documentHash } = read.json();
      const signature = { side, name: 'A Person', title: 'Editor', documentHash };
      const signed = await send('POST', `${agreement}/signatures`, as, signature, read.headers.etag);
      expect(signed.status).toBe(200);
    }
  }

  beforeAll(async () => {
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows];
    database = await createTestDatabase(rows);
    const imports = [PartiesModule, PartiesHttpModule, WorksHttpModule, LicensingHttpModule, SyndicationHttpModule];
    service = await openHttpApp(database, { rows, imports, clock, sessions: 'RECORDED' });
    await service.app.get(SeedSampleParties).execute(loadSampleParties('samples/parties.json'), PASSWORD);
    for (const email of [PARTNER, OTHER, DESK, 'admin@newsroom.example']) {
      const session = await send('POST', '/api/v1/sessions', undefined, { email, password: PASSWORD });
      tokens.set(email, session.json().accessToken);
    }
    const partner = await service.app.get(FindPartnerByDomain).execute('news.chenjiang.example');
    assignment = { partnerId: partner?.id };
    expect((await send('POST', ASSIGNMENTS, DESK, assignment)).status).toBe(201);
    expect((await send('POST', '/api/v1/works/imports', 'admin@newsroom.example', works)).status).toBe(200);
    const listed = await send('GET', '/api/v1/works', PARTNER);
    const items: { id: string; uri: string }[] = listed.json().items;
    await license(items.filter(({ uri }) => !uri.endsWith('/2')).map(({ id }) => id));
  });

  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  it('gives a partner what it is licensed to reprint, newest first, each with its credit line', async () => {
    const feed = await send('GET', '/api/v1/feeds/json', PARTNER);
    expect(feed.status).toBe(200);
    expect(feed.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const { version, items } = feed.json();
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([works[2]?.uri, works[0]?.uri]);
    for (const { content_text: text, _imprimatur: rights } of items) {
      expect(text.endsWith(`\n${CREDIT}`)).toBe(true);
      expect(rights.grants).toMatchObject([{ medium: 'web', domains: ['news.chenjiang.example'] }]);
    }
  });

  it('goes on from page to page', async () => {
    const first = (await send('GET', '/api/v1/feeds/json?limit=1', PARTNER)).json();
    expect(first.items).toHaveLength(1);
    const second = (await send('GET', first.next_url.replace('http://imprimatur.test', ''), PARTNER)).json();
    expect(second.items.map(({ id }: { id: string }) => id)).toEqual([works[0]?.uri]);
    expect(second.next_url).toBeUndefined();
  });

  it('gives another partner nothing: no products means no content', async () => {
    expect((await send('GET', '/api/v1/feeds/json', OTHER)).json().items).toEqual([]);
  });

  it('is empty while the product is taken back, whatever the licenses say', async () => {
    expect((await send('POST', `${ASSIGNMENTS}/end`, DESK, assignment)).status).toBe(200);
    expect((await send('GET', '/api/v1/feeds/json', PARTNER)).json().items).toEqual([]);
    expect((await send('POST', ASSIGNMENTS, DESK, assignment)).status).toBe(201);
    expect((await send('GET', '/api/v1/feeds/json', PARTNER)).json().items).toHaveLength(2);
  });

  it('is for partners who sign in, in the formats there are', async () => {
    expect((await send('GET', '/api/v1/feeds/json')).status).toBe(401);
    expect((await send('GET', '/api/v1/feeds/json', DESK)).json()).toMatchObject({
      status: 403,
      code: 'FEED_FOR_PARTNERS',
    });
    expect((await send('GET', '/api/v1/feeds/atom', PARTNER)).json()).toMatchObject({
      status: 404,
      code: 'FEED_FORMAT_UNKNOWN',
    });
    expect((await send('GET', '/api/v1/feeds/json?cursor=nonsense', PARTNER)).json()).toMatchObject({
      status: 400,
      code: 'CURSOR_INVALID',
    });
  });

  it('tells machines at the usual places what is reserved', async () => {
    const robots = await send('GET', '/robots.txt');
    expect(robots).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(robots.text).toMatch(/^User-agent: \*$/mu);
    const tdmrep = await send('GET', '/.well-known/tdmrep.json');
    expect(tdmrep.json()).toEqual([{ location: '/', 'tdm-reservation': 1 }]);
  });
});
