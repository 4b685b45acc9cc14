import type { WorkText } from '@app/works';
import { describe, expect, it } from '@jest/globals';
import type { DecisionFacts } from '../domain/finding-facts.js';
import { AnswerUses } from './answer-uses.js';
import type { SeenUse } from './decisions.port.js';
import { ExaminePage } from './examine-page.js';
import { FindCopies } from './find-copies.js';
import type { LoadedPage } from './load-page.js';
import { MatchWorks } from './match-works.js';
import { MemoryPostings } from './memory-postings.js';
import type { CatalogWork, CatalogWorks } from './works.port.js';

const RIVER =
  '本周三清晨，河道管理处的工作人员在老桥下游发现了一处新的渗水点。值班员李建国说，水位在夜里上涨了四十厘米，但堤坝没有变形。' +
  '附近两个村庄的居民已经转移到镇上的小学，校长把体育馆腾出来安置老人和孩子。下午三点，第一批沙袋运到现场，三十名志愿者排成一列，' +
  '把沙袋一个接一个传到坝顶。气象台预计周五之前还有两场中雨，抢修队决定连夜加固，直到水位回落到警戒线以下。';
const LIBRARY =
  '图书馆新馆开放以后，每天有上千名读者走进阅览室。管理员介绍说，馆内增加了自助借还机和安静的自习区，周末还会举办亲子阅读活动。' +
  '有读者建议把闭馆时间延长到晚上十点，馆方表示会在暑假期间先试行一个月，再根据人流决定。';
const ORCHARD =
  '果农们在秋分前摘完了最后一批苹果。合作社的冷库装得满满当当，运输队每天往省城发三趟车。技术员说今年雨水足，果子比去年大了一圈，' +
  '糖度也高。村里的小学生周末来帮忙贴标签，老师把这当作一堂劳动课。';
const AT = Temporal.Instant.from('2026-11-24T06:00Z');

const work = (id: string, title: string, over: Partial<CatalogWork> = {}): CatalogWork => ({
  id,
  uri: `https://news.cri.cn/${id}`,
  version: 'CURRENT',
  title,
  language: 'zh-Hans',
  origin: 'OWN',
  charCount: 190,
  ...over,
});
const WORKS: readonly (CatalogWork & { readonly text: string })[] = [
  {
    ...work('river', '抢修队连夜加固老桥堤坝', { charCount: 900, firstCreated: AT.subtract({ hours: 240 }) }),
    text: RIVER,
  },
  {
    ...work('river-1', '抢修队连夜加固老桥堤坝', { uri: 'https://news.cri.cn/river', version: 'EARLIER' }),
    text: RIVER,
  },
  { ...work('orchard', '果园丰收', { language: 'zh-Hant', charCount: 500 }), text: ORCHARD },
  { ...work('orchard-wire', '果园丰收', { origin: 'THIRD_PARTY', source: '山城晚报', charCount: 500 }), text: ORCHARD },
  { ...work('library', '新馆开放', { origin: 'THIRD_PARTY', source: '吉林日报', charCount: 300 }), text: LIBRARY },
];

