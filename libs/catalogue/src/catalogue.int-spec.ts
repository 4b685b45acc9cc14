import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { ADMIN, type CatalogueService, catalogueService, DESK, type PartnerPerson } from './catalogue.fixture.js';

const uri = (name: string): string => `https://news.cri.cn/${name}`;
const work = (name: string, day: number, title: string, text: string, change: object = {}) => ({
  uri: uri(name),
  title,
  text,
  source: '国际在线专稿',
  language: 'zh-Hans',
  category: '社会',
  versionCreated: `2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`,
  ...change,
});

const WORKS = [
  work('reservoir', 1, '水库蓄水过半', '下游五个县的灌溉从此有了保障。'),
  work('drill', 2, '消防演习在水库举行', '数百人参加。', { category: '演练' }),
  work('body', 3, '五县丰收', '今年水库的水给了五个县。'),
  work('hant', 4, '臺灣水庫開閘', '國際新聞機構報導。', { language: 'zh-Hant', source: '國際在線專稿' }),
  work('english', 5, 'River ferries reopen', 'The ferry crosses the broad river again. Licenses were renewed.', {
    language: 'en',
    source: 'CRI Online Exclusive',
    category: 'Travel',
  }),
  work('others', 6, '晨江日报看水库', '转载自他处的水库消息。', { source: '晨江日报' }),
  work('unlabeled', 7, '无名水库', '没有来源的水库消息。', { source: undefined }),
  work('held', 8, '水库密闻 Zephyrus', '暂不发布。', { embargoedUntil: '2026-03-20T00:00:00Z' }),
];

