import { createHash } from 'node:crypto';
import { auditRows } from '@app/audit';
import { evidenceRows } from '@app/evidence';
import { type Actor, must } from '@app/kernel';
import { licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import { JobsModule, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { reprintsRows } from '@app/reprints';
import { FindFindings, ScansJobsModule, StartScan, scansJobs, scansRows } from '@app/scans';
import { syndicationRows } from '@app/syndication';
import { FindWorks, ImportWorks, worksRows } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { until } from '@test/until.js';
import { strFromU8, unzipSync } from 'fflate';
import type { CaseFileView, CaseView } from './http/case.view.js';
import type { CaseClocksView, DueClockListView } from './http/clocks.view.js';
import type { DamagesView } from './http/damages.view.js';
import type { PackView } from './http/hand-over.view.js';
import type { NoticeView } from './http/notice.view.js';
import type { ReceiptView, ReportFileView, ReportListView } from './http/report.view.js';
import type { TriageListView } from './http/triage.view.js';
import { InfringementHttpModule, infringementRows } from './index.js';

const ADMIN: Actor = { kind: 'PERSON', id: 'account-admin', roles: ['ADMIN'] };
const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };

const URI = 'https://news.cri.cn/harbor';
const TEXT =
  '港口管理局星期一宣布，新建的集装箱码头将在下月初投入运行。负责人陈志远介绍说，码头配备了十二台自动化岸桥，每小时可以装卸四百个标准箱。' +
  '附近渔村的居民最关心噪音，管理局答应在夜里十点以后停止打桩，并为靠近道路的六十户人家安装隔音窗。第一艘货轮预计从宁波开来，载有茶叶、瓷器和机器零件。' +
  '气象部门提醒，开港当天可能有六级偏北风，引航员会提前两个小时登船。市长在现场对记者说，码头建成以后，本地企业每年可以节省将近三千万元的运费。';
const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>新码头</title></head><body><h1>新码头</h1><article><p>${TEXT}</p></article></body></html>`;

const sha256 = (bytes: Uint8Array = new Uint8Array()): string => createHash('sha256').update(bytes).digest('hex');

describe('infringements over HTTP', () => {
  const clock = new MovableClock('2026-11-24T06:00:00Z');
  let database: TestDatabase;
  let service: HttpApp;
  let workId = '';

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const rows = [
      ...auditRows,
      ...partiesRows,
      ...worksRows,
      ...licensingRows,
      ...reprintsRows,
      ...syndicationRows,
      ...scansRows,
      ...evidenceRows,
      ...infringementRows,
    ];
    const jobs = { ...JobsModule.forRoot(scansJobs), global: true };
    service = await openHttpApp(database, { rows, imports: [jobs, ScansJobsModule, InfringementHttpModule], clock });
    const { app } = service;
    const record = { uri: URI, title: '新码头下月投入运行', text: TEXT, source: '国际在线专稿' };
    const records = [{ ...record, versionCreated: '2026-11-01T00:00:00Z', language: 'zh-Hans' }];
    const sources = { records, name: 'test' };
    must(await app.get(ImportWorks, { strict: false }).execute({ actor: ADMIN, label: 'test', sources }), 'imported');
    const [work] = await app.get(FindWorks, { strict: false }).execute({ uris: [URI] });
    workId = work?.id ?? '';
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  async function call<T>(
    actor: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    ifMatch?: string,
  ) {
    const answer = await service.app.inject({
      method,
      url: `/api/v1/${url}`,
      headers: {
        ...(await service.bearer(actor)),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<T>() };
  }

  /** Clocks of all cases, a page for each. */
  async function clocksByOne() {
    const found = [];
    let next: string | undefined = 'clocks?limit=1';
    while (next !== undefined) {
      const page: { body: DueClockListView; headers: { link?: unknown } } = await call(LI, 'GET', next);
      found.push(...page.body.items);
      next = /<\/api\/v1\/([^>]+)>; rel="next"/u.exec(String(page.headers.link))?.[1];
    }
    return found;
  }

  it('takes the word of anybody, and shows it to the legal staff alone', async () => {
    const written = {
      kind: 'UNAUTHORIZED_USE',
      url: 'https://Reader.example/1.html#top',
      workId,
      contact: 'r@example.org',
    };
    const first = await call<ReceiptView>(undefined, 'POST', 'reports', written);
    expect(first).toMatchObject({ status: 201, body: { state: 'RECEIVED', outcome: 'NEW' } });
    const again = await call<ReceiptView>(undefined, 'POST', 'reports', {
      ...written,
      url: 'https://reader.example/1.html',
    });
    expect(again).toMatchObject({ status: 200, body: { reportId: first.body.reportId, outcome: 'JOINED' } });
    const { reportId } = first.body;
    expect(await call(undefined, 'GET', `reports/${reportId}`)).toMatchObject({ status: 401 });
    expect(await call(DESK, 'GET', 'reports')).toMatchObject({ status: 403 });
    const shown = await call<ReportFileView>(LI, 'GET', `reports/${reportId}`);
    expect(shown.headers.etag).toBe('"1"');
    expect(shown.body).toMatchObject({
      url: 'https://reader.example/1.html',
      filings: 2,
      filedBy: [{ by: 'PUBLIC' }, {}],
    });
    const listed = await call<ReportListView>(LI, 'GET', 'reports?state=RECEIVED');
    expect(listed.body.items.map(({ id }) => id)).toContain(reportId);
  });

  it.each([
    [{ kind: 'THEFT', url: 'https://copy.example/' }, 400, 'REQUEST_INVALID'],
    [{ kind: 'UNAUTHORIZED_USE' }, 422, 'REPORT_INCOMPLETE'],
    [{ kind: 'UNAUTHORIZED_USE', url: 'copy' }, 422, 'REPORT_ADDRESS_INVALID'],
  ])('refuses %j', async (written, status, code) => {
    expect(await call(undefined, 'POST', 'reports', written)).toMatchObject({ status, body: { code } });
  });

  it('takes a certificate that does not hold as a report, once however it is typed', async () => {
    const number = 'IMP-0000-0000-0000-0000';
    const first = await call<ReceiptView>(undefined, 'POST', 'reports/certificates', { number });
    expect(first).toMatchObject({ status: 201, body: { outcome: 'NEW' } });
    const again = await call<ReceiptView>(undefined, 'POST', 'reports/certificates', { number: number.toLowerCase() });
    expect(again).toMatchObject({ status: 200, body: { reportId: first.body.reportId, outcome: 'JOINED' } });
    const shown = await call<ReportFileView>(LI, 'GET', `reports/${first.body.reportId}`);
    expect(shown.body).toMatchObject({
      kind: 'FALSE_AGENT',
      filedBy: [{ statement: expect.stringContaining('unknown_number') }, {}],
    });
    const forged = { token: 'e30.e30.e30', url: 'https://agent.example/shop', statement: 'hangs in a shop' };
    const other = await call<ReceiptView>(undefined, 'POST', 'reports/certificates', forged);
    expect(other).toMatchObject({ status: 201 });
    expect(await call(undefined, 'POST', 'reports/certificates', {})).toMatchObject({
      status: 422,
      body: { code: 'REPORT_INCOMPLETE' },
    });
  });

  it('dismisses a report with a ground and a reason', async () => {
    const written = { kind: 'FALSE_AGENT', statement: 'a shop calls itself your agent' };
    const { body } = await call<ReceiptView>(undefined, 'POST', 'reports', written);
    const dismissal = { ground: 'NOTHING_FOUND', reason: 'the shop is gone' };
    const url = `reports/${body.reportId}/dismissals`;
    expect(await call(LI, 'POST', url, dismissal)).toMatchObject({ status: 428, body: { code: 'VERSION_REQUIRED' } });
    expect(await call(LI, 'POST', url, dismissal, '"7"')).toMatchObject({
      status: 412,
      body: { code: 'VERSION_STALE' },
    });
    const dismissed = await call(LI, 'POST', url, dismissal, '"1"');
    expect(dismissed).toMatchObject({
      status: 200,
      body: { state: 'DISMISSED', decision: { ground: 'NOTHING_FOUND' } },
    });
    expect(await call(LI, 'POST', url, dismissal, '"2"')).toMatchObject({
      status: 409,
      body: { code: 'STATE_REFUSED' },
    });
  });

  it('leads from what a scan found to an infringement that two people confirmed', async () => {
    const stored = await service.app.get<ObjectStore>(OBJECT_STORE).put(Buffer.from(PAGE));
    const target = {
      kind: 'PAGE',
      objectKey: stored.key,
      name: 'harbor.html',
      url: 'https://copy.example/harbor',
    } as const;
    must(await service.app.get(StartScan, { strict: false }).execute({ actor: LI, targets: [target] }), 'started');
    const findings = service.app.get(FindFindings, { strict: false });
    const found = await until('the scan finds the copy', async () => {
      const page = await findings.execute({ verdict: 'UNLICENSED_CANDIDATE', limit: 10 });
      return page.findings.at(-1);
    });
    const received = await call<ReceiptView>(LI, 'POST', `findings/${found.id}/reports`, {});
    expect(received).toMatchObject({ status: 201, body: { outcome: 'NEW' } });
    const opened = await call<CaseView>(
      LI,
      'POST',
      `reports/${received.body.reportId}/cases`,
      { reason: 'a full copy' },
      '"1"',
    );
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ state: 'DETECTED', workId, evidenceHash: found.contentHash });
    expect(opened.body.licenseCheck?.verdict).toBe('NOT_LICENSED');

    const url = `cases/${opened.body.id}/transitions`;
    let etag = String(opened.headers.etag);
    const step = async (to: string, actor = LI) => {
      const answer = await call<CaseView & { code?: string; guard?: string }>(
        actor,
        'POST',
        url,
        { to, reason: `on to ${to}` },
        etag,
      );
      if (answer.status === 200) etag = String(answer.headers.etag);
      return answer;
    };
    expect(await step('NOTICE_SENT')).toMatchObject({ status: 409, body: { code: 'STATE_REFUSED' } });
    for (const to of ['triage', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED']) {
      expect(await step(to)).toMatchObject({ status: 200, body: { state: to.toUpperCase() } });
    }
    expect(await step('CONFIRMED_INFRINGEMENT')).toMatchObject({ status: 200, body: { state: 'EVIDENCE_SECURED' } });
    expect(await step('CONFIRMED_INFRINGEMENT')).toMatchObject({
      status: 409,
      body: { code: 'APPROVAL_BY_SAME_PERSON' },
    });
    const confirmed = await step('CONFIRMED_INFRINGEMENT', WANG);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { state: 'CONFIRMED_INFRINGEMENT', approvals: [{ by: LI.id }, { by: WANG.id }] },
    });
    expect(await step('NOTICE_SENT')).toMatchObject({
      status: 409,
      body: { code: 'CASE_GUARD_UNMET', guard: 'NOTICE' },
    });
    expect(await step('SOMEWHERE')).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });

    const written = {
      regime: 'EU_DSA',
      language: 'en',
      recipient: { name: 'Copy Hosting', channel: 'EMAIL', address: 'abuse@copy.example' },
      statements: ['TRUTH'],
    };
    const caseUrl = `cases/${opened.body.id}`;
    const prepared = await call<NoticeView>(LI, 'POST', `${caseUrl}/notices`, written);
    expect(prepared).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(prepared.body.missing.map(({ element }) => element)).toEqual(['REASONS', 'GOOD_FAITH']);
    const notice = `notices/${prepared.body.id}`;
    expect(await call(WANG, 'POST', `${notice}/approvals`, {}, '"1"')).toMatchObject({
      status: 422,
      body: { code: 'NOTICE_INCOMPLETE' },
    });
    const { regime: _, language: __, ...rest } = written;
    const whole = { ...rest, reasons: 'all of it', statements: ['TRUTH', 'GOOD_FAITH'] };
    expect(await call(LI, 'PUT', notice, whole, '"1"')).toMatchObject({ status: 200, body: { missing: [] } });
    expect(await call(LI, 'POST', `${notice}/approvals`, {}, '"2"')).toMatchObject({ status: 409 });
    expect(await call(WANG, 'POST', `${notice}/approvals`, {}, '"2"')).toMatchObject({ status: 200 });
    expect(await call(LI, 'POST', `${notice}/servings`, {}, '"3"')).toMatchObject({
      status: 200,
      body: { state: 'SENT', approvedBy: WANG.id },
    });
    const pdf = await service.app.inject({ url: `/api/v1/${notice}/pdf`, headers: await service.bearer(LI) });
    expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    const text = await service.app.inject({ url: `/api/v1/${notice}/text`, headers: await service.bearer(LI) });
    expect(text.body).toContain('https://copy.example/harbor');
    const arrivedAt = clock.now().toString();
    const delivery = { outcome: 'DELIVERED', arrivedAt, proof: 'receipt' };
    expect(await call(LI, 'POST', `${notice}/deliveries`, delivery, '"4"')).toMatchObject({
      status: 200,
      body: { state: 'DELIVERED', arrivedAt },
    });
    const clocks = await call<CaseClocksView>(LI, 'GET', `${caseUrl}/clocks`);
    expect(clocks.body.limitation.runs.map(({ because }) => because)).toEqual(['KNOWLEDGE', 'DEMAND_ARRIVED']);
    expect(clocks.body.clocks.map(({ code, status }) => `${code} ${status}`)).toContain('NOTICE_RESPONSE RUNNING');
    const due = await call<DueClockListView>(LI, 'GET', 'clocks');
    const ofCase = due.body.items.filter(({ caseId }) => caseId === opened.body.id);
    expect(ofCase).toMatchObject(clocks.body.clocks);
    expect(await clocksByOne()).toEqual(due.body.items);
    expect(await call(DESK, 'GET', 'clocks')).toMatchObject({ status: 403 });
    expect(await call(LI, 'GET', 'clocks?cursor=bm9uZQ')).toMatchObject({ body: { code: 'CURSOR_INVALID' } });
    const inbox = await call<TriageListView>(LI, 'GET', 'triage?subject=CASE');
    expect(inbox.body.items).toMatchObject([{ id: opened.body.id, dueRule: 'NOTICE_RESPONSE', impact: 50 }]);

    const asked = { kind: 'COUNSEL', recipient: 'Zhao & Partners', language: 'zh-Hans' };
    expect(await call(LI, 'POST', `${caseUrl}/packs`, asked)).toMatchObject({
      status: 422,
      body: { code: 'PACK_INCOMPLETE', missing: ['COUNSEL_MANDATE'] },
    });
    const mandate = { counsel: 'Zhao Min', firm: 'Zhao & Partners', powers: ['NEGOTIATE', 'SUE'] };
    expect((await call(LI, 'GET', `${caseUrl}/counsel`)).body).toEqual({});
    expect(await call(LI, 'POST', `${caseUrl}/counsel`, mandate)).toMatchObject({ status: 201 });
    expect(await call(LI, 'GET', `${caseUrl}/counsel`)).toMatchObject({ body: { mandate } });
    expect(await call(DESK, 'GET', `${caseUrl}/counsel`)).toMatchObject({ status: 403 });
    expect(await call(LI, 'POST', `${caseUrl}/counsel`, mandate)).toMatchObject({ status: 409 });
    const pack = await call<PackView>(LI, 'POST', `${caseUrl}/packs`, asked);
    expect(pack.status).toBe(201);
    const zip = await service.app.inject({ url: `/api/v1/packs/${pack.body.id}`, headers: await service.bearer(LI) });
    const files = unzipSync(zip.rawPayload);
    expect(Object.keys(files).toSorted()).toEqual([
      'chain-of-title.json',
      'cover.pdf',
      'cover.txt',
      'deadlines.json',
      'evidence/page.bin',
      'facts.json',
      'license-check.json',
      'manifest.json',
      `${notice}.pdf`,
      'notices/record.json',
    ]);
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      files: expect.arrayContaining([
        expect.objectContaining({ path: 'evidence/page.bin', sha256: found.contentHash }),
      ]),
    });
    expect(sha256(files['manifest.json'])).toBe(pack.body.manifestHash);
    expect(sha256(files['evidence/page.bin'])).toBe(found.contentHash);
    expect(strFromU8(files['cover.txt'] ?? new Uint8Array())).toContain('律师移交材料');
    expect(await call(LI, 'DELETE', `${caseUrl}/counsel`)).toMatchObject({ status: 200 });
    expect((await call(LI, 'GET', `${caseUrl}/counsel`)).body).toEqual({});

    const file = await call<CaseFileView>(LI, 'GET', `cases/${opened.body.id}`);
    expect(file.body.history.map(({ event }) => event)).toEqual([
      'OPENED',
      'MOVED',
      'MOVED',
      'MOVED',
      'APPROVED',
      'MOVED',
      'MOVED',
      'MOVED',
    ]);
    expect(await call(DESK, 'GET', `cases/${opened.body.id}`)).toMatchObject({ status: 403 });
  });

  it('computes damages by both readings of the multiplier', async () => {
    const asked = {
      actualLoss: 2_000_000,
      punitive: { percent: 300, intent: ['CONTINUED_AFTER_NOTICE'], serious: ['INFRINGEMENT_AS_BUSINESS'] },
      costs: [{ what: 'notary', minor: 500_000 }],
    };
    const { status, body } = await call<DamagesView>(LI, 'POST', 'damages', asked);
    expect(status).toBe(200);
    expect(body.multiplied.map(({ damages, total }) => [damages.minor, total.minor])).toEqual([
      [6_000_000, 6_500_000],
      [8_000_000, 8_500_000],
    ]);
    expect(await call(DESK, 'POST', 'damages', asked)).toMatchObject({ status: 403 });
    const wrong = { ...asked, punitive: { ...asked.punitive, intent: [] } };
    expect(await call(LI, 'POST', 'damages', wrong)).toMatchObject({ status: 422, body: { at: '/punitive/intent' } });
  });

  it('keeps the filters of each person apart', async () => {
    const kept = { name: 'mine', filter: { assignee: 'ME', leastImpact: 10 } };
    const saved = await call<{ id: string }>(LI, 'POST', 'triage-filters', kept);
    expect(saved).toMatchObject({ status: 201, body: kept });
    expect(await call(WANG, 'GET', `triage?filter=${saved.body.id}`)).toMatchObject({ status: 404 });
    expect(await call(LI, 'GET', `triage?filter=${saved.body.id}`)).toMatchObject({ status: 200, body: { items: [] } });
    const foreign = { name: 'x', filter: { password: 'x' } };
    expect(await call(LI, 'POST', 'triage-filters', foreign)).toMatchObject({ status: 400 });
  });
});
