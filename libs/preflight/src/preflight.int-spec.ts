import { auditRows } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows, RegisterPartner } from '@app/parties';
import { reprintsRows } from '@app/reprints';
import { scansRows } from '@app/scans';
import { FindWorks, ImportWorks, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { asOwner, createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { PreflightHttpModule } from './index.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const LEGAL: Actor = { kind: 'PERSON', id: 'account-legal', roles: ['LEGAL'] };
const LICENSE = '0199cccc-0000-7000-8000-000000000001';
const OTHERS_LICENSE = '0199cccc-0000-7000-8000-000000000002';
const CREDIT = '<p>来源：国际在线</p>';

const TITLE = '抢修队连夜加固老桥堤坝';
const TEXT =
  '连日暴雨使河水猛涨，老桥下游的堤坝出现多处渗漏。昨天傍晚，县里的抢修队带着沙袋和水泵赶到现场，二百多人分成三班，' +
  '轮流填土打桩。到今天凌晨四点，最后一处管涌被堵住，水位也开始回落。住在河边的三十七户人家已经全部转移到学校的礼堂里，' +
  '食品和被褥由附近的村子送来。水利站的工程师说，未来两天仍有阵雨，值守不会撤离。';
const SECRET_TITLE = '新渡轮下月起往返两岸';
const SECRET =
  '造船厂昨晚给最后一艘渡轮装好了导航设备，四艘新船将在下个月同时投入使用。每艘可以载客三百五十人和二十四辆小汽车，' +
  '单程只要十八分钟，比现在快了一半。码头的候船厅也换上了新的座椅和闸机，市民可以用交通卡直接上船。航运公司说，' +
  '票价暂时保持不变，夜间班次会增加到每小时两班，试运行期间由老船员带着新船员值班。';

const page = (title: string, text: string, after = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p>${after}</article></body></html>`;

interface Told {
  readonly status: number;
  readonly code?: string;
  readonly light: string;
  readonly outcome: string;
  readonly works: readonly {
    readonly work: object;
    readonly headline: { readonly state: string; readonly segments: readonly object[] };
    readonly text: object;
  }[];
  readonly defects: readonly { readonly code: string; readonly severity: string; readonly fix?: object }[];
}

describe('a page before it is published', () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;
  let partner: Actor;
  let other: Actor;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...reprintsRows, ...scansRows];
    service = await openHttpApp(database, { rows, imports: [PreflightHttpModule], clock });
    const common = { versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans', source: '国际在线专稿' };
    const records = [
      { ...common, uri: 'urn:river', title: TITLE, text: TEXT },
      { ...common, uri: 'urn:ferry', title: SECRET_TITLE, text: SECRET, embargoedUntil: '2026-12-24T00:00:00Z' },
    ];
    const sources = { records, name: 'test' };
    must(await service.app.get(ImportWorks, { strict: false }).execute({ actor: ADMIN, label: 'test', sources }), 'in');
    partner = await register(1);
    other = await register(2);
    await license(LICENSE, partner, 'partner1.example.com');
    await license(OTHERS_LICENSE, other, 'partner2.example.com');
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  async function register(number: number): Promise<Actor> {
    const registered = await service.app.get(RegisterPartner, { strict: false }).execute({
      actor: ADMIN,
      name: `Press ${number}`,
      registration: { country: 'DE', number: `HRB ${number}` },
      domains: [`partner${number}.example.com`],
    });
    const partnerId = must(registered, 'registered').id;
    return { kind: 'PERSON', id: `account-${number}`, roles: ['PARTNER'], partnerId };
  }

  /** Of both works, without the story that leads to it. */
  async function license(id: string, { partnerId }: Actor, domain: string): Promise<void> {
    const works = await service.app.get(FindWorks, { strict: false }).execute({ uris: ['urn:river', 'urn:ferry'] });
    const lines = works.map(
      (work, at) => `('${id}', '${partnerId}', 1, '${work.id}', '${work.uri}', '${work.title}', ${at})`,
    );
    await asOwner(
      database,
      `INSERT INTO license (id, agreement_id, licensee_side, licensor_side, request_id, partner_id, licensee_name, uses,
         domains, territories, media, languages, term_starts_at, term_ends_at, exclusivity, attribution, fee_minor,
         fee_currency, state, granted_at, version)
       VALUES ('${id}', '${id}', 'LICENSEE', 'LICENSOR', '${id}', '${partnerId}', 'Press', '{reprint}', '{${domain}}',
         '{CN}', '{web}', '{zh-Hans}', '2026-11-01T00:00:00Z', '2027-11-24T00:00:00Z', 'NON_EXCLUSIVE',
         '{"zh-Hans":"来源：国际在线"}', 100, 'CNY', 'ACTIVE', '2026-11-01T00:00:00Z', 1);
       INSERT INTO license_work (license_id, partner_id, license_version, work_id, uri, title, position)
       VALUES ${lines.join(', ')}`,
    );
  }

  async function ask(payload: object, actor = partner): Promise<Told> {
    const headers = await service.bearer(actor);
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/reprints/preflight', headers, payload });
    return { ...answer.json<Omit<Told, 'status'>>(), status: answer.statusCode };
  }
  const inChina = (html: string, more: object = {}) => ({ html, territory: 'CN', ...more });
  const codes = ({ defects }: Told) => defects.map(({ code }) => code);

  it('is fine where it is licensed, credited and unchanged, and nothing is stored', async () => {
    const told = await ask(inChina(page(TITLE, TEXT, CREDIT)));
    expect([codes(told), told.status, told.light, told.outcome]).toEqual([[], 200, 'GREEN', 'WORKS_FOUND']);
    expect(told.works).toMatchObject([
      {
        work: { title: TITLE },
        headline: { state: 'KEPT' },
        text: { state: 'KEPT' },
        license: { verdict: 'PERMITTED' },
      },
    ]);
    const [kept] = await database.dataSource.query<object[]>(
      'SELECT (SELECT count(*)::integer FROM finding) AS findings, (SELECT count(*)::integer FROM scan) AS scans',
    );
    expect(kept).toEqual({ findings: 0, scans: 0 });
    const none = await ask(inChina(page('今天的菜谱', '把土豆切成丝，泡在水里去掉淀粉。')));
    expect(none).toMatchObject({ status: 200, light: 'GREEN', outcome: 'NO_WORK', works: [], defects: [] });
  });

  it('lacks its credit, and is given the line to paste', async () => {
    const told = await ask(inChina(page(TITLE, TEXT)));
    expect([codes(told), told.light]).toEqual([['CREDIT_MISSING'], 'RED']);
    expect(told.defects[0]?.fix).toMatchObject({ line: '来源：国际在线' });
  });

  it('has another headline, shown side by side', async () => {
    const told = await ask(inChina(page('河水为何冲不垮它', TEXT, CREDIT)));
    expect([codes(told), told.light]).toEqual([['HEADLINE_ALTERED'], 'AMBER']);
    expect(told.works[0]?.headline.segments).toContainEqual(expect.objectContaining({ kind: 'INSERT' }));
  });

  it('is refused where no license reaches, without the wording of the work', async () => {
    const told = await ask(inChina(page(TITLE, TEXT.replace('三十七户', '五十户'), CREDIT), { territory: 'US' }));
    expect([codes(told)[0], told.light]).toEqual(['USE_OUTSIDE_LICENSE', 'RED']);
    expect(told.works[0]?.text).toEqual({ state: 'NOT_COMPARED', because: 'NOT_LICENSED' });
    expect(JSON.stringify(told)).not.toContain('三十七户');
    const late = await ask(inChina(page(TITLE, TEXT, CREDIT), { publishAt: '2028-01-01T00:00:00Z' }));
    expect(late.light).toBe('RED');
  });

  it('learns nothing of a work that is not out, not even of a day when it will be', async () => {
    const changed = SECRET.replace('三百五十人', '四百人');
    for (const more of [{}, { publishAt: '2027-01-02T00:00:00Z' }]) {
      const told = await ask(inChina(page('渡轮', changed, CREDIT), more));
      expect(told.works).toHaveLength(1);
      expect(told.works[0]?.work).not.toHaveProperty('title');
      for (const untold of [SECRET_TITLE, 'urn:ferry', '三百五十人'])
        expect(JSON.stringify(told)).not.toContain(untold);
    }
    const staff = await ask(inChina(page('渡轮', changed, CREDIT), { partnerId: partner.partnerId }), LEGAL);
    expect(staff.works[0]?.work).toMatchObject({ title: SECRET_TITLE });
  });

  it.each<[string, object, number, string]>([
    ['neither html nor url', {}, 400, 'REQUEST_INVALID'],
    ['both html and url', { html: '<p>a', url: 'https://partner1.example.com/a' }, 400, 'REQUEST_INVALID'],
    ['an address and a site', { url: 'https://partner1.example.com/a', domain: 'a.example' }, 400, 'REQUEST_INVALID'],
    ['an address of another scheme', { url: 'file:///etc/passwd' }, 400, 'REQUEST_INVALID'],
    ['a private address', { url: 'http://127.0.0.1/' }, 422, 'PREFLIGHT_DOMAIN_UNKNOWN'],
    ['a site of another partner', { url: 'https://partner2.example.com/a' }, 422, 'PREFLIGHT_DOMAIN_UNKNOWN'],
    ['no markup', { html: 'words alone' }, 422, 'PREFLIGHT_NOT_HTML'],
    ['no visible text', { html: '<p> </p>' }, 422, 'PREFLIGHT_PAGE_EMPTY'],
    ['no territory', { html: '<p>a', territory: 'Atlantis' }, 422, 'QUESTION_INVALID'],
    ['no instant', { html: '<p>a', publishAt: 'tomorrow' }, 422, 'QUESTION_INVALID'],
    ['another partner’s license', { html: '<p>a', licenseId: OTHERS_LICENSE }, 404, 'LICENSE_UNKNOWN'],
    ['no license', { html: '<p>a', licenseId: LICENSE.replace('1', '9') }, 404, 'LICENSE_UNKNOWN'],
  ])('is refused by name: %s', async (_, payload, status, code) => {
    expect(await ask(payload)).toMatchObject({ status, code });
  });

  it('is asked about by its own partner, or by the operator’s people for a partner that they name', async () => {
    const html = '<p>a</p>';
    expect(await ask({ html, partnerId: other.partnerId })).toMatchObject({ code: 'DECISION_ABOUT_OTHERS' });
    expect(await ask({ html }, LEGAL)).toMatchObject({ status: 422, code: 'PREFLIGHT_PARTNER_UNKNOWN' });
    expect(await ask({ html, domain: 'partner2.example.com' }, LEGAL)).toMatchObject({ status: 200 });
  });
});