describe('the catalogue', () => {
  const clock = new MovableClock('2026-03-10T12:00:00Z');
  let service: CatalogueService;
  let ids: Map<string, string>;
  let partner: PartnerPerson;

  const search = (query: Readonly<Record<string, string>>, as?: Parameters<CatalogueService['get']>[1]) =>
    service.get(`/api/v1/catalogue?${new URLSearchParams(query).toString()}`, as);
  const names = (answer: Awaited<ReturnType<typeof search>>): string[] =>
    answer.json().items.map(({ uri: found }: { uri: string }) => found.replace(uri(''), ''));
  const found = async (q: string, as?: Parameters<CatalogueService['get']>[1], more = {}): Promise<string[]> =>
    names(await search({ q, ...more }, as));

  beforeAll(async () => {
    service = await catalogueService(clock);
    ids = new Map(await service.take(WORKS));
    expect(await service.catchUp()).toBe(WORKS.length);
    partner = await service.partner(1);
  });
  afterAll(() => service.close());

  it.each<[string, string, string[]]>([
    [
      'a word of two characters, headlines first, newest first',
      '水库',
      ['others', 'hant', 'drill', 'reservoir', 'body'],
    ],
    ['traditional by simplified', '台湾', ['hant']],
    ['simplified by traditional', '水庫', ['others', 'hant', 'drill', 'reservoir', 'body']],
    ['a single character in headlines alone', '县', ['body']],
    ['a phrase as it stands', '“五个县”', ['body', 'reservoir']],
    ['nothing where the words are apart', '"水库县"', []],
    ['what has one word and not the other', '水库 -演习', ['others', 'hant', 'reservoir', 'body']],
    ['a question without spaces, by its words', '今年水库的丰收', ['body']],
    ['a plural by its singular', 'license ferry', ['english']],
    ['English words as a phrase', '"broad river"', ['english']],
    ['nothing where English words are apart', '"river broad"', []],
    ['a misspelled word of a headline', 'ferrys rivr', ['english']],
    ['a part of a word of a headline', 'ferri', ['english']],
    ['full width and case', 'ＲＩＶＥＲ', ['english']],
  ])('finds %s', async (_title, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  it('says what it looked for instead of what was typed', async () => {
    expect((await search({ q: 'rivr' })).json()).toMatchObject({ correctedTo: 'river' });
    // a word of a headline that is not out yet
    expect((await search({ q: 'zephyr' })).json()).not.toHaveProperty('correctedTo');
  });

  it('shows everybody what is listed, a partner what its products find, the publisher everything', async () => {
    expect(await found('水库', undefined, { order: 'NEWEST' })).toEqual([
      'others',
      'hant',
      'body',
      'drill',
      'reservoir',
    ]);
    expect(await found('水库', partner)).toEqual(['hant', 'drill', 'reservoir', 'body']);
    expect(await found('水库', DESK)).toEqual(['held', 'unlabeled', 'others', 'hant', 'drill', 'reservoir', 'body']);
    expect(await found('水库', partner, { scope: 'PUBLIC' })).toEqual(await found('水库'));
    const stranger = await service.partner(2, []);
    expect(await found('水库', stranger)).toEqual([]);
    const { items } = (await search({ q: '水库' })).json();
    expect(Object.keys(items[0]).sort()).toEqual([
      'excerpt',
      'highlights',
      'id',
      'language',
      'origin',
      'page',
      'section',
      'source',
      'title',
      'uri',
      'versionCreated',
    ]);
  });

  it('narrows down by facets, which are counted', async () => {
    expect(await found('水库', undefined, { section: '演练' })).toEqual(['drill']);
    expect(await found('水库', undefined, { language: 'zh' })).toHaveLength(5);
    expect(await found('水库', undefined, { language: 'zh-Hant', origin: 'OWN' })).toEqual(['hant']);
    expect(await found('水库', undefined, { month: '2026-02' })).toEqual([]);
    expect(names(await search({ origin: 'THIRD_PARTY' }))).toEqual(['others']);
    const { facets } = (await search({ q: '水库', limit: '2' }, partner)).json();
    expect(facets).toMatchObject({
      counted: 4,
      languages: [
        { value: 'zh-Hans', works: 3 },
        { value: 'zh-Hant', works: 1 },
      ],
      origins: [{ value: 'OWN', works: 4 }],
      months: [{ value: '2026-03', works: 4 }],
      products: [{ name: 'All own works', works: 4 }],
      mayI: [{ value: 'NOT_LICENSED', works: 2 }],
    });
  });

  it('goes from page to page in order, over the end of the headlines', async () => {
    const walked: string[] = [];
    let url: string | undefined = '/api/v1/catalogue?limit=2&q=%E6%B0%B4%E5%BA%93';
    while (url !== undefined) {
      const page = await service.get(url);
      walked.push(...names(page));
      url = /<([^>]+)>; rel="next"/u.exec(String(page.headers.link))?.[1];
    }
    expect(walked).toEqual(['others', 'hant', 'drill', 'reservoir', 'body']);
    const newest = await search({ limit: '3' });
    expect(names(newest)).toEqual(['others', 'english', 'hant']);
    expect(newest.headers.link).toMatch(/rel="next"/u);
  });

  it('marks where the words stand', async () => {
    const [hit] = (await search({ q: '演习' })).json().items;
    const [[start, end]] = hit.highlights.title;
    expect(hit.title.slice(start, end)).toBe('演习');
  });

  it.each([
    ['only what must not be there', { q: '-水库' }, 422, 'SEARCH_QUERY_INVALID'],
    ['punctuation alone', { q: '。。。' }, 422, 'SEARCH_QUERY_INVALID'],
    ['too much', { q: 'x'.repeat(201) }, 422, 'REQUEST_INVALID'],
    ['a forged cursor', { cursor: Buffer.from('["9","x","1"]').toString('base64url') }, 422, 'CURSOR_INVALID'],
  ])('refuses %s', async (_title, query, status, code) => {
    const answer = await search(query);
    expect(answer.json()).toMatchObject({ code });
    expect([400, status]).toContain(answer.status);
  });

  it.each([`'`, `\\`, `a'b & !c:*`, '国:*', `"`, '-', `' | 'x`, '\u202e水库'])('takes %s for text', async (q) => {
    expect([200, 422]).toContain((await search({ q })).status);
  });

  it('lets a product search, in the same language', async () => {
    const made = await service.post('/api/v1/products', DESK, { name: 'Reservoirs', query: { words: '水库 -演习' } });
    expect(made.status).toBe(201);
    const { id } = made.json();
    expect((await service.get(`/api/v1/products/${id}`, DESK)).json()).toMatchObject({
      query: { words: '水库 -演习' },
      works: 6,
    });
    const reader = await service.partner(3, [id]);
    expect(await found('五', reader)).toEqual(['body']);
    const refused = await service.post('/api/v1/products', DESK, { name: 'Nothing', query: { words: '-x' } });
    expect(refused.json()).toMatchObject({ code: 'PRODUCT_INVALID', field: 'query.words' });
  });

  it('keeps in step: a new version replaces the last, a kill is gone at once', async () => {
    const [first] = await Promise.all([service.take([work('step', 9, '秋千架', '旧版本。')]), service.catchUp()]);
    await service.catchUp();
    expect(await found('秋千')).toEqual(['step']);
    const second = await service.take([work('step', 9, '跷跷板', '新版本。', { version: '2' })]);
    await service.catchUp();
    expect([await found('秋千'), await found('跷跷板')]).toEqual([[], ['step']]);
    const page = await service.get(`/works/${first.get(uri('step'))}`);
    expect(page).toMatchObject({
      status: 301,
      headers: { location: `http://imprimatur.test/works/${second.get(uri('step'))}` },
    });
    expect(await service.kill(second.get(uri('step')) ?? '')).toBe(200);
    expect(await found('跷跷板')).toEqual([]);
    for (const id of [first, second]) {
      const gone = await service.get(`/works/${id.get(uri('step'))}?lang=zh-Hans`);
      expect(gone).toMatchObject({ status: 410, text: expect.stringContaining('已撤稿') });
      expect(gone.text).not.toContain('跷跷板');
    }
  });

  it('is made anew from the beginning while it answers, and goes on where it was stopped', async () => {
    expect((await service.get('/api/v1/catalogue/index', DESK)).json()).toMatchObject({ isComplete: true });
    const started = await service.post('/api/v1/catalogue/index/rebuilds', ADMIN, {});
    expect(started).toMatchObject({ status: 202 });
    expect(started.json()).toMatchObject({ works: 0, isComplete: false });
    expect(await found('水库')).toHaveLength(5);
    const [one, two] = await Promise.all([service.catchUp(), service.catchUp()]);
    expect(one + two).toBe(10);
    expect((await service.get('/api/v1/catalogue/index', DESK)).json()).toMatchObject({ works: 10, isComplete: true });
    const months = await service.database.dataSource.query('SELECT month, works FROM work_search_month');
    expect(months).toEqual([{ month: 202603, works: '10' }]);
    // as if they had been counted on other clocks before
    await service.database.dataSource.query(`UPDATE work_search SET month = 202602 WHERE hour < 492400`);
    await service.database.dataSource.query(`
      INSERT INTO work_search_month SELECT 202602, count(*) FROM work_search WHERE month = 202602;
      UPDATE work_search_month SET works = works - (SELECT count(*) FROM work_search WHERE month = 202602) WHERE month = 202603`);
    await service.post('/api/v1/catalogue/index/rebuilds', ADMIN, {});
    await service.catchUp();
    const again = await service.database.dataSource.query('SELECT month, works FROM work_search_month ORDER BY month');
    expect(again).toEqual([
      { month: 202602, works: '0' },
      { month: 202603, works: '10' },
    ]);
  });

  it('has a page for each work that is listed', async () => {
    const own = await service.get(`/works/${ids.get(uri('reservoir'))}?lang=zh-Hant`);
    expect(own).toMatchObject({ status: 200, headers: { 'content-language': 'zh-Hant', 'tdm-reservation': '1' } });
    expect(own.headers['content-security-policy']).toMatch(/default-src 'none'.*form-action 'self'/u);
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(own.text)?.[1] ?? '';
    expect(JSON.parse(block)).toMatchObject({
      '@type': 'NewsArticle',
      headline: '水库蓄水过半',
      inLanguage: 'zh-Hans',
    });
    expect(own.text.match(/hreflang="(?:en|zh-Hans|zh-Hant|x-default)" href="http/gu)).toHaveLength(4);
    const desk = /<a class="button" href="([^"]*)"/u.exec(own.text)?.[1];
    expect(new URL(String(desk)).pathname).toBe('/partner');
    expect(new URL(String(desk)).searchParams.get('license')).toBe(ids.get(uri('reservoir')));
    expect(own.text).toMatch(/href="mailto:[^"]*subject=/u);
    const others = await service.get(`/works/${ids.get(uri('others'))}`);
    expect(others.text).toContain('reprinted from another outlet');
    expect(others.text).not.toContain('class="button"');
    for (const hidden of ['unlabeled', 'held']) {
      expect((await service.get(`/works/${ids.get(uri(hidden))}`)).status).toBe(404);
    }
    expect((await service.get('/works/nonsense')).status).toBe(404);
  });

  it('has a page with a form, and says there what cannot be searched for', async () => {
    const page = await service.get('/works?q=%E6%B0%B4%E5%BA%93&lang=zh-Hans');
    expect(page.text).toContain('<mark>水库</mark>蓄水过半');
    const refused = await service.get('/works?q=-x');
    expect(refused).toMatchObject({ status: 200, text: expect.stringContaining('at least one word') });
    const hostile = await service.get(`/works?q=${encodeURIComponent('"><script>alert(1)</script>')}&section=<b>`);
    expect(hostile.text).not.toMatch(/<script>|<b>/u);
  });

  it('names the pages in a sitemap, in each language', async () => {
    const index = await service.get('/sitemap.xml');
    expect(index.text).toContain('<loc>http://imprimatur.test/sitemaps/0.xml</loc>');
    const part = await service.get('/sitemaps/0.xml');
    expect(part.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(part.text.match(/<loc>/gu)).toHaveLength(6);
    expect(part.text).toContain(
      `hreflang="zh-Hant" href="http://imprimatur.test/works/${ids.get(uri('others'))}?lang=zh-Hant"`,
    );
    expect(part.text).not.toContain(ids.get(uri('held')) ?? '');
    expect((await service.get('/sitemaps/7.xml')).text).not.toContain('<url>');
    expect((await service.get('/sitemaps/x.xml')).status).toBe(404);
  });
});