/** The scanner over three works, one partner (partner.example) and a decision engine that licenses nothing unless told. */
function scanner(decision: Partial<DecisionFacts> = {}) {
  const asked: SeenUse[] = [];
  const texts = WORKS.map(
    ({ id, title, text, language, origin }, at): WorkText => ({
      id,
      title,
      text,
      language,
      origin,
      sequence: BigInt(at + 1),
    }),
  );
  const index = new MatchWorks(
    new MemoryPostings({
      since: (cursor) => {
        const items = texts.filter(({ sequence }) => sequence > cursor);
        return Promise.resolve({ items, cursor: items.at(-1)?.sequence ?? cursor });
      },
    }),
    { at: (sequences) => Promise.resolve(texts.filter(({ sequence }) => sequences.includes(sequence))) },
  );
  const works: CatalogWorks = {
    byIds: (ids) => Promise.resolve(WORKS.filter(({ id }) => ids.includes(id))),
    byUris: (uris) => Promise.resolve(WORKS.filter(({ uri, version }) => uris.includes(uri) && version === 'CURRENT')),
  };
  const publisher = { domains: ['cri.cn'], names: ['国际在线'], zone: 'Asia/Shanghai', rules: 'test' };
  const examine = new ExaminePage(
    new FindCopies(index, works, publisher),
    works,
    { ofHost: (host) => Promise.resolve(host.endsWith('partner.example') ? { id: 'partner' } : undefined) },
    new AnswerUses({
      decide: (uses) => {
        asked.push(...uses);
        return Promise.resolve(
          uses.map(() => ({ verdict: 'NOT_LICENSED' as const, reasons: [], duties: [], ...decision })),
        );
      },
    }),
    { judge: () => ({ class: 'NONE', duty: 'UNMET', visible: false }) },
    publisher,
  );
  const look = (body: string, url: string | undefined = 'https://copy.example/1', title = '抢修队连夜加固老桥堤坝') => {
    const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
    const loaded: LoadedPage = {
      page: url ?? 'file.html',
      bytes: Buffer.from(html),
      fetchedAt: AT,
      headers: {},
      ...(url === undefined ? {} : { url }),
    };
    return examine.execute(loaded);
  };
  return { look, asked };
}
const article = (...paragraphs: string[]): string =>
  `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

describe('examining a page', () => {
  it('finds a copy once, whatever versions of the work there are, and cuts the spans out of the extracted text', async () => {
    const { look, asked } = scanner();
    const seen = await look(article(RIVER));
    expect(seen?.findings).toMatchObject([
      {
        work: { id: 'river' },
        verdict: 'UNLICENSED_CANDIDATE',
        headline: 'KEPT',
        host: 'copy.example',
        reuse: { class: 'FULL', scope: 'MAIN' },
      },
    ]);
    const [span] = seen?.findings[0]?.reuse?.spans ?? [];
    expect(seen?.text.slice(...(span?.page ?? [0, 0]))).toBe(RIVER.slice(...(span?.work ?? [0, 0])));
    expect(asked).toMatchObject([{ workId: 'river', reuse: 'FULL', at: AT, host: 'copy.example' }]);
  });

  it('asks about the partner on whose site the page stands', async () => {
    const { look, asked } = scanner({ verdict: 'PERMITTED', licenseId: 'L1', duties: ['ATTRIBUTE'] });
    const seen = await look(article(RIVER), 'https://www.partner.example/1', '老桥险情');
    expect(asked).toMatchObject([{ partnerId: 'partner', reuse: 'FULL' }, { reuse: 'REWRITE' }]);
    expect(seen?.findings).toMatchObject([
      { verdict: 'LICENSED_ATTRIBUTION_DEFECT', partnerId: 'partner', headline: 'ALTERED' },
    ]);
  });

  it('asks about the script of the page, where it is another than the work’s, and keeps it for who asks again', async () => {
    const { look, asked } = scanner();
    const seen = await look(article(ORCHARD));
    expect(asked).toMatchObject([{ workId: 'orchard', language: 'zh-Hans' }]);
    expect(seen?.findings[0]).toMatchObject({ work: { id: 'orchard' }, reuse: { language: 'zh-Hans' } });
    expect((await look(article(RIVER)))?.findings[0]?.reuse).not.toHaveProperty('language');
  });

  it('has a person look where the same text is in our archive from another source too', async () => {
    const { look } = scanner();
    const seen = await look(article(ORCHARD));
    expect(seen?.findings).toMatchObject([
      {
        work: { id: 'orchard' },
        verdict: 'POSSIBLY_EXEMPT_REVIEW',
        flags: [{ code: 'common_source', evidence: expect.stringContaining('山城晚报') }],
      },
      { work: { id: 'orchard-wire' }, verdict: 'NOT_OUR_WORK', flags: [] },
    ]);
    const licensed = await scanner({ verdict: 'PERMITTED', licenseId: 'L1' }).look(article(ORCHARD));
    expect(licensed?.findings[0]?.verdict).toBe('LICENSED_OK');
  });

  it('accuses no page that says it was there days before the work', async () => {
    const dated = (date: string) => scanner().look(`<p>发布时间：${date}</p>${article(RIVER)}`);
    const before = await dated('2026-11-10 08:00');
    expect(before?.findings).toMatchObject([
      { verdict: 'POSSIBLY_EXEMPT_REVIEW', flags: [{ code: 'earlier_publication' }] },
    ]);
    expect((await dated('2026-11-13 08:00'))?.findings).toMatchObject([{ verdict: 'UNLICENSED_CANDIDATE' }]);
    expect((await dated('2026-11-20 08:00'))?.findings).toMatchObject([{ verdict: 'UNLICENSED_CANDIDATE' }]);
  });

  it('accuses no mirror of a partner’s page, and no block quotation with a text of its own around it', async () => {
    const { look } = scanner();
    const canonical = '<link rel="canonical" href="https://www.partner.example/1">';
    const mirror = await look(`${canonical}${article(RIVER)}`);
    expect(mirror?.findings).toMatchObject([{ verdict: 'POSSIBLY_EXEMPT_REVIEW', flags: [{ code: 'partner_copy' }] }]);
    const own = await look(`${canonical}${article(RIVER)}`, 'https://m.partner.example/1');
    expect(own?.findings).toMatchObject([{ verdict: 'UNLICENSED_CANDIDATE', partnerId: 'partner', flags: [] }]);
    const comment = '这段话让我想了很久，治水从来不是一夜之间的事，值班的人年年如此，只是很少有人写下来。';
    const remarks = Array.from(
      { length: 5 },
      (_, at) => `其${at}，${comment}说到第${at + 7}点，各人有各人的看法，不必强求一致。`,
    );
    const passage = RIVER.slice(0, 62);
    const page = (tag: string) =>
      `<article>${remarks.map((text) => `<p>${text}</p>`).join(`<${tag}><p>${passage}</p></${tag}>`)}</article>`;
    const quoted = await look(page('blockquote'), 'https://blog.example/1', '我看治水');
    expect(quoted?.findings).toMatchObject([{ verdict: 'POSSIBLY_EXEMPT_REVIEW', flags: [{ code: 'quotation' }] }]);
  });

  it('takes no link of the page to itself for a link to a page of ours', async () => {
    const snippet = (href: string) =>
      scanner().look(
        `<article><h2><a href="${href}">抢修队连夜加固老桥堤坝</a></h2><p>${RIVER.slice(0, 90)}</p></article>`,
        'https://www.copy.example/1',
      );
    const flagsOf = async (href: string) => (await snippet(href))?.findings[0]?.flags.map(({ code }) => code);
    for (const own of ['/1', 'https://www.copy.example/2', 'https://copy.example/1'])
      expect(await flagsOf(own)).not.toContain('headline_or_snippet');
    expect(await flagsOf('https://other.example/1')).toContain('headline_or_snippet');
  });

  it('does not ask about works of others', async () => {
    const { look, asked } = scanner();
    const seen = await look(article(LIBRARY));
    expect(seen?.findings).toMatchObject([{ verdict: 'NOT_OUR_WORK', work: { id: 'library' } }]);
    expect(asked).toEqual([]);
  });

  it('looks beside the main text where the main text has nothing of ours', async () => {
    const { look } = scanner();
    const other = Array.from(
      { length: 12 },
      (_, n) => `第${n}段讲的是与此无关的另一件事情，作者慢慢地把它说完，没有用到任何别人写过的句子。`,
    );
    const seen = await look(`${article(...other)}<aside><div>${RIVER.slice(0, 120)}</div></aside>`);
    expect(seen?.findings).toMatchObject([{ work: { id: 'river' } }]);
    const [span] = seen?.findings[0]?.reuse?.spans ?? [];
    expect(seen?.text.slice(...(span?.page ?? [0, 0]))).toContain('老桥下游');
  });

  it('sees a mere link as a link, to a work or to the site', async () => {
    const { look } = scanner();
    const words = '<p>这篇报道值得一读，链接在下面，有兴趣的读者可以自己去看。</p>';
    const toWork = await look(`${words}<a href="https://news.cri.cn/river">原文</a>`);
    expect(toWork?.findings).toMatchObject([{ verdict: 'LINK_ONLY', work: { id: 'river' } }]);
    const toSite = await look(`${words}<a href="https://www.cri.cn/">首页</a>`);
    expect(toSite?.findings).toMatchObject([{ verdict: 'LINK_ONLY' }]);
    expect(toSite?.findings[0]).not.toHaveProperty('work');
  });

  it('finds nothing on an unrelated page, on the publisher’s own site, and says when there is no text', async () => {
    const { look } = scanner();
    expect((await look('<p>今天天气很好，适合出门散步，公园里到处都是放风筝的孩子。</p>'))?.findings).toEqual([]);
    expect((await look(article(RIVER), 'https://gz.cri.cn/1'))?.findings).toEqual([]);
    expect(await look('<img src="a.png">', 'https://copy.example/1', '')).toBeUndefined();
  });
});
