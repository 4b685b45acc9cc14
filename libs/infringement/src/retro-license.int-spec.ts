import { auditRows } from '@app/audit';
import { type Actor, must } from '@app/kernel';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { partiesRows, RegisterPartner } from '@app/parties';
import { JobsModule, newUuid, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { reprintsRows } from '@app/reprints';
import { FindFindings, ScansJobsModule, StartScan, scansJobs, scansRows } from '@app/scans';
import { ImportWorks, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { until } from '@test/until.js';
import { InfringementHttpModule, infringementRows } from './index.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };

const TITLE = '新码头下月投入运行';
const TEXT =
  '港口管理局星期一宣布，新建的集装箱码头将在下月初投入运行。负责人陈志远介绍说，码头配备了十二台自动化岸桥，每小时可以装卸四百个标准箱。' +
  '附近渔村的居民最关心噪音，管理局答应在夜里十点以后停止打桩，并为靠近道路的六十户人家安装隔音窗。第一艘货轮预计从宁波开来，载有茶叶、瓷器和机器零件。' +
  '气象部门提醒，开港当天可能有六级偏北风，引航员会提前两个小时登船。市长在现场对记者说，码头建成以后，本地企业每年可以节省将近三千万元的运费。';
const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><article><p>来源：国际在线</p><p>${TEXT}</p></article></body></html>`;
const SCOPE = {
  uses: ['reprint'],
  domains: ['harbor.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termEndsAt: '2027-11-24T00:00:00Z',
};

interface Answer {
  readonly id: string;
  readonly state: string;
  readonly status: string;
  readonly code: string;
  readonly reportId: string;
  readonly requestId: string;
  readonly licenseId: string;
  readonly agreementId: string;
  readonly documentHash: string;
  readonly quote: { readonly id: string };
  readonly items: readonly { readonly id: string; readonly reportId: string }[];
}

describe('a partner that reprinted without a license', () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;
  let partnerId = '';

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const others = [...auditRows, ...partiesRows, ...worksRows, ...licensingRows, ...reprintsRows, ...scansRows];
    const jobs = { ...JobsModule.forRoot(scansJobs), global: true };
    const imports = [jobs, ScansJobsModule, LicensingHttpModule, InfringementHttpModule];
    service = await openHttpApp(database, { rows: [...others, ...infringementRows], imports, clock });
    const work = { uri: 'https://news.cri.cn/harbor', title: TITLE, text: TEXT, source: '国际在线专稿' };
    const records = [{ ...work, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }];
    const works = { actor: ADMIN, label: 'test', sources: { records, name: 'test' } };
    must(await service.app.get(ImportWorks, { strict: false }).execute(works), 'imported');
    const partner = { name: 'Harbor', uscc: '91350100M000100Y43' };
    const registered = service.app.get(RegisterPartner, { strict: false });
    partnerId = must(await registered.execute({ ...partner, actor: ADMIN, domains: ['harbor.example'] }), 'known').id;
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const seen = new Map<string, string>();
  /** Changes say which version they are decided on: the one the last answer about this place showed. */
  async function call(actor: Actor, method: 'GET' | 'POST', path: string, payload?: object, about = path) {
    const etag = seen.get(about);
    const answer = await service.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(await service.bearer(actor)), ...(etag === undefined ? {} : { 'if-match': etag }) },
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.headers.etag !== undefined) seen.set(about, String(answer.headers.etag));
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }
  const scanned = async (verdict: 'UNLICENSED_CANDIDATE' | 'LICENSED_OK') => {
    const stored = await service.app.get<ObjectStore>(OBJECT_STORE).put(Buffer.from(PAGE));
    const page = { kind: 'PAGE', objectKey: stored.key, name: 'h.html', url: 'https://harbor.example/1' } as const;
    must(await service.app.get(StartScan, { strict: false }).execute({ actor: LI, targets: [page] }), 'started');
    return until(`the scan says ${verdict}`, async () => {
      const found = await service.app.get(FindFindings, { strict: false }).execute({ verdict, limit: 10 });
      return found.findings.at(-1);
    });
  };

  it('sees it first, disputes it item by item, and is offered a license that settles the matter', async () => {
    const editor: Actor = { kind: 'PERSON', id: 'account-editor', roles: ['PARTNER', 'PARTNER_ADMIN'], partnerId };
    const stranger: Actor = { ...editor, id: 'account-stranger', partnerId: newUuid() };
    const { id: findingId } = await scanned('UNLICENSED_CANDIDATE');
    const { reportId } = (await call(LI, 'POST', `findings/${findingId}/reports`, {})).body;

    const [told] = (await call(editor, 'GET', 'hearings')).body.items;
    expect(told?.reportId).toBe(reportId);
    const hearing = `hearings/${told?.id}`;
    expect((await call(stranger, 'GET', 'hearings')).body.items).toEqual([]);
    expect(await call(stranger, 'GET', hearing)).toMatchObject({ status: 404, body: { code: 'HEARING_UNKNOWN' } });
    expect(await call(DESK, 'GET', hearing)).toMatchObject({ status: 403 });
    const dispute = { item: 'LICENSE', statement: 'we hold one' };
    expect(await call(stranger, 'POST', `${hearing}/disputes`, dispute)).toMatchObject({ status: 404 });
    expect(await call({ ...editor, roles: ['PARTNER'] }, 'POST', `${hearing}/disputes`, dispute)).toMatchObject({
      status: 403,
    });
    expect(await call(editor, 'POST', `${hearing}/disputes`, dispute)).toMatchObject({
      status: 200,
      body: { status: 'OPEN', disputes: [dispute], cureBy: '2026-11-27T16:00:00Z' },
    });
    const cure = { statement: 'the credit line is there' };
    expect(await call(editor, 'POST', `${hearing}/cures`, cure)).toMatchObject({ body: { cure: cure.statement } });

    await call(LI, 'GET', `reports/${reportId}`);
    const opening = { reason: 'a full copy' };
    const { id: caseId } = (await call(LI, 'POST', `reports/${reportId}/cases`, opening, `reports/${reportId}`)).body;
    const file = `cases/${caseId}`;
    const move = async (to: string, actor = LI) => {
      await call(LI, 'GET', file);
      return call(actor, 'POST', `${file}/transitions`, { to, reason: 'on' }, file);
    };
    for (const to of ['TRIAGE', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED']) {
      expect(await move(to)).toMatchObject({ status: 200, body: { state: to } });
    }
    const blocked = { status: 409, body: { guard: 'PARTNER_HEARING' } };
    const answer = { item: 'LICENSE', verdict: 'REJECTED', reason: 'none on record' };
    expect(await call(LI, 'POST', `${hearing}/answers`, answer)).toMatchObject({
      status: 200,
      body: { status: 'OPEN' },
    });
    clock.moveTo('2026-11-27T15:59:59.999Z');
    expect(await move('CONFIRMED_INFRINGEMENT')).toMatchObject(blocked);
    clock.moveTo('2026-11-27T16:00:00Z');
    expect(await call(editor, 'POST', `${hearing}/disputes`, { ...dispute, item: 'DATE' })).toMatchObject({
      status: 409,
      body: { code: 'HEARING_OVER' },
    });
    await move('CONFIRMED_INFRINGEMENT');
    expect(await move('CONFIRMED_INFRINGEMENT', WANG)).toMatchObject({ body: { state: 'CONFIRMED_INFRINGEMENT' } });

    const early = { status: 409, body: { code: 'RETRO_LICENSE_REFUSED', at: '/state' } };
    expect(await call(LI, 'POST', `${file}/license-offers`, { scope: SCOPE })).toMatchObject(early);
    await move('NEGOTIATION');
    expect(await move('RETRO_LICENSE')).toMatchObject({ status: 409, body: { guard: 'LICENSE_FROM_NEGOTIATION' } });
    const { requestId } = (await call(LI, 'POST', `${file}/license-offers`, { scope: SCOPE })).body;
    const request = `license-requests/${requestId}`;
    expect(await call(stranger, 'GET', request)).toMatchObject({ status: 404 });
    expect(await call(editor, 'GET', request)).toMatchObject({ body: { state: 'DRAFT' } });
    const submitted = await call(editor, 'POST', `${request}/submissions`, {}, request);
    expect(submitted).toMatchObject({ status: 200, body: { state: 'QUOTED' } });
    const { quote } = submitted.body;
    const accepted = await call(editor, 'POST', `${request}/acceptances`, { quoteId: quote.id }, request);
    const agreement = `agreements/${accepted.body.agreementId}`;
    const { documentHash } = (await call(editor, 'GET', agreement)).body;
    const sign = (actor: Actor, side: string) =>
      call(actor, 'POST', `${agreement}/signatures`, { side, name: '周念', title: '总编', documentHash }, agreement);
    expect(await sign(editor, 'LICENSEE')).toMatchObject({ body: { state: 'PART_SIGNED' } });
    const { licenseId } = (await sign(DESK, 'LICENSOR')).body;

    await call(LI, 'GET', file);
    const naming = { licenseId: newUuid(), reason: 'past use is released by clause 7' };
    expect(await call(LI, 'POST', `${file}/licenses`, naming, file)).toMatchObject({
      status: 409,
      body: { at: '/licenseId' },
    });
    const named = await call(LI, 'POST', `${file}/licenses`, { ...naming, licenseId }, file);
    expect(named).toMatchObject({ status: 200, body: { state: 'RETRO_LICENSE' } });
    expect(await move('PERFORMED')).toMatchObject({ status: 200 });
    expect(await move('CLOSED')).toMatchObject({ status: 200, body: { state: 'CLOSED', next: ['REOPENED'] } });

    // seen again, the use is covered; what was found before stays on record as it was
    clock.advance({ hours: 1 });
    expect(await scanned('LICENSED_OK')).toMatchObject({
      decision: { licenseId },
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'LICENSE_CAME_LATER' })]),
    });
  }, 60_000);
});
